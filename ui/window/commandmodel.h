// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>
#include <people/searchwords.h>
#include <vector>

class QMenu;

namespace window {

/// What can be chosen by its words: an action of the window, or to go to a participant.
struct Command
{
    QPointer<QAction> action; ///< nullptr: goes to the participant, or the action is gone
    QList<QPointer<QMenu>> menus = {}; ///< that lead to the action; the action is off with one
    QString callSid = {}; ///< of the participant; empty: it is an action
    QString words = {}; ///< of the action, when it was offered
    QString title; ///< as it is read
    QString place; ///< the menus, or what tells the participant from others
    QString keys = {};
    people::SearchText search = {}; ///< what it is found by
    bool isForPeople = false; ///< it acts on whoever is chosen, or on the conference in front

    /// It can be done now.
    bool isPossible() const;
    /// Why it cannot be done now, in one sentence, where the action knows it.
    QString whyNot() const;
};

/// Commands that words fit, the best first; without words all of them, in their order. Commands
/// come to be possible or not while they are looked at, and stay where they are.
///
/// Lives in the GUI thread.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< QString: the menus; what is not possible says why instead
        KeysRole, ///< QString; may be empty
        PossibleRole, ///< bool
        CheckedRole, ///< bool: is on already
    };

    explicit CommandModel(std::vector<Command> commands, QObject *parent = nullptr);

    void setWords(const people::SearchWords &words);
    const Command &at(int row) const;
    /// The first that is possible now, or else the first; -1: there is none.
    int first() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void follow(size_t command);
    QString spoken(const Command &command) const;

    std::vector<Command> m_commands;
    std::vector<size_t> m_shown; ///< places in m_commands
};

} // namespace window
