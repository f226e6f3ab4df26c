// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "input.h"
#include "targets.h"

#include <QTimeZone>
#include <algorithm>
#include <history/schema.h>
#include <history/statement.h>
#include <twilio/masking.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using history::Entry;
using history::Intent;
using history::Outcome;

namespace {

/// The journal's tables, in memory.
class Tables
{
public:
    Tables()
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"fuzz"_s))
    {
        m_database.setDatabaseName(u":memory:"_s);
        claim(m_database.open(), "SQLite is there");
        claim(history::migrate(m_database, history::journalMigrations()).has_value(),
              "the tables are made");
    }
    ~Tables()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"fuzz"_s);
    }
    Q_DISABLE_COPY_MOVE(Tables)

    const QSqlDatabase &database() const { return m_database; }

    QList<Entry> entries() const
    {
        const auto read = history::select(m_database, u"ORDER BY number LIMIT ?"_s, {10});
        claim(read.has_value(), "the journal can be read");
        return *read;
    }
    void clear() const { history::execute(m_database, u"DELETE FROM entries"_s); }

private:
    QSqlDatabase m_database;
};

const QUuid id(u"{12345678-1234-1234-1234-123456789abc}");

Intent intentIn(Input &input)
{
    Intent intent;
    intent.id = id;
    intent.pressedAt = QDateTime::fromMSecsSinceEpoch(input.number(), QTimeZone::utc());
    intent.operation = static_cast<Intent::Operation>(std::clamp(input.number(), 0, 3));
    intent.accountSid = input.text();
    intent.conferenceSid = input.text();
    intent.participant = input.text();
    intent.who = input.text();
    intent.formBody = input.line();
    intent.endpoint = input.text();
    return intent;
}

Outcome outcomeIn(Input &input)
{
    Outcome outcome;
    outcome.id = id;
    outcome.state = static_cast<Outcome::State>(std::clamp(input.number(), 0, 8));
    outcome.httpStatus = input.number();
    outcome.code = input.number();
    outcome.attempts = input.number();
    outcome.latency = std::chrono::microseconds(input.number());
    outcome.settledAt = QDateTime::fromMSecsSinceEpoch(input.number(), QTimeZone::utc());
    outcome.requestId = input.text();
    outcome.message = twilio::textFromUtf8(input.rest());
    outcome.failure = outcome.message;
    outcome.isDecided = outcome.state != Outcome::State::Unknown || outcome.attempts % 2 == 0;
    return outcome;
}

/// What is written is read back, with its passwords masked.
void claimKept(const Tables &tables, Input input)
{
    Intent intent = intentIn(input);
    Outcome outcome = outcomeIn(input);
    tables.clear();
    QSqlQuery insert(tables.database());
    insert.prepare(history::insertStatement());
    history::bind(insert, intent, 1);
    claim(insert.exec(), "an intent is recorded");
    intent.who = twilio::withoutUserInfo(intent.who);
    intent.formBody = twilio::withoutUserInfo(intent.formBody);
    claim(tables.entries() == QList<Entry>{{intent, {}}}, "an intent is read back as recorded");

    QSqlQuery sent(tables.database());
    sent.prepare(history::sentStatement());
    history::bind(sent, history::Sending{id, intent.pressedAt});
    claim(sent.exec(), "a sending is recorded");
    claim(tables.entries() == QList<Entry>{{intent, {}, intent.pressedAt}},
          "a sending is read back as recorded");

    QSqlQuery settle(tables.database());
    settle.prepare(history::settleStatement());
    history::bind(settle, outcome);
    claim(settle.exec(), "an outcome is recorded");
    outcome.message = twilio::withoutUserInfo(outcome.message);
    outcome.failure = twilio::withoutUserInfo(outcome.failure);
    claim(tables.entries() == QList<Entry>{{intent, outcome, intent.pressedAt}},
          "an outcome is read back as recorded");
}

/// Rows of any content, as from a damaged file, are entries or nothing.
void claimHarmless(const Tables &tables, Input input)
{
    tables.clear();
    QSqlQuery insert(tables.database());
    insert.prepare(
        u"INSERT OR IGNORE INTO entries (id, writer, keeper, pressed_at, account_sid, "
        "conference_sid, participant, who, operation, form_body, state, http_status, code, "
        "message, request_id, attempts, latency_us, settled_at, endpoint, sent_at, is_open) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    constexpr int columns = 21;
    for (int column = 0; column < columns; ++column) {
        const QByteArray line = input.line();
        // Text or bytes where a number is expected, too: SQLite takes any type in any column.
        insert.addBindValue(line.startsWith('x') ? QVariant(line) : QString::fromUtf8(line));
    }
    insert.exec();
    for (const Entry &entry : tables.entries()) {
        claim(!entry.intent.id.isNull(), "an entry has an id");
        claim(!entry.outcome || entry.outcome->id == entry.intent.id,
              "an outcome is that of its intent");
        claim(history::operationFrom(QString(history::toWord(entry.intent.operation)))
                  == entry.intent.operation,
              "an entry's operation has a word");
    }
}

} // namespace

void journal(const QByteArray &input)
{
    static const Tables tables;
    claimKept(tables, Input(input));
    claimHarmless(tables, Input(input));
}

} // namespace fuzz
