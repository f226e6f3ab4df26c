// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/bootclock.h>
#include <twilio/call.h>
#include <twilio/conference.h>
#include <twilio/credentials.h>
#include <twilio/endpoint.h>
#include <twilio/exchange.h>
#include <twilio/listing.h>
#include <twilio/newparticipant.h>
#include <twilio/ownnumber.h>
#include <twilio/participant.h>
#include <twilio/participantaddress.h>
#include <twilio/participantupdate.h>
#include <twilio/reply.h>

class QNetworkProxy;

namespace twilio {

class Transport;
enum class Repetition;
struct Request;

/// What to say to everybody in a conference.
struct Announcement
{
    QString url;
    std::optional<HttpMethod> method = {}; ///< the service takes POST when unset
};

/// Which conferences to list.
struct ConferenceFilter
{
    QString status = {}; ///< e.g. "in-progress"; empty: any
    QString friendlyName = {}; ///< exactly this; empty: any
};

/// The conference and participant resources of one account, and their calls, over HTTP.
///
/// Each operation sends once and never by itself again, and returns a reply that finishes exactly
/// once, never inside the call, and then deletes itself. Retrying is the caller's affair. Input
/// that the service cannot take finishes with Error::Kind::Protocol and sends nothing. Each attempt
/// has one deadline.
///
/// Lives in one thread, any thread with an event loop; nothing in it blocks.
/// Source for paths and parameters: the provider's OpenAPI description.
class ConferenceService : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds defaultDeadline{15'000};
    /// Changes beyond this wait for room inside the service.
    static constexpr int mostChangesInFlight = 30;

    ConferenceService(const Endpoint &endpoint, const Credentials &credentials,
                      std::chrono::milliseconds deadline = defaultDeadline,
                      QObject *parent = nullptr);
    /// No reply finishes any more. exchanged() tells of what was under way.
    ~ConferenceService() override;

    const Endpoint &endpoint() const;
    /// The way out, instead of the one that the program's proxy settings give: before the first
    /// operation. A loopback host is always spoken to without a proxy.
    void setProxy(const QNetworkProxy &proxy);

    /// What is asked from now on goes with \p credentials; what is in flight ends with those it
    /// has. \pre They are of the same account.
    void setCredentials(const Credentials &credentials);
    /// Connections that are idle now are not used any more: after a sleep or on another network
    /// they may be dead, and nothing on them would tell. What is in flight ends on those it has.
    void leaveIdleConnections();
    /// Somebody is about to press something: has connections ready, so that no change and no
    /// announcement waits for a handshake; a few, however often this is called. Nothing is sent on
    /// them until then. What fails is told nowhere: the next press is as slow as without.
    void connectAhead();
    /// By which a connection idles; twilio::BootClock until then. Before the first operation.
    void setClock(std::function<BootClock::time_point()> clock);

    /// Posts \p update to one participant. With an AnnounceUrl it is never taken for refused or
    /// unsent unless that is certain. The reply holds the participant as it is afterwards. Here and
    /// below its conferenceSid is the one of \p address where the answer tells none.
    [[nodiscard]] ReplyOf<Participant> *updateParticipant(const ParticipantAddress &address,
                                                          const ParticipantUpdate &update);
    [[nodiscard]] ReplyOf<Participant> *fetchParticipant(const ParticipantAddress &address);
    /// Calls somebody into a conference, once for each call of this, as an announcement. The reply
    /// holds the participant as it is then: queued, or ringing.
    [[nodiscard]] ReplyOf<Participant> *createParticipant(const QString &conferenceSid,
                                                          const NewParticipant &participant);
    /// Whose call it is: what a participant does not tell.
    [[nodiscard]] ReplyOf<Call> *fetchCall(const QString &callSid);
    /// Hangs up on one participant. The reply holds what was asked to be removed.
    [[nodiscard]] ReplyOf<ParticipantAddress> *removeParticipant(const ParticipantAddress &address);

    /// All participants of a conference, at most 250: the service has no more in one. With
    /// \p previous, an answer of the same bytes is not parsed again: the same items come back,
    /// marked isUnchanged. Of a longer list the rest is left out, here and below: see
    /// Listing::isCut.
    [[nodiscard]] ReplyOf<Listing<Participant>> *
    listParticipants(const QString &conferenceSid, const Listing<Participant> &previous = {});

    /// At most 1000.
    [[nodiscard]] ReplyOf<Listing<Conference>> *
    listConferences(const ConferenceFilter &filter = {}, const Listing<Conference> &previous = {});
    [[nodiscard]] ReplyOf<Conference> *fetchConference(const QString &conferenceSid);
    /// Everybody is hung up on.
    [[nodiscard]] ReplyOf<Conference> *endConference(const QString &conferenceSid);
    /// Plays something to everybody, once for each call of this.
    [[nodiscard]] ReplyOf<Conference> *announceToConference(const QString &conferenceSid,
                                                            const Announcement &announcement);

    /// The numbers that the account has, and the caller IDs that it has verified: whom a call can
    /// come from. At most 1000 of each.
    [[nodiscard]] ReplyOf<Listing<OwnNumber>> *listIncomingPhoneNumbers();
    [[nodiscard]] ReplyOf<Listing<OwnNumber>> *listOutgoingCallerIds();

signals:
    /// One of the connections of connectAhead() can be used from now on. Not told of one that an
    /// operation took on its way.
    void connectedAhead();
    /// Each exchange, as it may be recorded: see Exchange. Before the reply's finished().
    void exchanged(const twilio::Exchange &exchange);

private:
    template <class T>
    using Parse = std::function<Result<T>(const QJsonObject &)>;
    template <class T>
    ReplyOf<T> *fetch(const QByteArray &path, const Parse<T> &parse);
    template <class T>
    ReplyOf<T> *change(Request request, Repetition repetition, const Parse<T> &parse);
    template <class T>
    ReplyOf<T> *refuse(const QString &field);
    ReplyOf<Listing<OwnNumber>> *listNumbers(const QByteArray &resource, QLatin1StringView key);
    QByteArray conferencePath(const QString &conferenceSid) const;
    QByteArray participantsPath(const QString &conferenceSid) const;
    QByteArray participantPath(const ParticipantAddress &address) const;

    QByteArray m_account; ///< /2010-04-01/Accounts/AC…/
    std::unique_ptr<Transport> m_transport;
};

} // namespace twilio
