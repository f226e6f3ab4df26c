// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

namespace history {

/// Tells the programs that share a journal which of them still run. Each holds a lock on one byte
/// of a common empty file, at a random place; the kernel lets go of it when the program ends,
/// however it ends. (A process number would prove nothing: it is used again, and containers have
/// their own.)
class Presence
{
public:
    Presence() = default;
    ~Presence();
    Presence(const Presence &) = delete;
    Presence &operator=(const Presence &) = delete;

    /// Takes a place in \p file, which is made where absent; once is enough.
    /// \return false, with the system's words in \p why, where that cannot be done.
    bool announce(const QString &file, QString *why);

    /// This program's number; zero before announce().
    qint64 number() const { return m_number; }

    /// Held by one program at a time while it exists; others wait for it, for three seconds at the
    /// most.
    class Turn
    {
    public:
        explicit Turn(int descriptor);
        ~Turn();
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;

        /// False: another program has kept it for longer than that.
        bool isHeld() const { return m_isHeld; }

    private:
        int m_descriptor;
        bool m_isHeld = false;
    };
    /// For what must not be done by two programs at once. \pre announce() returned true.
    Turn takeTurn() const
    {
        Q_ASSERT(m_number != 0);
        return Turn(m_descriptor);
    }

    /// \p number is held by a program that runs, this one included. True also when it cannot be
    /// known.
    bool isPresent(qint64 number) const;

private:
    int m_descriptor = -1;
    qint64 m_number = 0;
};

} // namespace history
