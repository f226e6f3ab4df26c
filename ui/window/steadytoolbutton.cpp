// SPDX-License-Identifier: Apache-2.0
#include "steadytoolbutton.h"

#include <QStyleOptionToolButton>

namespace window {

SteadyToolButton::SteadyToolButton(QAction *action, const QString &longest, const QString &name,
                                   QWidget *parent)
    : QToolButton(parent)
    , m_longest(longest)
{
    setDefaultAction(action);
    setAccessibleName(name);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SteadyToolButton::sizeHint() const
{
    return sizeFor(m_longest);
}

QSize SteadyToolButton::minimumSizeHint() const
{
    return sizeFor(accessibleName() + u'…');
}

QSize SteadyToolButton::sizeFor(const QString &words) const
{
    constexpr int besideIcon = 4;
    QStyleOptionToolButton option;
    QToolButton::initStyleOption(&option);
    option.text = words;
    const QSize text = option.fontMetrics.size(Qt::TextShowMnemonic, words);
    const QSize contents(option.iconSize.width() + besideIcon + text.width(),
                         std::max(option.iconSize.height(), text.height()));
    return style()->sizeFromContents(QStyle::CT_ToolButton, &option, contents, this);
}

void SteadyToolButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    const int beside = sizeFor(m_longest).width()
        - option->fontMetrics.size(Qt::TextShowMnemonic, m_longest).width();
    const int room = width() - beside;
    option->text
        = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room, Qt::TextShowMnemonic);
}

} // namespace window
