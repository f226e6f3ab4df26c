// SPDX-License-Identifier: Apache-2.0
#include "historyfacts.h"

#include "historylinewords.h"
#include "isolation.h"

#include <QCoreApplication>

namespace words {

using history::HistoryLine;
using history::Outcome;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::HistoryFacts)
};

void add(QStringList &facts, const QString &value, const QString &fact)
{
    if (!value.isEmpty())
        facts += fact;
}

void addFactsOf(QStringList &facts, const history::Entry &entry)
{
    const auto number = [](int value) { return value == 0 ? QString() : QString::number(value); };
    const QString sent = isolated(QString::fromUtf8(entry.intent.formBody));
    add(facts, sent, Words::tr("Sent: %1").arg(sent));
    if (entry.outcome) {
        const Outcome &outcome = *entry.outcome;
        const QString attempts = number(outcome.attempts);
        add(facts, attempts, Words::tr("Attempts: %1").arg(attempts));
        const QString status = number(outcome.httpStatus);
        add(facts, status, Words::tr("HTTP status: %1").arg(status));
        const QString code = number(outcome.code);
        add(facts, code, Words::tr("Twilio code: %1").arg(code));
        const QString message = isolated(outcome.message);
        add(facts, message, Words::tr("Message: %1").arg(message));
        const QString failure = isolated(outcome.failure);
        add(facts, failure, Words::tr("Failure: %1").arg(failure));
        const QString request = isolated(outcome.requestId);
        add(facts, request, Words::tr("Request id: %1").arg(request));
    }
    facts += Words::tr("Change id: %1").arg(entry.intent.id.toString(QUuid::WithoutBraces));
}

} // namespace

QString headingOf(const HistoryLine &line)
{
    const QString whom = whomText(line);
    if (whom.isEmpty())
        return whatText(line);
    return Words::tr("%1 · %2", "what was done, and to whom").arg(whatText(line), whom);
}

QStringList factsOf(const HistoryLine &line, const QList<HistoryLine> &members)
{
    QStringList facts;
    facts += Words::tr("%1, by %2", "when, and by whom").arg(whenText(line), byText(line));
    add(facts, outcomeText(line), Words::tr("Outcome: %1").arg(outcomeText(line)));
    const QString took = tookText(line);
    add(facts, took, Words::tr("Took: %1").arg(took));
    if (line.entry)
        addFactsOf(facts, *line.entry);
    if (!line.isForSeveral()) {
        const QString participant = isolated(line.participant());
        add(facts, participant, Words::tr("Call SID or label: %1").arg(participant));
    }
    facts += Words::tr("Conference: %1").arg(conferenceText(line));
    facts += Words::tr("Conference SID: %1").arg(isolated(line.conferenceSid()));
    for (const HistoryLine &member : members) {
        facts += Words::tr("%1 – %2", "one of those a press was for, and what became of it")
                     .arg(whomText(member), outcomeText(member));
    }
    return facts;
}

QString historyNotRead(const history::StoreFailure &failure)
{
    using Kind = history::StoreFailure::Kind;
    switch (failure.kind) {
    case Kind::Locked:
        return Words::tr("Another program keeps the journal locked. End that one, and try again.");
    case Kind::Damaged:
        return Words::tr("The journal is damaged: %1").arg(isolated(failure.detail));
    case Kind::Newer:
        return Words::tr("A newer version of this program wrote the journal. Use that version.");
    case Kind::CannotOpen:
        return Words::tr("The journal cannot be opened: %1").arg(isolated(failure.detail));
    case Kind::DiskFull:
    case Kind::ReadOnly:
    case Kind::Slow:
    case Kind::Other:
        break;
    }
    return Words::tr("The journal cannot be read: %1").arg(isolated(failure.detail));
}

} // namespace words
