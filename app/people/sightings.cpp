// SPDX-License-Identifier: Apache-2.0
#include "sightings.h"

#include "callers.h"
#include "conferencemodel.h"
#include "participantmodel.h"
#include "phonebook.h"

namespace people {

using history::Sighting;

namespace {

int standingOf(const twilio::Participant &told)
{
    return (told.muted == true ? Sighting::IsMuted : 0) | (told.hold == true ? Sighting::IsHeld : 0)
        | (told.coaching == true ? Sighting::IsCoaching : 0);
}

/// What it is called that a switch is so now.
Sighting::Kind kindOf(Switch which, bool isOn)
{
    switch (which) {
    case Switch::Muted:
        return isOn ? Sighting::Kind::Muted : Sighting::Kind::Unmuted;
    case Switch::Hold:
        return isOn ? Sighting::Kind::Held : Sighting::Kind::Resumed;
    case Switch::Coaching:
        return isOn ? Sighting::Kind::CoachingBegan : Sighting::Kind::CoachingEnded;
    case Switch::EndConferenceOnExit:
        break;
    }
    return isOn ? Sighting::Kind::EndsConference : Sighting::Kind::GoesOn;
}

} // namespace

Sightings::Sightings(history::Journal &journal, history::Account account,
                     const ConferenceModel &conferences, const Callers &callers,
                     const PhoneBook &book, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_account(std::move(account))
    , m_conferences(conferences)
    , m_callers(callers)
    , m_book(book)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &Sightings::endTurn);
    connect(&conferences, &ConferenceModel::applied, this, &Sightings::nameConferences);
    connect(&callers, &Callers::told, this, &Sightings::nameCaller);
}

Sightings::~Sightings()
{
    const QSet<QString> looked = m_lookedAt;
    for (const QString &sid : looked)
        lookAway(sid);
}

void Sightings::follow(ParticipantModel &model)
{
    const ParticipantModel *seen = &model;
    connect(seen, &ParticipantModel::loaded, this, [this, seen] { seeAll(*seen, Kind::Present); });
    connect(seen, &QAbstractItemModel::rowsInserted, this,
            [this, seen](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    see(*seen, row, Kind::Joined);
            });
    connect(&model.departures(), &Departures::cameBack, this,
            [this, seen](int row) { see(*seen, row, Kind::Joined); });
    connect(seen, &ParticipantModel::left, this, [this, seen](const QList<int> &rows) {
        for (const int row : rows)
            see(*seen, row, Kind::Left);
    });
    connect(seen, &ParticipantModel::switchedElsewhere, this,
            [this, seen](int row, Switch which) { seeSwitch(*seen, row, which); });
    connect(seen, &ParticipantModel::ended, this, [this, seen] {
        m_lookedAt.remove(seen->conferenceSid());
        noteOf(seen->conferenceSid(), Kind::ConferenceEnded);
    });
    connect(seen, &ParticipantModel::revived, this, [this, seen] {
        lookAt(seen->conferenceSid());
        seeAll(*seen, Kind::Joined);
    });
    m_nameless += model.conferenceSid();
    nameConferences();
}

void Sightings::lookAway(const QString &conferenceSid)
{
    if (m_lookedAt.remove(conferenceSid))
        noteOf(conferenceSid, Kind::LookedAway);
}

void Sightings::seeAll(const ParticipantModel &model, Kind kind)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!model.hasLeft(row))
            see(model, row, kind);
    }
}

void Sightings::see(const ParticipantModel &model, int row, Kind kind)
{
    if (!hasRoom(model.conferenceSid()))
        return;
    const twilio::Participant &told = model.participant(row);
    Sighting sighting{.kind = kind,
                      .seenAt = QDateTime::currentDateTimeUtc(),
                      .accountSid = m_account.sid,
                      .endpoint = m_account.endpoint,
                      .conferenceSid = model.conferenceSid(),
                      .participant = told.callSid,
                      .who = model.plainNameOf(told.callSid),
                      .standing = standingOf(told)};
    const bool isOfTheStay = kind == Kind::Present || kind == Kind::Joined || kind == Kind::Left;
    if (isOfTheStay && told.dateCreated.isValid())
        sighting.since = told.dateCreated.toUTC();
    if (kind == Kind::CoachingBegan)
        sighting.whom = model.plainNameOf(told.callSidToCoach);
    m_journal.note(sighting);
    if (kind != Kind::Present)
        m_seen += sighting;
}

void Sightings::seeSwitch(const ParticipantModel &model, int row, Switch which)
{
    // What the service does not tell any more is no news.
    if (const auto isOn = truthOf(model.participant(row), which))
        see(model, row, kindOf(which, *isOn));
}

void Sightings::noteOf(const QString &conferenceSid, Kind kind, int count)
{
    m_journal.note({.kind = kind,
                    .seenAt = QDateTime::currentDateTimeUtc(),
                    .accountSid = m_account.sid,
                    .endpoint = m_account.endpoint,
                    .conferenceSid = conferenceSid,
                    .count = count});
}

bool Sightings::hasRoom(const QString &conferenceSid)
{
    if (!m_turn.isActive())
        m_turn.start();
    if (++m_noted <= most)
        return true;
    ++m_omitted[conferenceSid];
    return false;
}

void Sightings::endTurn()
{
    m_noted = 0;
    if (!m_seen.isEmpty())
        emit seen(std::exchange(m_seen, {}));
    const QHash<QString, int> omitted = std::exchange(m_omitted, {});
    for (auto each = omitted.begin(); each != omitted.end(); ++each)
        noteOf(each.key(), Kind::Omitted, each.value());
}

void Sightings::nameConferences()
{
    m_nameless.removeIf([this](const QString &sid) {
        const twilio::Conference *told = m_conferences.find(sid);
        if (!told || told->friendlyName.isEmpty())
            return false;
        name(sid, told->friendlyName);
        return true;
    });
}

void Sightings::nameCaller(const QString &callSid)
{
    const auto caller = m_callers.callerOf(callSid);
    const QString known = caller ? m_book.nameOf(caller->number) : QString();
    // A name that was taken out of the book is none any more.
    if (m_callerNames.value(callSid) == known)
        return;
    m_callerNames.insert(callSid, known);
    name(callSid, known);
}

void Sightings::name(const QString &sid, const QString &name)
{
    m_journal.name({m_account.sid, m_account.endpoint, sid, name});
}

} // namespace people
