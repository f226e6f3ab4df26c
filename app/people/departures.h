// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantrows.h>

#include <QObject>
#include <QTimer>
#include <functional>

namespace people {

/// Those of a conference's rows who have left: how long they stay. Who has left stays for 10 s at
/// least, as long as somebody is at the rows, and as long as it is the current one; at most 50 stay
/// beside that one, the latest. Those of a conference that has ended all stay.
///
/// Lives in the GUI thread.
class Departures : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds least{10};
    static constexpr int most = 50;
    using Clock = std::function<twilio::Instant()>;

    /// \p rows are not owned and outlive this.
    explicit Departures(ParticipantRows &rows, QObject *parent = nullptr);

    /// Of its own until it is handed another one.
    void setClock(Clock clock) { m_clock = std::move(clock); }
    /// The pointer or the keyboard is at the rows, or no more.
    void keep(bool isAtTheRows) { m_isAtTheRows = isAtTheRows; }
    /// Whom the person looks at; empty: nobody.
    void setCurrent(const QString &callSid) { m_current = callSid; }
    void setEnded(bool hasEnded);

    /// Who is not in a list that was asked for at \p askedAt has left. \return the rows of those
    /// who were there until then.
    QList<int> leaveBehind(const std::vector<twilio::Participant> &listed, twilio::Instant askedAt);
    /// The one of \p row may be told as listed, at \p askedAt. \return was away until then.
    bool comeBack(int row, twilio::Instant askedAt);
    /// The call of the one of \p row has ended so, in the service's word: busy, no-answer, failed,
    /// canceled. \pre has left, and was never connected.
    void setEnding(int row, const QString &callStatus);
    /// How long ago the one of \p row has left. \pre has left.
    std::chrono::seconds ago(int row) const;
    /// The rows of those who have left, and of those among them who do not stay any longer.
    QList<int> away() const;
    QList<int> whoGo() const;

signals:
    /// The one of \p row is listed again; what is told of them now comes after this.
    void cameBack(int row);
    /// A second has passed while somebody is away.
    void ticked();

private:
    ParticipantRows &m_rows;
    Clock m_clock;
    QTimer m_second;
    QString m_current;
    bool m_isAtTheRows = false;
    bool m_hasEnded = false;
};

} // namespace people
