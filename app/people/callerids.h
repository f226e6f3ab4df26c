// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/conferenceservice.h>

namespace people {

/// The numbers that calls of one account can come from: those that it has, and the caller IDs that
/// it has verified. Asked for on demand and kept as long as this lives. A key that may not list one
/// of the two, or both, is asked no more for that: a number is then typed.
///
/// Lives in the GUI thread.
class CallerIds : public QObject
{
    Q_OBJECT

public:
    /// \p service is not owned and lives as long as something is asked for.
    explicit CallerIds(twilio::ConferenceService &service, QObject *parent = nullptr);

    /// Asks for both lists, unless they are known or on their way. One that failed may be asked for
    /// again.
    void ask();
    /// By name and then by number, each once; of two with a number the one that the account has.
    const std::vector<twilio::OwnNumber> &numbers() const { return m_numbers; }

signals:
    /// numbers() are others.
    void told();

private:
    enum class State { Unknown, Asked, Known };
    struct List
    {
        State state = State::Unknown;
        std::vector<twilio::OwnNumber> numbers = {};
    };

    void ask(List &list, twilio::ReplyOf<twilio::Listing<twilio::OwnNumber>> *reply);
    void join();

    twilio::ConferenceService &m_service;
    List m_incoming;
    List m_verified;
    std::vector<twilio::OwnNumber> m_numbers;
};

} // namespace people
