// SPDX-License-Identifier: Apache-2.0
#include "harrecording.h"

#include "har.h"

namespace history {

using namespace Qt::Literals::StringLiterals;

HarRecording::HarRecording(const QString &file)
    : m_file(file)
    , m_writer(u"recording"_s)
{
}

tl::expected<std::unique_ptr<HarRecording>, RecordingFailure>
HarRecording::start(const QString &file)
{
    std::unique_ptr<HarRecording> recording(new HarRecording(file));
    QFile &target = recording->m_file;
    const QByteArray head = harHead();
    if (target.size() > 0)
        return tl::make_unexpected(RecordingFailure{.file = file, .isTaken = true});
    const bool isOpen
        = target.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered);
    if (isOpen)
        target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    recording->m_end = head.size();
    if (!isOpen || target.write(head) != head.size() || !recording->writeTail()) {
        return tl::make_unexpected(RecordingFailure{.file = file, .detail = target.errorString()});
    }
    return recording;
}

void HarRecording::add(const twilio::Exchange &exchange)
{
    m_writer.post([this, exchange] { write(exchange); });
}

void HarRecording::write(const twilio::Exchange &exchange)
{
    if (m_hasFailed)
        return;
    const auto sameTextAs = m_bodies.entryWith(exchange.replyBody, m_count);
    const QByteArray entry = (m_count == 0 ? "" : ",\n") + harEntry(exchange, sameTextAs);
    const QByteArray whole = entry + harTail();
    if (m_file.seek(m_end) && m_file.write(whole) == whole.size()) {
        m_end += entry.size();
        ++m_count;
        return;
    }
    m_hasFailed = true;
    const QString why = m_file.errorString();
    // Back to the last whole document.
    m_file.resize(m_end);
    writeTail();
    m_answers.post([this, why] { emit failed({.file = m_file.fileName(), .detail = why}); });
}

bool HarRecording::writeTail()
{
    const QByteArray tail = harTail();
    return m_file.seek(m_end) && m_file.write(tail) == tail.size();
}

} // namespace history
