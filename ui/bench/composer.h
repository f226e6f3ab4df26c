// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>
#include <twilio/endpoint.h>

#include <QPointer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace controls {
class FieldNote;
class ReasonLabel;
} // namespace controls

namespace bench {

class ComposerForm;
class ParticipantCombo;

/// The tester's request composer: one participant, all parameters, the body as it will go.
///
/// Nothing is sent from here; see sendRequested(). What is typed stays until Clear.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    /// For the line that is copied as cURL.
    void setAccount(const twilio::Endpoint &endpoint, const QString &accountSid);
    /// The participants of the conference to be addressed; not owned, may be nullptr.
    void setModel(people::ParticipantModel *model);
    /// Fills in whom to address, unless somebody is filled in already.
    void suggestParticipant(const QString &callSid);
    /// Shows what becomes of \p change from now on: what came of sendRequested().
    void follow(const changes::Change &change);

public slots:
    /// Takes every change, and shows the one it follows: connect it to ChangeQueue::changed.
    void apply(const changes::Change &change);

signals:
    /// The person asked for \p update, which is valid, to be sent as it is.
    void sendRequested(const twilio::ParticipantAddress &address,
                       const twilio::ParticipantUpdate &update);

private:
    QWidget *makeSide();
    void refresh();
    void refreshNotes();
    bool isMuted() const;
    void send();
    void clear();
    bool check();
    void copyAsCurl();
    std::optional<twilio::ParticipantAddress> address(QString *why) const;

    twilio::Endpoint m_endpoint;
    QString m_accountSid;
    QPointer<people::ParticipantModel> m_model;
    QUuid m_followed;
    bool m_isChecking = false; ///< problems are shown as one types, after they were once found

    ComposerForm *m_form;
    ParticipantCombo *m_who;
    controls::FieldNote *m_whoNote;
    QPlainTextEdit *m_body;
    controls::ReasonLabel *m_notes;
    controls::ReasonLabel *m_outcome;
};

} // namespace bench
