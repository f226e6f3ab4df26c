// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/audibility.h>
#include <people/plannedpress.h>

#include <optional>
#include <vector>

namespace hearing {

/// Who hears whom among all people of a conference, and what a press would change in it. For a few
/// people alone: the cost grows with their pairs.
class Listeners
{
public:
    static constexpr int most = 20; ///< people

    struct Person
    {
        QString callSid;
        QString name; ///< to be shown
        bool isOwn = false;
        bool isMuted = false;
        bool isOnHold = false;
        bool isConnected = true;
        QString coached = {}; ///< the Call SID of whom they coach; empty: nobody
    };
    enum class Change { None, WillHear, WillNotHear };

    Listeners() = default;
    /// Those of \p model who have not left. \p press may be nothing. \pre at most `most`.
    Listeners(const people::ParticipantModel &model, const people::PlannedPress *press);

    size_t size() const { return m_people.size(); }
    const Person &person(size_t who) const { return m_people[who]; }
    bool hears(size_t listener, size_t speaker) const { return m_now.hears(listener, speaker); }
    /// They hear whoever coaches them.
    bool hearsTheirCoach(size_t listener, size_t speaker) const;
    Change change(size_t listener, size_t speaker) const;
    /// One cell as it is read out.
    QString sentence(size_t listener, size_t speaker) const;

    /// They are the same people in the same order, whatever became of them.
    bool hasSamePeople(const Listeners &other) const;
    /// Where they stand; nothing: they are not there.
    std::optional<size_t> find(const QString &callSid) const;

private:
    QString sentenceNow(size_t listener, size_t speaker) const;

    std::vector<Person> m_people;
    people::Audibility m_now{0};
    std::optional<people::Audibility> m_before; ///< once all that is on its way has arrived
    std::optional<people::Audibility> m_after; ///< and after the press
};

/// The rows of those who have not left, the person at the desk first.
QList<int> rowsOf(const people::ParticipantModel &model);

} // namespace hearing
