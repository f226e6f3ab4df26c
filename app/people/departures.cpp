// SPDX-License-Identifier: Apache-2.0
#include "departures.h"

#include <QSet>
#include <algorithm>

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
        const bool isSomebodyAway = std::any_of(
            m_rows.begin(), m_rows.end(), [](const ParticipantRow &row) { return row.hasLeft(); });
        if (!isSomebodyAway)
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
        if (each.hasLeft() || here.contains(each.truth.callSid))
            continue;
        each.departure = {.askedAt = askedAt, .seenAt = m_clock()};
        // Who is not listed is in no call, whatever was told of it last.
        each.truth.status = u"complete"_s;
        each.updateSearch();
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
    return true;
}

std::chrono::seconds Departures::ago(int row) const
{
    Q_ASSERT(m_rows[row].hasLeft());
    return std::chrono::duration_cast<std::chrono::seconds>(m_clock()
                                                            - m_rows[row].departure->seenAt);
}

int Departures::nextToGo() const
{
    if (m_hasEnded)
        return -1;
    int away = 0;
    int oldest = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        const ParticipantRow &each = m_rows[row];
        if (!each.hasLeft() || each.truth.callSid == m_current)
            continue;
        ++away;
        if (oldest < 0 || each.departure->seenAt <= m_rows[oldest].departure->seenAt)
            oldest = row;
    }
    if (away == 0)
        return -1;
    const bool isDue = !m_isAtTheRows && m_rows[oldest].departure->seenAt <= m_clock() - least;
    return away > most || isDue ? oldest : -1;
}

} // namespace people
