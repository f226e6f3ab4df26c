// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/secret.h>

#include <QString>
#include <tl/expected.hpp>
#include <vector>

namespace account {

/// An account as the provider's command line client remembers it.
struct CliProfile
{
    QString name = {};
    QString accountSid = {};
    QString keySid = {}; ///< SK…
    QString edge = {};
    QString region = {};
    twilio::Secret secret = {}; ///< empty: the file does not hold it (older ones do not)
    bool isActive = false; ///< the one the client uses by itself
};

/// Why there are none to be had.
struct CliProblem
{
    enum class Kind {
        Absent, ///< there is no such file
        Unreadable, ///< see detail
        TooLarge, ///< to be the client's
        NothingUsable,
    };

    Kind kind = Kind::Absent;
    QString file = {};
    QString detail = {}; ///< the system's own words
};

/// ~/.twilio-cli/config.json
QString cliProfilesFile();

/// The profiles in \p file, in plain text with their secrets, as the client has written them: call
/// it only when the person asked for it. The file is never written. An entry that makes no sense is
/// left out. Waits for the disk.
///
/// Source of the format: the client's public code (`profiles.NAME.{accountSid,region,edge,apiKey,
/// apiSecret}`, `activeProject`, and `projects[]` in older files).
tl::expected<std::vector<CliProfile>, CliProblem> readCliProfiles(const QString &file);

} // namespace account
