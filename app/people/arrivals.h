// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/rowcallers.h>

#include <QObject>
#include <QTimer>

namespace people {

/// Those who are in a conference and have no row yet. In one turn of the event loop come no more
/// than a number of them, so that no list, and no flood of answers, keeps the window from
/// answering.
///
/// Lives in the GUI thread.
class Arrivals : public QObject
{
    Q_OBJECT

public:
    /// Rows that come in one turn, or that go beside those that come in it.
    static constexpr int mostAtOnce = 100;

    /// \p callers knows the rows that are there. It is not owned, and outlives this.
    explicit Arrivals(const RowCallers &callers, QObject *parent = nullptr);

    /// Those of \p listed who have no row are to have one, and of those listed before nobody else:
    /// at once as far as this turn has room.
    void expect(const std::vector<twilio::Participant> &listed);
    /// The same for one whom an answer has told: at once where nobody came in this turn.
    void expect(const twilio::Participant &told);
    /// So many rows have changed in this turn that none is to come in it.
    void putOff();

signals:
    /// These come now. \p told are those of them, and of those who came before, whom an answer has
    /// told.
    void due(const std::vector<people::ParticipantRow> &newcomers,
             const std::vector<twilio::Participant> &told);

private:
    void offer();

    const RowCallers &m_callers;
    std::vector<twilio::Participant> m_listed; ///< had no row then
    std::vector<twilio::Participant> m_told;
    int m_now = 0; ///< came in this turn
    QTimer m_nextTurn;
};

} // namespace people
