// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <memory>
#include <session/accountsession.h>

namespace conferences {

class ConferenceTabs;
class UndoList;

/// The rows that what is done to all is done to.
struct Reach
{
    enum class Kind {
        All, ///< everybody in the conference
        Shown, ///< the filter hides the others
        Selected, ///< more than one is chosen
    };

    Kind kind = Kind::All;
    QList<int> rows; ///< of those who have not left, in the table's order; never one's own
    int others = 0; ///< who have not left, are not among them, and are not the person at the desk
};

/// The conference in front and the rows chosen in it: what an action acts on. Actions enable
/// themselves by changed(), and by nothing else.
///
/// Lives in the GUI thread.
class Selection : public QObject
{
    Q_OBJECT

public:
    /// Follows \p tabs, which are not owned and outlive it.
    explicit Selection(ConferenceTabs &tabs, QObject *parent = nullptr);
    ~Selection() override;

    /// The account whose conferences they are; nullptr: none. Not owned; another one is set before
    /// it goes.
    void setSession(session::AccountSession *session);
    session::AccountSession *session() const { return m_session; }

    /// The participants of the conference in front; nullptr: none is there.
    people::ParticipantModel *conference() const;
    /// As people call it; empty where it has no name.
    QString conferenceName() const;
    /// The conference in front goes on, and somebody is in it.
    bool isLive() const;

    /// The rows chosen, in the table's order, where they are several those that the filter hides
    /// too, without those who have left, and without the person at the desk.
    QList<int> rows() const;
    /// How many of rows() the filter hides.
    int hidden() const;
    /// Everybody else who could be among rows(), hidden ones too.
    QList<int> others() const;
    /// Chooses others() instead.
    void chooseOthers();
    /// Chooses these rows of the conference in front, the first of them is the current one, and all
    /// are to be seen. \pre rows is not empty.
    void choose(const QList<int> &rows);
    /// Nothing is hidden any more.
    void showAll();
    /// The Call SIDs of those in rows().
    QStringList callSids() const;
    /// Where those with \p callSids stand now, who were asked about in \p conferenceSid, since rows
    /// move. Nothing: another conference is in front, or the account is closed.
    std::optional<QList<int>> rowsOf(const QString &conferenceSid,
                                     const QStringList &callSids) const;
    /// Those that an action on all acts on: the chosen ones where there are several, otherwise all
    /// that the filter shows.
    Reach reach() const;
    /// The Call SID of the current participant; empty: none.
    QString current() const;
    /// What the service told of the current participant's call; nothing: nothing yet.
    std::optional<people::Caller> caller() const;

    /// What can be taken back in the conference in front; nullptr: nothing can, since it has ended
    /// or there is no tab yet.
    UndoList *undo() const;

signals:
    /// session() is another one, or none.
    void sessionChanged();
    /// Another conference is in front, or none.
    void conferenceChanged();
    /// Another participant of the conference in front is the current one; empty: none is.
    void currentChanged(const QString &callSid);
    /// Something of all that is told here is different, the chosen rows as well. Comes after the
    /// others.
    void changed();

private:
    void followPage();

    ConferenceTabs &m_tabs;
    QPointer<session::AccountSession> m_session;
    std::unique_ptr<QObject> m_account; ///< what is heard of the account hangs on it
    std::unique_ptr<QObject> m_inFront; ///< what is heard of the page in front hangs on it
};

} // namespace conferences
