// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringDecoder>

namespace twilio {

/// As QString::fromUtf8(), which leaves out a U+FEFF at the beginning, with Qt 6.8.2 too: what is
/// only a part of a text has no byte order mark, and would come back as another text.
inline QString textFromUtf8(QByteArrayView bytes)
{
    using Flag = QStringDecoder::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    return decoder(bytes);
}

} // namespace twilio
