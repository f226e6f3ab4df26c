// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <history/journal.h>

/// For a journal whose disk is not what a test is about: that may be busy with others for longer
/// than a person would wait.
inline history::JournalOptions unhurried()
{
    return {.patience = std::chrono::minutes(1)};
}
