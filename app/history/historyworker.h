// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historystore.h"
#include "timelinebuilder.h"

#include <QObject>
#include <deque>
#include <functional>
#include <memory>

namespace history {

/// Reads the history in a thread of its own, a bounded piece at a time: what is asked for next does
/// not wait for what takes long.
class HistoryWorker : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 200; ///< lines

    explicit HistoryWorker(const QString &file);
    ~HistoryWorker() override;

    /// Answers nothing more of former queries.
    void ask(quint64 number, const HistoryQuery &query);
    /// Counts the lines from \p after on.
    void count(quint64 number, const std::optional<HistoryKey> &after);
    /// The page of that number, which begins after \p after.
    void readPage(quint64 number, const std::optional<HistoryKey> &after, int page);
    void readMembers(quint64 number, const QUuid &press);
    void readChoices(quint64 number);
    /// Writes all that \p query fits, a row for each person; goes on when another query is asked.
    void write(const HistoryQuery &query, HistoryFormat format, const QString &file);
    void writeAttendance(const HistoryQuery &query, const QString &file);
    /// What happened in the conference of \p query, in its time; of everything else in it nothing
    /// is looked at. What was asked for before is not answered any more.
    void readTimeline(quint64 number, const HistoryQuery &query);
    /// Looks for the file anew.
    void reopen();

signals:
    void pageRead(quint64 number, int page, const QList<history::HistoryLine> &lines);
    /// So many \p lines were found until now; of the pages whose place became known with that, the
    /// keys before their first lines.
    void counted(quint64 number, qint64 lines, const QList<history::HistoryKey> &before,
                 bool isWhole);
    void membersRead(quint64 number, const QUuid &press, const QList<history::HistoryLine> &lines);
    void choicesRead(quint64 number, const history::HistoryChoices &choices);
    void failed(quint64 number, const history::StoreFailure &failure);
    void timelineRead(quint64 number, const history::Timeline &timeline);
    void timelineNotRead(quint64 number, const history::StoreFailure &failure);
    void written(const QString &file, qint64 rows);
    /// Nothing was written, or \p file is as it was before.
    void notWritten(const QString &file, const QString &why);

private:
    /// Does a piece of work. \return true when nothing is left of it.
    using Work = std::function<bool()>;
    struct Reading;
    struct Writing;
    struct Counting;
    struct Drawing;

    void run();
    void runSoon();
    bool readSome(Reading &reading);
    bool countSome(Counting &counting);
    bool writeSome(Writing &writing);
    bool drawSome(Drawing &drawing);
    template <class Answer>
    std::optional<Answer> orTell(quint64 number, const StoreResult<Answer> &answer);

    HistoryStore m_store;
    quint64 m_number = 0;
    HistoryQuery m_query;
    std::deque<Work> m_looks; ///< for what is seen; the latest first
    std::deque<Work> m_drawings; ///< the latest alone
    std::deque<Work> m_counts;
    std::deque<Work> m_files;
    bool m_isRunning = false;
};

} // namespace history
