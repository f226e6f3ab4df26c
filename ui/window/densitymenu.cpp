// SPDX-License-Identifier: Apache-2.0
#include "densitymenu.h"

#include <QActionGroup>
#include <QApplication>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <settings/settings.h>
#include <table/participanttable.h>

namespace window {

using conferences::ConferencePage;
using conferences::ConferenceTabs;
using table::Density;

namespace {

/// Where the choice is kept, as a number.
constexpr QAnyStringView densityKey = u"window/density";

Density chosen()
{
    // Whatever else is there: the usual.
    return settings::Settings().value(densityKey).toInt() == static_cast<int>(Density::Comfortable)
        ? Density::Comfortable
        : Density::Compact;
}

} // namespace

DensityMenu::DensityMenu(ConferenceTabs &tabs, QWidget *parent)
    : QMenu(tr("Densit&y"), parent)
    , m_tabs(tabs)
{
    add(tr("&Compact"), Density::Compact);
    add(tr("C&omfortable"), Density::Comfortable);
    connect(&tabs, &ConferenceTabs::pageAdded, this,
            [](const ConferencePage *page) { page->table()->setDensity(chosen()); });
    apply();
}

void DensityMenu::add(const QString &text, Density density)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    action->setData(static_cast<int>(density));
    auto *group = findChild<QActionGroup *>();
    (group ? group : new QActionGroup(this))->addAction(action);
    connect(action, &QAction::triggered, this, [density] {
        settings::Settings().setValue(densityKey, static_cast<int>(density));
        for (const QWidget *window : QApplication::topLevelWidgets()) {
            for (DensityMenu *menu : window->findChildren<DensityMenu *>())
                menu->apply();
        }
    });
}

void DensityMenu::apply()
{
    const Density density = chosen();
    for (QAction *action : actions())
        action->setChecked(action->data().toInt() == static_cast<int>(density));
    for (const ConferencePage *page : m_tabs.pages())
        page->table()->setDensity(density);
}

} // namespace window
