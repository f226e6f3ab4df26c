// SPDX-License-Identifier: Apache-2.0
#include "groupbuttons.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <controls/entrytext.h>
#include <look/appearance.h>

namespace panel {

GroupButtons::GroupButtons(QWidget *parent)
    : QWidget(parent)
    , m_hidden(new QLabel)
    , m_grid(new QGridLayout)
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(4);
    QPalette amber = palette();
    amber.setColor(QPalette::WindowText, look::tonesFor(amber).unknown);
    m_hidden->setPalette(amber);
    m_hidden->setWordWrap(true);
    QFont bold = m_hidden->font();
    bold.setBold(true);
    m_hidden->setFont(bold);
    m_hidden->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_hidden);
    column->addLayout(m_grid);
}

void GroupButtons::addSwitch(QAction *action, people::Switch which, bool on)
{
    add(action, which, on);
}

void GroupButtons::addOther(QAction *action)
{
    add(action, std::nullopt, false);
}

void GroupButtons::addOthers(QAction *action)
{
    m_others = new QPushButton;
    m_others->setAccessibleName(controls::withoutMnemonic(action->text()));
    connect(m_others, &QPushButton::clicked, action, &QAction::trigger);
    place(m_others);
    setReach(0, 0);
}

void GroupButtons::setReach(int hidden, int others)
{
    m_hidden->setVisible(hidden > 0);
    m_hidden->setText(hidden == 1 ? tr("1 of them is not shown")
                                  : tr("%n of them are not shown", nullptr, hidden));
    if (!m_others)
        return;
    m_others->setText(tr("%1: %2", "all but these, how many")
                          .arg(m_others->accessibleName(), QString::number(others)));
    m_others->setEnabled(others > 0 || m_others->hasFocus());
}

void GroupButtons::place(QPushButton *button)
{
    constexpr int columns = 2;
    const int places = m_grid->count();
    m_grid->addWidget(button, places / columns, places % columns);
}

void GroupButtons::add(QAction *action, std::optional<people::Switch> which, bool on)
{
    auto *button = new QPushButton;
    const QString name = controls::withoutMnemonic(action->text());
    button->setAccessibleName(name);
    button->setText(name);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    place(button);
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

QWidget *GroupButtons::buttonOf(const QAction *action) const
{
    const auto found = std::ranges::find(m_buttons, action, &Button::action);
    return found == m_buttons.end() ? nullptr : found->button;
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
