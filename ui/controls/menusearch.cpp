// SPDX-License-Identifier: Apache-2.0
#include "menusearch.h"

#include "entrytext.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace controls {

MenuSearch::MenuSearch(const QString &purpose, QMenu *menu)
    : QWidgetAction(menu)
    , m_menu(menu)
    , m_field(new QLineEdit)
    , m_nothing(new QAction(tr("Nothing is called so"), this))
{
    Q_ASSERT(menu);
    constexpr int margin = 4;
    auto *frame = new QWidget;
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_field);
    frame->setFocusProxy(m_field);
    m_field->setPlaceholderText(purpose);
    m_field->setAccessibleName(purpose);
    m_field->setClearButtonEnabled(true);
    m_nothing->setEnabled(false);
    m_nothing->setVisible(false);
    setDefaultWidget(frame);
    menu->addAction(this);
    menu->addAction(m_nothing);
    menu->installEventFilter(this);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &MenuSearch::find);
}

bool MenuSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_menu && event->type() == QEvent::Show) {
        m_field->clear();
        m_field->setMinimumWidth(m_field->width()); // or the menu grows narrower under the pointer
        m_field->setFocus(Qt::PopupFocusReason);
    }
    if (event->type() != QEvent::KeyPress)
        return QWidgetAction::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    // The menu would take a letter for the first entry that begins with it.
    if (watched == m_menu && !key->text().isEmpty() && key->text().front().isPrint()) {
        m_field->setFocus(Qt::OtherFocusReason);
        QCoreApplication::sendEvent(m_field, event);
        return true;
    }
    const bool isForMenu = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up
        || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter
        || key->key() == Qt::Key_Escape;
    if (watched == m_field && isForMenu) {
        QCoreApplication::sendEvent(m_menu, event);
        return true;
    }
    return false;
}

void MenuSearch::find(const QString &text)
{
    QAction *first = nullptr;
    for (QAction *entry : m_menu->actions()) {
        if (entry == this || entry == m_nothing)
            continue;
        const bool isFound = withoutMnemonic(entry->text()).contains(text, Qt::CaseInsensitive);
        entry->setVisible(isFound);
        if (isFound && !first)
            first = entry;
    }
    m_nothing->setVisible(!first);
    m_menu->setActiveAction(text.isEmpty() ? nullptr : first);
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace controls
