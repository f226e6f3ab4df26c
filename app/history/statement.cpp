// SPDX-License-Identifier: Apache-2.0
#include "statement.h"

#include <QTimeZone>
#include <twilio/masking.h>
#include <twilio/utf8.h>

namespace history {

using namespace Qt::Literals::StringLiterals;

QVariant bytes(const QByteArray &value)
{
    return value.isNull() ? ""_ba : value;
}

QVariant text(const QString &value)
{
    return bytes(value.toUtf8());
}

QString textFrom(const QVariant &value)
{
    return twilio::textFromUtf8(value.toByteArray());
}

QVariant time(const QDateTime &value)
{
    return value.toMSecsSinceEpoch();
}

QDateTime timeFrom(const QVariant &value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), QTimeZone::utc());
}

namespace {

constexpr auto columns
    = "id, pressed_at, CAST(account_sid AS BLOB), CAST(conference_sid AS BLOB), "
      "CAST(participant AS BLOB), CAST(who AS BLOB), operation, form_body, state, http_status, "
      "code, CAST(message AS BLOB), CAST(request_id AS BLOB), attempts, latency_us, settled_at, "
      "CAST(failure AS BLOB), is_open, sent_at, CAST(endpoint AS BLOB), is_verbatim, "
      "press, origin"_L1;

/// Nothing but what is unknown waits for a decision.
bool isUndecided(Outcome::State state, bool isOpen)
{
    return isOpen && state == Outcome::State::Unknown;
}

} // namespace

std::optional<Entry> entryFrom(const QSqlQuery &row, int column)
{
    const auto next = [&] { return row.value(column++); };
    Intent intent;
    intent.id = QUuid::fromRfc4122(next().toByteArray());
    intent.pressedAt = timeFrom(next());
    intent.accountSid = textFrom(next());
    intent.conferenceSid = textFrom(next());
    intent.participant = textFrom(next());
    intent.who = textFrom(next());
    const auto operation = operationFrom(next().toString());
    if (!operation || intent.id.isNull())
        return std::nullopt;
    intent.operation = *operation;
    intent.formBody = next().toByteArray();
    const QVariant word = next();
    const auto state = stateFrom(word.toString());
    if (!word.isNull() && !state)
        return std::nullopt;
    Outcome outcome{intent.id, state.value_or(Outcome::State::Unknown)};
    outcome.httpStatus = next().toInt();
    outcome.code = next().toInt();
    outcome.message = textFrom(next());
    outcome.requestId = textFrom(next());
    outcome.attempts = next().toInt();
    outcome.latency = std::chrono::microseconds(next().toLongLong());
    outcome.settledAt = timeFrom(next());
    outcome.failure = textFrom(next());
    outcome.isDecided = !isUndecided(outcome.state, next().toBool());
    const QVariant sentAt = next();
    intent.endpoint = textFrom(next());
    intent.isVerbatim = next().toBool();
    intent.press = QUuid::fromRfc4122(next().toByteArray());
    intent.origin = originFrom(next().toString());
    return Entry{intent, state ? std::optional(outcome) : std::nullopt,
                 sentAt.isNull() ? std::nullopt : std::optional(timeFrom(sentAt))};
}

QString entryColumns()
{
    return columns;
}

QString insertStatement()
{
    return u"INSERT INTO entries (id, writer, keeper, pressed_at, account_sid, endpoint, "
           "conference_sid, participant, who, operation, form_body, is_verbatim, press, origin) "
           "VALUES "
           "(?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), "
           "CAST(? AS TEXT), ?, ?, ?, ?, ?) "
           "ON CONFLICT (id) DO UPDATE SET form_body = excluded.form_body"_s;
}

QString sentStatement()
{
    return u"UPDATE entries SET sent_at = ? WHERE id = ? AND sent_at IS NULL"_s;
}

QString settleStatement()
{
    return u"UPDATE entries SET state = ?, http_status = ?, code = ?, message = CAST(? AS TEXT), "
           "request_id = CAST(? AS TEXT), attempts = ?, latency_us = ?, settled_at = ?, "
           "failure = CAST(? AS TEXT), is_open = ? WHERE id = ?"_s;
}

void bind(QSqlQuery &insert, const Intent &intent, qint64 writer)
{
    insert.addBindValue(intent.id.toRfc4122());
    insert.addBindValue(writer);
    insert.addBindValue(writer);
    insert.addBindValue(time(intent.pressedAt));
    insert.addBindValue(text(intent.accountSid));
    insert.addBindValue(text(intent.endpoint));
    insert.addBindValue(text(intent.conferenceSid));
    insert.addBindValue(text(intent.participant));
    insert.addBindValue(text(twilio::withoutUserInfo(intent.who)));
    insert.addBindValue(QString(toWord(intent.operation)));
    insert.addBindValue(bytes(twilio::withoutUserInfo(intent.formBody)));
    insert.addBindValue(intent.isVerbatim);
    insert.addBindValue(intent.press.isNull() ? QVariant() : intent.press.toRfc4122());
    insert.addBindValue(intent.origin == Intent::Origin::Person ? QVariant()
                                                                : QString(toWord(intent.origin)));
}

void bind(QSqlQuery &sent, const Sending &sending)
{
    sent.addBindValue(time(sending.at));
    sent.addBindValue(sending.id.toRfc4122());
}

void bind(QSqlQuery &settle, const Outcome &outcome)
{
    settle.addBindValue(QString(toWord(outcome.state)));
    settle.addBindValue(outcome.httpStatus);
    settle.addBindValue(outcome.code);
    settle.addBindValue(text(twilio::withoutUserInfo(outcome.message)));
    settle.addBindValue(text(outcome.requestId));
    settle.addBindValue(outcome.attempts);
    settle.addBindValue(static_cast<qint64>(outcome.latency.count()));
    settle.addBindValue(time(outcome.settledAt));
    settle.addBindValue(text(twilio::withoutUserInfo(outcome.failure)));
    settle.addBindValue(isUndecided(outcome.state, !outcome.isDecided));
    settle.addBindValue(outcome.id.toRfc4122());
}

QVariantList valuesOf(const Account &account)
{
    return {text(account.sid), text(account.endpoint)};
}

StoreResult<void> execute(const QSqlDatabase &database, const QString &statement,
                          const QVariantList &values, int *changed)
{
    QSqlQuery query(database);
    // Only a statement with values is worth preparing; PRAGMAs and BEGIN are run as they stand.
    bool done = false;
    if (values.isEmpty()) {
        done = query.exec(statement);
    } else {
        done = query.prepare(statement);
        for (const QVariant &value : values)
            query.addBindValue(value);
        done = done && query.exec();
    }
    if (!done)
        return tl::make_unexpected(failureFrom(query.lastError()));
    if (changed)
        *changed += query.numRowsAffected();
    return {};
}

StoreResult<QList<Entry>> select(const QSqlDatabase &database, const QString &condition,
                                 const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    bool done = query.prepare(u"SELECT %1 FROM entries %2"_s.arg(columns, condition));
    for (const QVariant &value : values)
        query.addBindValue(value);
    done = done && query.exec();
    QList<Entry> entries;
    while (done && query.next()) {
        if (auto entry = entryFrom(query))
            entries.append(std::move(*entry));
    }
    if (query.lastError().isValid())
        return tl::make_unexpected(failureFrom(query.lastError()));
    return entries;
}

StoreResult<void> touch(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return tl::make_unexpected(failureFrom(query.lastError()));
    const int version = query.value(0).toInt();
    query.finish();
    return execute(database, u"PRAGMA user_version = %1"_s.arg(version));
}

} // namespace history
