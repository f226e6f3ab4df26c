// SPDX-License-Identifier: Apache-2.0
#include "newcomersbutton.h"

#include <look/icons.h>

namespace conferences {

using people::Newcomers;

QString nameOf(Newcomers newcomers)
{
    switch (newcomers) {
    case Newcomers::AsTheyCome:
        return NewcomersButton::tr("as they come");
    case Newcomers::Muted:
        return NewcomersButton::tr("muted");
    case Newcomers::OnHold:
        return NewcomersButton::tr("on hold");
    }
    return {};
}

NewcomersButton::NewcomersButton(QWidget *parent)
    : QToolButton(parent)
{
    constexpr int least = 24;
    setAccessibleName(tr("Newcomers"));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(look::icon(look::IconName::ChevronDown));
    // The sign stands behind the words.
    setLayoutDirection(isLeftToRight() ? Qt::RightToLeft : Qt::LeftToRight);
    setMinimumHeight(least);
    // A button that has a menu opens it in an event loop of its own.
    connect(this, &QToolButton::clicked, this,
            [this] { emit asked(mapToGlobal(rect().bottomLeft())); });
    showOrder(Newcomers::AsTheyCome);
}

void NewcomersButton::showOrder(Newcomers newcomers)
{
    QFont font = this->font();
    font.setBold(newcomers != Newcomers::AsTheyCome);
    setFont(font);
    setText(tr("Newcomers: %1").arg(nameOf(newcomers)));
    setAccessibleDescription(nameOf(newcomers));
    setToolTip(
        newcomers == Newcomers::AsTheyCome
            ? tr("What becomes of whoever joins from now on")
            : tr("Whoever joins is changed once a list shows them, but for you and speakers;\n"
                 "until then they can be heard"));
}

} // namespace conferences
