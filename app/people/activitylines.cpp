// SPDX-License-Identifier: Apache-2.0
#include "activitylines.h"

#include <algorithm>
#include <history/historyline.h>
#include <words/historylinewords.h>
#include <words/presswords.h>
#include <words/seenwords.h>

namespace people {

namespace {

bool standsBefore(const ActivityLines::Place &one, const ActivityLines::Place &other)
{
    return one.serial != other.serial ? one.serial > other.serial : one.change < other.change;
}

void append(std::vector<ActivityLines::Run> &runs, const ActivityLines::Run &run)
{
    if (!runs.empty() && runs.back().first == run.last + 1)
        runs.back().first = run.first;
    else
        runs.push_back(run);
}

} // namespace

const changes::Change *ActivityLines::changeAt(int row) const
{
    const Line &line = lineAt(row);
    if (const int change = at(row).change; change != whole)
        return &line.changes[change];
    return line.isBulk() || line.isSeen() ? nullptr : &line.changes.constFirst();
}

const changes::Change *ActivityLines::find(const QUuid &change) const
{
    const auto place = m_places.constFind(change);
    return place == m_places.constEnd() ? nullptr
                                        : &m_lines.at(place->serial).changes[place->change];
}

int ActivityLines::lineOf(const QUuid &change) const
{
    const auto place = m_places.constFind(change);
    return place == m_places.constEnd() ? -1 : rowOf({place->serial});
}

int ActivityLines::rowOf(const Place &place) const
{
    const Place sought{place.serial, m_lines.at(place.serial).isUnfolded ? place.change : whole};
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), sought, standsBefore);
    Q_ASSERT(found != m_rows.end() && found->serial == place.serial);
    return static_cast<int>(found - m_rows.begin());
}

void ActivityLines::add(QList<Line> lines)
{
    for (Line &line : lines) {
        const qint64 serial = ++m_newest;
        for (qsizetype change = 0; change < line.changes.size(); ++change) {
            line.sum.add(line.changes[change]);
            m_places.insert(line.changes[change].id, {serial, static_cast<int>(change)});
        }
        m_changes += line.changes.size();
        m_seen += line.isSeen() ? 1 : 0;
        m_lines.emplace(serial, std::move(line));
        m_rows.push_front({serial});
    }
}

ActivityLines::Place ActivityLines::update(const changes::Change &change)
{
    const Place place = m_places.value(change.id);
    Line &line = m_lines.at(place.serial);
    changes::Change &known = line.changes[place.change];
    line.sum.remove(known);
    known = change;
    line.sum.add(known);
    return place;
}

void ActivityLines::setUnfolded(int row, bool isUnfolded)
{
    const qint64 serial = at(row).serial;
    Line &line = m_lines.at(serial);
    Q_ASSERT(line.isBulk() && line.isUnfolded != isUnfolded);
    line.isUnfolded = isUnfolded;
    const auto first = m_rows.begin() + row + 1;
    if (!isUnfolded) {
        m_rows.erase(first, first + line.changes.size());
        return;
    }
    std::vector<Place> places;
    for (int change = 0; change < line.changes.size(); ++change)
        places.push_back({serial, change});
    m_rows.insert(first, places.begin(), places.end());
}

ActivityLines::Run ActivityLines::runOf(Lines::const_iterator line) const
{
    const int first = rowOf({line->first});
    const auto unfolded = line->second.isUnfolded ? line->second.changes.size() : 0;
    return {first, first + static_cast<int>(unfolded)};
}

std::vector<ActivityLines::Run> ActivityLines::beyond(qsizetype most, qsizetype mostSeen) const
{
    std::vector<Run> runs;
    qsizetype newer = m_changes;
    qsizetype seen = m_seen;
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        if (newer < most && seen <= mostSeen)
            break;
        newer -= line->second.changes.size();
        const bool goes = line->second.isSeen()
            ? seen > mostSeen
            : newer >= most && line->second.sum.undecided() == 0;
        seen -= line->second.isSeen() ? 1 : 0;
        if (goes)
            append(runs, runOf(line));
    }
    return runs;
}

std::vector<ActivityLines::Run> ActivityLines::over() const
{
    std::vector<Run> runs;
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        if (line->second.sum.isOver())
            append(runs, runOf(line));
    }
    return runs;
}

void ActivityLines::remove(const Run &run)
{
    const auto first = m_rows.begin() + run.first;
    const auto end = m_rows.begin() + run.last + 1;
    for (auto row = first; row != end; ++row) {
        if (row->change != whole)
            continue;
        const auto line = m_lines.find(row->serial);
        for (const changes::Change &change : line->second.changes)
            m_places.remove(change.id);
        m_changes -= line->second.changes.size();
        m_seen -= line->second.isSeen() ? 1 : 0;
        m_lines.erase(line);
    }
    m_rows.erase(first, end);
}

QList<ActivityLines::Line> linesFor(QList<changes::Change> changes)
{
    QList<ActivityLines::Line> lines;
    QHash<QUuid, qsizetype> lineOf; ///< by press
    for (changes::Change &change : changes) {
        const QUuid press = change.press.id;
        const qsizetype line = press.isNull() ? lines.size() : lineOf.value(press, lines.size());
        if (line == lines.size()) {
            lines += ActivityLines::Line();
            if (!press.isNull())
                lineOf.insert(press, line);
        }
        lines[line].changes += std::move(change);
    }
    for (ActivityLines::Line &line : lines) {
        if (line.isBulk())
            line.title = words::pressTitle(line.changes);
    }
    return lines;
}

QList<ActivityLines::Line> linesFor(const QList<history::Sighting> &sightings)
{
    constexpr int mostOfAKind = 3;
    std::map<history::Sighting::Kind, int> counts;
    for (const history::Sighting &sighting : sightings)
        ++counts[sighting.kind];
    QList<ActivityLines::Line> lines;
    for (const history::Sighting &sighting : sightings) {
        int &count = counts[sighting.kind];
        history::HistoryLine told{.key = {}};
        told.sighting = sighting;
        ActivityLines::Line line{.seenAt = sighting.seenAt};
        if (count > mostOfAKind) {
            line.title = words::seenTitle(sighting.kind, count);
            told.sighting->since.reset();
            count = 0;
        } else if (count > 0) {
            line.title = words::seenTitle(sighting);
        }
        line.outcome = words::outcomeText(told);
        if (!line.title.isEmpty())
            lines += line;
    }
    return lines;
}

} // namespace people
