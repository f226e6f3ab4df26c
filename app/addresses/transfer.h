// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <addresses/libraryfile.h>
#include <memory>
#include <threads/taskqueue.h>
#include <threads/workerthread.h>

namespace addresses {

/// Writes addresses into files and reads them from there, by a thread of its own, which is there
/// from the first file on. Lives in the GUI thread, which never waits for a disk, at the end of
/// this neither.
class Transfer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Transfer() override;

    /// Writes \p addresses into \p file, in the place of what was there, for its owner alone.
    void write(const QString &file, const QList<NamedAddress> &addresses);
    void read(const QString &file);

signals:
    void written(const QString &file, qsizetype addresses);
    /// \p why: the system's own reason; the file is as it was.
    void notWritten(const QString &file, const QString &why);
    void wasRead(const QString &file, const addresses::FileContents &contents);
    void notRead(const QString &file, const addresses::FileProblem &problem);

private:
    void post(threads::TaskQueue::Task task);

    std::unique_ptr<threads::WorkerThread> m_thread;
    threads::TaskQueue m_answers;
};

} // namespace addresses
