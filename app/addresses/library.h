// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QUuid>
#include <addresses/namedaddress.h>

namespace settings {
class Settings;
} // namespace settings

namespace addresses {

/// An address in the library.
struct Kept
{
    QUuid id;
    NamedAddress address;
    QDateTime usedAt = {}; ///< UTC; invalid: never, as one that was imported

    friend bool operator==(const Kept &, const Kept &) = default;
};

/// The library of named addresses, as the settings have it now, one group for each address: several
/// windows and programs do not write over each other's. Made where it is needed and not kept, as a
/// settings::Settings is: to ask and to change it reads and writes no file. It is for all accounts.
///
/// Nothing secret is in it: an address is kept as keepable() has it.
///
/// GUI thread.
class Library
{
public:
    static constexpr qsizetype most = 500; ///< addresses

    Library();

    /// Last used first; those that never were follow by their names.
    const QList<Kept> &all() const { return m_all; }
    QList<Kept> of(Kind kind) const;
    /// nullptr: it is not there any more.
    const Kept *find(const QUuid &id) const;
    /// The one that calls the same in the same way, whatever it is named; nullptr: there is none.
    const Kept *sameAs(const NamedAddress &address) const;
    bool isFull() const { return m_all.size() >= most; }

    /// Keeps \p address as the one used last. \return its id, by which it can be changed.
    /// \pre problemWith(keepable(address)) is nothing, and it is not full.
    QUuid add(const NamedAddress &address);
    /// Makes the one with that id what \p kept is, or adds it with this id: an edit, and what takes
    /// back a removal. \pre The same.
    void put(const Kept &kept);
    void remove(const QUuid &id);
    /// It was chosen just now.
    void use(const QUuid &id);
    /// Adds those that are not there yet, whatever they are named there, as long as there is room.
    /// \return the ids of those added. \pre Each can be kept.
    QList<QUuid> import(const QList<NamedAddress> &addresses);

private:
    QList<Kept>::iterator placeOf(const QUuid &id);
    void place(const Kept &kept, settings::Settings &settings);
    void sort();

    QList<Kept> m_all;
};

} // namespace addresses
