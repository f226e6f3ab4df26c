// SPDX-License-Identifier: Apache-2.0
#include "holdwatch.h"

#include "participantmodel.h"

#include <algorithm>

namespace people {

using twilio::BootClock;

HoldWatch::HoldWatch(const ParticipantModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    constexpr std::chrono::milliseconds soon{100};
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &HoldWatch::count);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &HoldWatch::count);
    const auto countSoon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [countSoon](const QModelIndex &from, const QModelIndex &to) {
                const auto isIn = [&](ParticipantModel::Column column) {
                    return from.column() <= column && column <= to.column();
                };
                if (isIn(ParticipantModel::StatusColumn) || isIn(ParticipantModel::HoldColumn))
                    countSoon();
            });
    connect(&model, &QAbstractItemModel::rowsInserted, this, countSoon);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, countSoon);
    connect(&model, &QAbstractItemModel::modelReset, this, countSoon);
}

void HoldWatch::setThreshold(std::chrono::seconds threshold)
{
    m_threshold = threshold;
    count();
}

bool HoldWatch::isTooLong(const HeldSince &held) const
{
    return m_threshold.count() > 0 && held.duration() >= m_threshold;
}

void HoldWatch::count()
{
    QSet<QString> tooLong;
    int connected = 0;
    int onHold = 0;
    std::optional<BootClock::duration> next;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_model.isAvailable(row))
            continue;
        ++connected;
        const std::optional<HeldSince> &held = m_model.row(row).held;
        if (!held)
            continue;
        ++onHold;
        if (isTooLong(*held)) {
            tooLong.insert(m_model.participant(row).callSid);
        } else if (m_threshold.count() > 0) {
            const BootClock::duration left = held->seen + m_threshold - BootClock::now();
            next = next ? std::min(*next, left) : left;
        }
    }
    if (next)
        m_next.start(std::chrono::ceil<std::chrono::milliseconds>(*next));
    else
        m_next.stop();
    const bool isEverybodyOnHold = connected > 1 && onHold == connected;
    const bool wasSo = m_tooLong == tooLong && m_isEverybodyOnHold == isEverybodyOnHold;
    m_tooLong = std::move(tooLong);
    m_isEverybodyOnHold = isEverybodyOnHold;
    if (!wasSo)
        emit changed();
}

} // namespace people
