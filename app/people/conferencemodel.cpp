// SPDX-License-Identifier: Apache-2.0
#include "conferencemodel.h"

#include "participantmodel.h"

#include <algorithm>
#include <words/conferencewords.h>
#include <words/isolation.h>

namespace people {

namespace {

std::optional<std::chrono::seconds> timeSince(const QDateTime &since)
{
    if (!since.isValid())
        return {};
    return std::chrono::seconds(since.secsTo(QDateTime::currentDateTimeUtc()));
}

} // namespace

ConferenceModel::ConferenceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ConferenceModel::apply(const std::vector<twilio::Conference> &conferences)
{
    // Of two with the same SID the last.
    QHash<QString, const twilio::Conference *> listed;
    listed.reserve(static_cast<qsizetype>(conferences.size()));
    for (const twilio::Conference &conference : conferences)
        listed.insert(conference.sid, &conference);
    for (const auto &row : m_rows)
        row->isListed = listed.contains(row->conference.sid);
    removeUnlisted();

    int first = rowCount(); // of those that have changed
    int last = -1;
    Rows newcomers;
    for (const twilio::Conference &conference : conferences) {
        const twilio::Conference *told = listed.take(conference.sid);
        if (!told)
            continue;
        Row *known = m_known.value(told->sid);
        if (!known) {
            newcomers.push_back(rowFor(*told));
            newcomers.back()->isListed = true;
        } else if (known->conference != *told) {
            known->conference = *told;
            first = std::min(first, known->at);
            last = std::max(last, known->at);
        }
    }
    if (last >= 0)
        emit dataChanged(index(first), index(last));
    if (!newcomers.empty())
        append(std::move(newcomers));
    wantCounts();
    emit applied();
    if (std::exchange(m_loading, false))
        emit loaded();
}

void ConferenceModel::apply(const twilio::Conference &conference)
{
    if (!conference.isCompleted() || m_kept.contains(conference.sid) || rowOf(conference.sid) >= 0)
        take(conference);
}

void ConferenceModel::take(const twilio::Conference &conference)
{
    if (Row *known = m_known.value(conference.sid)) {
        if (known->conference == conference)
            return;
        known->conference = conference;
        changed(*known);
        return;
    }
    Rows newcomer;
    newcomer.push_back(rowFor(conference));
    append(std::move(newcomer));
}

std::unique_ptr<ConferenceModel::Row>
ConferenceModel::rowFor(const twilio::Conference &conference) const
{
    auto row = std::make_unique<Row>();
    row->conference = conference;
    row->isKept = m_kept.contains(conference.sid);
    return row;
}

void ConferenceModel::append(Rows newcomers)
{
    Q_ASSERT(!newcomers.empty());
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(newcomers.size()) - 1);
    m_rows.reserve(m_rows.size() + newcomers.size());
    for (std::unique_ptr<Row> &row : newcomers) {
        row->at = rowCount();
        m_known.insert(row->conference.sid, row.get());
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

void ConferenceModel::removeUnlisted()
{
    QList<int> gone;
    for (const auto &row : m_rows) {
        if (!row->isListed && !row->isKept)
            gone += row->at;
    }
    const QList<RowRun> runs = runsOf(gone);
    // From the end, so that those before it keep their numbers.
    for (auto run = runs.crbegin(); run != runs.crend(); ++run)
        remove(*run);
}

void ConferenceModel::setPeople(const QString &sid, int people)
{
    Row *known = m_known.value(sid);
    if (!known)
        return;
    known->countedAt = {};
    if (std::exchange(known->people, people) != people)
        changed(*known, {DetailRole, PeopleRole});
}

void ConferenceModel::setCounted(const QString &sid, int people)
{
    const Row *row = m_known.value(sid);
    // One that was opened meanwhile tells it by itself.
    if (!row || row->isKept)
        return;
    setPeople(sid, people);
    m_known.value(sid)->countedAt = QDateTime::currentDateTimeUtc();
}

void ConferenceModel::setSeen(const QStringList &sids)
{
    m_seen = sids;
    wantCounts();
}

bool ConferenceModel::isToBeCounted(const Row &row) const
{
    return row.isListed && !row.isKept && !row.hasEnded && !row.conference.isCompleted();
}

void ConferenceModel::wantCounts()
{
    QStringList seen;
    QStringList others;
    for (const QString &sid : std::as_const(m_seen)) {
        if (const Row *row = m_known.value(sid); row && isToBeCounted(*row))
            seen += sid;
    }
    const QSet<QString> areSeen(seen.cbegin(), seen.cend());
    for (const auto &row : m_rows) {
        if (!m_seen.isEmpty() && isToBeCounted(*row) && !areSeen.contains(row->conference.sid))
            others += row->conference.sid;
    }
    if (seen == m_wanted && others == m_wantedToo)
        return;
    m_wanted = seen;
    m_wantedToo = others;
    emit countsWanted(seen, others);
}

void ConferenceModel::follow(const ParticipantModel &participants)
{
    connect(&participants, &ParticipantModel::rowsInserted, this, [this, &participants] {
        setPeople(participants.conferenceSid(), participants.people());
    });
}

void ConferenceModel::keep(const QString &sid)
{
    m_kept.insert(sid);
    if (Row *known = m_known.value(sid))
        known->isKept = true;
    wantCounts();
}

void ConferenceModel::release(const QString &sid)
{
    m_kept.remove(sid);
    Row *known = m_known.value(sid);
    if (!known)
        return;
    known->isKept = false;
    if (known->people >= 0)
        known->countedAt = QDateTime::currentDateTimeUtc();
    if (!known->isListed)
        remove({known->at, known->at});
    else
        setEnded(sid, false);
    wantCounts();
}

void ConferenceModel::setEnded(const QString &sid, bool hasEnded)
{
    Row *known = m_known.value(sid);
    if (!known || std::exchange(known->hasEnded, hasEnded) == hasEnded)
        return;
    changed(*known, {DetailRole, Qt::AccessibleTextRole});
}

void ConferenceModel::changed(const Row &row, const QList<int> &roles)
{
    emit dataChanged(index(row.at), index(row.at), roles);
}

void ConferenceModel::remove(const RowRun &run)
{
    beginRemoveRows({}, run.first, run.last);
    const auto begin = m_rows.begin() + run.first;
    const auto end = m_rows.begin() + run.last + 1;
    for (auto row = begin; row != end; ++row)
        m_known.remove((*row)->conference.sid);
    for (auto row = m_rows.erase(begin, end); row != m_rows.end(); ++row)
        (*row)->at -= run.size();
    endRemoveRows();
}

int ConferenceModel::rowOf(const QString &sid) const
{
    const Row *known = m_known.value(sid);
    return known ? known->at : -1;
}

const twilio::Conference *ConferenceModel::find(const QString &sid) const
{
    const Row *known = m_known.value(sid);
    return known ? &known->conference : nullptr;
}

QString ConferenceModel::knownName(const QString &sid) const
{
    const twilio::Conference *known = find(sid);
    return known && !words::isInvisible(known->friendlyName) ? known->friendlyName : sid;
}

QString ConferenceModel::namesakeOf(const QString &sid) const
{
    const twilio::Conference *known = find(sid);
    if (!known || known->friendlyName.isEmpty())
        return {};
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [known](const auto &row) {
        return row->isListed && !row->hasEnded && row->conference.sid != known->sid
            && row->conference.friendlyName == known->friendlyName;
    });
    return found == m_rows.end() ? QString() : (*found)->conference.sid;
}

int ConferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = rowAt(index.row());
    const twilio::Conference &conference = row.conference;
    switch (role) {
    case Qt::DisplayRole:
        return words::isInvisible(conference.friendlyName) ? conference.sid
                                                           : conference.friendlyName;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::ToolTipRole:
        return tip(row);
    case SidRole:
        return conference.sid;
    case ConferenceRole:
        return QVariant::fromValue(conference);
    case DetailRole:
        return detail(row);
    case PeopleRole:
        return row.people;
    case SinceRole:
        return runningSince(row);
    default:
        return {};
    }
}

QDateTime ConferenceModel::runningSince(const Row &row)
{
    const bool runs = !row.hasEnded && !row.conference.isCompleted() && !row.conference.isWaiting();
    return runs ? row.conference.dateCreated : QDateTime();
}

QString ConferenceModel::detail(const Row &row)
{
    if (row.hasEnded || row.conference.isCompleted())
        return words::endedConference();
    if (row.conference.isWaiting())
        return words::waitingConference(row.people);
    return words::conferenceDetail(row.people, timeSince(runningSince(row)));
}

QString ConferenceModel::spoken(const Row &row)
{
    const QDateTime since = runningSince(row);
    return words::spokenConference(
        words::shownName(row.conference.friendlyName, row.conference.sid),
        since.isValid() ? words::spokenConferenceDetail(row.people, timeSince(since))
                        : detail(row));
}

QString ConferenceModel::tip(const Row &row)
{
    // The list cuts a name that is long.
    QStringList lines{words::shownName(row.conference.friendlyName, row.conference.sid),
                      row.conference.sid};
    if (row.people >= 0 && row.countedAt.isValid())
        lines += words::peopleAsOf(row.people, row.countedAt.toLocalTime().time());
    return lines.join(u'\n');
}

} // namespace people
