// SPDX-License-Identifier: Apache-2.0
#include "wrappedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <look/elidedtext.h>
#include <words/isolation.h>

namespace controls {

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFocusPolicy(Qt::ClickFocus);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setCursor(Qt::IBeamCursor);
}

void WrappedLabel::setLines(int least, int most)
{
    Q_ASSERT(least >= 0 && least <= most && most > 0);
    m_least = least;
    m_most = most;
    updateGeometry();
}

void WrappedLabel::setQuiet(int letters)
{
    m_quiet = letters;
    update();
}

void WrappedLabel::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_from = m_to = 0;
    QLabel::setText(text);
}

qreal WrappedLabel::lay(QTextLayout &layout, int width, bool *isWhole) const
{
    QTextOption option(alignment() & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    layout.setTextOption(option);
    layout.setFont(font());
    layout.setCacheEnabled(true);
    qreal height = 0;
    int lines = 0;
    int laid = 0;
    layout.beginLayout();
    while (lines < m_most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, height});
        height += line.height();
        laid = line.textStart() + line.textLength();
        ++lines;
    }
    layout.endLayout();
    if (isWhole)
        *isWhole = laid >= layout.text().size();
    return height;
}

QString WrappedLabel::begun(int width) const
{
    QString begun = text();
    if (m_most != allLines)
        begun = look::beginningOf(begun, fontMetrics(), m_most * std::max(width, 1));
    return begun.replace(u'\n', QChar::LineSeparator);
}

QString WrappedLabel::shownText(int width) const
{
    const QString shown = begun(width);
    bool isWhole = true;
    QTextLayout layout(shown);
    lay(layout, width, &isWhole);
    if (isWhole)
        return shown.size() == text().size() ? shown : shown + u'…';
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    QString rest = shown.mid(last.textStart());
    return shown.first(last.textStart())
        + look::elidedText(rest.replace(QChar::LineSeparator, u' '), fontMetrics(), width);
}

int WrappedLabel::heightOf(int lines) const
{
    return lines == 0 ? 0 : (lines - 1) * fontMetrics().lineSpacing() + fontMetrics().height();
}

int WrappedLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int room = width - margins.left() - margins.right() - 2 * margin();
    int height = heightOf(m_least);
    if (!text().isEmpty() && m_least < m_most) {
        QTextLayout layout(begun(room));
        height = std::max(height, static_cast<int>(std::ceil(lay(layout, room))));
    }
    return height + margins.top() + margins.bottom() + 2 * margin();
}

QSize WrappedLabel::sizeHint() const
{
    constexpr int readable = 48; ///< letters
    const QMargins margins = contentsMargins();
    const int longest = readable * fontMetrics().averageCharWidth();
    const QString begun
        = text().contains(u'\n') ? text() : look::beginningOf(text(), fontMetrics(), longest);
    const int natural = fontMetrics().size(0, begun).width();
    const int width
        = std::min(natural, longest) + margins.left() + margins.right() + 2 * margin() + 1;
    return {width, heightForWidth(width)};
}

QSize WrappedLabel::minimumSizeHint() const
{
    return {0, heightOf(std::max(m_least, text().isEmpty() ? 0 : 1))};
}

bool WrappedLabel::event(QEvent *event)
{
    // The tip is what does not fit, unless one was set.
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const QString whole = text();
        const QString shown = shownText(contentsRect().width() - 2 * margin());
        if (shown.size() < whole.size() || shown.endsWith(u'…')) {
            setToolTip(whole);
            const bool isShown = QLabel::event(event);
            setToolTip({});
            return isShown;
        }
    }
    return QLabel::event(event);
}

void WrappedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // The frame, if there is one, and nothing else: the text is drawn here.
    drawFrame(&painter);
    const QRect room = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    QTextLayout layout(shownText(room.width()));
    QList<QTextLayout::FormatRange> formats;
    if (m_quiet > 0) {
        QTextCharFormat quiet;
        quiet.setForeground(palette().color(QPalette::PlaceholderText));
        formats += {0, std::min(m_quiet, static_cast<int>(layout.text().size())), quiet};
    }
    layout.setFormats(formats);
    const qreal height = lay(layout, room.width());
    QList<QTextLayout::FormatRange> selections;
    if (m_from != m_to) {
        QTextCharFormat mark;
        mark.setBackground(palette().highlight());
        mark.setForeground(palette().highlightedText());
        selections += {std::min(m_from, m_to), std::abs(m_to - m_from), mark};
    }
    QPointF from = room.topLeft();
    if (alignment() & Qt::AlignVCenter)
        from.ry() += std::max(0.0, std::floor((room.height() - height) / 2));
    painter.setPen(palette().color(foregroundRole()));
    layout.draw(&painter, from, selections);
}

int WrappedLabel::letterAt(QPoint position) const
{
    const QRect room = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    QTextLayout layout(shownText(room.width()));
    lay(layout, room.width());
    const QPoint at = position - room.topLeft();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (at.y() < line.y() + line.height() || i + 1 == layout.lineCount())
            return std::min(line.xToCursor(at.x()), static_cast<int>(text().size()));
    }
    return 0;
}

void WrappedLabel::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QLabel::mousePressEvent(event);
    m_from = m_to = letterAt(event->position().toPoint());
    update();
}

void WrappedLabel::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    m_to = letterAt(event->position().toPoint());
    update();
}

QString WrappedLabel::marked() const
{
    return text().mid(std::min(m_from, m_to), std::abs(m_to - m_from));
}

void WrappedLabel::copy() const
{
    QGuiApplication::clipboard()->setText(
        words::withoutIsolation(m_from == m_to ? text() : marked()));
}

void WrappedLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QLabel::keyPressEvent(event);
}

void WrappedLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (text().isEmpty())
        return event->ignore();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), this, &WrappedLabel::copy);
    menu->popup(event->globalPos());
}

} // namespace controls
