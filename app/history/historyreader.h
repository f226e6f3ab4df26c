// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/historyline.h>
#include <history/storefailure.h>
#include <history/timeline.h>
#include <threads/workerthread.h>

#include <QObject>

namespace history {

class HistoryWorker;

/// Reads what the journal keeps, for who wants to look at it: in a thread of its own, and on a
/// connection of its own, so that no press waits for it.
///
/// Lives in the thread that made it, with an event loop, and never waits: its end neither.
class HistoryReader : public QObject
{
    Q_OBJECT

public:
    /// Lines of a page; the last one may have fewer.
    static const int pageSize;

    /// \p file is the journal's, and may not be there yet.
    explicit HistoryReader(const QString &file, QObject *parent = nullptr);
    ~HistoryReader() override;

    /// The query that everything below is about. Nothing more comes of a former one, but what is
    /// being written.
    void ask(const HistoryQuery &query);
    const HistoryQuery &query() const { return m_query; }

    /// Counts the lines that come after \p after; nothing: all. What is read goes before it.
    void count(const std::optional<HistoryKey> &after);

    /// Reads the page of that number, which begins after \p after; nothing: with the newest line.
    /// Of many that were asked for the latest come first, and those of long ago do not come.
    void readPage(const std::optional<HistoryKey> &after, int page);
    /// Reads the lines of one press for several.
    void readMembers(const QUuid &press);
    /// Reads whom and what queries of this account may be about; of the conference that is asked
    /// for.
    void readChoices();

    /// Reads what happened to whom in the conference of \p query and in its time, whatever else is
    /// asked: see Timeline. Of two that are asked for one after the other the first may not come.
    /// \pre query.conferenceSid is not empty.
    void readTimeline(const HistoryQuery &query);

    /// Writes all that fits the query now, the newest first; a press for several is a row for each
    /// of them. The file is for its owner alone, and is there whole or not at all.
    void write(HistoryFormat format, const QString &file);
    /// Writes who was in the query's conference, and when, as CSV.
    /// \pre query().conferenceSid is not empty.
    void writeAttendance(const QString &file);
    /// The journal has begun anew.
    void reopen();

signals:
    void pageRead(int page, const QList<history::HistoryLine> &lines);
    /// There are so many lines, or more where it is not the \p isWhole number yet. \p before are
    /// the keys before pages 1, 2, 3 and so on, those that were told already left out.
    void counted(qint64 lines, const QList<history::HistoryKey> &before, bool isWhole);
    void membersRead(const QUuid &press, const QList<history::HistoryLine> &lines);
    void choicesRead(const history::HistoryChoices &choices);
    /// What was asked for last cannot be read.
    void failed(const history::StoreFailure &failure);
    void timelineRead(const history::Timeline &timeline);
    void timelineNotRead(const history::StoreFailure &failure);
    void written(const QString &file, qint64 rows);
    /// Nothing was written: \p why in the system's words.
    void notWritten(const QString &file, const QString &why);

private:
    template <class... Facts>
    void passOn(void (HistoryWorker::*from)(quint64, Facts...), void (HistoryReader::*to)(Facts...),
                quint64 HistoryReader::*asked);
    template <class... Facts>
    void passOnAlways(void (HistoryWorker::*from)(Facts...), void (HistoryReader::*to)(Facts...));

    threads::TaskQueue m_answers; ///< from the other thread
    threads::WorkerThread m_thread;
    HistoryWorker *m_worker; ///< lives and dies in m_thread
    HistoryQuery m_query;
    quint64 m_number = 0; ///< of the query
    quint64 m_timeline = 0; ///< the number of the timeline that was asked for last
};

} // namespace history
