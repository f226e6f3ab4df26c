// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>
#include <twilio/conference.h>

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace controls {
class SteadyLabel;
class WrappedLabel;
} // namespace controls

namespace conferences {

class NewcomersButton;
class OnAirLabel;
class SuperviseControl;

/// The title above the table: the conference's name, how many people, whether there are more than
/// are shown, how many of them muted and on hold, and for how long it has been running. Once it has
/// ended: when, by whom or by what, and how long it lasted, and a button to go to one of the same
/// name that runs. Beside it where the person at the desk stands, and who hears them; under it
/// where there is no room beside it.
class ConferenceHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ConferenceHeader(QWidget *parent = nullptr);

    /// As the service told it last.
    void setConference(const twilio::Conference &conference);
    /// Whom to count; not owned, may be nullptr.
    void setModel(people::ParticipantModel *model);
    /// See ConferencePage::setNamesake().
    void setNamesake(const QString &conferenceSid);
    /// The model says whether it has ended.
    void showWhetherEnded();

    SuperviseControl *supervise() const { return m_supervise; }
    OnAirLabel *onAir() const { return m_onAir; }
    NewcomersButton *newcomers() const { return m_newcomers; }

    QSize minimumSizeHint() const override;

signals:
    void openRequested(const QString &conferenceSid);

protected:
    bool event(QEvent *event) override;

private:
    void lay();
    void makeRoom();
    QStringList endedWords() const;
    void count();
    void tick();
    void showHolds();

    QPointer<people::ParticipantModel> m_model;
    twilio::Conference m_conference;
    controls::WrappedLabel *m_name;
    controls::SteadyLabel *m_summary;
    OnAirLabel *m_holds; ///< who has been on hold for too long
    QPushButton *m_open;
    SuperviseControl *m_supervise;
    NewcomersButton *m_newcomers;
    OnAirLabel *m_onAir;
    QBoxLayout *m_top; ///< the name, and what the person at the desk can press
    QString m_namesake;
    QString m_people; ///< how many, in words
    QTimer m_counting; ///< many changes at once are counted once
    QTimer m_clock;
};

} // namespace conferences
