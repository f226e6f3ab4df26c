// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <support/request.h>

namespace support {

/// Cuts what a client sends into requests. Knows Content-Length; a chunked request has no end here.
class RequestReader
{
public:
    void feed(const QByteArray &bytes) { m_buffer += bytes; }

    /// \return whether a whole head was there; \p request then has it
    bool takeHead(Request &request);

    /// Moves into \p request what has come of its body, up to \p end bytes of it in all.
    void takeBody(Request &request, qint64 end);

    /// What came and was not taken, as where the client left in the middle of a head.
    const QByteArray &rest() const { return m_buffer; }

private:
    QByteArray m_buffer;
};

} // namespace support
