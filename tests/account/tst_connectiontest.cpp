// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTest>
#include <QThread>
#include <account/connectiontest.h>
#include <sandbox/sandbox.h>
#include <support/accountanswers.h>
#include <support/answers.h>
#include <support/fault.h>
#include <support/hostileserver.h>
#include <support/twilioanswers.h>
#include <words/accountwords.h>

using namespace Qt::Literals::StringLiterals;
using account::ProxyChoice;
using account::TestResult;
using support::HostileServer;
using support::Tls;
using Kind = TestResult::Kind;

namespace {

const QByteArray token = "t0ken-that-nobody-may-see";

twilio::Credentials byToken()
{
    return *twilio::withAuthToken(*twilio::AccountSid::parse(support::accountSid()), token);
}

twilio::Credentials byKey()
{
    return *twilio::withApiKey(*twilio::AccountSid::parse(support::accountSid()),
                               *twilio::ApiKeySid::parse(u"SK"_s + QString(32, u'1')), token);
}

twilio::Endpoint at(const QUrl &url)
{
    return *twilio::Endpoint::parse(url.toString());
}

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private:
    /// What a test finds; it says so once.
    TestResult found(const twilio::Endpoint &endpoint, const twilio::Credentials &credentials,
                     const ProxyChoice &proxy = {},
                     std::chrono::milliseconds deadline = std::chrono::seconds(30))
    {
        const account::ConnectionTest test(endpoint, credentials, proxy, deadline);
        QSignalSpy finished(&test, &account::ConnectionTest::finished);
        if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000))
            qFatal("it did not end");
        const auto result = finished.constFirst().constFirst().value<TestResult>();
        const QString sentence = words::sentence(result);
        if (sentence.isEmpty() || sentence.contains(QString::fromUtf8(token)))
            qFatal("%s", qPrintable(sentence));
        return result;
    }

private slots:
    void asksForWhatTheWorkNeeds()
    {
        HostileServer server;
        server.answerNext(support::answers::conferences());
        server.answerAlways(support::answers::error(404, 20404, "not found"));
        const TestResult result = found(at(server.url()), byToken());
        QVERIFY2(result.kind == Kind::Works, qPrintable(words::sentence(result)));
        QCOMPARE(words::sentence(result),
                 u"It works: one conference is in progress.\n"
                 "Not tested: whether anything may be changed."_s);
        QByteArrayList asked;
        for (const support::Request &request : server.requests()) {
            QCOMPARE(request.method, "GET"_ba);
            asked += request.path().sliced(request.path().indexOf("/AC") + 36);
        }
        QVERIFY(server.requests().constFirst().target.contains("Status=in-progress"));
        const QByteArray conference = "Conferences/" + support::conferenceSid(1).toLatin1();
        const QByteArray nobody = "CA" + QByteArray(32, '0') + ".json";
        asked.removeFirst();
        std::sort(asked.begin(), asked.end());
        QCOMPARE(asked,
                 (QByteArrayList{"Calls/" + nobody, conference + ".json",
                                 conference + "/Participants.json",
                                 conference + "/Participants/" + nobody}));
    }

    void doesNotWorkWhereParticipantsAreNotTold_data()
    {
        QTest::addColumn<support::Answer>("answer");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("refused") << support::answers::error(403, 0, "no")
                                 << Kind::MissingPermission;
        QTest::newRow("in trouble") << support::answers::error(500, 20500, "sorry") << Kind::Busy;
        QTest::newRow("a page") << support::answers::html(200) << Kind::NotTheService;
    }
    void doesNotWorkWhereParticipantsAreNotTold()
    {
        QFETCH(const support::Answer, answer);
        QFETCH(const Kind, kind);
        HostileServer server;
        server.answerNext(support::answers::conferences());
        server.answerWhen(
            [](const support::Request &request) {
                return request.path().endsWith("/Participants.json");
            },
            answer);
        server.answerAlways(support::answers::error(404, 20404, "not found"));
        const TestResult result = found(at(server.url()), byToken());
        QCOMPARE(result.kind, kind);
        QVERIFY2(!words::sentence(result).contains(u"works"_s),
                 qPrintable(words::sentence(result)));
        if (kind == Kind::MissingPermission)
            QVERIFY2(words::sentence(result).contains(u"(403): list on conference participants"_s),
                     qPrintable(words::sentence(result)));
    }

    void saysWhatWasNotTested()
    {
        HostileServer server;
        server.answerNext(support::answers::conferences());
        server.answerWhen(
            [](const support::Request &request) { return request.path().contains("/Calls/"); },
            support::answers::error(500, 20500, "sorry"));
        server.answerAlways(support::answers::error(404, 20404, "not found"));
        const QString sentence = words::sentence(found(at(server.url()), byToken()));
        QVERIFY2(sentence.contains(u"whether calls may be read"_s), qPrintable(sentence));
    }

    void saysWhichPermissionAKeyLacks_data()
    {
        QTest::addColumn<QByteArrayList>("forbidden"); // parts of paths
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << QByteArrayList() << Kind::Works
                              << u"It works: one conference is in progress."_s;
        QTest::newRow("participants")
            << QByteArrayList{"/Participants.json"} << Kind::MissingPermission
            << u"list on conference participants"_s;
        QTest::newRow("one participant")
            << QByteArrayList{"/Participants/"} << Kind::MissingPermission
            << u"read on conference participants"_s;
        QTest::newRow("a conference") << QByteArrayList{"CF00000000000000000000000000000001.json"}
                                      << Kind::MissingPermission << u"read on conferences"_s;
        QTest::newRow("several")
            << QByteArrayList{"CF00000000000000000000000000000001.json", "/Participants"}
            << Kind::MissingPermission
            << u"read on conferences, list on conference participants, read on conference "
               "participants"_s;
        QTest::newRow("calls") << QByteArrayList{"/Calls/"} << Kind::Works
                               << u"Calls may not be read"_s;
    }
    void saysWhichPermissionAKeyLacks()
    {
        QFETCH(const QByteArrayList, forbidden);
        QFETCH(const Kind, kind);
        QFETCH(const QString, said);
        HostileServer server;
        server.answerWhen(
            [forbidden](const support::Request &request) {
                return std::any_of(forbidden.begin(), forbidden.end(), [&](const QByteArray &part) {
                    return request.path().contains(part);
                });
            },
            support::answers::error(403, 70051, "Principal lacks it"));
        server.answerWhen(
            [](const support::Request &request) {
                return request.path().endsWith("/Conferences.json");
            },
            support::answers::conferences());
        server.answerAlways(support::answers::error(404, 20404, "not found"));
        const TestResult result = found(at(server.url()), byKey());
        QCOMPARE(result.kind, kind);
        QVERIFY2(words::sentence(result).contains(said), qPrintable(words::sentence(result)));
        for (const support::Request &request : server.requests())
            QCOMPARE(request.method, "GET"_ba);
        // Of an account's token the service may refuse it as well.
        QCOMPARE(found(at(server.url()), byToken()).kind, kind);
    }

    void saysWhatTheServiceRefuses_data()
    {
        using namespace support::answers;
        QTest::addColumn<support::Answer>("answer");
        QTest::addColumn<bool>("isKey");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QStringList>("named");
        const auto row = [](const char *name, const support::Answer &answer, bool isKey, Kind kind,
                            const QStringList &named) {
            QTest::newRow(name) << answer << isKey << kind << named;
        };
        row("20003", error(401, 20003, "Authenticate"), false, Kind::WrongCredentials,
            {u"20003"_s, u"auth token"_s, u"Account SID"_s});
        row("20003, key", error(401, 20003, "Authenticate"), true, Kind::WrongCredentials,
            {u"20003"_s, u"API key"_s});
        row("401", bare(401), false, Kind::WrongCredentials, {u"auth token"_s});
        row("70051", error(403, 70051, "Principal lacks /conferences/list"), true,
            Kind::MissingPermission, {u"70051"_s, u"list"_s, u"Principal lacks"_s});
        row("70051 as 401", error(401, 70051, "no"), true, Kind::MissingPermission, {u"70051"_s});
        row("20403", error(403, 20403, "suspended"), false, Kind::Suspended, {u"20403"_s});
        row("20005", error(401, 20005, "not active"), false, Kind::Suspended, {u"20005"_s});
        row("20008", error(403, 20008, "test"), false, Kind::TestCredentials,
            {u"403"_s, u"sandbox"_s});
        row("403", bare(403), false, Kind::TestCredentials, {u"403"_s, u"sandbox"_s});
        row("404", error(404, 20404, "gone"), false, Kind::NotTheService, {u"404"_s});
        row("429", tooManyRequests(), false, Kind::Busy, {u"429"_s});
        row("500", error(500, 20500, "sorry"), false, Kind::Busy, {u"500"_s});
        row("html", html(200), false, Kind::NotTheService, {u"address"_s});
        row("other JSON", raw(200, "{}"), false, Kind::NotTheService, {u"address"_s});
        row("redirect", redirect(302, "https://elsewhere.example/"), false, Kind::NotTheService,
            {u"elsewhere.example"_s});
        row("an echo", error(401, 20001, "you sent " + token), false, Kind::WrongCredentials, {});
    }
    void saysWhatTheServiceRefuses()
    {
        QFETCH(support::Answer, answer);
        QFETCH(bool, isKey);
        QFETCH(Kind, kind);
        QFETCH(QStringList, named);
        HostileServer server;
        server.answerAlways(answer);
        const TestResult result = found(at(server.url()), isKey ? byKey() : byToken());
        QCOMPARE(result.kind, kind);
        for (const QString &word : named)
            QVERIFY2(words::sentence(result).contains(word), qPrintable(words::sentence(result)));
        QCOMPARE(server.requests().size(), 1);
    }

    void namesTheRegionThatCredentialsHoldIn_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("region");
        QTest::newRow("default") << u"https://api.twilio.com"_s << u"us1"_s;
        QTest::newRow("ie1") << u"https://api.dublin.ie1.twilio.com"_s << u"ie1"_s;
        QTest::newRow("elsewhere") << u"https://api.example"_s << QString();
    }
    void namesTheRegionThatCredentialsHoldIn()
    {
        QFETCH(QString, address);
        QFETCH(QString, region);
        const TestResult result = account::resultOf({.kind = twilio::Error::Kind::Http,
                                                     .httpStatus = 401,
                                                     .code = 20003,
                                                     .message = u"Authenticate"_s},
                                                    *twilio::Endpoint::parse(address), byToken());
        QCOMPARE(words::sentence(result).contains(u"region"_s), !region.isEmpty());
        QVERIFY(words::sentence(result).contains(region));
    }

    void tellsAConnectionFromAnother()
    {
        HostileServer server;
        server.answerAlways(support::fault::closeUnanswered());
        QCOMPARE(found(at(server.url()), byToken()).kind, Kind::NoNetwork);
        server.answerAlways(support::fault::silence());
        QCOMPARE(found(at(server.url()), byToken(), {}, std::chrono::milliseconds(200)).kind,
                 Kind::Timeout);
        server.stopListening();
        const TestResult refused = found(at(server.url()), byToken());
        QCOMPARE(refused.kind, Kind::NoNetwork);
        QVERIFY(words::sentence(refused).contains(u"refused"_s));
        const TestResult absent = found(at(QUrl(u"https://no-such-host.invalid"_s)), byToken(),
                                        {.kind = ProxyChoice::Kind::None});
        QCOMPARE(absent.kind, Kind::NoNetwork);
        QVERIFY2(words::sentence(absent).contains(u"no-such-host.invalid"_s),
                 qPrintable(words::sentence(absent)));
    }

    void saysWhatIsWrongWithTheCertificate_data()
    {
        QTest::addColumn<Tls>("tls");
        QTest::addColumn<bool>("isAuthorityTrusted");
        QTest::addColumn<QString>("word"); // empty: it works
        QTest::newRow("good") << Tls::Good << true << QString();
        QTest::newRow("unknown authority") << Tls::Good << false << u"authority"_s;
        QTest::newRow("self-signed") << Tls::SelfSigned << true << u"by itself"_s;
        QTest::newRow("expired") << Tls::Expired << true << u"expired"_s;
        QTest::newRow("another name") << Tls::OtherName << true << u"another host"_s;
    }
    void saysWhatIsWrongWithTheCertificate()
    {
        QFETCH(Tls, tls);
        QFETCH(bool, isAuthorityTrusted);
        QFETCH(QString, word);
        const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
        const auto restore
            = qScopeGuard([&] { QSslConfiguration::setDefaultConfiguration(usual); });
        if (isAuthorityTrusted)
            QSslConfiguration::setDefaultConfiguration(support::trustingConfiguration());
        HostileServer server(tls);
        support::answerAsAnAccount(server, support::answers::conferences(QJsonArray()));
        const TestResult result = found(at(server.url()), byToken());
        QCOMPARE(result.kind, word.isEmpty() ? Kind::Works : Kind::Certificate);
        QVERIFY2(words::sentence(result).contains(word), qPrintable(words::sentence(result)));
        QCOMPARE(server.requests().isEmpty(), !word.isEmpty());
    }

    void whatIsNoTlsIsNotTrusted()
    {
        HostileServer server(Tls::Good);
        server.answerAlways(support::fault::notTls());
        QCOMPARE(found(at(server.url()), byToken()).kind, Kind::Certificate);
    }

    void saysWhatTheProxyDoes_data()
    {
        QTest::addColumn<support::Answer>("answer");
        QTest::addColumn<QString>("word");
        QTest::newRow("asks for a password") << support::respond(
            {.status = 407, .headers = {{"Proxy-Authenticate", "Basic realm=\"p\""}}})
                                             << u"password"_s;
        QTest::newRow("refuses") << support::answers::bare(502) << u"proxy"_s;
    }
    void saysWhatTheProxyDoes()
    {
        QFETCH(support::Answer, answer);
        QFETCH(QString, word);
        HostileServer proxy;
        proxy.answerAlways(answer);
        const ProxyChoice choice{ProxyChoice::Kind::Http, proxy.url().host(),
                                 static_cast<quint16>(proxy.url().port())};
        const TestResult result = found(at(QUrl(u"https://api.example"_s)), byToken(), choice);
        QCOMPARE(result.kind, Kind::Proxy);
        QVERIFY2(words::sentence(result).contains(word), qPrintable(words::sentence(result)));
        QVERIFY(!proxy.requests().isEmpty());
        for (const support::Request &request : proxy.requests()) {
            QCOMPARE(request.method, "CONNECT"_ba);
            QVERIFY(request.header("Authorization").isEmpty());
        }
    }

    void aProxyThatIsNotThereIsSaid_data()
    {
        QTest::addColumn<ProxyChoice::Kind>("kind");
        QTest::newRow("http") << ProxyChoice::Kind::Http;
        QTest::newRow("socks") << ProxyChoice::Kind::Socks5;
    }
    void aProxyThatIsNotThereIsSaid()
    {
        QFETCH(ProxyChoice::Kind, kind);
        HostileServer proxy;
        proxy.stopListening();
        const ProxyChoice choice{kind, proxy.url().host(),
                                 static_cast<quint16>(proxy.url().port())};
        QCOMPARE(found(at(QUrl(u"https://api.example"_s)), byToken(), choice).kind, Kind::Proxy);
    }

    void thisComputerIsAskedWithoutAProxy()
    {
        HostileServer server;
        support::answerAsAnAccount(server);
        HostileServer proxy;
        const ProxyChoice choice{ProxyChoice::Kind::Http, proxy.url().host(),
                                 static_cast<quint16>(proxy.url().port())};
        QCOMPARE(found(at(server.url()), byToken(), choice).kind, Kind::Works);
        QCOMPARE(proxy.connectionsOpened(), 0);
    }

    void theSandbox()
    {
        sandbox::Sandbox sandbox({.live = false});
        QSignalSpy ready(&sandbox, &sandbox::Sandbox::ready);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 30'000);
        const auto address = ready.constFirst().constFirst().value<sandbox::Address>();
        const auto account = *twilio::AccountSid::parse(address.accountSid);
        const auto endpoint = at(address.baseUrl);
        QCOMPARE(found(endpoint, *twilio::withAuthToken(account, address.authToken.toUtf8())).kind,
                 Kind::Works);
        QCOMPARE(found(endpoint,
                       *twilio::withApiKey(account, *twilio::ApiKeySid::parse(address.apiKeySid),
                                           address.apiKeySecret.toUtf8()))
                     .kind,
                 Kind::Works);
        QCOMPARE(found(endpoint, *twilio::withAuthToken(account, token)).kind,
                 Kind::WrongCredentials);
        QCOMPARE(found(endpoint, byToken()).kind, Kind::WrongCredentials);
    }

    void promise1_asksAndReadsInAThreadOfItsOwn()
    {
        QThread thread;
        auto *server = new HostileServer;
        support::answerAsAnAccount(*server);
        const auto endpoint = at(server->url());
        server->moveToThread(&thread);
        connect(&thread, &QThread::finished, server, &QObject::deleteLater);
        thread.start();
        const auto end = qScopeGuard([&thread] {
            thread.quit();
            thread.wait();
        });
        const account::ConnectionTest test(endpoint, byToken(), {}, std::chrono::seconds(30));
        QSignalSpy finished(&test, &account::ConnectionTest::finished);
        // All of it is asked and answered without a turn of this thread's event loop.
        constexpr int inAll = 5;
        QDeadlineTimer deadline(60'000);
        while (server->requests().size() < inAll && !deadline.hasExpired())
            QThread::yieldCurrentThread();
        QCOMPARE(server->requests().size(), inAll);
        QCOMPARE(finished.size(), 0);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.constFirst().constFirst().value<TestResult>().kind, Kind::Works);
    }

    void whoGoesIsNotTold()
    {
        HostileServer server;
        server.answerAlways(support::fault::silence());
        {
            const account::ConnectionTest test(at(server.url()), byToken(), {},
                                               std::chrono::seconds(30));
            QTRY_COMPARE(server.requests().size(), 1);
        }
        support::answerAsAnAccount(server);
        QCOMPARE(found(at(server.url()), byToken()).kind, Kind::Works);
    }
};

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
