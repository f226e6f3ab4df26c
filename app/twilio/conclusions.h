// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <deque>

namespace twilio {

class Attempt;

/// Has attempts whose replies have come conclude, a few in each turn of the event loop, in the
/// order in which they came. What is sent together ends together: what follows from one of 24 may
/// take half a millisecond, until the next change is on its way.
///
/// Lives in the thread of its Transport.
class Conclusions : public QObject
{
    Q_OBJECT

public:
    explicit Conclusions(QObject *parent = nullptr);

    /// Not inside this call. One that is destroyed before is left out.
    void add(Attempt &attempt);

private:
    void beginTurn();
    void take();

    std::deque<QPointer<Attempt>> m_waiting;
    QTimer m_turn; ///< active: what this turn takes is taken
    int m_left = 0; ///< that this turn takes
};

} // namespace twilio
