// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>
#include <tl/expected.hpp>
#include <twilio/endpoint.h>

namespace program {

/// What was asked for on the command line. A secret is never taken from there.
struct CommandLine
{
    bool sandbox = false;
    bool serveSandbox = false;
    int sandboxParticipants = 250; ///< 1 to 250
    quint16 port = 0; ///< 0: a free one
    quint32 seed = 1; ///< of the sandbox's people and SIDs
    bool freshSecrets = true; ///< others at each start; false where a seed was given
    std::optional<twilio::Endpoint> address;
    QString conference; ///< SID or name; empty: the first
    std::chrono::milliseconds pollInterval{2000};
    QString screenshot; ///< a PNG file; empty: none
    QString tour; ///< a folder; empty: none
    QString recordHar; ///< a file; empty: none
    QString answer; ///< help or version, to be printed instead of all else
};

/// \return one line that says which option is wrong and what is expected of it.
tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments);

} // namespace program
