// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/presssum.h>
#include <history/sighting.h>

#include <QHash>
#include <QList>
#include <deque>
#include <map>
#include <optional>

namespace people {

/// The lines of the list of activities, the newest first: one for each press, and one for each
/// thing that others did, or for many of a kind. That of a press which made several changes can be
/// unfolded, and has a row for each of them under it then. Whoever shows them tells views what
/// comes and goes: see ActivityModel.
class ActivityLines
{
public:
    /// What one press made, or what a refresh has shown of others.
    struct Line
    {
        QList<changes::Change> changes = {}; ///< in their order; none: others did it
        changes::PressSum sum = {};
        QString title = {}; ///< where they are not one
        bool isUnfolded = false;
        QDateTime seenAt = {}; ///< UTC, of what others did
        QString outcome = {}; ///< the same

        bool isSeen() const { return changes.isEmpty(); }
        const QDateTime &at() const { return isSeen() ? seenAt : changes.constFirst().pressedAt; }
        bool isBulk() const { return changes.size() > 1; }
    };

    /// Where something stands.
    struct Place
    {
        qint64 serial = 0; ///< of the line; counts up
        int change = whole; ///< which of its changes; whole: the line itself
    };
    static constexpr int whole = -1;

    int rows() const { return static_cast<int>(m_rows.size()); }
    Place at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    const Line &lineAt(int row) const { return m_lines.at(at(row).serial); }
    /// The change of a row; null where the row is a whole press for several, or what others did.
    const changes::Change *changeAt(int row) const;
    bool contains(const QUuid &change) const { return m_places.contains(change); }
    /// Null where it is not here.
    const changes::Change *find(const QUuid &change) const;
    /// The row of the line of a change, or -1.
    int lineOf(const QUuid &change) const;
    /// The row in which \p change itself stands; the one of its line where that is folded.
    int rowOf(const Place &place) const;

    /// Puts these in front, the last of them first. Each has one row then.
    void add(QList<Line> lines);
    /// The change is so now. \return where it stands. \pre contains(change.id)
    Place update(const changes::Change &change);
    /// The changes of a line get rows of their own, or lose them. \pre lineAt(row).isBulk(), and
    /// it is the other way now.
    void setUnfolded(int row, bool isUnfolded);

    /// Consecutive rows, from \c first to \c last.
    struct Run
    {
        int first;
        int last;
    };
    /// The rows of the oldest lines, where so many newer changes are known without them; but for
    /// those in which something is to be decided on. And the oldest of what others did, where that
    /// is more. From the end, and as few runs as there are.
    std::vector<Run> beyond(qsizetype most, qsizetype mostSeen) const;
    /// The same of all lines in which nothing can happen any more.
    std::vector<Run> over() const;
    /// Takes rows out. \pre they are one of those runs.
    void remove(const Run &run);

private:
    using Lines = std::map<qint64, Line>;

    Run runOf(Lines::const_iterator line) const;

    Lines m_lines; ///< by serial
    std::deque<Place> m_rows; ///< the newest first
    QHash<QUuid, Place> m_places;
    qint64 m_newest = 0;
    qsizetype m_changes = 0;
    qsizetype m_seen = 0; ///< lines of what others did
};

/// The lines for \p changes, in their order: those of one press have one together.
QList<ActivityLines::Line> linesFor(QList<changes::Change> changes);
/// The lines for what others did, in their order: many of a kind have one together.
QList<ActivityLines::Line> linesFor(const QList<history::Sighting> &sightings);

} // namespace people
