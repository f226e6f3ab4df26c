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
}

void GroupButtons::count(const people::ParticipantModel &model, const QList<int> &rows)
{
    for (const Button &each : m_buttons) {
        const auto isConcerned = [&](int row) {
            return each.which ? model.canSwitch(row, *each.which, each.on) : !model.hasLeft(row);
        };
        const auto count = std::ranges::count_if(rows, isConcerned);
        each.button->setText(tr("%1 %2", "what, for how many")
                                 .arg(each.button->accessibleName(), QString::number(count)));
        // Who has just pressed it keeps the focus.
        each.button->setEnabled(count > 0 || each.button->hasFocus());
    }
}

} // namespace panel
