// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/journal.h>

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace people {

class Callers;
class ConferenceModel;
class ParticipantModel;
class PhoneBook;
enum class Switch;

/// Tells the journal what the lists of conferences show and no change of this program explains: who
/// comes and goes, who is switched elsewhere, and until when it was looked. And how conferences and
/// callers are called.
///
/// It hears of what has changed alone: a list that shows nothing new costs nothing. Of one turn of
/// the event loop the first are told, and then how many more there were, so that a list that is
/// another one whole is told in bounded time.
///
/// Lives in the GUI thread; the journal writes in its own.
class Sightings : public QObject
{
    Q_OBJECT

public:
    /// Of one turn: all of a conference leave and as many others join.
    static constexpr int most = 500;

    /// None is owned; all outlive this.
    Sightings(history::Journal &journal, history::Account account,
              const ConferenceModel &conferences, const Callers &callers, const PhoneBook &book,
              QObject *parent = nullptr);
    /// Looks away from what is looked at.
    ~Sightings() override;

    /// Tells of these participants from now on. Not owned, outlives this.
    void follow(ParticipantModel &model);
    /// The conference is read from now on, or no more.
    void lookAt(const QString &conferenceSid) { m_lookedAt += conferenceSid; }
    void lookAway(const QString &conferenceSid);

signals:
    /// What others did, in one turn: who was there when it was first looked is none of it.
    void seen(const QList<history::Sighting> &sightings);

private:
    using Kind = history::Sighting::Kind;

    void seeAll(const ParticipantModel &model, Kind kind);
    void see(const ParticipantModel &model, int row, Kind kind);
    void seeSwitch(const ParticipantModel &model, int row, Switch which);
    void noteOf(const QString &conferenceSid, Kind kind, int count = 0);
    bool hasRoom(const QString &conferenceSid);
    void endTurn();
    void nameConferences();
    void nameCaller(const QString &callSid);
    void name(const QString &sid, const QString &name);

    history::Journal &m_journal;
    const history::Account m_account;
    const ConferenceModel &m_conferences;
    const Callers &m_callers;
    const PhoneBook &m_book;
    QSet<QString> m_lookedAt; ///< SIDs
    QSet<QString> m_nameless; ///< SIDs of conferences whose name was not told yet
    QHash<QString, QString> m_callerNames; ///< as they were told, by Call SID
    QHash<QString, int> m_omitted; ///< in this turn, by conference
    int m_noted = 0; ///< in this turn
    QList<history::Sighting> m_seen; ///< the same
    QTimer m_turn;
};

} // namespace people
