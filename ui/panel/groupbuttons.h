// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <look/icons.h>
#include <people/participantmodel.h>

#include <QWidget>

class QAction;
class QGridLayout;
class QLabel;
class QPushButton;

namespace controls {
class LinkButton;
} // namespace controls

namespace panel {

/// What can be done with several people at once: a button for each action, which says how many it
/// would change. The count stands in the words alone, where there are several; the name is the
/// action's.
class GroupButtons : public QWidget
{
    Q_OBJECT

public:
    explicit GroupButtons(QWidget *parent = nullptr);

    /// An action that throws a switch, for each of those chosen. Not owned, outlives this.
    void addSwitch(QAction *action, people::Switch which, bool on);
    /// Any other action on those chosen. Not owned, outlives this.
    void addOther(QAction *action, look::IconName icon);
    /// The same of one that cannot be taken back.
    void addFinal(QAction *action, look::IconName icon);
    /// The action that chooses everybody else. Not owned, outlives this.
    void addOthers(QAction *action);
    /// How many of those chosen are hidden, and how many others there are.
    void setReach(int hidden, int others);
    /// The button of an action that was added; nullptr: there is none.
    QWidget *buttonOf(const QAction *action) const;
    /// Counts anew, for these rows.
    void count(const people::ParticipantModel &model, const QList<int> &rows);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Button
    {
        QAction *action;
        QPushButton *button;
        std::optional<people::Switch> which;
        bool on = false;
        int count = 0; ///< of those for whom it would change something
    };

    QPushButton *add(QAction *action, look::IconName icon, std::optional<people::Switch> which,
                     bool on);
    void applyColours();
    void followOthers();
    void showCount(const Button &button) const;

    int m_people = 0;
    QLabel *m_hidden;
    QPushButton *m_final = nullptr; ///< in the tone of trouble
    look::IconName m_finalIcon = {};
    controls::LinkButton *m_others;
    QGridLayout *m_grid;
    std::vector<Button> m_buttons;
};

} // namespace panel
