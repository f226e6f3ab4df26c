// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantrows.h>

#include <QObject>

namespace people {

/// Which rows of one conference have a star: those of the speakers. See Speakers, which says so.
///
/// Lives in the GUI thread.
class Stars : public QObject
{
    Q_OBJECT

public:
    /// \p rows are not owned and outlive this.
    explicit Stars(ParticipantRows &rows, QObject *parent = nullptr)
        : QObject(parent)
        , m_rows(rows)
    {
    }

    /// \pre 0 <= row < rows.size().
    void mark(int row, bool isSpeaker);
    /// Somebody wants the star of \p row to be so: see pressed(). \return it can be; who has left
    /// keeps what they had.
    bool press(int row, bool on);

signals:
    void told(int row); ///< it has a star now, or none any more
    void pressed(int row, bool on);

private:
    ParticipantRows &m_rows;
};

} // namespace people
