// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <session/accountsession.h>

class QProgressBar;
class QUndoStack;

namespace controls {
class MessagePage;
} // namespace controls

namespace table {
class ParticipantTable;
} // namespace table

namespace conferences {

class Banner;
class ConferenceHeader;

/// One conference: its title, the banner of a lost connection, its people, and what can be taken
/// back there. Blank, it says how to choose one.
///
/// Once its people are there, the first of them is the current one.
class ConferencePage : public QWidget
{
    Q_OBJECT

public:
    explicit ConferencePage(QWidget *parent = nullptr);

    /// Not owned; nullptr: blank. Until it has loaded there is a thin line in motion above the
    /// table.
    void setModel(people::ParticipantModel *model);
    /// As the service told it last.
    void setConference(const twilio::Conference &conference);
    /// While the last refresh has failed, the banner is there and the table is greyed.
    void setRefresh(const session::Refresh &refresh);

    people::ParticipantModel *model() const { return m_model; }
    table::ParticipantTable *table() const { return m_table; }
    QUndoStack *undo() const { return m_undo; }
    /// For its tab.
    QString title() const;

signals:
    /// The person does not want to wait for the next try.
    void retryNow();
    void connectRequested();
    void titleChanged(const QString &title);
    /// model() is another one.
    void modelChanged();
    /// Its people are there.
    void arrived();

private:
    void showProgress();
    void showTitle();
    void showPeople();

    QPointer<people::ParticipantModel> m_model;
    QString m_name;
    QUndoStack *m_undo;
    controls::MessagePage *m_blank;
    ConferenceHeader *m_header;
    Banner *m_banner;
    QProgressBar *m_progress;
    table::ParticipantTable *m_table;
    QTimer m_patience;
    bool m_isLost = false;
};

} // namespace conferences
