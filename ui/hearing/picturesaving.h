// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QObject>
#include <memory>
#include <threads/taskqueue.h>
#include <threads/workerthread.h>

namespace hearing {

/// Writes pictures into files, by a thread of its own, which is there from the first picture on.
/// Lives in the GUI thread, which never waits for a disk, at the end of this neither.
class PictureSaving : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~PictureSaving() override;

    /// Writes \p bytes into \p file, in the place of what was there.
    void write(const QString &file, const QByteArray &bytes);
    /// The same of \p image as a PNG, which that thread makes.
    void write(const QString &file, const QImage &image);

signals:
    void saved(const QString &file);
    /// \p reason: the system's own; the file is as it was.
    void failed(const QString &file, const QString &reason);

private:
    void post(const QString &file, std::function<QByteArray()> bytes);

    std::unique_ptr<threads::WorkerThread> m_thread;
    threads::TaskQueue m_answers;
};

} // namespace hearing
