// SPDX-License-Identifier: Apache-2.0
#include "historyworker.h"

#include "historyfile.h"
#include "log.h"

#include <QSaveFile>
#include <utility>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t mostLooks = 16; // what was scrolled past is not read
constexpr qsizetype writtenAtOnce = 500; // rows
constexpr int drawnAtOnce = 1000; // rows

} // namespace

struct HistoryWorker::Reading
{
    quint64 number;
    int page;
    std::optional<HistoryKey> after;
    QList<HistoryKey> keys = {};
};

struct HistoryWorker::Counting
{
    quint64 number;
    std::optional<HistoryKey> after;
    qint64 lines = 0;
};

struct HistoryWorker::Writing
{
    HistoryQuery query;
    HistoryFormat format = HistoryFormat::Csv;
    QSaveFile file;
    std::optional<HistoryKey> after = {};
    qint64 rows = 0;
    bool isOpen = false;

    bool open()
    {
        // What is kept is for its owner alone, whatever the umask and the file before it.
        isOpen = file.open(QIODevice::WriteOnly)
            && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return isOpen && put(format == HistoryFormat::Csv ? csvHead() : "[");
    }
    bool put(const QByteArray &bytes) { return file.write(bytes) == bytes.size(); }
    bool put(const HistoryLine &line)
    {
        const bool isFirst = rows++ == 0;
        if (format == HistoryFormat::Csv)
            return put(csvRow(line));
        return put((isFirst ? "\n" : ",\n") + jsonObject(line));
    }
    bool close() { return (format == HistoryFormat::Csv || put("\n]\n")) && file.commit(); }
};

struct HistoryWorker::Drawing
{
    quint64 number;
    HistoryQuery query;
    TimelineBuilder builder = {};
    std::optional<HistoryKey> after = {};
    int lookedAt = 0;
};

HistoryWorker::HistoryWorker(const QString &file)
    : m_store(file)
{
}

HistoryWorker::~HistoryWorker() = default;

void HistoryWorker::ask(quint64 number, const HistoryQuery &query)
{
    m_number = number;
    m_query = query;
    m_looks.clear();
    m_counts.clear();
}

void HistoryWorker::count(quint64 number, const std::optional<HistoryKey> &after)
{
    m_counts.push_back([this, counting = std::make_shared<Counting>(Counting{number, after})] {
        return countSome(*counting);
    });
    runSoon();
}

void HistoryWorker::readPage(quint64 number, const std::optional<HistoryKey> &after, int page)
{
    m_looks.push_front([this, reading = std::make_shared<Reading>(Reading{number, page, after})] {
        return readSome(*reading);
    });
    if (m_looks.size() > mostLooks)
        m_looks.pop_back();
    runSoon();
}

void HistoryWorker::readMembers(quint64 number, const QUuid &press)
{
    m_looks.push_front([this, number, press] {
        if (const auto lines = orTell(number, m_store.members(m_query, press)))
            emit membersRead(number, press, *lines);
        return true;
    });
    runSoon();
}

void HistoryWorker::readChoices(quint64 number)
{
    m_looks.push_back([this, number] {
        if (const auto choices = orTell(number, m_store.choices(m_query)))
            emit choicesRead(number, *choices);
        return true;
    });
    runSoon();
}

void HistoryWorker::write(const HistoryQuery &query, HistoryFormat format, const QString &file)
{
    auto writing = std::make_shared<Writing>();
    writing->query = query;
    writing->format = format;
    writing->file.setFileName(file);
    m_files.push_back([this, writing] { return writeSome(*writing); });
    runSoon();
}

void HistoryWorker::readTimeline(quint64 number, const HistoryQuery &query)
{
    const auto drawing = std::make_shared<Drawing>();
    drawing->number = number;
    // What was before may still hold.
    drawing->query = {.account = query.account,
                      .conferenceSid = query.conferenceSid,
                      .from = query.from,
                      .to = query.to};
    m_drawings = {[this, drawing] { return drawSome(*drawing); }};
    runSoon();
}

void HistoryWorker::reopen()
{
    m_store.close();
}

void HistoryWorker::runSoon()
{
    if (!std::exchange(m_isRunning, true))
        QMetaObject::invokeMethod(this, &HistoryWorker::run, Qt::QueuedConnection);
}

void HistoryWorker::run()
{
    m_isRunning = false;
    for (std::deque<Work> *works : {&m_looks, &m_drawings, &m_counts, &m_files}) {
        if (works->empty())
            continue;
        // It may ask for more work itself.
        const Work work = works->front();
        works->pop_front();
        if (!work())
            works->push_front(work);
        return runSoon();
    }
}

template <class Answer>
std::optional<Answer> HistoryWorker::orTell(quint64 number, const StoreResult<Answer> &answer)
{
    if (answer)
        return *answer;
    qCDebug(log) << "the history cannot be read:" << answer.error().detail;
    m_store.close();
    emit failed(number, answer.error());
    return std::nullopt;
}

bool HistoryWorker::readSome(Reading &reading)
{
    const auto found = orTell(
        reading.number, m_store.find(m_query, reading.after, true, pageSize - reading.keys.size()));
    if (!found)
        return true;
    reading.keys += found->keys;
    reading.after = found->until;
    if (!found->isAtEnd && reading.keys.size() < pageSize)
        return false;
    if (const auto lines = orTell(reading.number, m_store.lines(m_query, reading.keys, true)))
        emit pageRead(reading.number, reading.page, *lines);
    return true;
}

bool HistoryWorker::countSome(Counting &counting)
{
    const auto found = orTell(
        counting.number, m_store.find(m_query, counting.after, true, HistoryStore::mostLookedAt));
    if (!found)
        return true;
    QList<HistoryKey> before;
    for (const HistoryKey &key : found->keys) {
        if (++counting.lines % pageSize == 0)
            before += key;
    }
    counting.after = found->until;
    emit counted(counting.number, counting.lines, before, found->isAtEnd);
    return found->isAtEnd;
}

/// From the end, and of a conference that has no end no more than a look may cost.
bool HistoryWorker::drawSome(Drawing &drawing)
{
    const auto fail = [&](const StoreFailure &failure) {
        m_store.close();
        emit timelineNotRead(drawing.number, failure);
        return true;
    };
    HistoryQuery whole = drawing.query;
    const std::optional<QDateTime> begin = std::exchange(whole.from, std::nullopt);
    const auto found = m_store.find(whole, drawing.after, false, drawnAtOnce, drawnAtOnce);
    if (!found)
        return fail(found.error());
    const auto lines = m_store.lines(whole, found->keys, false);
    if (!lines)
        return fail(lines.error());
    for (const HistoryLine &line : *lines)
        drawing.builder.take(line);
    drawing.after = found->until;
    drawing.lookedAt += drawnAtOnce;
    if (!found->isAtEnd && drawing.lookedAt < HistoryStore::mostLookedAt)
        return false;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto from = begin ? std::optional(begin->toMSecsSinceEpoch()) : std::nullopt;
    Timeline timeline = drawing.builder.timeline(from, whole.to.value_or(now).toMSecsSinceEpoch());
    timeline.conferenceSid = whole.conferenceSid;
    timeline.isCut = !found->isAtEnd;
    emit timelineRead(drawing.number, timeline);
    return true;
}

bool HistoryWorker::writeSome(Writing &writing)
{
    const auto fail = [&](const QString &why) {
        writing.file.cancelWriting();
        emit notWritten(writing.file.fileName(), why);
        return true;
    };
    if (!writing.isOpen && !writing.open())
        return fail(writing.file.errorString());
    const auto found = m_store.find(writing.query, writing.after, false, writtenAtOnce);
    const auto lines = found ? m_store.lines(writing.query, found->keys, false)
                             : StoreResult<QList<HistoryLine>>();
    if (!found || !lines)
        return fail(found ? lines.error().detail : found.error().detail);
    for (const HistoryLine &line : *lines) {
        if (!writing.put(line))
            return fail(writing.file.errorString());
    }
    writing.after = found->until;
    if (!found->isAtEnd)
        return false;
    if (!writing.close())
        return fail(writing.file.errorString());
    emit written(writing.file.fileName(), writing.rows);
    return true;
}

void HistoryWorker::writeAttendance(const HistoryQuery &query, const QString &file)
{
    // By the list, not by the press: it is short, and each piece of it needs the ones before.
    struct Gathering
    {
        Attendance attendance;
        qint64 last = 0;
    };
    m_files.push_back([this, query, file, gathering = std::make_shared<Gathering>()] {
        const auto seen = m_store.sightings(query.account, query.conferenceSid, gathering->last,
                                            HistoryStore::mostLookedAt, &gathering->last);
        if (!seen) {
            emit notWritten(file, seen.error().detail);
            return true;
        }
        for (const Sighting &sighting : *seen)
            gathering->attendance.take(sighting);
        if (seen->size() == HistoryStore::mostLookedAt)
            return false;
        const QList<Stay> stays = gathering->attendance.stays();
        QStringList sids{query.conferenceSid};
        for (const Stay &stay : stays)
            sids += stay.callSid;
        const auto names = m_store.names(query.account, sids);
        QSaveFile target(file);
        bool done = names && target.open(QIODevice::WriteOnly)
            && target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QByteArray all = attendanceHead();
        for (const Stay &stay : stays) {
            if (done)
                all += attendanceRow(stay, names->value(stay.callSid), query.conferenceSid,
                                     names->value(query.conferenceSid));
        }
        done = done && target.write(all) == all.size() && target.commit();
        if (done)
            emit written(file, stays.size());
        else
            emit notWritten(file, names ? target.errorString() : names.error().detail);
        return true;
    });
    runSoon();
}

} // namespace history
