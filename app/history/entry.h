// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QUuid>
#include <chrono>
#include <optional>

namespace history {

/// What the operator wants, written down before anything is sent: one change, one id.
struct Intent
{
    enum class Operation { Update, Remove, EndConference, AnnounceToConference, DialIn };
    enum class Origin {
        Person, ///< somebody pressed
        StandingOrder, ///< an order for newcomers that somebody has given
    };

    QUuid id;
    QDateTime pressedAt; ///< UTC
    QString accountSid;
    QString endpoint = {}; ///< the API's address, without user info: the same SID on another host
                           ///< is another account. Empty: of an earlier version, which kept none
    QString conferenceSid;
    QString participant; ///< Call SID or label; empty for the operations on all
    QString who; ///< the name in the table when it was pressed
    Operation operation = Operation::Update;
    QByteArray formBody; ///< `user:password@` of a URL is masked before it is stored
    bool isVerbatim = false; ///< a tester's press, which goes as it was composed, and once
    QUuid press = {}; ///< the one that made it and others; null: it made this alone
    Origin origin = Origin::Person;

    friend bool operator==(const Intent &, const Intent &) = default;
};

/// The first attempt has left for the service.
struct Sending
{
    QUuid id;
    QDateTime at; ///< UTC
};

/// What became of it. Facts of the last attempt.
struct Outcome
{
    enum class State {
        Confirmed, ///< the service did it
        Accepted, ///< the service accepted it, and never reports what was sent
        NotApplied, ///< the service accepted it and reports other values
        Unreadable, ///< the service accepted it and its answer cannot be read
        Refused, ///< the service refused it
        NeverSent, ///< nothing of it left this program
        Unknown, ///< sent, and nothing says what became of it
        Superseded, ///< a newer change took its place before it was known to be done
        Cancelled, ///< withdrawn; nothing of it was done
    };

    QUuid id;
    State state = State::Unknown;
    int httpStatus = 0; ///< 0: no response head arrived
    int code = 0; ///< the service's own; 0: none
    QString message = {}; ///< the service's own; `user:password@` of a URL is masked before it is
                          ///< stored. Of an earlier version: a sentence
    QString requestId = {}; ///< Twilio-Request-Id
    int attempts = 0;
    std::chrono::microseconds latency{0};
    QDateTime settledAt = {}; ///< UTC
    QString failure = {}; ///< what else is known of it, whatever the language: "connection refused:
                          ///< api.twilio.com"; masked too
    bool isDecided = true; ///< false: it is Unknown, and the operator has not decided on it

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// One line of the journal.
struct Entry
{
    Intent intent;
    std::optional<Outcome> outcome = {}; ///< nothing: the program ended before it was known
    std::optional<QDateTime> sentAt = {}; ///< UTC, of the first attempt; nothing: see
                                          ///< Journal::markSent()

    friend bool operator==(const Entry &, const Entry &) = default;
};

/// The account that a change is for: changes of another one are no business of its.
struct Account
{
    QString sid;
    QString endpoint; ///< as in Intent

    friend bool operator==(const Account &, const Account &) = default;
};

/// The words that stand in the journal: "update", "remove", "end", "announce", "dial in".
QLatin1StringView toWord(Intent::Operation operation);
std::optional<Intent::Operation> operationFrom(QStringView word);

/// "person", "standing order". What a later version wrote is a person's.
QLatin1StringView toWord(Intent::Origin origin);
Intent::Origin originFrom(QStringView word);

/// "confirmed", "accepted", "not applied", "unreadable", "refused", "never sent", "unknown",
/// "superseded", "cancelled".
QLatin1StringView toWord(Outcome::State state);
std::optional<Outcome::State> stateFrom(QStringView word);

} // namespace history

Q_DECLARE_METATYPE(history::Account)
Q_DECLARE_METATYPE(history::Entry)
