// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <controls/picture.h>
#include <memory>
#include <threads/taskqueue.h>
#include <threads/workerthread.h>

class QWidget;

namespace controls {

/// Paints pictures and writes them into files, by a thread of its own, which is there from the
/// first picture on. Lives in the GUI thread, which never waits for a disk, at the end of this
/// neither.
class PictureSaving : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~PictureSaving() override;

    /// Asks over that widget where a picture is to go: its name ends with ".png" or ".svg" where
    /// the person gives it no other end.
    void askWhere(QWidget *over, const std::function<void(const QString &file)> &save);
    /// Writes \p picture into \p file, in the place of what was there: as an SVG where it ends with
    /// that, else as a PNG. What was asked for is written though this is gone.
    void save(const QString &file, const Picture &picture);

signals:
    /// What became of a picture; a file that could not be written is as it was.
    void told(const QString &sentence);

private:
    void tell(const QString &file, const QString &reason);

    std::unique_ptr<threads::WorkerThread> m_thread;
    threads::TaskQueue m_answers;
};

} // namespace controls
