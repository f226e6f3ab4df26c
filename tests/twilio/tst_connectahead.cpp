// SPDX-License-Identifier: Apache-2.0
#include "operations.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTest>
#include <memory>
#include <support/answers.h>
#include <support/brokenanswers.h>
#include <support/connection.h>
#include <support/fault.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using Kind = twilio::Error::Kind;

namespace {

/// One for each manager for changes, and one for what goes alone.
constexpr int inAll = 6;

/// A service whose connections age as the test says.
struct Ahead : Served
{
    explicit Ahead(Tls tls = Tls::None)
        : Served(patience, tls)
    {
        server.answerAlways(answers::obedient());
        service.setClock([this] { return begun + passed; });
        QObject::connect(&service, &twilio::ConferenceService::connectedAhead, &service,
                         [this] { ++ready; });
    }

    /// How many are through their handshake.
    qsizetype connected() const
    {
        qsizetype through = 0;
        for (const auto *connection : server.findChildren<Connection *>()) {
            const auto *tls = connection->findChild<QSslSocket *>();
            through += !tls || tls->isEncrypted() ? 1 : 0;
        }
        return through;
    }

    /// All of \p opened were opened ahead and can be used, for the service too: to one that is
    /// through its handshake and not known to be so, Qt may open another. Those that were replaced
    /// are gone.
    bool areAllConnected(int opened = inAll) const
    {
        return ready == opened && server.connectionsOpened() == opened && connected() == inAll;
    }

    /// On which connection the newest request came.
    int newest() const { return server.requests().constLast().connection; }

    const twilio::BootClock::time_point begun = twilio::BootClock::now();
    std::chrono::seconds passed{0};
    int ready = 0; ///< opened ahead, for the service too
};

/// The system's proxy for https, by https_proxy.
class ForHttps : public QNetworkProxyFactory
{
public:
    explicit ForHttps(QNetworkProxy way)
        : m_way(std::move(way))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {query.protocolTag() == u"https"_s ? m_way : QNetworkProxy::NoProxy};
    }

private:
    QNetworkProxy m_way;
};

twilio::ParticipantUpdate announcement()
{
    return {.announceUrl = u"https://example.com/hello.xml"_s};
}

using Update = Caught<twilio::Participant>;

} // namespace

/// Which presses wait for a handshake, and which connections are opened for them.
class tst_connectahead : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noPressWaitsForAHandshake_data();
    void noPressWaitsForAHandshake();
    void aPressTakesWhatIsOnItsWay_data() { noPressWaitsForAHandshake_data(); }
    void aPressTakesWhatIsOnItsWay();
    void fivePressesAtOnce();
    void noAnnouncementWaitsForAHandshake_data() { noPressWaitsForAHandshake_data(); }
    void noAnnouncementWaitsForAHandshake();
    void afterAPauseOfAMinute_data() { noPressWaitsForAHandshake_data(); }
    void afterAPauseOfAMinute();
    void whatIdledTooLongIsLeft_data() { noPressWaitsForAHandshake_data(); }
    void whatIdledTooLongIsLeft();
    void theServiceSaysHowLongItKeeps();
    void nothingIsOpenedForWhatIsNotKept();
    void nothingIsOpenedInThePlaceOfWhatIsNotKept();
    void promise4_whatIsSaidUnaskedProvesNothing_data() { noPressWaitsForAHandshake_data(); }
    void promise4_whatIsSaidUnaskedProvesNothing();
    void howeverOftenItIsAsked();
    void nothingIsSentAhead();
    void whatFailsIsNotTriedAgainAtOnce();
    void promise4_atMostOnceOnAConnectionOpenedAhead_data();
    void promise4_atMostOnceOnAConnectionOpenedAhead();
    void promise4_neverSentWhereNobodyListensAnyMore();
    void promise7_noTrustAhead_data();
    void promise7_noTrustAhead();
    void throughTheProxyAlone_data();
    void throughTheProxyAlone();
};

void tst_connectahead::initTestCase()
{
    QSslConfiguration::setDefaultConfiguration(trustingConfiguration());
}

void tst_connectahead::noPressWaitsForAHandshake_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::newRow("http") << Tls::None;
    QTest::newRow("https") << Tls::Good;
}

void tst_connectahead::noPressWaitsForAHandshake()
{
    QFETCH(const Tls, tls);
    Ahead ahead(tls);
    ahead.service.connectAhead();
    QTRY_VERIFY(ahead.areAllConnected());
    QCOMPARE(ahead.server.requests().size(), 0);
    for (int press = 0; press < 3; ++press) {
        const Update update(ahead.service.updateParticipant(somebody(), {.muted = true}));
        QTRY_COMPARE(update.times, 1);
        QVERIFY(update.result->has_value());
    }
    QCOMPARE(ahead.server.connectionsOpened(), inAll);
}

void tst_connectahead::aPressTakesWhatIsOnItsWay()
{
    QFETCH(const Tls, tls);
    Ahead ahead(tls);
    ahead.service.connectAhead();
    const Update update(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(update.times, 1);
    QVERIFY(update.result->has_value());
    QVERIFY(ahead.newest() <= inAll);
    QTRY_VERIFY(ahead.connected() >= inAll);
    QVERIFY(ahead.server.connectionsOpened() <= inAll + 1); // see Line::isComing()
}

void tst_connectahead::fivePressesAtOnce()
{
    Ahead ahead;
    ahead.service.connectAhead();
    QTRY_VERIFY(ahead.areAllConnected());
    std::vector<std::unique_ptr<Update>> updates;
    for (int i = 0; i < 5; ++i)
        updates.push_back(std::make_unique<Update>(
            ahead.service.updateParticipant({conferenceSid(), callSid(i)}, {.muted = true})));
    for (const auto &update : updates)
        QTRY_COMPARE(update->times, 1);
    QCOMPARE(ahead.server.connectionsOpened(), inAll);
}

void tst_connectahead::noAnnouncementWaitsForAHandshake()
{
    QFETCH(const Tls, tls);
    Ahead ahead(tls);
    ahead.service.connectAhead();
    QTRY_VERIFY(ahead.areAllConnected());
    for (int press = 0; press < 5; ++press) {
        const Update update(ahead.service.updateParticipant(somebody(), announcement()));
        QTRY_COMPARE(update.times, 1);
        QVERIFY(update.result->has_value());
        // It was there before, and nothing else has gone over it.
        QVERIFY(ahead.newest() <= inAll + press);
        QTRY_VERIFY(ahead.areAllConnected(inAll + press + 1));
    }
    QSet<int> used;
    for (const Request &request : ahead.server.requests())
        used += request.connection;
    QCOMPARE(used.size(), 5);
}

void tst_connectahead::afterAPauseOfAMinute()
{
    QFETCH(const Tls, tls);
    Ahead ahead(tls);
    for (int pause = 1; pause <= 3; ++pause) {
        ahead.service.connectAhead();
        QTRY_VERIFY(ahead.areAllConnected(pause * inAll));
        const Update update(ahead.service.updateParticipant(somebody(), {.muted = true}));
        QTRY_COMPARE(update.times, 1);
        // On one that was opened ahead, and not on what is a minute old.
        QVERIFY(ahead.newest() <= pause * inAll);
        QVERIFY(ahead.newest() > (pause - 1) * inAll);
        QCOMPARE(ahead.server.connectionsOpened(), pause * inAll);
        ahead.passed += 60s;
    }
}

void tst_connectahead::whatIdledTooLongIsLeft()
{
    QFETCH(const Tls, tls);
    Ahead ahead(tls);
    ahead.service.connectAhead();
    QTRY_VERIFY(ahead.areAllConnected());
    const Update first(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(first.times, 1);
    ahead.passed += 31s;
    const Update second(ahead.service.updateParticipant(somebody(), {.muted = false}));
    QTRY_COMPARE(second.times, 1);
    QVERIFY(ahead.newest() > inAll);
    const Update third(ahead.service.updateParticipant(somebody(), announcement()));
    QTRY_COMPARE(third.times, 1);
    QVERIFY(ahead.newest() > inAll + 1);
    const Caught read(ahead.service.fetchParticipant(somebody()));
    QTRY_COMPARE(read.times, 1);
    const int reading = ahead.newest();
    ahead.passed += 31s;
    const Caught later(ahead.service.fetchParticipant(somebody()));
    QTRY_COMPARE(later.times, 1);
    QVERIFY(ahead.newest() != reading);
}

void tst_connectahead::theServiceSaysHowLongItKeeps()
{
    Ahead ahead;
    Response response = participantResponse();
    response.headers.append(support::Header("Keep-Alive", "timeout=5, max=100"));
    ahead.server.answerAlways(respond(response));
    const Update first(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(first.times, 1);
    ahead.passed += 3s;
    const Update second(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(second.times, 1);
    QCOMPARE(ahead.newest(), 1);
    ahead.passed += 5s;
    const Update third(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(third.times, 1);
    QCOMPARE(ahead.newest(), 2);
}

void tst_connectahead::nothingIsOpenedForWhatIsNotKept()
{
    Ahead ahead;
    Response response = participantResponse();
    response.headers.append(support::Header("Keep-Alive", "timeout=2"));
    ahead.server.answerAlways(respond(response));
    const Update first(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(first.times, 1);
    ahead.service.connectAhead();
    ahead.passed += 5s;
    const Update second(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(second.times, 1);
    QCOMPARE(ahead.server.connectionsOpened(), 2);
}

void tst_connectahead::nothingIsOpenedInThePlaceOfWhatIsNotKept()
{
    Ahead ahead;
    Response response = participantResponse();
    response.headers.append(support::Header("Keep-Alive", "timeout=8"));
    ahead.server.answerAlways(respond(response));
    ahead.service.connectAhead();
    QTRY_VERIFY(ahead.areAllConnected());
    const Update update(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(update.times, 1);
    const Update first(ahead.service.updateParticipant(somebody(), announcement()));
    QTRY_COMPARE(first.times, 1);
    QVERIFY(ahead.newest() <= inAll);
    ahead.passed += 11s;
    const Update second(ahead.service.updateParticipant(somebody(), announcement()));
    QTRY_COMPARE(second.times, 1);
    QCOMPARE(ahead.server.connectionsOpened(), inAll + 1);
}

/// Some servers say "408" to a connection on which nothing comes, and Qt may take that for the
/// answer to what is sent then.
void tst_connectahead::promise4_whatIsSaidUnaskedProvesNothing()
{
    QFETCH(const Tls, tls);
    Ahead ahead(tls);
    ahead.service.connectAhead();
    QTRY_VERIFY(ahead.areAllConnected());
    for (Connection *connection : ahead.server.findChildren<Connection *>()) {
        connection->send("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n"
                         "Connection: close\r\n\r\n");
        connection->close();
    }
    QTRY_COMPARE(ahead.connected(), 0);
    const Update change(ahead.service.updateParticipant(somebody(), {.muted = true}));
    const Update announced(ahead.service.updateParticipant(somebody(), announcement()));
    QTRY_COMPARE(change.times, 1);
    QTRY_COMPARE(announced.times, 1);
    for (const Update *update : {&change, &announced}) {
        if (update->failed())
            QCOMPARE(update->error().kind, Kind::OutcomeUnknown);
    }
    constexpr int requestTimeout = 408;
    const auto isTakenForIt = [](const Update &update) {
        return update.failed() && update.error().httpStatus == requestTimeout;
    };
    if (!isTakenForIt(change) && !isTakenForIt(announced))
        return;
    // And nothing more is opened ahead.
    const int before = ahead.server.connectionsOpened();
    ahead.passed += 60s;
    ahead.service.connectAhead();
    const Update later(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(later.times, 1);
    QVERIFY(ahead.server.connectionsOpened() <= before + 2);
}

void tst_connectahead::howeverOftenItIsAsked()
{
    Ahead ahead;
    for (int i = 0; i < 100; ++i)
        ahead.service.connectAhead();
    QTRY_VERIFY(ahead.areAllConnected());
    for (int i = 0; i < 100; ++i)
        ahead.service.connectAhead();
    const Update update(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(update.times, 1);
    QCOMPARE(ahead.server.connectionsOpened(), inAll);
}

void tst_connectahead::nothingIsSentAhead()
{
    Ahead ahead;
    ahead.server.answerAlways(fault::closeOnAccept());
    qsizetype bytes = 0;
    connect(&ahead.server, &HostileServer::received, &ahead.server, [&] { ++bytes; });
    ahead.service.connectAhead();
    QTRY_VERIFY(ahead.server.connectionsOpened() >= inAll);
    QTRY_COMPARE(ahead.connected(), 0);
    QCOMPARE(bytes, 0);
    QCOMPARE(ahead.server.requests().size(), 0);
}

void tst_connectahead::whatFailsIsNotTriedAgainAtOnce()
{
    Ahead ahead(Tls::Expired);
    ahead.service.connectAhead();
    QTRY_COMPARE(ahead.server.connectionsOpened(), inAll);
    QTRY_COMPARE(ahead.connected(), 0);
    const Update refused(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(refused.times, 1);
    QCOMPARE(refused.error().kind, Kind::Tls);
    const int before = ahead.server.connectionsOpened();
    for (int i = 0; i < 100; ++i)
        ahead.service.connectAhead();
    const Update again(ahead.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(again.times, 1);
    QVERIFY(ahead.server.connectionsOpened() <= before + 1);
}

void tst_connectahead::promise4_atMostOnceOnAConnectionOpenedAhead_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<Answer>("death");
    QTest::addColumn<bool>("isThere");
    const QList<std::pair<const char *, Answer>> deaths{
        {"reset unanswered", fault::resetUnanswered()},
        {"close unanswered", fault::closeUnanswered()},
        {"reset in body", fault::resetInBody()},
        {"close after head", fault::closeAfterHead()},
        {"half a head", fault::halfHead(fault::End::Reset)},
        {"503", answers::error(503, 20500, "sorry")},
        {"on accept", fault::resetOnAccept()},
    };
    for (const auto &[name, death] : deaths) {
        for (const auto tls : {Tls::None, Tls::Good}) {
            for (const bool isThere : {true, false}) {
                QTest::addRow("%s, %s, %s", name, tls == Tls::None ? "http" : "https",
                              isThere ? "there" : "on its way")
                    << tls << death << isThere;
            }
        }
    }
}

void tst_connectahead::promise4_atMostOnceOnAConnectionOpenedAhead()
{
    QFETCH(const Tls, tls);
    QFETCH(const Answer, death);
    QFETCH(const bool, isThere);
    for (const auto &operations : {participantOperations(), conferenceOperations()}) {
        Ahead ahead(tls);
        ahead.server.answerAlways(death);
        ahead.service.connectAhead();
        // Qt tries again by itself where a connection is reset at once.
        if (isThere)
            QTRY_VERIFY(ahead.server.connectionsOpened() >= inAll);
        verifyAtMostOnce(operations, ahead);
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_connectahead::promise4_neverSentWhereNobodyListensAnyMore()
{
    for (const bool wasThere : {true, false}) {
        for (const Operation &operation : participantOperations()) {
            Ahead ahead;
            if (wasThere) {
                ahead.service.connectAhead();
                QTRY_VERIFY(ahead.areAllConnected());
            }
            ahead.server.stopListening();
            ahead.server.closeConnections();
            QTRY_COMPARE(ahead.connected(), 0);
            ahead.service.connectAhead();
            const auto ended = operation.start(ahead.service);
            QTRY_COMPARE(ended->times, 1);
            QVERIFY2(ended->error, operation.name);
            if (twilio::wasNeverSent(*ended->error))
                QCOMPARE(operation.requestsAt(ahead.server), 0);
        }
    }
}

void tst_connectahead::promise7_noTrustAhead_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::newRow("self-signed") << Tls::SelfSigned;
    QTest::newRow("expired") << Tls::Expired;
    QTest::newRow("for another name") << Tls::OtherName;
}

void tst_connectahead::promise7_noTrustAhead()
{
    QFETCH(const Tls, tls);
    for (const Operation &operation : participantOperations()) {
        Ahead ahead(tls);
        ahead.service.connectAhead();
        const auto early = operation.start(ahead.service);
        QTRY_COMPARE(early->times, 1);
        QVERIFY2(early->error->kind == Kind::Tls, operation.name);
        QTRY_COMPARE(ahead.connected(), 0);
        const auto late = operation.start(ahead.service);
        QTRY_COMPARE(late->times, 1);
        QVERIFY2(late->error->kind == Kind::Tls, operation.name);
        QCOMPARE(ahead.server.requests().size(), 0);
    }
}

void tst_connectahead::throughTheProxyAlone_data()
{
    QTest::addColumn<bool>("isChosen");
    QTest::newRow("chosen") << true;
    QTest::newRow("as the system says") << false;
}

void tst_connectahead::throughTheProxyAlone()
{
    QFETCH(const bool, isChosen);
    HostileServer proxy;
    proxy.answerAlways(answers::error(502, 0, "no"));
    const QNetworkProxy way(QNetworkProxy::HttpProxy, u"127.0.0.1"_s,
                            static_cast<quint16>(proxy.url().port()));
    // A host that does not exist, so that whatever goes around the proxy comes to nothing.
    twilio::ConferenceService service(*twilio::Endpoint::parse(u"https://nowhere.invalid"_s),
                                      testCredentials(), Served::patience);
    if (isChosen)
        service.setProxy(way);
    else
        QNetworkProxyFactory::setApplicationProxyFactory(new ForHttps(way));
    service.connectAhead();
    QTRY_COMPARE(proxy.requests().size(), inAll);
    QNetworkProxyFactory::setApplicationProxyFactory(nullptr);
    for (const Request &request : proxy.requests()) {
        QCOMPARE(request.method, "CONNECT"_ba);
        QCOMPARE(request.header("Authorization"), QByteArray());
    }
}

QTEST_GUILESS_MAIN(tst_connectahead)
#include "tst_connectahead.moc"
