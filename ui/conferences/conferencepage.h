// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <conferences/undolist.h>
#include <session/accountsession.h>

class QProgressBar;

namespace controls {
class MessagePage;
} // namespace controls

namespace table {
class ParticipantTable;
} // namespace table

namespace conferences {

class Banner;
class ConferenceHeader;
class FilterNotice;
class FilterRow;
class NewcomersButton;
class OnAirLabel;
class OverlaidTable;
class SuperviseControl;

/// One conference: its title, the row in which people are searched for, its people, over their
/// lower edge the banner of a lost connection, and what can be taken back there. Blank, it says how
/// to choose one.
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
    /// What can be taken back in the conference that setModel() is told of next. Not owned.
    void setUndo(UndoList *undo);
    /// As the service told it last.
    void setConference(const twilio::Conference &conference);
    /// The SID of one of the same name that is in progress; empty: there is none. It is offered
    /// once this one has ended.
    void setNamesake(const QString &conferenceSid);
    /// While the last refresh has failed, the banner is there and the table is greyed.
    void setRefresh(const session::Refresh &refresh);

    people::ParticipantModel *model() const { return m_model; }
    table::ParticipantTable *table() const { return m_table; }
    /// Nobody is hidden by a filter any more.
    void showAll();
    /// The keyboard goes to the field in which people are searched for, where there is one.
    void goToFind();
    /// Where the person at the desk stands here, and the sentence that says who hears them.
    SuperviseControl *supervise() const;
    OnAirLabel *onAir() const;
    /// What becomes of whoever joins.
    NewcomersButton *newcomers() const;
    /// nullptr while it is blank.
    UndoList *undo() const { return m_undo; }
    /// For its tab.
    QString title() const;

signals:
    /// The person does not want to wait for the next try.
    void retryNow();
    void connectRequested();
    /// The person wants to see another conference instead.
    void openRequested(const QString &conferenceSid);
    void titleChanged(const QString &title);
    /// model() is another one.
    void modelChanged();
    /// Its people are there.
    void arrived();

private:
    void showProgress();
    void showTitle();
    void showPeople();
    void showWhetherEnded();
    void followFilter();

    QPointer<people::ParticipantModel> m_model;
    QString m_name;
    QString m_title; ///< that was told last
    QPointer<UndoList> m_undo;
    controls::MessagePage *m_blank;
    ConferenceHeader *m_header;
    FilterRow *m_filter;
    table::ParticipantTable *m_table;
    FilterNotice *m_notice;
    Banner *m_banner;
    QProgressBar *m_progress;
    OverlaidTable *m_people; ///< the table and what lies over it
    QTimer m_patience;
    bool m_isLost = false;
};

} // namespace conferences
