// SPDX-License-Identifier: Apache-2.0
#include "historyreader.h"

#include "historyworker.h"

namespace history {

using namespace Qt::Literals::StringLiterals;

const int HistoryReader::pageSize = HistoryWorker::pageSize;

HistoryReader::HistoryReader(const QString &file, QObject *parent)
    : QObject(parent)
    , m_thread(u"history"_s)
    , m_worker(new HistoryWorker(file))
{
    m_worker->moveToThread(m_thread.thread());
    const auto ofQuery = &HistoryReader::m_number;
    passOn(&HistoryWorker::pageRead, &HistoryReader::pageRead, ofQuery);
    passOn(&HistoryWorker::counted, &HistoryReader::counted, ofQuery);
    passOn(&HistoryWorker::membersRead, &HistoryReader::membersRead, ofQuery);
    passOn(&HistoryWorker::choicesRead, &HistoryReader::choicesRead, ofQuery);
    passOn(&HistoryWorker::failed, &HistoryReader::failed, ofQuery);
    const auto ofTimeline = &HistoryReader::m_timeline;
    passOn(&HistoryWorker::timelineRead, &HistoryReader::timelineRead, ofTimeline);
    passOn(&HistoryWorker::timelineNotRead, &HistoryReader::timelineNotRead, ofTimeline);
    passOnAlways(&HistoryWorker::written, &HistoryReader::written);
    passOnAlways(&HistoryWorker::notWritten, &HistoryReader::notWritten);
}

HistoryReader::~HistoryReader()
{
    m_thread.post([worker = m_worker] { delete worker; });
    m_thread.leave();
}

/// Has \p to emitted here when the worker emits \p from about what is \p asked now.
template <class... Facts>
void HistoryReader::passOn(void (HistoryWorker::*from)(quint64, Facts...),
                           void (HistoryReader::*to)(Facts...), quint64 HistoryReader::*asked)
{
    connect(
        m_worker, from, m_worker,
        [this, answers = m_answers.entrance(), to, asked](quint64 number, Facts... facts) {
            answers.post([this, to, asked, number, facts...] {
                if (number == this->*asked)
                    emit(this->*to)(facts...);
            });
        },
        Qt::DirectConnection);
}

template <class... Facts>
void HistoryReader::passOnAlways(void (HistoryWorker::*from)(Facts...),
                                 void (HistoryReader::*to)(Facts...))
{
    connect(
        m_worker, from, m_worker,
        [this, answers = m_answers.entrance(), to](Facts... facts) {
            answers.post([this, to, facts...] { emit(this->*to)(facts...); });
        },
        Qt::DirectConnection);
}

void HistoryReader::ask(const HistoryQuery &query)
{
    m_query = query;
    ++m_number;
    m_thread.post([worker = m_worker, number = m_number, query] { worker->ask(number, query); });
}

void HistoryReader::count(const std::optional<HistoryKey> &after)
{
    m_thread.post([worker = m_worker, number = m_number, after] { worker->count(number, after); });
}

void HistoryReader::readPage(const std::optional<HistoryKey> &after, int page)
{
    m_thread.post([worker = m_worker, number = m_number, after, page] {
        worker->readPage(number, after, page);
    });
}

void HistoryReader::readMembers(const QUuid &press)
{
    m_thread.post(
        [worker = m_worker, number = m_number, press] { worker->readMembers(number, press); });
}

void HistoryReader::readChoices()
{
    m_thread.post([worker = m_worker, number = m_number] { worker->readChoices(number); });
}

void HistoryReader::readTimeline(const HistoryQuery &query)
{
    Q_ASSERT(!query.conferenceSid.isEmpty());
    ++m_timeline;
    m_thread.post(
        [worker = m_worker, number = m_timeline, query] { worker->readTimeline(number, query); });
}

void HistoryReader::write(HistoryFormat format, const QString &file)
{
    m_thread.post(
        [worker = m_worker, query = m_query, format, file] { worker->write(query, format, file); });
}

void HistoryReader::writeAttendance(const QString &file)
{
    Q_ASSERT(!m_query.conferenceSid.isEmpty());
    m_thread.post(
        [worker = m_worker, query = m_query, file] { worker->writeAttendance(query, file); });
}

void HistoryReader::reopen()
{
    m_thread.post([worker = m_worker] { worker->reopen(); });
}

} // namespace history
