// SPDX-License-Identifier: Apache-2.0
#include "namesearch.h"

#include <QKeyEvent>
#include <look/appearance.h>

namespace table {

NameSearch::NameSearch(QWidget *table)
    : QLineEdit(table)
    , m_table(table)
{
    setObjectName(QStringLiteral("nameSearch"));
    setAccessibleName(tr("Search in the table"));
    setToolTip(tr("Esc or Enter ends the search, the arrows go to the next hit and back"));
    setPlaceholderText(tr("Name, number or SID"));
    hide();
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString &text) { emit searched(text.trimmed()); });
}

bool NameSearch::isBegunBy(const QKeyEvent &event)
{
    constexpr Qt::KeyboardModifiers commands
        = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !event.text().isEmpty() && event.text().front().isPrint()
        && !event.text().front().isSpace() && !(event.modifiers() & commands);
}

void NameSearch::begin(const QString &text)
{
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
    setText(text);
    deselect();
}

void NameSearch::take(QKeyEvent *event)
{
    setFocus(Qt::OtherFocusReason);
    deselect();
    keyPressEvent(event);
}

void NameSearch::setFound(bool isFound)
{
    QPalette coloured;
    if (!isFound)
        coloured.setColor(QPalette::Text, look::tonesFor(m_table->palette()).trouble);
    setPalette(coloured);
    setAccessibleDescription(isFound ? toolTip() : tr("Nobody is called so"));
}

void NameSearch::place(const QRect &room)
{
    constexpr int grid = 8;
    constexpr int most = 220;
    const QSize size(std::min(most, room.width() - 2 * grid), sizeHint().height());
    setGeometry({room.bottomRight() - QPoint(size.width() + grid, size.height() + grid), size});
}

bool NameSearch::event(QEvent *event)
{
    // No shortcut of the window takes a key away that a text may need.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0
            && (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Delete
                || !key->text().isEmpty())) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void NameSearch::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        end();
        return;
    case Qt::Key_Down:
    case Qt::Key_Up:
        emit nextAsked(event->key() == Qt::Key_Down);
        return;
    default:
        QLineEdit::keyPressEvent(event);
        event->accept();
    }
}

void NameSearch::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        end();
}

void NameSearch::end()
{
    if (!isRunning())
        return;
    if (hasFocus())
        m_table->setFocus(Qt::OtherFocusReason);
    hide();
    clear();
}

} // namespace table
