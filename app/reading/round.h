// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <twilio/error.h>
#include <twilio/instant.h>

namespace reading {

/// One round of reading: what is still to be read in it, and how it goes.
struct Round
{
    QStringList due = {}; ///< conferences whose participants are to be read
    twilio::Instant began = twilio::Instant::clock::now();
    std::optional<twilio::Error> problem = {}; ///< the first, or the one with the longest wait
    bool hasRead = false; ///< the participants of one
    int lost = 0; ///< connections in a row

    /// One list of participants was read.
    void succeed();
    /// Something could not be read.
    void note(const twilio::Error &error);
    /// The same. \return what is still due would fail alike: wrong credentials, too many requests,
    /// or a second connection in a row that was lost, which is not of what was asked for.
    bool isEndedBy(const twilio::Error &error);
};

} // namespace reading
