// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/participant.h>

#include <QString>
#include <vector>

namespace people {

/// Who hears whom, by Call SID.
class Audibility
{
public:
    explicit Audibility(size_t people)
        : m_people(people)
        , m_hears(people * people, false)
    {
    }

    /// \p listener hears \p speaker; both are positions in the list that was given.
    bool hears(size_t listener, size_t speaker) const
    {
        return m_hears[listener * m_people + speaker];
    }
    void setHears(size_t listener, size_t speaker)
    {
        m_hears[listener * m_people + speaker] = true;
    }
    size_t people() const { return m_people; }

    friend bool operator==(const Audibility &, const Audibility &) = default;

private:
    size_t m_people;
    std::vector<bool> m_hears;
};

/// \p listener hears \p speaker, who is somebody else: see audibility().
bool isHeardBy(const twilio::Participant &speaker, const twilio::Participant &listener);

/// Who hears whom, from status, muted, hold and coaching. Only connected participants take part.
/// Muted: hears and is not heard. On hold: neither. Coaching: hears everybody and is heard by the
/// one being coached alone. What the service does not tell counts as off. A mute on the person's
/// own phone is invisible.
///
/// Source: the provider's documentation of the Participant resource.
Audibility audibility(const std::vector<twilio::Participant> &participants);

} // namespace people
