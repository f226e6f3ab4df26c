// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <optional>
#include <support/hostileserver.h>
#include <support/twilioanswers.h>
#include <twilio/conferenceservice.h>

/// The credentials' secret in every test of this folder.
inline const QByteArray authToken = QByteArrayLiteral("5ecre7-t0ken");

inline twilio::Credentials testCredentials()
{
    return *twilio::withAuthToken(*twilio::AccountSid::parse(support::accountSid()), authToken);
}

inline twilio::ParticipantAddress somebody()
{
    return {support::conferenceSid(), support::callSid()};
}

/// A server and the service that talks to it.
struct Served
{
    static constexpr std::chrono::milliseconds patience{30'000};

    explicit Served(std::chrono::milliseconds deadline = patience,
                    support::Tls tls = support::Tls::None)
        : server(tls)
        , service(*twilio::Endpoint::parse(server.url().toString()), testCredentials(), deadline)
    {
    }

    support::HostileServer server;
    twilio::ConferenceService service;
};

/// What became of a reply, and how often it said so.
template <class T>
struct Caught
{
    explicit Caught(twilio::ReplyOf<T> *theReply)
        : reply(theReply)
    {
        QObject::connect(theReply, &twilio::Reply::finished, &context, [this] {
            ++times;
            result = reply->result();
            requestId = reply->requestId();
        });
    }

    const twilio::Error &error() const { return result->error(); }
    bool failed() const { return result && !*result; }
    bool isGone() const { return reply.isNull(); }

    QObject context;
    QPointer<twilio::ReplyOf<T>> reply;
    std::optional<twilio::Result<T>> result;
    QString requestId;
    int times = 0;
};
