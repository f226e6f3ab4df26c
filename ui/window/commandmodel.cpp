// SPDX-License-Identifier: Apache-2.0
#include "commandmodel.h"

#include <QMenu>
#include <algorithm>
#include <numeric>
#include <tuple>

namespace window {

using Fit = people::SearchWords::Fit;

bool Command::isPossible() const
{
    if (!callSid.isEmpty())
        return true;
    return action && action->isEnabled()
        && std::all_of(menus.begin(), menus.end(),
                       [](const QPointer<QMenu> &menu) { return menu && menu->isEnabled(); });
}

QString Command::whyNot() const
{
    return action && !action->isEnabled() ? action->statusTip() : QString();
}

CommandModel::CommandModel(std::vector<Command> commands, QObject *parent)
    : QAbstractListModel(parent)
    , m_commands(std::move(commands))
    , m_shown(m_commands.size())
{
    std::iota(m_shown.begin(), m_shown.end(), 0);
    for (size_t command = 0; command < m_commands.size(); ++command) {
        if (m_commands[command].action)
            follow(command);
    }
}

void CommandModel::follow(size_t command)
{
    connect(m_commands[command].action, &QAction::changed, this, [this, command] {
        const auto shown = std::find(m_shown.begin(), m_shown.end(), command);
        if (shown == m_shown.end())
            return;
        const QModelIndex changed = index(static_cast<int>(shown - m_shown.begin()));
        emit dataChanged(changed, changed);
    });
}

void CommandModel::setWords(const people::SearchWords &words)
{
    std::vector<std::tuple<Fit, qsizetype, size_t>> found;
    for (size_t command = 0; command < m_commands.size(); ++command) {
        const people::SearchText &search = m_commands[command].search;
        const Fit fit = words.isEmpty() ? Fit::Somewhere : words.fitOf(search);
        // Of those that begin so, the one with the least behind it: "Mute" before "Mute all".
        const qsizetype length = fit == Fit::BeginsTheName ? search.names.indexOf(u'\n') : 0;
        if (fit != Fit::Not)
            found.emplace_back(fit, length, command);
    }
    std::sort(found.begin(), found.end());
    beginResetModel();
    m_shown.clear();
    for (const auto &[fit, length, command] : found)
        m_shown.push_back(command);
    endResetModel();
}

const Command &CommandModel::at(int row) const
{
    return m_commands[m_shown[static_cast<size_t>(row)]];
}

int CommandModel::first() const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [this](size_t command) {
        return m_commands[command].isPossible();
    });
    if (found != m_shown.end())
        return static_cast<int>(found - m_shown.begin());
    return m_shown.empty() ? -1 : 0;
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Command &command = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return command.title;
    case Qt::AccessibleTextRole:
        return spoken(command);
    case PlaceRole:
        if (command.isPossible())
            return command.place;
        return command.whyNot().isEmpty() ? tr("not possible now") : command.whyNot();
    case KeysRole:
        return command.keys;
    case PossibleRole:
        return command.isPossible();
    case CheckedRole:
        return command.action && command.action->isCheckable() && command.action->isChecked();
    default:
        return {};
    }
}

QString CommandModel::spoken(const Command &command) const
{
    if (!command.isPossible() && command.whyNot().isEmpty())
        return tr("%1, not possible now", "what can be chosen").arg(command.title);
    if (!command.isPossible())
        return tr("%1, not possible now: %2", "what can be chosen, a sentence")
            .arg(command.title, command.whyNot());
    const bool isChecked
        = command.action && command.action->isCheckable() && command.action->isChecked();
    if (isChecked)
        return tr("%1, checked, %2", "what can be chosen, where").arg(command.title, command.place);
    return command.keys.isEmpty()
        ? tr("%1, %2", "what can be chosen, where").arg(command.title, command.place)
        : tr("%1, %2, %3", "what can be chosen, where, a key")
              .arg(command.title, command.place, command.keys);
}

} // namespace window
