// SPDX-License-Identifier: Apache-2.0
#include "holdmenu.h"

#include <QActionGroup>
#include <QApplication>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <controls/holdthreshold.h>
#include <people/participantmodel.h>

namespace window {

using conferences::ConferencePage;
using conferences::ConferenceTabs;

HoldMenu::HoldMenu(ConferenceTabs &tabs, QWidget *parent)
    : QMenu(tr("On hold too lon&g"), parent)
    , m_tabs(tabs)
{
    add(tr("After &1 minute"), std::chrono::minutes(1));
    add(tr("After &2 minutes"), std::chrono::minutes(2));
    add(tr("After &5 minutes"), std::chrono::minutes(5));
    add(tr("After 1&0 minutes"), std::chrono::minutes(10));
    add(tr("After 15 &minutes"), std::chrono::minutes(15));
    add(tr("&Never"), std::chrono::seconds(0));
    for (ConferencePage *page : tabs.pages())
        follow(page);
    connect(&tabs, &ConferenceTabs::pageAdded, this, &HoldMenu::follow);
    apply();
}

void HoldMenu::add(const QString &text, std::chrono::seconds threshold)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    action->setData(static_cast<int>(threshold.count()));
    auto *group = findChild<QActionGroup *>();
    (group ? group : new QActionGroup(this))->addAction(action);
    connect(action, &QAction::triggered, this, [threshold] {
        controls::keepHoldThreshold(threshold);
        for (const QWidget *window : QApplication::topLevelWidgets()) {
            for (HoldMenu *menu : window->findChildren<HoldMenu *>())
                menu->apply();
        }
    });
}

void HoldMenu::follow(ConferencePage *page)
{
    connect(page, &ConferencePage::modelChanged, this, &HoldMenu::apply);
}

void HoldMenu::apply()
{
    const std::chrono::seconds threshold = controls::holdThreshold();
    for (QAction *action : actions())
        action->setChecked(action->data().toInt() == threshold.count());
    for (const ConferencePage *page : m_tabs.pages()) {
        if (page->model() && page->model()->holds().threshold() != threshold)
            page->model()->holds().setThreshold(threshold);
    }
}

} // namespace window
