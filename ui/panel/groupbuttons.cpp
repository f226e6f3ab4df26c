// SPDX-License-Identifier: Apache-2.0
#include "groupbuttons.h"

#include <QAction>
#include <QGridLayout>
#include <QPushButton>
#include <algorithm>
#include <controls/entrytext.h>

namespace panel {

GroupButtons::GroupButtons(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(4);
}

void GroupButtons::addSwitch(QAction *action, people::Switch which, bool on)
{
    add(action, which, on);
}

void GroupButtons::addOther(QAction *action)
{
    add(action, std::nullopt, false);
}

void GroupButtons::add(QAction *action, std::optional<people::Switch> which, bool on)
{
    constexpr int columns = 2;
    auto *button = new QPushButton;
    const QString name = controls::withoutMnemonic(action->text());
    button->setAccessibleName(name);
    button->setText(name);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    const auto place = static_cast<int>(m_buttons.size());
    m_grid->addWidget(button, place / columns, place % columns);
    m_buttons.push_back({action, button, which, on});
    if (!which) {
        connect(action, &QAction::changed, this, &GroupButtons::followOthers);
        followOthers();
    }
}

/// Their words may name somebody, and they may be for one alone.
void GroupButtons::followOthers()
{
    for (const Button &each : m_buttons) {
        if (each.which)
            continue;
        each.button->setAccessibleName(controls::withoutMnemonic(each.action->text()));
        each.button->setVisible(each.action->isVisible());
        showCount(each);
    }
}

void GroupButtons::showCount(const Button &button) const
{
    const QString &name = button.button->accessibleName();
    button.button->setText(
        m_people > 1 ? tr("%1 %2", "what, for how many").arg(name, QString::number(button.count))
                     : name);
    // Who has just pressed it keeps the focus.
    button.button->setEnabled((button.count > 0 && (button.which || button.action->isEnabled()))
                              || button.button->hasFocus());
}

void GroupButtons::count(const people::ParticipantModel &model, const QList<int> &rows)
{
    m_people = static_cast<int>(rows.size());
    for (Button &each : m_buttons) {
        const auto isConcerned = [&](int row) {
            return each.which ? model.canSwitch(row, *each.which, each.on) : !model.hasLeft(row);
        };
        each.count = static_cast<int>(std::ranges::count_if(rows, isConcerned));
        showCount(each);
    }
}

} // namespace panel
