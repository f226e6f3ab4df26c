// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "served.h"

#include <QList>
#include <functional>
#include <memory>

/// What became of one operation, whatever its type.
struct Ended
{
    int times = 0;
    std::optional<twilio::Error> error;

    bool succeeded() const { return times == 1 && !error; }
};

template <class T>
std::shared_ptr<Ended> watch(twilio::ReplyOf<T> *reply)
{
    auto ended = std::make_shared<Ended>();
    QObject::connect(reply, &twilio::Reply::finished, reply, [reply, ended] {
        ++ended->times;
        if (const auto &result = reply->result(); !result)
            ended->error = result.error();
    });
    return ended;
}

/// One of the service's operations, and how to know its request at the server.
struct Operation
{
    enum class Nature { Read, Harmless, Harmful };

    const char *name;
    Nature nature;
    std::function<std::shared_ptr<Ended>(twilio::ConferenceService &)> start;
    std::function<bool(const support::Request &)> owns;

    qsizetype requestsAt(const support::HostileServer &server) const
    {
        const auto requests = server.requests();
        return std::count_if(requests.begin(), requests.end(), owns);
    }
};

/// On one participant.
const QList<Operation> &participantOperations();

/// On a whole conference.
const QList<Operation> &conferenceOperations();

/// Starts all \p operations at once with a server that lets none succeed, and waits for them. Fails
/// the test where a change came to the server more than once, or came and is called unsent: see
/// QTest::currentTestFailed().
/// \pre Each is in \p operations once, and the server has seen none of them yet.
void verifyAtMostOnce(const QList<Operation> &operations, Served &served);
