// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QPair>
#include <optional>

namespace support {

using Header = QPair<QByteArray, QByteArray>;

/// One request as it came over the wire, byte for byte; nothing is decoded.
struct Request
{
    QByteArray method = {};
    QByteArray target = {}; ///< as in the request line: path and query, percent-encoding untouched
    QList<Header> headers = {}; ///< in the order and spelling of the wire
    QByteArray body = {}; ///< what the server read of it
    int connection = 0; ///< which of the server's connections it came on, counted from 1
    bool complete = false; ///< head and body were read to their end

    /// The first header of that name, however it is spelt; empty where there is none.
    QByteArray header(QByteArrayView name) const;

    /// The target without its query.
    QByteArray path() const;

    /// A field of the form in the body, decoded; nullopt: not in the form.
    std::optional<QByteArray> field(QByteArrayView name) const;

    /// What the head says the body's length is; 0 where it says nothing.
    qint64 announcedLength() const;
};

} // namespace support

Q_DECLARE_METATYPE(support::Request)
