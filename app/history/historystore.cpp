// SPDX-License-Identifier: Apache-2.0
#include "historystore.h"

#include "historycondition.h"
#include "sightingstatement.h"
#include "statement.h"

#include <QSet>

namespace history {

using namespace Qt::Literals::StringLiterals;
using Source = HistoryKey::Source;

namespace {

constexpr int longestPress = 1000; // people

QString numbersIn(const QList<HistoryKey> &keys, Source source)
{
    QStringList numbers;
    for (const HistoryKey &key : keys) {
        if (key.source == source)
            numbers += QString::number(key.number);
    }
    return numbers.join(u',');
}

QString placesFor(qsizetype values, const QString &place = u"?"_s)
{
    return QStringList(values, place).join(u',');
}

} // namespace

HistoryStore::HistoryStore(const QString &file)
    : m_file(file)
    , m_connection(u"history-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

HistoryStore::~HistoryStore()
{
    close();
}

StoreResult<void> HistoryStore::open()
{
    if (m_database.isOpen())
        return {};
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_file);
    m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=1000"_s);
    if (m_database.open())
        return {};
    const StoreFailure failure = failureFrom(m_database.lastError());
    close();
    return tl::make_unexpected(failure);
}

void HistoryStore::close()
{
    if (!m_database.isValid())
        return;
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

/// Runs \p statement, and has \p take each row until it returns false.
template <class Take>
StoreResult<void> HistoryStore::each(const Condition &statement, Take take)
{
    if (const auto opened = open(); !opened)
        return opened;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool done = query.prepare(statement.sql);
    for (const QVariant &value : statement.values)
        query.addBindValue(value);
    done = done && query.exec();
    while (done && query.next()) {
        if (!take(query))
            return {};
    }
    if (query.lastError().isValid())
        return tl::make_unexpected(failureFrom(query.lastError()));
    return {};
}

StoreResult<HistoryStore::Found> HistoryStore::find(const HistoryQuery &query,
                                                    const std::optional<HistoryKey> &after,
                                                    bool folds, qsizetype most, int mostRows)
{
    Found found;
    int lookedAt = 0;
    const auto done = each(scan(query, after, folds, mostRows), [&](const QSqlQuery &row) {
        ++lookedAt;
        found.until = HistoryKey{row.value(0).toLongLong(), row.value(1).toLongLong(),
                                 static_cast<Source>(row.value(2).toInt())};
        if (row.value(3).toBool())
            found.keys += *found.until;
        return found.keys.size() < most;
    });
    if (!done)
        return tl::make_unexpected(done.error());
    found.isAtEnd = found.keys.size() < most && lookedAt < mostRows;
    return found;
}

StoreResult<QList<HistoryLine>> HistoryStore::lines(const HistoryQuery &query,
                                                    const QList<HistoryKey> &keys, bool folds)
{
    QHash<qint64, Entry> entries;
    QHash<qint64, Sighting> sightings;
    auto done = each({u"SELECT number, %1 FROM entries WHERE number IN (%2)"_s.arg(
                          entryColumns(), numbersIn(keys, Source::Entry)),
                      {}},
                     [&entries](const QSqlQuery &row) {
                         if (const auto entry = entryFrom(row, 1))
                             entries.insert(row.value(0).toLongLong(), *entry);
                         return true;
                     });
    if (done)
        done = each({u"SELECT number, %1 FROM sightings WHERE number IN (%2)"_s.arg(
                         sightingColumns(), numbersIn(keys, Source::Sighting)),
                     {}},
                    [&sightings](const QSqlQuery &row) {
                        if (const auto sighting = sightingFrom(row, 1))
                            sightings.insert(row.value(0).toLongLong(), *sighting);
                        return true;
                    });
    QList<HistoryLine> lines;
    for (const HistoryKey &key : keys) {
        HistoryLine line{.key = key};
        if (key.source == Source::Entry && entries.contains(key.number))
            line.entry = entries.value(key.number);
        else if (key.source == Source::Sighting && sightings.contains(key.number))
            line.sighting = sightings.value(key.number);
        else
            continue;
        lines += line;
    }
    if (done && folds)
        done = addSums(query, lines);
    if (done)
        done = addNames(query.account, lines);
    if (!done)
        return tl::make_unexpected(done.error());
    return lines;
}

StoreResult<void> HistoryStore::addSums(const HistoryQuery &query, QList<HistoryLine> &lines)
{
    QHash<QUuid, HistoryLine *> presses;
    for (HistoryLine &line : lines) {
        if (line.entry && !line.entry->intent.press.isNull())
            presses.insert(line.entry->intent.press, &line);
    }
    auto fits = entryCondition(query, u"entries"_s);
    if (presses.isEmpty() || !fits)
        return {};
    QVariantList ids;
    for (auto press = presses.keyBegin(); press != presses.keyEnd(); ++press)
        ids += press->toRfc4122();
    for (HistoryLine *line : std::as_const(presses))
        line->people = 0;
    return each({u"SELECT press, state, count(*) FROM entries WHERE press IN (%1) AND %2 "
                 "GROUP BY press, state"_s.arg(placesFor(ids.size()), fits->sql),
                 ids + fits->values},
                [&presses](const QSqlQuery &row) {
                    HistoryLine *line
                        = presses.value(QUuid::fromRfc4122(row.value(0).toByteArray()));
                    if (!line)
                        return true;
                    const int count = row.value(2).toInt();
                    line->people += count;
                    line->states.emplace_back(stateFrom(row.value(1).toString()), count);
                    return true;
                });
}

StoreResult<QHash<QString, QString>> HistoryStore::names(const Account &account,
                                                         const QStringList &sids)
{
    QHash<QString, QString> names;
    if (sids.isEmpty())
        return names;
    QVariantList values;
    for (const QString &sid : sids)
        values += text(sid);
    const auto done = each(
        {u"SELECT CAST(sid AS BLOB), CAST(name AS BLOB) FROM names WHERE sid IN (%1) AND %2"_s.arg(
             placesFor(sids.size(), u"CAST(? AS TEXT)"_s), ofAccount),
         values + valuesOf(account)},
        [&names](const QSqlQuery &row) {
            names.insert(textFrom(row.value(0)), textFrom(row.value(1)));
            return true;
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return names;
}

StoreResult<void> HistoryStore::addNames(const Account &account, QList<HistoryLine> &lines)
{
    QSet<QString> sids;
    for (const HistoryLine &line : std::as_const(lines))
        sids += {line.conferenceSid(), line.participant()};
    sids.remove({});
    const auto known = names(account, sids.values());
    if (!known)
        return tl::make_unexpected(known.error());
    for (HistoryLine &line : lines) {
        line.conference = known->value(line.conferenceSid());
        line.ownName = known->value(line.participant());
    }
    return {};
}

StoreResult<QList<HistoryLine>> HistoryStore::members(const HistoryQuery &query, const QUuid &press)
{
    const auto fits = entryCondition(query, u"entries"_s);
    if (!fits)
        return QList<HistoryLine>();
    QList<HistoryKey> keys;
    const auto done
        = each({u"SELECT pressed_at, number FROM entries WHERE press = ? AND %1 ORDER BY number "
                "LIMIT %2"_s.arg(fits->sql, QString::number(longestPress)),
                QVariantList{press.toRfc4122()} + fits->values},
               [&keys](const QSqlQuery &row) {
                   keys += {row.value(0).toLongLong(), row.value(1).toLongLong(), Source::Entry};
                   return true;
               });
    if (!done)
        return tl::make_unexpected(done.error());
    return lines(query, keys, false);
}

StoreResult<HistoryChoices> HistoryStore::choices(const HistoryQuery &query)
{
    HistoryQuery all{.account = query.account};
    QStringList sids;
    const auto newest = [&](const QString &column, const QString &conference) {
        all.conferenceSid = conference;
        const auto entries = entryCondition(all, u"entries"_s);
        const auto sightings = sightingCondition(all, u"sightings"_s);
        const QString of = u"SELECT number, %1 AS at, CAST(%2 AS BLOB) AS what FROM %3 WHERE %4 "
                           "ORDER BY %1 DESC LIMIT %5"_s;
        const QString most = QString::number(mostLookedAt);
        // Each is named where it was last.
        return Condition{u"SELECT what FROM (SELECT at, what FROM (%1) UNION ALL SELECT at, what "
                         "FROM (%2)) GROUP BY what ORDER BY max(at) DESC LIMIT %3"_s.arg(
                             of.arg(u"pressed_at"_s, column, u"entries"_s, entries->sql, most),
                             of.arg(u"seen_at"_s, column, u"sightings"_s, sightings->sql, most),
                             QString::number(mostChoices)),
                         entries->values + sightings->values};
    };
    HistoryChoices choices;
    auto done = each(newest(u"who"_s, query.conferenceSid), [&choices](const QSqlQuery &row) {
        if (const QString who = textFrom(row.value(0)); !who.isEmpty())
            choices.people += who;
        return true;
    });
    if (done)
        done = each(newest(u"conference_sid"_s, {}), [&sids](const QSqlQuery &row) {
            sids += textFrom(row.value(0));
            return true;
        });
    if (!done)
        return tl::make_unexpected(done.error());
    const auto known = names(query.account, sids);
    if (!known)
        return tl::make_unexpected(known.error());
    for (const QString &sid : std::as_const(sids))
        choices.conferences.emplace_back(sid, known->value(sid));
    choices.people.sort(Qt::CaseInsensitive);
    return choices;
}

StoreResult<QList<Sighting>> HistoryStore::sightings(const Account &account,
                                                     const QString &conferenceSid, qint64 after,
                                                     qsizetype most, qint64 *last)
{
    QList<Sighting> found;
    const auto done
        = each({u"SELECT number, %1 FROM sightings WHERE conference_sid = CAST(? AS TEXT) AND %2 "
                "AND number > ? ORDER BY number LIMIT %3"_s.arg(sightingColumns(), ofAccount,
                                                                QString::number(most)),
                QVariantList{text(conferenceSid)} + valuesOf(account) + QVariantList{after}},
               [&](const QSqlQuery &row) {
                   *last = row.value(0).toLongLong();
                   if (const auto sighting = sightingFrom(row, 1))
                       found += *sighting;
                   return true;
               });
    if (!done)
        return tl::make_unexpected(done.error());
    return found;
}

} // namespace history
