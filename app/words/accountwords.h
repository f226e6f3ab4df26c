// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/cliprofiles.h>
#include <account/connectiontest.h>
#include <account/environment.h>
#include <account/keychain.h>
#include <account/profiles.h>

namespace words {

/// What a connection test found: what happened, what it means, what to do.
QString sentence(const account::TestResult &result);

/// What is true of the keychain now. Empty for Done.
QString sentence(account::Keychain::Outcome outcome);

/// Why there are no profiles of the command line client.
QString sentence(const account::CliProblem &problem);

/// What is wrong with a proxy, and what is expected.
QString sentence(account::ProxyProblem problem);

/// What is wrong with the environment: it names the variable and what is expected of it.
QString sentence(const account::EnvironmentProblem &problem);

/// An account that stays unsaved, or one that stays in the list.
QString notSaved(const account::Unwritable &settings);
QString notRemoved(const account::Unwritable &settings);

} // namespace words
