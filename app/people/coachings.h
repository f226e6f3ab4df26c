// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantrows.h>
#include <people/rowruns.h>

#include <QObject>

namespace people {

/// Who coaches whom in one conference, as the service says: what was asked for and is not settled
/// does not count, and neither does what nobody knows. Each step of a row costs the same, however
/// many rows there are.
///
/// Lives in the GUI thread.
class Coachings : public QObject
{
    Q_OBJECT

public:
    /// \p rows are not owned and outlive this.
    explicit Coachings(const ParticipantRows &rows, QObject *parent = nullptr);

    /// Takes what each row of \p runs shows of its coaching.
    void follow(const QList<RowRun> &runs);
    /// Takes all rows, in the place of what was known. Nothing is told.
    void followAll();

    /// Those who coach the one with this Call SID, by the names in the table.
    QStringList coachesOf(const QString &callSid) const;
    /// Whom the one with this Call SID coaches, by the name in the table; empty: nobody.
    QString coachedBy(const QString &callSid) const;

signals:
    /// Others coach those of \p run, or are coached there.
    void told(const people::RowRun &run);

private:
    bool take(int row);

    const ParticipantRows &m_rows;
    QHash<QString, QString> m_coached; ///< by their coach; both Call SIDs
    QHash<QString, QStringList> m_coaches; ///< the other way round
};

} // namespace people
