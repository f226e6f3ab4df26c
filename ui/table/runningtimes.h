// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace table {

class ParticipantTable;

/// Paints anew, once a second, the cells that have a running time in them, as far as they are seen.
/// While the table is hidden or its window minimised nothing runs.
class RunningTimes : public QObject
{
    Q_OBJECT

public:
    /// \p table owns this.
    explicit RunningTimes(ParticipantTable *table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch();
    void tick();

    ParticipantTable *m_table;
    QPointer<QWidget> m_window;
    QTimer m_second;
};

} // namespace table
