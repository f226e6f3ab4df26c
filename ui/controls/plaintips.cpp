// SPDX-License-Identifier: Apache-2.0
#include "plaintips.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QTabBar>
#include <QToolTip>
#include <algorithm>

namespace controls {

namespace {

constexpr QChar mayBreak{0x200b}; // ZERO WIDTH SPACE

/// A word without end has places where its line may end: the tip's own label breaks none.
QString breakable(const QString &text)
{
    constexpr int longest = 32;
    // A tip that is longer fills the screen, and is laid out whole before it is shown.
    constexpr qsizetype most = 2000;
    const bool isCut = text.size() > most;
    QString broken;
    int letters = 0;
    for (const QChar letter : QStringView(text).first(std::min(text.size(), most))) {
        letters = letter.isSpace() ? 0 : letters + 1;
        if (letters > longest && !letter.isLowSurrogate()) {
            broken += mayBreak;
            letters = 1;
        }
        broken += letter;
    }
    return isCut ? broken + u'…' : broken;
}

} // namespace

QString tipText(const QString &plain)
{
    return plain.isEmpty() ? QString()
                           : Qt::convertFromPlainText(breakable(plain), Qt::WhiteSpaceNormal);
}

QString tipAt(const QWidget &widget, const QHelpEvent &event)
{
    if (const auto *menu = qobject_cast<const QMenu *>(&widget)) {
        const QAction *action = menu->toolTipsVisible() ? menu->actionAt(event.pos()) : nullptr;
        return action ? action->toolTip() : QString();
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        const QString tip = tabs->tabToolTip(tabs->tabAt(event.pos()));
        return tip.isEmpty() ? tabs->toolTip() : tip;
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(widget.parentWidget());
    const bool isOfCells = view && view->viewport() == &widget;
    return isOfCells ? QString() : widget.toolTip();
}

PlainTips::PlainTips(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(qApp);
    qApp->installEventFilter(this);
}

bool PlainTips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(*widget, *help);
    if (tip.isEmpty())
        return false;
    QToolTip::showText(help->globalPos(), tipText(tip), widget);
    return true;
}

} // namespace controls
