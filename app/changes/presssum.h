// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/statetraits.h>

#include <array>

namespace changes {

/// What has become of the changes of one press, added up. A step of one of them costs the same
/// however many they are: the change as it was is taken out, and as it is now is put in.
class PressSum
{
public:
    void add(const Change &change);
    /// \p change as it was when it was added.
    void remove(const Change &change);

    int changes() const { return m_changes; }
    int in(Change::State state) const { return m_states[static_cast<size_t>(state)]; }
    /// Done as it was asked for, as far as the service tells.
    int done() const { return in(Change::State::Confirmed) + in(Change::State::Accepted); }
    /// The service itself said no.
    int refused() const { return m_refused; }
    /// Not done, for another reason.
    int failed() const { return in(Change::State::Refused)-m_refused; }
    /// Those that can be withdrawn: see Change::waits().
    int waiting() const;
    /// Not settled.
    int open() const;
    int undecided() const { return m_undecided; }
    /// Those that ended otherwise than they were asked for, or nobody knows how.
    int endedOtherwise() const;
    /// Those that were not done and can be asked for once more.
    int toTryAgain() const { return m_toTryAgain; }
    /// Nothing more happens to any of them, and nothing is to be decided.
    bool isOver() const { return open() == 0 && m_undecided == 0; }

    /// How good the news of all of them are: quiet as long as one is open.
    Tone tone() const;
    /// The longest that one of them took; 0: no answer has come.
    std::chrono::microseconds latency() const { return m_latency; }

private:
    void count(const Change &change, int by);

    static constexpr size_t states = static_cast<size_t>(Change::State::Cancelled) + 1;

    std::array<int, states> m_states{};
    int m_changes = 0;
    int m_refused = 0;
    int m_undecided = 0;
    int m_toTryAgain = 0;
    std::chrono::microseconds m_latency{0};
};

/// It was not done, and can be asked for once more: of those the person may say so for all at once.
/// What nobody knows of is decided on one by one.
bool canBeTriedAgain(const Change &change);
/// It ended otherwise than it was asked for, or nobody knows how.
bool endedOtherwise(const Change &change);

} // namespace changes
