// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

class QAction;

namespace conferences {
class Selection;
} // namespace conferences

namespace session {
class AccountSession;
} // namespace session

namespace window {

/// Gives the current participant a star, or takes it back, and keeps for each account who has one:
/// see people::Speakers.
class SpeakerActions : public QObject
{
    Q_OBJECT

public:
    /// \p selection is not owned and outlives this. \p window owns it.
    SpeakerActions(conferences::Selection &selection, QWidget *window);

    /// Speaker: checked where the current participant is one.
    QAction *speaker() const { return m_speaker; }

private:
    void followSession();
    void show();
    void press();

    conferences::Selection &m_selection;
    QPointer<session::AccountSession> m_session;
    QAction *m_speaker;
};

} // namespace window
