// SPDX-License-Identifier: Apache-2.0
#include "conferencemodel.h"

#include <QSet>
#include <algorithm>
#include <words/isolation.h>
#include <words/peoplewords.h>

namespace people {

ConferenceModel::ConferenceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ConferenceModel::apply(const std::vector<twilio::Conference> &conferences)
{
    QSet<QString> listed;
    for (const twilio::Conference &conference : conferences)
        listed.insert(conference.sid);
    for (int row = rowCount() - 1; row >= 0; --row) {
        Row &known = m_rows[static_cast<size_t>(row)];
        known.isListed = listed.contains(known.conference.sid);
        if (!known.isListed && !known.isKept)
            remove(row);
    }
    for (const twilio::Conference &conference : conferences) {
        take(conference);
        m_rows[static_cast<size_t>(rowOf(conference.sid))].isListed = true;
    }
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
    const int known = rowOf(conference.sid);
    if (known < 0) {
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.push_back({.conference = conference, .isKept = m_kept.contains(conference.sid)});
        endInsertRows();
        return;
    }
    Row &row = m_rows[static_cast<size_t>(known)];
    if (row.conference == conference)
        return;
    row.conference = conference;
    emit dataChanged(index(known), index(known));
}

void ConferenceModel::setPeople(const QString &sid, int people)
{
    const int known = rowOf(sid);
    if (known < 0 || m_rows[static_cast<size_t>(known)].people == people)
        return;
    m_rows[static_cast<size_t>(known)].people = people;
    emit dataChanged(index(known), index(known), {DetailRole, PeopleRole});
}

void ConferenceModel::keep(const QString &sid)
{
    m_kept.insert(sid);
    if (const int known = rowOf(sid); known >= 0)
        m_rows[static_cast<size_t>(known)].isKept = true;
}

void ConferenceModel::release(const QString &sid)
{
    m_kept.remove(sid);
    const int known = rowOf(sid);
    if (known < 0)
        return;
    Row &row = m_rows[static_cast<size_t>(known)];
    row.isKept = false;
    if (!row.isListed)
        remove(known);
    else
        setEnded(sid, false);
}

void ConferenceModel::setEnded(const QString &sid, bool hasEnded)
{
    const int known = rowOf(sid);
    if (known < 0)
        return;
    if (std::exchange(m_rows[static_cast<size_t>(known)].hasEnded, hasEnded) == hasEnded)
        return;
    emit dataChanged(index(known), index(known), {DetailRole, Qt::AccessibleTextRole});
}

void ConferenceModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

int ConferenceModel::rowOf(const QString &sid) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return row.conference.sid == sid; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const twilio::Conference *ConferenceModel::find(const QString &sid) const
{
    const int row = rowOf(sid);
    return row < 0 ? nullptr : &m_rows[static_cast<size_t>(row)].conference;
}

QString ConferenceModel::namesakeOf(const QString &sid) const
{
    const twilio::Conference *known = find(sid);
    if (!known || known->friendlyName.isEmpty())
        return {};
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [known](const Row &row) {
        return row.isListed && !row.hasEnded && row.conference.sid != known->sid
            && row.conference.friendlyName == known->friendlyName;
    });
    return found == m_rows.end() ? QString() : found->conference.sid;
}

int ConferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const twilio::Conference &conference = row.conference;
    switch (role) {
    case Qt::DisplayRole:
        return words::isInvisible(conference.friendlyName) ? conference.sid
                                                           : conference.friendlyName;
    case Qt::AccessibleTextRole:
        return words::spokenConference(words::shownName(conference.friendlyName, conference.sid),
                                       detail(row));
    case Qt::ToolTipRole:
        // The list cuts a name that is long.
        return words::shownName(conference.friendlyName, conference.sid) + u'\n' + conference.sid;
    case SidRole:
        return conference.sid;
    case ConferenceRole:
        return QVariant::fromValue(conference);
    case DetailRole:
        return detail(row);
    case PeopleRole:
        return row.people;
    default:
        return {};
    }
}

QString ConferenceModel::detail(const Row &row) const
{
    if (row.hasEnded || row.conference.isCompleted())
        return words::endedConference();
    if (row.conference.isWaiting())
        return words::waitingConference(row.people);
    constexpr qint64 minute = 60;
    const QDateTime &begun = row.conference.dateCreated;
    const qint64 minutes
        = begun.isValid() ? begun.secsTo(QDateTime::currentDateTimeUtc()) / minute : -1;
    return words::conferenceDetail(row.people, static_cast<int>(minutes));
}

} // namespace people
