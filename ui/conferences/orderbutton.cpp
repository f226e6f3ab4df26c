// SPDX-License-Identifier: Apache-2.0
#include "orderbutton.h"

#include <QActionGroup>
#include <QMenu>
#include <array>
#include <look/icons.h>
#include <settings/settings.h>

namespace conferences {

using Order = FoundConferences::Order;

namespace {

/// Where the choice is kept, as a number.
constexpr QAnyStringView orderKey = u"conferences/order";

constexpr std::array orders{Order::AsListed, Order::Name, Order::People, Order::Running};

QString nameOf(Order order)
{
    switch (order) {
    case Order::AsListed:
        return OrderButton::tr("&As listed");
    case Order::Name:
        return OrderButton::tr("&Name");
    case Order::People:
        return OrderButton::tr("Most &people");
    case Order::Running:
        return OrderButton::tr("&Longest running");
    }
    return {};
}

} // namespace

OrderButton::OrderButton(FoundConferences &found, QWidget *parent)
    : QToolButton(parent)
    , m_found(found)
{
    constexpr int side = 28;
    setAccessibleName(tr("Sort conferences"));
    setToolTip(tr("Sort conferences"));
    setIcon(look::icon(look::IconName::Sort));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(side, side);
    // A button that has a menu opens it in an event loop of its own.
    connect(this, &QToolButton::clicked, this, &OrderButton::ask);
    // Whatever else is there: as they are listed.
    const int kept = settings::Settings().value(orderKey).toInt();
    for (const Order order : orders) {
        if (static_cast<int>(order) == kept)
            m_found.setOrder(order);
    }
}

void OrderButton::ask()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (const Order order : orders) {
        QAction *action = menu->addAction(nameOf(order), this, [this, order] { choose(order); });
        action->setCheckable(true);
        action->setChecked(order == m_found.order());
        group->addAction(action);
    }
    menu->popup(mapToGlobal(rect().bottomLeft()));
}

void OrderButton::choose(Order order)
{
    settings::Settings().setValue(orderKey, static_cast<int>(order));
    m_found.setOrder(order);
}

} // namespace conferences
