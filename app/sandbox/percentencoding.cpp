// SPDX-License-Identifier: Apache-2.0
#include "percentencoding.h"

#include <QStringDecoder>

namespace sandbox {

QString percentDecoded(const QByteArray &encoded)
{
    using Flag = QStringDecoder::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    return decoder(QByteArray::fromPercentEncoding(encoded));
}

} // namespace sandbox
