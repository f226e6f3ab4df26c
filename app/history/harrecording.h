// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/recordedbodies.h>
#include <threads/workerthread.h>
#include <twilio/exchange.h>

#include <QFile>
#include <QMetaType>
#include <QObject>
#include <memory>
#include <tl/expected.hpp>

namespace history {

/// Why a recording could not be written.
struct RecordingFailure
{
    QString file;
    QString detail = {}; ///< the system's own words
    bool isTaken = false; ///< there is something in that file already, which is not overwritten
};

/// Writes exchanges to a HAR file as they come. The file is a whole document after each of them, so
/// that a crash leaves a readable one.
///
/// add() may be called from any thread and does not wait: a thread of its own writes. The
/// destructor waits for what is left to write.
class HarRecording : public QObject
{
    Q_OBJECT

public:
    /// Makes \p file, readable by its owner only, and writes an empty document; waits for the disk.
    /// A file that holds something is left alone: it may be what another one records.
    static tl::expected<std::unique_ptr<HarRecording>, RecordingFailure> start(const QString &file);

    void add(const twilio::Exchange &exchange);

signals:
    /// Once, when the file cannot be written any longer. What was added before can be read; nothing
    /// is added after it.
    void failed(const history::RecordingFailure &failure);

private:
    explicit HarRecording(const QString &file);

    void write(const twilio::Exchange &exchange);
    bool writeTail();

    threads::TaskQueue m_answers; ///< from the other thread
    QFile m_file;
    qint64 m_end = 0; ///< where the next entry goes
    int m_count = 0; ///< of the entries
    RecordedBodies m_bodies;
    bool m_hasFailed = false;
    threads::WorkerThread m_writer; ///< the last: it ends first
};

} // namespace history

Q_DECLARE_METATYPE(history::RecordingFailure)
