// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views.h"

#include <QTimer>
#include <conferences/openconferences.h>
#include <memory>
#include <session/accountsession.h>

namespace window {

/// One account as long as a window shows it: tells the window's views what is so there, and hands
/// on what they ask for. Whatever ends with the account hangs on this; when it goes, the views are
/// empty again.
///
/// Lives in the GUI thread.
class ShownAccount : public QObject
{
    Q_OBJECT

public:
    /// What helps where nothing can be shown.
    enum class Remedy { Refresh, Connect };

    /// Neither \p session nor \p views are owned, and they outlive it.
    ShownAccount(session::AccountSession &session, const Views &views,
                 const conferences::FirstShown &first);
    ~ShownAccount() override;

signals:
    /// There is nothing to show: why, and what helps.
    void nothingToShow(const QString &headline, const QString &detail,
                       window::ShownAccount::Remedy remedy);
    /// A conference was opened, and can be shown.
    void opened();
    /// The participants of the conference in front are there.
    void arrived();
    /// One sentence on what was just asked for.
    void remarked(const QString &sentence);

private:
    void openConferences(const conferences::FirstShown &first);
    void handOn();
    void followCallers();
    void showConference();
    void showParticipant(const QString &callSid);
    /// In the panel: the one who is current, or all who are chosen.
    void showSelection();
    void showConnection();
    void showRefresh();
    void showSums();
    void showChanges();
    void showHearing();
    void showSoon();

    session::AccountSession &m_session;
    const Views m_views;
    std::unique_ptr<conferences::OpenConferences> m_open;
    QTimer m_glance; ///< many changes at once are one look at what they add up to
};

} // namespace window
