// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <memory>
#include <settings/change.h>
#include <settings/trouble.h>
#include <threads/workerthread.h>

class QCoreApplication;

namespace settings {

struct Outcome;

/// The settings of the running program, in memory. A thread of its own reads the file, and writes
/// what is changed here, key by key, beside what other programs write: whoever asks or changes
/// waits for no disk.
///
/// While the file cannot be read the settings are what was set here; what could not be written is
/// tried again with the next change. Lives in the GUI thread.
class Store : public QObject
{
    Q_OBJECT

public:
    /// Where QSettings keeps the settings of this organization and application.
    static QString usualFile();

    /// The store of \p application, a child of it, which ends before it does. \p file is looked at
    /// at once, by the other thread.
    explicit Store(QCoreApplication &application, const QString &file = usualFile());
    ~Store() override;

    /// The one of this program; nullptr where it has none.
    static Store *find();

    /// Before the first window: waits until the file is read, for \p patience at the most, and goes
    /// on without it otherwise.
    void waitUntilRead(std::chrono::milliseconds patience);

    /// Invalid where nothing is set.
    QVariant value(const QString &key) const { return m_values.value(key); }
    /// In no order.
    QStringList keys() const { return m_values.keys(); }
    void setValue(const QString &key, const QVariant &value);
    /// \p key, and all that is kept below it.
    void remove(const QString &key);
    /// Has the file read again, for what other programs have written since.
    void refresh();

    const QString &file() const { return m_file; }
    /// What is wrong now.
    const std::optional<Trouble> &trouble() const { return m_trouble; }
    /// False where the last look at the file has failed: nothing that is set now is likely to be
    /// kept.
    bool isKept() const;

    /// Begins to write what is left, and does not wait for it.
    void flush();
    /// Writes what is left, and waits for it for \p patience at the most. Nothing may be asked of
    /// it afterwards.
    /// \return false: it is not written, and the thread goes on by itself; who ends the program
    /// leaves by std::_Exit().
    bool end(std::chrono::milliseconds patience);

signals:
    /// The file was read after waitUntilRead() had gone on without it.
    void arrivedLate();
    void troubleChanged();

private:
    struct FirstLook;

    void change(const Change &change);
    void look();
    void take(quint64 number, const Outcome &outcome);
    void setTrouble(const std::optional<Trouble> &trouble);

    const QString m_file;
    QHash<QString, QVariant> m_values;
    Changes m_sent; ///< to the other thread, which has not answered
    Changes m_unsent;
    quint64 m_looks = 0; ///< so far
    bool m_isLooking = false; ///< the last one is not answered
    bool m_isRead = false;
    bool m_wentOn = false; ///< with or without it
    bool m_hasEnded = false;
    std::optional<Trouble> m_trouble;
    std::optional<Trouble> m_damage; ///< told until the program ends
    QTimer m_soon; ///< all that is set in one turn is written together
    QTimer m_patience;
    std::shared_ptr<FirstLook> m_firstLook;
    threads::TaskQueue m_answers;
    threads::WorkerThread m_worker;
};

} // namespace settings
