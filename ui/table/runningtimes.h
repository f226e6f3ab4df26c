// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

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

private:
    void tick();

    ParticipantTable *m_table;
};

} // namespace table
