// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/sighting.h>

#include <QList>
#include <QStringList>
#include <compare>
#include <utility>

namespace history {

/// Where a line of the history stands: the newer is the greater.
struct HistoryKey
{
    enum class Source { Entry, Sighting };

    qint64 at = 0; ///< milliseconds of UTC since 1970
    qint64 number = 0; ///< of the entry or the sighting
    Source source = Source::Entry;

    friend auto operator<=>(const HistoryKey &, const HistoryKey &) = default;
};

/// What becomes of lines in a file.
enum class HistoryFormat { Csv, Json };

/// Which lines of the history are wanted.
struct HistoryQuery
{
    enum class Kind { All, Muting, Holding, Coaching, Announcing, Ending, ComingAndGoing };
    enum class Result {
        All,
        Done, ///< confirmed
        Accepted,
        NotDone, ///< refused, not reached, not applied, unknown
        Replaced, ///< or cancelled
        Seen, ///< what others did
    };
    static constexpr int mostWords = 8; ///< further ones are not looked for

    Account account;
    QStringList words = {}; ///< each in a name, a SID, a reason or what was sent
    QString person = {}; ///< the name in the table; empty: anybody
    QString conferenceSid = {}; ///< empty: any
    Kind kind = Kind::All;
    Result result = Result::All;
    std::optional<QDateTime> from = {};
    std::optional<QDateTime> to = {};

    friend bool operator==(const HistoryQuery &, const HistoryQuery &) = default;
};

/// One line: a press of this program, for however many people, or what was seen of others.
struct HistoryLine
{
    using State = std::optional<Outcome::State>; ///< nothing: not known

    HistoryKey key;
    std::optional<Entry> entry = {}; ///< of a press for several the first that fits
    std::optional<Sighting> sighting = {}; ///< exactly one of the two is there
    QString conference = {}; ///< its name; empty where that is not known
    QString ownName = {}; ///< the person's own for who calls; may be empty
    int people = 1; ///< of the press that fit
    std::vector<std::pair<State, int>> states = {}; ///< what became of them, of a press for several

    bool isForSeveral() const { return people > 1; }
    const QString &conferenceSid() const
    {
        return entry ? entry->intent.conferenceSid : sighting->conferenceSid;
    }
    const QString &participant() const
    {
        return entry ? entry->intent.participant : sighting->participant;
    }
    const QString &who() const { return entry ? entry->intent.who : sighting->who; }
    Doer doer() const { return entry ? doerOf(entry->intent.origin) : doerOf(sighting->kind); }
    /// UTC.
    const QDateTime &at() const { return entry ? entry->intent.pressedAt : sighting->seenAt; }

    friend bool operator==(const HistoryLine &, const HistoryLine &) = default;
};

/// Whom a query may be about.
struct HistoryChoices
{
    QStringList people; ///< names in the table
    std::vector<std::pair<QString, QString>> conferences; ///< SID and name, which may be empty
};

} // namespace history
