// SPDX-License-Identifier: Apache-2.0
#include "oncebody.h"

#include <algorithm>
#include <cstring>

namespace twilio {

OnceBody::OnceBody(QByteArray content, QObject *parent)
    : QIODevice(parent)
    , m_content(std::move(content))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::readData(char *data, qint64 maxSize)
{
    const qint64 length = std::min(maxSize, m_content.size() - m_offset);
    if (length <= 0)
        return m_content.isEmpty() ? 0 : -1;
    m_wasRead = true;
    std::memcpy(data, m_content.constData() + m_offset, static_cast<size_t>(length));
    m_offset += length;
    return length;
}

} // namespace twilio
