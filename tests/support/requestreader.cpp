// SPDX-License-Identifier: Apache-2.0
#include <support/requestreader.h>

namespace support {

bool RequestReader::takeHead(Request &request)
{
    const auto end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    QByteArrayList lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);

    const QByteArrayList first = lines.takeFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const auto colon = line.indexOf(':');
        request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return true;
}

void RequestReader::takeBody(Request &request, qint64 end)
{
    const qint64 wanted = qMin<qint64>(end - request.body.size(), m_buffer.size());
    if (wanted <= 0)
        return;
    request.body += m_buffer.left(wanted);
    m_buffer.remove(0, wanted);
}

} // namespace support
