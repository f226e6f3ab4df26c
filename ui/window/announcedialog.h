// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <changes/change.h>
#include <changes/decision.h>
#include <twilio/conferenceservice.h>

class QPushButton;

namespace controls {
class MethodField;
class ReasonLabel;
class UrlNote;
class WrappedLabel;
} // namespace controls

namespace library {
class AddressField;
} // namespace library

namespace window {

/// Announces to everybody in a conference. Its owner keeps it, and what was typed with it: it
/// closes when the service has accepted the announcement, and stays open when it has not.
class AnnounceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AnnounceDialog(QWidget *parent = nullptr);

    /// Whom it is for; \p people are those who hear it.
    void setConference(const QString &name, int people);
    /// Shows what becomes of \p change from now on: what came of announceRequested().
    void follow(const changes::Change &change);

public slots:
    /// Shows what became of the change that it follows, and no other: connect it to
    /// ChangeQueue::changed.
    void apply(const changes::Change &change);

signals:
    /// One press; the address is one that the service can call.
    void announceRequested(const twilio::Announcement &announcement);
    /// The change \p id, which waits for the journal, is to be sent without.
    void decided(const QUuid &id, changes::Decision decision);

private:
    void announce();
    void setBusy(bool busy);

    QUuid m_followed;
    int m_people = 0;
    controls::WrappedLabel *m_audience;
    library::AddressField *m_url;
    controls::MethodField *m_method;
    controls::UrlNote *m_note;
    controls::ReasonLabel *m_outcome;
    QPushButton *m_unrecorded; ///< while it waits for the journal
    QPushButton *m_announce;
};

} // namespace window
