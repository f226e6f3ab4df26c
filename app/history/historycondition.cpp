// SPDX-License-Identifier: Apache-2.0
#include "historycondition.h"

#include "statement.h"

#include <limits>

namespace history {

using namespace Qt::Literals::StringLiterals;
using Kind = HistoryQuery::Kind;
using Result = HistoryQuery::Result;
using Source = HistoryKey::Source;

namespace {

/// SQLite folds the case of ASCII alone, so that other letters are looked for as they may be
/// written.
QStringList writingsOf(const QString &word)
{
    QStringList writings{word, word.toLower(), word.toUpper(),
                         word.first(1).toUpper() + word.sliced(1).toLower()};
    const bool isAscii = std::all_of(word.begin(), word.end(),
                                     [](QChar letter) { return letter.unicode() < 0x80; });
    if (isAscii)
        writings.resize(1);
    writings.removeDuplicates();
    return writings;
}

QByteArray patternFor(QString word)
{
    word.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return '%' + word.toUtf8() + '%';
}

void addWords(Condition &condition, const HistoryQuery &query, const QString &alias,
              const QStringList &columns)
{
    for (const QString &word :
         query.words.first(std::min<qsizetype>(query.words.size(), HistoryQuery::mostWords))) {
        QStringList found;
        for (const QString &writing : writingsOf(word)) {
            const QByteArray pattern = patternFor(writing);
            for (const QString &column : columns) {
                found
                    += u"CAST(%1.%2 AS TEXT) LIKE CAST(? AS TEXT) ESCAPE '\\'"_s.arg(alias, column);
                condition.values += pattern;
            }
            found
                += u"EXISTS (SELECT 1 FROM names WHERE names.sid IN (%1.conference_sid, "
                   "%1.participant) AND names.name LIKE CAST(? AS TEXT) ESCAPE '\\')"_s.arg(alias);
            condition.values += pattern;
        }
        condition.sql += u" AND (%1)"_s.arg(found.join(u" OR "_s));
    }
}

QString sends(const QString &alias, const QString &parameter)
{
    // A "=" in a value is sent as "%3D".
    return u"(%1.operation = 'update' AND instr(CAST(%1.form_body AS TEXT), '%2=') > 0)"_s.arg(
        alias, parameter);
}

QString entriesOf(Kind kind, const QString &alias)
{
    const QString coaches
        = u"(%1 OR %2)"_s.arg(sends(alias, u"Coaching"_s), sends(alias, u"CallSidToCoach"_s));
    switch (kind) {
    case Kind::Muting:
        return u"%1 AND NOT %2"_s.arg(sends(alias, u"Muted"_s), coaches);
    case Kind::Holding:
        return u"(%1 OR %2)"_s.arg(sends(alias, u"Hold"_s), sends(alias, u"HoldUrl"_s));
    case Kind::Coaching:
        return coaches;
    case Kind::Announcing:
        return u"(%1.operation = 'announce' OR %2)"_s.arg(alias, sends(alias, u"AnnounceUrl"_s));
    case Kind::Ending:
        return u"(%1.operation IN ('remove', 'end') OR %2)"_s.arg(
            alias, sends(alias, u"EndConferenceOnExit"_s));
    case Kind::All:
    case Kind::ComingAndGoing:
        break;
    }
    return {};
}

QString statesOf(Result result)
{
    switch (result) {
    case Result::Done:
        return u"= 'confirmed'"_s;
    case Result::Accepted:
        return u"IN ('accepted', 'unreadable')"_s;
    case Result::NotDone:
        return u"IN ('refused', 'never sent', 'not applied', 'unknown')"_s;
    case Result::Replaced:
        return u"IN ('superseded', 'cancelled')"_s;
    case Result::All:
    case Result::Seen:
        break;
    }
    return {};
}

QString sightingsOf(Kind kind)
{
    switch (kind) {
    case Kind::Muting:
        return u"'muted', 'unmuted'"_s;
    case Kind::Holding:
        return u"'held', 'resumed'"_s;
    case Kind::Coaching:
        return u"'coaching', 'not coaching'"_s;
    case Kind::Ending:
        return u"'ends conference', 'goes on', 'conference ended'"_s;
    case Kind::ComingAndGoing:
        return u"'present', 'joined', 'left', 'conference ended', 'looked away', 'omitted'"_s;
    case Kind::All:
    case Kind::Announcing:
        break;
    }
    return {};
}

Condition common(const HistoryQuery &query, const QString &alias)
{
    // Of an earlier version the entries bear no endpoint.
    Condition condition{u"%1.account_sid = CAST(? AS TEXT) AND ifnull(%1.endpoint, '') IN ('', "
                        "CAST(? AS TEXT))"_s.arg(alias),
                        valuesOf(query.account)};
    if (!query.conferenceSid.isEmpty()) {
        condition.sql += u" AND %1.conference_sid = CAST(? AS TEXT)"_s.arg(alias);
        condition.values += text(query.conferenceSid);
    }
    return condition;
}

void addTimes(Condition &condition, const HistoryQuery &query, const QString &column)
{
    if (!query.from && !query.to)
        return;
    condition.sql += u" AND %1 BETWEEN ? AND ?"_s.arg(column);
    condition.values += query.from ? time(*query.from) : std::numeric_limits<qint64>::min();
    condition.values += query.to ? time(*query.to) : std::numeric_limits<qint64>::max();
}

/// The rows that are looked at, which an index finds.
Condition range(const HistoryQuery &query, const std::optional<HistoryKey> &after, Source source,
                const QString &column)
{
    const qint64 from
        = query.from ? query.from->toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    qint64 to = query.to ? query.to->toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    if (after)
        to = std::min(to, after->at);
    Condition condition{u"%1 BETWEEN ? AND ?"_s.arg(column), {from, to}};
    if (!query.conferenceSid.isEmpty()) {
        condition.sql += u" AND conference_sid = CAST(? AS TEXT)"_s;
        condition.values += text(query.conferenceSid);
    }
    if (after) {
        condition.sql += u" AND NOT (%1 = ? AND number >= ?)"_s.arg(column);
        // Of the same time and number the entry comes after the sighting.
        const bool isSameToo = source < after->source;
        condition.values += QVariantList{after->at, after->number + (isSameToo ? 1 : 0)};
    }
    return condition;
}

} // namespace

std::optional<Condition> entryCondition(const HistoryQuery &query, const QString &alias)
{
    if (query.kind == Kind::ComingAndGoing || query.result == Result::Seen)
        return std::nullopt;
    Condition condition = common(query, alias);
    if (const QString kinds = entriesOf(query.kind, alias); !kinds.isEmpty())
        condition.sql += u" AND "_s + kinds;
    if (const QString states = statesOf(query.result); !states.isEmpty())
        condition.sql += u" AND ifnull(%1.state, 'unknown') %2"_s.arg(alias, states);
    if (!query.person.isEmpty()) {
        condition.sql += u" AND %1.who = CAST(? AS TEXT)"_s.arg(alias);
        condition.values += text(query.person);
    }
    addTimes(condition, query, alias + u".pressed_at"_s);
    addWords(condition, query, alias,
             {u"who"_s, u"participant"_s, u"conference_sid"_s, u"message"_s, u"failure"_s,
              u"request_id"_s, u"form_body"_s});
    return condition;
}

std::optional<Condition> sightingCondition(const HistoryQuery &query, const QString &alias)
{
    if (query.kind == Kind::Announcing
        || (query.result != Result::All && query.result != Result::Seen))
        return std::nullopt;
    Condition condition = common(query, alias);
    if (const QString kinds = sightingsOf(query.kind); !kinds.isEmpty())
        condition.sql += u" AND %1.kind IN (%2)"_s.arg(alias, kinds);
    if (!query.person.isEmpty()) {
        condition.sql += u" AND CAST(? AS TEXT) IN (%1.who, %1.whom)"_s.arg(alias);
        condition.values += text(query.person);
    }
    addTimes(condition, query, alias + u".seen_at"_s);
    addWords(condition, query, alias,
             {u"who"_s, u"whom"_s, u"participant"_s, u"conference_sid"_s, u"kind"_s});
    return condition;
}

Condition scan(const HistoryQuery &query, const std::optional<HistoryKey> &after, bool folds,
               int most)
{
    Condition whole;
    const auto add = [&](const QString &table, const QString &column, Source source,
                         const Condition &fits) {
        const Condition where = range(query, after, source, column);
        whole.sql += whole.sql.isEmpty() ? QString() : u" UNION ALL "_s;
        whole.sql
            += u"SELECT %1 AS at, number AS number, %2 AS source, (%3) AS fits FROM %4 WHERE %5"_s
                   .arg(column, QString::number(static_cast<int>(source)), fits.sql, table,
                        where.sql);
        whole.values += fits.values + where.values;
    };
    if (auto entries = entryCondition(query, u"entries"_s)) {
        if (folds) {
            const auto others = entryCondition(query, u"other"_s);
            entries->sql += u" AND (press IS NULL OR NOT EXISTS (SELECT 1 FROM entries AS other "
                            "WHERE other.press = entries.press AND other.number < entries.number "
                            "AND %1))"_s.arg(others->sql);
            entries->values += others->values;
        }
        add(u"entries"_s, u"pressed_at"_s, Source::Entry, *entries);
    }
    if (const auto sightings = sightingCondition(query, u"sightings"_s))
        add(u"sightings"_s, u"seen_at"_s, Source::Sighting, *sightings);
    if (whole.sql.isEmpty())
        return {u"SELECT 0, 0, 0, 0 WHERE 0"_s, {}};
    whole.sql += u" ORDER BY at DESC, number DESC, source DESC LIMIT %1"_s.arg(most);
    return whole;
}

} // namespace history
