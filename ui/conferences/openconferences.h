// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <people/undoablechange.h>

class QModelIndex;

namespace changes {
struct Change;
} // namespace changes

namespace session {
class AccountSession;
} // namespace session

namespace conferences {

class ConferencePage;
class ConferenceTabs;
class UndoList;

/// Which conference is in front when an account is shown: each a SID or a name, or empty.
struct FirstShown
{
    QString wanted; ///< asked for: in front of those that are opened again
    QString usual = {}; ///< where none was asked for and none is opened again; else the first
};

/// The conferences of one account that are open in tabs. Those that were open when the account was
/// left are opened again, and the one that was asked for in front of them; what is open is
/// remembered.
/// What was changed in each can be taken back there, also after another one was looked at.
///
/// Lives in the GUI thread, and as long as the account is shown: when it goes, one blank tab is
/// left.
class OpenConferences : public QObject
{
    Q_OBJECT

public:
    /// Neither \p session nor \p tabs are owned, and both outlive it.
    OpenConferences(session::AccountSession &session, ConferenceTabs &tabs, FirstShown first,
                    QObject *parent = nullptr);
    ~OpenConferences() override;

    /// One was opened.
    bool hasOpened() const { return m_hasOpened; }

public slots:
    /// Shows this conference: its tab where it has one, otherwise in the tab in front.
    void open(const QString &conferenceSid);
    /// As open(), but the conference in front keeps its tab.
    void openInNewTab(const QString &conferenceSid);

signals:
    /// One is shown that was just opened.
    void opened();
    /// The participants of the conference in front are there.
    void arrived();
    /// Nothing can be opened: none is in progress.
    void noneInProgress();
    /// None is in progress that has this SID or name.
    void notInProgress(const QString &wanted);

private:
    void followPage(ConferencePage *page);
    void askCoaching(const ConferencePage &page, const QModelIndex &index);
    UndoList *undoOf(const QString &conferenceSid);
    void keepUndoable(const people::UndoableChanges &changes);
    void forgetUndone(const changes::Change &change);
    void openFirst();
    void openRemembered();
    void show(const QString &conferenceSid);
    void showInNewTab(const QString &conferenceSid);
    void leave(const QString &conferenceSid);
    void showInFront();
    void showConferences();
    void showRefresh();
    void remember() const;

    session::AccountSession &m_session;
    ConferenceTabs &m_tabs;
    FirstShown m_first;
    bool m_hasOpened = false;
    QHash<QString, UndoList *> m_undo; ///< by conference
};

} // namespace conferences
