// SPDX-License-Identifier: Apache-2.0
#include "sightingstatement.h"

#include "statement.h"

#include <twilio/masking.h>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto into = "INSERT INTO sightings (writer, seen_at, account_sid, endpoint, "
                      "conference_sid, participant, kind, who, whom, since, standing, count) "
                      "SELECT ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS "
                      "TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?"_L1;

} // namespace

QString noteStatement()
{
    return into;
}

QString notePresentStatement()
{
    return u"%1 WHERE NOT EXISTS (SELECT 1 FROM sightings WHERE number = (SELECT number FROM "
           "sightings WHERE conference_sid = CAST(? AS TEXT) AND participant = CAST(? AS TEXT) "
           "AND account_sid = CAST(? AS TEXT) AND endpoint = CAST(? AS TEXT) ORDER BY number DESC "
           "LIMIT 1) AND kind <> 'left' AND standing = ? AND number > ifnull((SELECT max(number) "
           "FROM sightings WHERE conference_sid = CAST(? AS TEXT) AND participant = '' AND kind = "
           "'looked away'), 0))"_s.arg(into);
}

QString nameStatement()
{
    return u"INSERT INTO names (account_sid, endpoint, sid, name) VALUES (CAST(? AS TEXT), CAST(? "
           "AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT)) ON CONFLICT (sid, account_sid, endpoint) "
           "DO UPDATE SET name = excluded.name WHERE name <> excluded.name"_s;
}

void bind(QSqlQuery &note, const Sighting &sighting, qint64 writer)
{
    note.addBindValue(writer);
    note.addBindValue(time(sighting.seenAt));
    note.addBindValue(text(sighting.accountSid));
    note.addBindValue(text(sighting.endpoint));
    note.addBindValue(text(sighting.conferenceSid));
    note.addBindValue(text(sighting.participant));
    note.addBindValue(QString(toWord(sighting.kind)));
    note.addBindValue(text(twilio::withoutUserInfo(sighting.who)));
    note.addBindValue(text(twilio::withoutUserInfo(sighting.whom)));
    note.addBindValue(sighting.since ? time(*sighting.since) : QVariant());
    note.addBindValue(sighting.standing);
    note.addBindValue(sighting.count);
}

void bindPresent(QSqlQuery &note, const Sighting &sighting, qint64 writer)
{
    bind(note, sighting, writer);
    note.addBindValue(text(sighting.conferenceSid));
    note.addBindValue(text(sighting.participant));
    note.addBindValue(text(sighting.accountSid));
    note.addBindValue(text(sighting.endpoint));
    note.addBindValue(sighting.standing);
    note.addBindValue(text(sighting.conferenceSid));
}

void bind(QSqlQuery &name, const Naming &naming)
{
    name.addBindValue(text(naming.accountSid));
    name.addBindValue(text(naming.endpoint));
    name.addBindValue(text(naming.sid));
    name.addBindValue(text(twilio::withoutUserInfo(naming.name)));
}

QString sightingColumns()
{
    return u"seen_at, CAST(account_sid AS BLOB), CAST(endpoint AS BLOB), CAST(conference_sid AS "
           "BLOB), CAST(participant AS BLOB), kind, CAST(who AS BLOB), CAST(whom AS BLOB), since, "
           "standing, count"_s;
}

std::optional<Sighting> sightingFrom(const QSqlQuery &row, int column)
{
    const auto next = [&] { return row.value(column++); };
    Sighting sighting;
    sighting.seenAt = timeFrom(next());
    sighting.accountSid = textFrom(next());
    sighting.endpoint = textFrom(next());
    sighting.conferenceSid = textFrom(next());
    sighting.participant = textFrom(next());
    const auto kind = sightingFrom(next().toString());
    if (!kind)
        return std::nullopt;
    sighting.kind = *kind;
    sighting.who = textFrom(next());
    sighting.whom = textFrom(next());
    const QVariant since = next();
    if (!since.isNull())
        sighting.since = timeFrom(since);
    sighting.standing = next().toInt();
    sighting.count = next().toInt();
    return sighting;
}

} // namespace history
