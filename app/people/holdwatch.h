// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/heldsince.h>

#include <QObject>
#include <QSet>
#include <QTimer>

namespace people {

class ParticipantModel;

/// How long those of one conference have been on hold: who of them for longer than somebody is to
/// be. It wakes when the next one is, and at no other time.
///
/// Lives in the GUI thread.
class HoldWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds usualThreshold{300};

    /// \p model is not owned and outlives this.
    explicit HoldWatch(const ParticipantModel &model, QObject *parent = nullptr);

    /// Longer is too long; zero: nothing is.
    void setThreshold(std::chrono::seconds threshold);
    std::chrono::seconds threshold() const { return m_threshold; }
    bool isTooLong(const HeldSince &held) const;
    /// How many have been on hold for too long.
    int tooLong() const { return static_cast<int>(m_tooLong.size()); }
    /// Their Call SIDs.
    const QSet<QString> &whoIsTooLong() const { return m_tooLong; }
    /// Several are there, and everybody who is connected is on hold: they hear music alone.
    bool isEverybodyOnHold() const { return m_isEverybodyOnHold; }

signals:
    /// Something that is told here is different.
    void changed();

private:
    void count();

    const ParticipantModel &m_model;
    std::chrono::seconds m_threshold = usualThreshold;
    QSet<QString> m_tooLong;
    bool m_isEverybodyOnHold = false;
    QTimer m_soon; ///< many changes at once are counted once
    QTimer m_next; ///< when the next one has been on hold for too long
};

} // namespace people
