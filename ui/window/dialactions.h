// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QUuid>
#include <twilio/newparticipant.h>
#include <vector>

class QAction;
class QWidget;

namespace changes {
struct Change;
} // namespace changes

namespace conferences {
class Selection;
} // namespace conferences

namespace dialing {
class CallDialog;
class DialInDialog;
} // namespace dialing

namespace people {
class ParticipantModel;
} // namespace people

namespace session {
class AccountSession;
} // namespace session

namespace window {

/// Tells \p dialog whom the account can call from, and who can be coached in \p model.
void fillDialog(dialing::CallDialog &dialog, session::AccountSession &session,
                const people::ParticipantModel &model);

/// Calls others into the conference in front: asks whom, and says what became of it where nobody
/// sees the dialog any more. From where is kept for each account.
class DialActions : public QObject
{
    Q_OBJECT

public:
    /// \p selection is not owned and outlives this. \p window owns it.
    DialActions(conferences::Selection &selection, QWidget *window);

    QAction *dialIn() const { return m_dialIn; }

signals:
    /// What became of a press, where no dialog says so.
    void remarked(const QString &sentence);

private:
    void enable();
    void followSession();
    void ask();
    void call(const std::vector<twilio::NewParticipant> &who, const QString &whom);
    void tell(const changes::Change &change);

    conferences::Selection &m_selection;
    dialing::DialInDialog *m_dialog; ///< keeps what was typed
    QPointer<session::AccountSession> m_session;
    QString m_conference; ///< that the dialog is for
    QSet<QUuid> m_called; ///< that are not settled
    QAction *m_dialIn;
};

} // namespace window
