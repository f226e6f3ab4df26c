// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/profile.h>

namespace account {

/// The settings cannot be written.
struct Unwritable
{
    QString file = {}; ///< that they are kept in
};

/// The remembered accounts, in the settings, one group each; no secret is among them. Several
/// running programs share them: each writes only the one it saves.
///
/// What another program or a person wrote there is taken as far as it makes sense: an entry without
/// a usable Account SID is left alone and not listed, a value that makes no sense is the default.
class Profiles
{
public:
    /// By name, as a person sorts.
    std::vector<Profile> all() const;
    std::optional<Profile> find(const QUuid &id) const;

    /// Adds \p profile, or replaces the one with its id. \return the id, a new one where it had
    /// none.
    tl::expected<QUuid, Unwritable> save(Profile profile);
    /// \return nothing where it is gone. Where the settings cannot be written it is still there.
    std::optional<Unwritable> remove(const QUuid &id);

    /// The one that was connected last; null: none, or it is gone.
    QUuid lastUsed() const;
    void setLastUsed(const QUuid &id);
};

} // namespace account
