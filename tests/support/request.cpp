// SPDX-License-Identifier: Apache-2.0
#include <support/request.h>

namespace support {

namespace {

QByteArray formDecoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

} // namespace

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray Request::path() const
{
    return target.split('?').first();
}

std::optional<QByteArray> Request::field(QByteArrayView name) const
{
    const auto pairs = body.split('&');
    for (const QByteArray &pair : pairs) {
        const auto equals = pair.indexOf('=');
        if (equals >= 0 && formDecoded(pair.left(equals)) == name)
            return formDecoded(pair.mid(equals + 1));
    }
    return std::nullopt;
}

qint64 Request::announcedLength() const
{
    return header("Content-Length").toLongLong();
}

} // namespace support
