// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

namespace changes {
struct Change;
class ChangeQueue;
} // namespace changes

namespace people {

class Callers;
class ParticipantModel;
class StandingOrder;

/// Those who are called into one conference from here. Whoever has left it again without having
/// been connected is asked about: how their call has ended stands in their row, see
/// Departures::setEnding(). Whoever comes with a choice of their own (muted, or as somebody's
/// coach) is spared by the standing order.
///
/// Lives in the GUI thread.
class DialedCalls : public QObject
{
    Q_OBJECT

public:
    /// None is owned; all outlive this, or are its parent.
    DialedCalls(const changes::ChangeQueue &queue, ParticipantModel &model, Callers &callers,
                StandingOrder &order, QObject *parent = nullptr);

private:
    void follow(const changes::Change &change);
    void ask(const QString &callSid);
    void take(const QString &callSid);

    ParticipantModel &m_model;
    Callers &m_callers;
    StandingOrder &m_order;
    QHash<QString, int> m_askedFor; ///< how often, by Call SID, of those whose end is not known
};

} // namespace people
