// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>
#include <people/participantmodel.h>

namespace table {

class PaintPace;

/// The table of participants with its four switches. Coaching asks whom, or what then, by signal.
class ParticipantTable : public QTableView
{
    Q_OBJECT

public:
    explicit ParticipantTable(QWidget *parent = nullptr);

    /// Not owned, may be nullptr.
    void setParticipants(people::ParticipantModel *participants);
    people::ParticipantModel *participants() const { return m_participants; }

    /// The rows that actions work on, in the table's order.
    QList<int> selectedRows() const;
    /// Shows only rows whose label, Call SID, number or caller's name contains \p text; empty: all.
    void setFilter(const QString &text);
    /// What is shown is old: it is greyed by a tone, and stays readable.
    void setStale(bool stale);
    /// What can be done with the selected rows, for the context menu; not owned.
    void setContextActions(const QList<QAction *> &actions);

signals:
    void currentParticipantChanged(const QString &callSid);
    void coachingPressed(const QModelIndex &index);

public slots:
    void keyboardSearch(const QString &search) override;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;

private:
    void filterRow(int row);
    bool fits(int row) const;
    QString copyable() const;
    void copy(const QString &text);

    QPointer<people::ParticipantModel> m_participants;
    QString m_filter;
    QList<QAction *> m_contextActions;
    bool m_isStale = false;
    PaintPace *m_pace;
};

} // namespace table
