// SPDX-License-Identifier: Apache-2.0
#include "departures.h"

#include <QSet>
#include <algorithm>
#include <utility>

namespace people {

using namespace Qt::Literals::StringLiterals;
using twilio::Instant;

Departures::Departures(ParticipantRows &rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
    , m_clock([] { return Instant::clock::now(); })
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (away().isEmpty())
            return m_second.stop();
        emit ticked();
    });
}

void Departures::setEnded(bool hasEnded)
{
    m_hasEnded = hasEnded;
    if (hasEnded)
        m_second.stop();
    else
        m_second.start();
}

QList<int> Departures::leaveBehind(const std::vector<twilio::Participant> &listed, Instant askedAt)
{
    QSet<QString> here;
    for (const twilio::Participant &participant : listed)
        here.insert(participant.callSid);
    QList<int> behind;
    for (int row = 0; row < m_rows.size(); ++row) {
        ParticipantRow &each = m_rows[row];
        // What was answered after the list was asked for may be newer than it.
        const bool isNewer = each.answeredAt > askedAt;
        if (each.hasLeft() || isNewer || here.contains(each.truth.callSid))
            continue;
        each.departure
            = {.askedAt = askedAt, .seenAt = m_clock(), .wasConnected = each.truth.isConnected()};
        // Who is not listed is in no call, whatever was told of it last.
        each.truth.status = u"complete"_s;
        each.forgetSearch();
        behind += row;
    }
    if (!behind.isEmpty() && !m_second.isActive())
        m_second.start();
    return behind;
}

bool Departures::comeBack(int row, Instant askedAt)
{
    std::optional<ParticipantRow::Departure> &departure = m_rows[row].departure;
    if (!departure || askedAt < departure->askedAt)
        return false;
    departure.reset();
    emit cameBack(row);
    return true;
}

void Departures::setEnding(int row, const QString &callStatus)
{
    Q_ASSERT(m_rows[row].hasLeft() && !m_rows[row].departure->wasConnected);
    // Who was there so shortly that no list has shown it has left as others do.
    m_rows[row].departure->wasConnected = callStatus == "completed"_L1;
    m_rows[row].departure->ending = callStatus;
    emit ticked();
}

std::chrono::seconds Departures::ago(int row) const
{
    Q_ASSERT(m_rows[row].hasLeft());
    return std::chrono::duration_cast<std::chrono::seconds>(m_clock()
                                                            - m_rows[row].departure->seenAt);
}

QList<int> Departures::away() const
{
    QList<int> away;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].hasLeft())
            away += row;
    }
    return away;
}

QList<int> Departures::whoGo() const
{
    if (m_hasEnded)
        return {};
    QList<int> away = this->away();
    away.removeOne(m_rows.find(m_current));
    const auto seenAt = [this](int row) { return m_rows[row].departure->seenAt; };
    // Who left first goes first; of those who left together the one who stands last.
    std::sort(away.begin(), away.end(), [seenAt](int one, int other) {
        return std::pair(seenAt(one), -one) < std::pair(seenAt(other), -other);
    });
    const auto isDue = [&, longAgo = m_clock() - least](int row) {
        return !m_isAtTheRows && seenAt(row) <= longAgo;
    };
    const auto due = std::find_if_not(away.cbegin(), away.cend(), isDue) - away.cbegin();
    away.resize(std::max<qsizetype>(due, away.size() - most));
    return away;
}

} // namespace people
