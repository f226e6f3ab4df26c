// SPDX-License-Identifier: Apache-2.0
#include "served.h"

#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <memory>
#include <sandbox/sandbox.h>
#include <words/errorwords.h>

using namespace Qt::Literals::StringLiterals;
using namespace twilio;

namespace {

const QString music = u"https://example.com/music.xml"_s;

} // namespace

/// Every operation against the embedded service, end to end.
class tst_service_sandbox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsAllConferences();
    void findsAConferenceByName();
    void listsEveryParticipant();
    void anUnchangedListIsKnownAsSuch();
    void oneFieldChangesWhatIsShown_data();
    void oneFieldChangesWhatIsShown();
    void whatIsNeverShownIsTaken_data();
    void whatIsNeverShownIsTaken();
    void aCoachIsMovedAndReturnsToListening();
    void aLabelAddressesItsParticipant();
    void tellsWhoseCallItIs();
    void removesAParticipant();
    void announcesToTheConferenceAndEndsIt();
    void refusalsHaveTheServicesCode();
    void wrongCredentialsAreRefused();

private:
    /// The result of \p reply, once it has come.
    template <class T>
    Result<T> resultOf(ReplyOf<T> *reply)
    {
        Caught<T> caught(reply);
        if (!QTest::qWaitFor([&] { return caught.times > 0; }, 30'000))
            qFatal("no answer");
        return *caught.result;
    }
    ParticipantAddress person(const QString &name) const
    {
        return {m_address.supportConferenceSid, name};
    }

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<ConferenceService> m_service;
    sandbox::Address m_address;
};

void tst_service_sandbox::init()
{
    sandbox::Options options;
    options.live = false;
    m_sandbox = std::make_unique<sandbox::Sandbox>(options);
    QSignalSpy ready(m_sandbox.get(), &sandbox::Sandbox::ready);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 30'000);
    m_address = ready.constFirst().constFirst().value<sandbox::Address>();
    m_service = std::make_unique<ConferenceService>(
        *Endpoint::parse(m_address.baseUrl.toString()),
        *withAuthToken(*AccountSid::parse(m_address.accountSid), m_address.authToken.toUtf8()));
}

void tst_service_sandbox::cleanup()
{
    m_service.reset();
    m_sandbox.reset();
}

void tst_service_sandbox::listsAllConferences()
{
    const auto list = resultOf(m_service->listConferences({.status = u"in-progress"_s}));
    QVERIFY(list);
    QStringList sids;
    for (const Conference &conference : *list->items)
        sids << conference.sid;
    QVERIFY(sids.contains(m_address.conferenceSid));
    QVERIFY(sids.contains(m_address.liveConferenceSid));
    QVERIFY(sids.contains(m_address.supportConferenceSid));
}

void tst_service_sandbox::findsAConferenceByName()
{
    const auto list = resultOf(m_service->listConferences(
        {.status = u"in-progress"_s, .friendlyName = u"Support call 4711"_s}));
    QVERIFY(list);
    QCOMPARE(list->items->size(), 1U);
    QCOMPARE(list->items->front().sid, m_address.supportConferenceSid);
    const auto conference = resultOf(m_service->fetchConference(m_address.supportConferenceSid));
    QVERIFY(conference);
    QCOMPARE(*conference, list->items->front());
}

void tst_service_sandbox::listsEveryParticipant()
{
    const auto list = resultOf(m_service->listParticipants(m_address.conferenceSid));
    QVERIFY(list);
    QCOMPARE(list->items->size(), 250U);
    for (const Participant &participant : *list->items) {
        QCOMPARE(participant.conferenceSid, m_address.conferenceSid);
        QVERIFY(participant.muted && participant.hold && participant.coaching);
        QVERIFY(participant.dateUpdated.isValid());
    }
}

void tst_service_sandbox::anUnchangedListIsKnownAsSuch()
{
    const QString conference = m_address.supportConferenceSid;
    const auto first = resultOf(m_service->listParticipants(conference));
    QVERIFY(first);
    const auto second = resultOf(m_service->listParticipants(conference, *first));
    QVERIFY(second);
    QVERIFY(second->isUnchanged);
    QVERIFY(resultOf(m_service->updateParticipant(person(u"customer"_s), {.muted = true})));
    const auto third = resultOf(m_service->listParticipants(conference, *second));
    QVERIFY(third);
    QVERIFY(!third->isUnchanged);
}

void tst_service_sandbox::oneFieldChangesWhatIsShown_data()
{
    using Shown = std::optional<bool> Participant::*;
    QTest::addColumn<ParticipantUpdate>("update");
    QTest::addColumn<Shown>("shown");
    QTest::addColumn<bool>("value");
    const auto row = [](const char *name, const ParticipantUpdate &update, Shown shown,
                        bool value) { QTest::newRow(name) << update << shown << value; };
    row("muted", {.muted = true}, &Participant::muted, true);
    row("unmuted", {.muted = false}, &Participant::muted, false);
    row("held", {.hold = true}, &Participant::hold, true);
    row("held with music", {.hold = true, .holdMethod = HttpMethod::Get, .holdUrl = music},
        &Participant::hold, true);
    row("resumed", {.hold = false}, &Participant::hold, false);
    row("ends", {.endConferenceOnExit = true}, &Participant::endConferenceOnExit, true);
    row("does not end", {.endConferenceOnExit = false}, &Participant::endConferenceOnExit, false);
}

void tst_service_sandbox::oneFieldChangesWhatIsShown()
{
    using Shown = std::optional<bool> Participant::*;
    QFETCH(const ParticipantUpdate, update);
    QFETCH(const Shown, shown);
    QFETCH(const bool, value);
    const auto answer = resultOf(m_service->updateParticipant(person(u"customer"_s), update));
    QVERIFY(answer);
    QCOMPARE((*answer).*shown, value);
    const auto fetched = resultOf(m_service->fetchParticipant(person(u"customer"_s)));
    QVERIFY(fetched);
    QCOMPARE(*fetched, *answer);
}

void tst_service_sandbox::whatIsNeverShownIsTaken_data()
{
    QTest::addColumn<ParticipantUpdate>("update");
    QTest::newRow("beep") << ParticipantUpdate{.beepOnExit = false};
    QTest::newRow("announcement") << ParticipantUpdate{.announceMethod = HttpMethod::Get,
                                                       .announceUrl = music};
    QTest::newRow("wait music") << ParticipantUpdate{.waitMethod = HttpMethod::Post,
                                                     .waitUrl = music};
    QTest::newRow("silence") << ParticipantUpdate{.waitUrl = u""_s};
}

void tst_service_sandbox::whatIsNeverShownIsTaken()
{
    QFETCH(const ParticipantUpdate, update);
    const auto before = resultOf(m_service->fetchParticipant(person(u"customer"_s)));
    auto answer = resultOf(m_service->updateParticipant(person(u"customer"_s), update));
    QVERIFY2(answer, answer ? "" : qPrintable(words::sentence(answer.error())));
    answer->dateUpdated = before->dateUpdated;
    QCOMPARE(*answer, *before);
}

void tst_service_sandbox::aCoachIsMovedAndReturnsToListening()
{
    const auto customer = resultOf(m_service->fetchParticipant(person(u"customer"_s)));
    QVERIFY(customer);
    const auto coaching = resultOf(m_service->updateParticipant(
        person(u"supervisor"_s), {.callSidToCoach = customer->callSid, .coaching = true}));
    QVERIFY2(coaching, coaching ? "" : qPrintable(words::sentence(coaching.error())));
    QCOMPARE(coaching->coaching, true);
    QCOMPARE(coaching->callSidToCoach, customer->callSid);
    const auto listening = resultOf(
        m_service->updateParticipant(person(u"supervisor"_s), {.coaching = false, .muted = true}));
    QVERIFY(listening);
    QCOMPARE(listening->coaching, false);
    QCOMPARE(listening->muted, true);
}

void tst_service_sandbox::aLabelAddressesItsParticipant()
{
    const auto list = resultOf(m_service->listParticipants(m_address.liveConferenceSid));
    QVERIFY(list);
    int labels = 0;
    for (const Participant &participant : *list->items) {
        const QString &name = participant.label.isEmpty() ? participant.callSid : participant.label;
        labels += participant.label.isEmpty() ? 0 : 1;
        const auto fetched
            = resultOf(m_service->fetchParticipant({m_address.liveConferenceSid, name}));
        QVERIFY2(fetched, qPrintable(name));
        QCOMPARE(fetched->callSid, participant.callSid);
    }
    QVERIFY(labels > 0);
}

void tst_service_sandbox::tellsWhoseCallItIs()
{
    const auto callOf = [this](const QString &name) {
        const auto participant = resultOf(m_service->fetchParticipant(person(name)));
        return resultOf(m_service->fetchCall(participant->callSid));
    };
    const auto customer = callOf(u"customer"_s);
    QVERIFY(customer);
    QCOMPARE(customer->direction, u"inbound"_s);
    QCOMPARE(customer->callerName, u"Robin Falk"_s);
    QCOMPARE(customer->otherParty(), customer->from);
    const auto agent = callOf(u"agent"_s);
    QVERIFY(agent);
    QCOMPARE(agent->direction, u"outbound-api"_s);
    QVERIFY(agent->callerName.isEmpty());
    QCOMPARE(agent->otherParty(), agent->to);
    QVERIFY(agent->otherParty() != customer->otherParty());
    const auto nobody = resultOf(m_service->fetchCall(u"CA00000000000000000000000000000000"_s));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().httpStatus, 404);
    QCOMPARE(nobody.error().code, 20404);
}

void tst_service_sandbox::removesAParticipant()
{
    const auto removed = resultOf(m_service->removeParticipant(person(u"agent"_s)));
    QVERIFY(removed);
    QCOMPARE(*removed, person(u"agent"_s));
    const auto list = resultOf(m_service->listParticipants(m_address.supportConferenceSid));
    QVERIFY(list);
    QVERIFY(std::none_of(list->items->begin(), list->items->end(),
                         [](const Participant &one) { return one.label == u"agent"_s; }));
    const auto gone = resultOf(m_service->fetchParticipant(person(u"agent"_s)));
    QVERIFY(!gone);
    QCOMPARE(gone.error().httpStatus, 404);
    QCOMPARE(gone.error().code, 20404);
}

void tst_service_sandbox::announcesToTheConferenceAndEndsIt()
{
    const QString conference = m_address.supportConferenceSid;
    const auto announced = resultOf(
        m_service->announceToConference(conference, {.url = music, .method = HttpMethod::Post}));
    QVERIFY2(announced, announced ? "" : qPrintable(words::sentence(announced.error())));
    QVERIFY(!announced->isCompleted());
    const auto ended = resultOf(m_service->endConference(conference));
    QVERIFY(ended);
    QVERIFY(ended->isCompleted());
    QVERIFY(!ended->reasonConferenceEnded.isEmpty());
    QVERIFY(!resultOf(m_service->updateParticipant(person(u"customer"_s), {.muted = true})));
}

void tst_service_sandbox::refusalsHaveTheServicesCode()
{
    const auto elsewhere
        = resultOf(m_service->fetchParticipant({m_address.conferenceSid, u"nobody"_s}));
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().kind, Error::Kind::Http);
    QCOMPARE(elsewhere.error().code, 20404);
    const auto notHere = resultOf(m_service->updateParticipant(
        person(u"supervisor"_s), {.callSidToCoach = u"CA"_s + QString(32, u'f')}));
    QVERIFY(!notHere);
    QCOMPARE(notHere.error().code, 16028);
    QVERIFY(!notHere.error().message.isEmpty());
}

void tst_service_sandbox::wrongCredentialsAreRefused()
{
    ConferenceService stranger(
        *Endpoint::parse(m_address.baseUrl.toString()),
        *withAuthToken(*AccountSid::parse(m_address.accountSid), "wrong-token"_ba));
    const auto list = resultOf(stranger.listConferences());
    QVERIFY(!list);
    QCOMPARE(list.error().httpStatus, 401);
    QCOMPARE(list.error().code, 20003);

    ConferenceService byKey(*Endpoint::parse(m_address.baseUrl.toString()),
                            *withApiKey(*AccountSid::parse(m_address.accountSid),
                                        *ApiKeySid::parse(m_address.apiKeySid),
                                        m_address.apiKeySecret.toUtf8()));
    QVERIFY(resultOf(byKey.listConferences()));
}

QTEST_GUILESS_MAIN(tst_service_sandbox)
#include "tst_service_sandbox.moc"
