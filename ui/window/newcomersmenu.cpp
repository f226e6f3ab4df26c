// SPDX-License-Identifier: Apache-2.0
#include "newcomersmenu.h"

#include "keybindings.h"

#include <QActionGroup>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/newcomersbutton.h>
#include <conferences/selection.h>
#include <session/accountsession.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using conferences::ConferencePage;
using people::Newcomers;
using people::StandingOrder;

NewcomersMenu::NewcomersMenu(conferences::Selection &selection, conferences::ConferenceTabs &tabs,
                             QWidget *parent)
    : QMenu(tr("Newcomer&s"), parent)
    , m_selection(selection)
    , m_tabs(tabs)
{
    new QActionGroup(this);
    setKey(*add(tr("&As they come"), Newcomers::AsTheyCome), u"newcomers-as-they-come"_s);
    setKey(*add(tr("&Muted"), Newcomers::Muted), u"newcomers-muted"_s);
    setKey(*add(tr("On &hold"), Newcomers::OnHold), u"newcomers-on-hold"_s);
    for (ConferencePage *page : tabs.pages())
        follow(page);
    connect(&tabs, &conferences::ConferenceTabs::pageAdded, this, &NewcomersMenu::follow);
    connect(&selection, &conferences::Selection::changed, this, &NewcomersMenu::showOrders);
    showOrders();
}

QAction *NewcomersMenu::add(const QString &text, Newcomers newcomers)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    action->setData(static_cast<int>(newcomers));
    findChild<QActionGroup *>()->addAction(action);
    connect(action, &QAction::triggered, this, [this, newcomers] {
        const ConferencePage *page = m_tabs.page();
        if (StandingOrder *order = page ? orderIn(*page) : nullptr)
            order->give(newcomers);
        showOrders();
    });
    return action;
}

void NewcomersMenu::follow(ConferencePage *page)
{
    connect(page, &ConferencePage::modelChanged, this, &NewcomersMenu::showOrders);
    connect(page->newcomers(), &conferences::NewcomersButton::asked, this,
            [this](QPoint corner) { popup(corner); });
}

StandingOrder *NewcomersMenu::orderIn(const ConferencePage &page) const
{
    return page.model() && m_selection.session()
        ? m_selection.session()->standingOrder(page.model()->conferenceSid())
        : nullptr;
}

void NewcomersMenu::showOrders()
{
    setEnabled(m_selection.isLive());
    for (const ConferencePage *page : m_tabs.pages()) {
        const StandingOrder *order = orderIn(*page);
        const Newcomers newcomers = order ? order->newcomers() : Newcomers::AsTheyCome;
        page->newcomers()->showOrder(newcomers);
        if (order)
            connect(order, &StandingOrder::changed, this, &NewcomersMenu::showOrders,
                    Qt::UniqueConnection);
        if (page != m_tabs.page())
            continue;
        for (QAction *action : actions())
            action->setChecked(action->data().toInt() == static_cast<int>(newcomers));
    }
}

} // namespace window
