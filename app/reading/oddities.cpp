// SPDX-License-Identifier: Apache-2.0
#include "oddities.h"

#include "log.h"

namespace reading {

void Oddities::note(const twilio::Failure &oddity)
{
    constexpr qsizetype most = 50;
    const QString record = toRecord(oddity);
    if (oddity.isEmpty() || m_noted.contains(record) || m_noted.size() >= most)
        return;
    m_noted += record;
    qCWarning(log).noquote() << "a field of another type was read as if it were absent:" << record;
}

} // namespace reading
