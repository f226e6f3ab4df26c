// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/failure.h>

#include <QStringList>

namespace reading {

/// Fields of another type than they must have, which were read as if they were absent: the log
/// tells each once, since the next list brings it again; and fifty at the most.
class Oddities
{
public:
    /// An empty one is none.
    void note(const twilio::Failure &oddity);

private:
    QStringList m_noted;
};

} // namespace reading
