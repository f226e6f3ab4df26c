// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace controls {
class WrappedLabel;
} // namespace controls

namespace history {
class HistoryReader;
enum class HistoryFormat;
} // namespace history

namespace records {

/// The foot of the history: how many lines are shown, what became of a file, and the buttons that
/// write one. Files are written by the reader's thread.
class HistoryExport : public QWidget
{
    Q_OBJECT

public:
    /// \p reader is not owned and outlives this.
    explicit HistoryExport(history::HistoryReader &reader, QWidget *parent = nullptr);

    void setCount(const QString &count);
    /// All that is shown is of one conference, whose attendance can be written then.
    void setOfOneConference(bool isOfOne);
    /// A file is not whole yet.
    bool isWriting() const { return m_writing > 0; }
    /// Says that the window waits for that.
    void sayItWaits();

signals:
    /// All that was to be written is.
    void wrote();
    /// Before a file is written: what the reader is asked for is to be what is seen.
    void aboutToWrite();

private:
    void askWhere(const QString &title, const QString &name, const QString &kind,
                  const QString &suffix, const std::function<void(const QString &)> &write);
    void askForLines(history::HistoryFormat format);
    void askForAttendance();
    void say(const QString &sentence);

    history::HistoryReader &m_reader;
    QLabel *m_count;
    controls::WrappedLabel *m_said;
    QPushButton *m_attendance;
    int m_writing = 0; ///< files
};

} // namespace records
