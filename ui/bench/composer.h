// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>
#include <twilio/credentials.h>
#include <twilio/endpoint.h>

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;

namespace controls {
class FieldNote;
class OnceButton;
class ReasonLabel;
class SteadyLabel;
} // namespace controls

namespace bench {

class ComposerAnswers;
class ComposerForm;
class ParticipantCombo;

/// The tester's request composer: one participant, all parameters, the body as it will go, and what
/// became of each press.
///
/// Whom it goes to follows the selection until somebody types or picks a target; that stays, in
/// another conference too, until Clear or until it is taken out. The name stands under it always.
///
/// Nothing is sent from here; see sendRequested(). What is typed stays until Clear.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    /// For the line that is copied as cURL.
    void setAccount(const twilio::Endpoint &endpoint, const twilio::Credentials &credentials);
    /// The participants of the conference to be addressed; not owned, may be nullptr.
    void setModel(people::ParticipantModel *model);
    /// This one is selected now: whom it goes to, unless somebody was chosen. Empty: nobody is, and
    /// whom it goes to stays.
    void followSelection(const QString &callSid);
    /// A line of its own shows what becomes of \p change from now on: what came of sendRequested().
    void follow(const changes::Change &change);

public slots:
    /// Takes every change, and shows those it follows: connect it to ChangeQueue::changed.
    void apply(const changes::Change &change);

signals:
    /// The person asked for \p update, which is valid, to be sent as it is.
    void sendRequested(const twilio::ParticipantAddress &address,
                       const twilio::ParticipantUpdate &update);

private:
    QWidget *makeSide();
    void refresh();
    void refreshNotes();
    void refreshNotesSoon();
    void refreshName();
    void followModel();
    bool isMuted() const;
    void send();
    void clear();
    bool check();
    void copyAsCurl();
    std::optional<twilio::ParticipantAddress> address(QString *why) const;

    twilio::Endpoint m_endpoint;
    QString m_accountSid;
    QString m_username; ///< who asks: the account, or an API key
    QPointer<people::ParticipantModel> m_model;
    QString m_selected; ///< a Call SID; empty: none
    bool m_isChosen = false; ///< somebody typed or picked whom it goes to
    QTimer m_soon; ///< one list may change many rows
    bool m_isChecking = false; ///< problems are shown as one types, after they were once found

    ComposerForm *m_form;
    ParticipantCombo *m_who;
    controls::SteadyLabel *m_whoName;
    controls::FieldNote *m_whoNote;
    QPlainTextEdit *m_body;
    controls::ReasonLabel *m_notes;
    controls::ReasonLabel *m_problem;
    ComposerAnswers *m_answers;
    controls::OnceButton *m_send;
    QScrollArea *m_told; ///< whom it goes to, the body and the answers
};

} // namespace bench
