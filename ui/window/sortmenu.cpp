// SPDX-License-Identifier: Apache-2.0
#include "sortmenu.h"

#include "keybindings.h"

#include <QActionGroup>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <table/participanttable.h>
#include <table/shownrows.h>

namespace window {

using people::ParticipantModel;
using people::RowOrder;

SortMenu::SortMenu(conferences::ConferenceTabs &tabs, QWidget *parent)
    : QMenu(tr("Sort &by"), parent)
    , m_tabs(tabs)
    , m_arrival(addAction(tr("&As they have come"), this, [this] { sort(std::nullopt); }))
    , m_again(new QAction(tr("Sort a&gain"), this))
{
    auto *columns = new QActionGroup(this);
    m_arrival->setCheckable(true);
    columns->addAction(m_arrival);
    add(tr("&Participant"), ParticipantModel::NameColumn);
    add(tr("&Status"), ParticipantModel::StatusColumn);
    add(tr("&Muted"), ParticipantModel::MutedColumn);
    add(tr("On &hold"), ParticipantModel::HoldColumn);
    add(tr("&Coaching"), ParticipantModel::CoachingColumn);
    add(tr("&Ends conference"), ParticipantModel::EndsColumn);
    for (QAction *column : std::as_const(m_columns))
        columns->addAction(column);
    addSeparator();
    auto *directions = new QActionGroup(this);
    addDirection(tr("Asce&nding"), Qt::AscendingOrder);
    addDirection(tr("&Descending"), Qt::DescendingOrder);
    for (QAction *direction : std::as_const(m_directions))
        directions->addAction(direction);
    addSeparator();
    addAction(m_again);
    connect(m_again, &QAction::triggered, this, [this] { sort(order()); });
    connect(this, &QMenu::aboutToShow, this, &SortMenu::tell);
}

void SortMenu::add(const QString &text, ParticipantModel::Column column)
{
    QAction *action = addAction(text, this, [this, column] {
        const auto was = order();
        sort(RowOrder{.column = column, .direction = was ? was->direction : Qt::AscendingOrder});
    });
    action->setCheckable(true);
    action->setData(column);
    m_columns += action;
}

void SortMenu::addDirection(const QString &text, Qt::SortOrder direction)
{
    QAction *action = addAction(text, this, [this, direction] {
        if (auto sorted = order()) {
            sorted->direction = direction;
            sort(sorted);
        }
    });
    action->setCheckable(true);
    action->setData(direction);
    m_directions += action;
}

std::optional<RowOrder> SortMenu::order() const
{
    return m_tabs.page()->table()->shown().order();
}

void SortMenu::sort(const std::optional<RowOrder> &order)
{
    m_tabs.page()->table()->shown().setOrder(order);
}

void SortMenu::tell()
{
    const auto sorted = order();
    m_arrival->setChecked(!sorted);
    for (QAction *column : std::as_const(m_columns))
        column->setChecked(sorted && column->data().toInt() == sorted->column);
    for (QAction *direction : std::as_const(m_directions)) {
        direction->setEnabled(sorted.has_value());
        direction->setChecked(sorted && direction->data().toInt() == sorted->direction);
    }
    const auto *keys = m_tabs.window()->findChild<KeyBindings *>();
    const QAction *refresh = keys ? keys->find(QStringLiteral("refresh")) : nullptr;
    m_again->setToolTip(refresh && !refresh->shortcut().isEmpty()
                            ? tr("%1 does it too", "a key").arg(keysOf(*refresh))
                            : QString());
    m_again->setEnabled(sorted && !m_tabs.page()->table()->shown().sums().isSorted);
}

} // namespace window
