// SPDX-License-Identifier: Apache-2.0
#include "sounds.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTest>
#include <addresses/check.h>
#include <support/answers.h>
#include <support/brokenanswers.h>
#include <support/connection.h>
#include <support/fault.h>
#include <support/hostileserver.h>
#include <support/hugeanswers.h>
#include <support/slowanswers.h>
#include <words/addresswords.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using addresses::Check;
using addresses::CheckResult;
using What = CheckResult::What;

namespace {

constexpr std::chrono::milliseconds brief{300};

Answer sound(const QByteArray &body)
{
    return respond({.body = body, .contentType = "audio/x-wav"});
}

Answer twiml(const QByteArray &body)
{
    return respond({.body = body, .contentType = "text/xml"});
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private:
    /// What a check finds; it says so once.
    static CheckResult found(const QString &url,
                             std::chrono::milliseconds limit = std::chrono::seconds(30))
    {
        const Check check(url, limit);
        QSignalSpy finished(&check, &Check::finished);
        if (!finished.isEmpty() || !QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000))
            qFatal("it did not end, or at once");
        QCoreApplication::processEvents();
        if (finished.size() != 1)
            qFatal("it ended twice");
        return finished.constFirst().constFirst().value<CheckResult>();
    }
    static CheckResult foundAt(const HostileServer &server)
    {
        return found(server.url().toString() + u"/a?x=1"_s);
    }
    static QString said(const CheckResult &result) { return words::sentences(result).join(u'\n'); }

private slots:
    void saysWhatCame_data();
    void saysWhatCame();
    void asksOnceAndPlainly();
    void promise7_sendsNoCredentials();
    void promise7_answersNoChallenge();
    void promise7_followsNoRedirect();
    void promise7_trustsNoCertificate();
    void promise8_readsNoMoreThanItNeeds_data();
    void promise8_readsNoMoreThanItNeeds();
    void silenceIsOverInTime_data();
    void silenceIsOverInTime();
    void whatCameByThenCounts();
    void aLostConnectionIsTold();
    void endsWithoutAWordWhenItIsNotWantedAnyMore();
};

void TestCheck::saysWhatCame_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("sentence");
    const QString seen = u"Seen from this computer: "_s;
    QTest::newRow("WAV") << sound(sounds::wav(24000))
                         << seen + u"sound (audio/x-wav), 1.5 s long."_s;
    QTest::newRow("long WAV") << sound(sounds::wav(1'600'000))
                              << seen + u"sound (audio/x-wav), 01:40 long."_s;
    QTest::newRow("TwiML") << twiml("<Response><Play>a</Play><Say>b</Say></Response>")
                           << seen + u"TwiML with Play, Say."_s;
    QTest::newRow("page") << answers::html(200)
                          << seen + u"a web page, which is neither sound nor TwiML."_s;
    QTest::newRow("empty") << answers::noContent() << seen + u"an empty answer (204)."_s;
    QTest::newRow("404") << answers::html(404) << seen + u"nothing is there (404)."_s;
    QTest::newRow("403") << answers::bare(403)
                         << seen + u"it lets nobody in without a permission (403)."_s;
    QTest::newRow("405") << answers::bare(405)
                         << seen
            + u"it does not take GET, by which a check asks (405). The service may call it by "
              "POST."_s;
    QTest::newRow("500") << answers::bare(500) << seen + u"it refuses (500 Reason)."_s;
    QTest::newRow("redirect without a target")
        << answers::bare(304) << seen + u"it refuses (304 Reason)."_s;
    QTest::newRow("compressed") << fault::gzipped(
        {.body = "<Response/>", .contentType = "text/xml"})
                                << seen + u"text (text/xml), which is neither sound nor TwiML."_s;
}

void TestCheck::saysWhatCame()
{
    QFETCH(Answer, answer);
    QFETCH(QString, sentence);
    HostileServer server;
    server.answerAlways(answer);
    QCOMPARE(said(foundAt(server)), sentence);
    QCOMPARE(server.requests().size(), 1);
}

void TestCheck::asksOnceAndPlainly()
{
    HostileServer server;
    server.answerAlways(sound(sounds::wav(100)));
    foundAt(server);
    QCOMPARE(server.requests().size(), 1);
    const Request request = server.requests().constFirst();
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.target, "/a?x=1");
    QVERIFY(request.body.isEmpty());
}

void TestCheck::promise7_sendsNoCredentials()
{
    HostileServer server;
    server.answerAlways(twiml("<Response><Say/></Response>"));
    QUrl url = server.url();
    url.setUserInfo(u"u:5ecre7"_s);
    url.setPath(u"/a"_s);
    url.setQuery(u"x=1&token=5ecre7&X-Amz-Signature=5ecre7"_s);
    const CheckResult result = found(url.toString());
    QCOMPARE(said(result),
             u"Seen from this computer: TwiML with Say.\n"
             "It was asked without what is secret in the address."_s);
    QCOMPARE(server.requests().size(), 1);
    const Request request = server.requests().constFirst();
    QCOMPARE(request.target, "/a?x=1");
    QVERIFY(request.header("Authorization").isEmpty());
    QVERIFY(request.header("Cookie").isEmpty());
    for (const Header &header : request.headers)
        QVERIFY2(!header.second.contains("5ecre7"), header.first.constData());
}

void TestCheck::promise7_answersNoChallenge()
{
    HostileServer server;
    server.answerAlways(answers::unauthorized(answers::basicChallenge()));
    QUrl url = server.url();
    url.setUserInfo(u"u:5ecre7"_s);
    QCOMPARE(said(found(url.toString() + u"/a"_s)),
             u"Seen from this computer: it asks for a password (401). A check sends none.\n"
             "It was asked without what is secret in the address."_s);
    for (const Request &request : server.requests())
        QVERIFY(request.header("Authorization").isEmpty());
}

void TestCheck::promise7_followsNoRedirect()
{
    HostileServer elsewhere;
    elsewhere.answerAlways(sound(sounds::wav(100)));
    for (const int status : {301, 302, 303, 307, 308}) {
        HostileServer server;
        QUrl target = elsewhere.url();
        target.setUserInfo(u"u:5ecre7"_s);
        target.setPath(u"/there"_s);
        server.answerAlways(answers::redirect(status, target.toEncoded()));
        const CheckResult result = foundAt(server);
        QCOMPARE(
            said(result),
            u"Seen from this computer: it leads on to %1/there (%2), which was not followed."_s.arg(
                elsewhere.url().toString(), QString::number(status)));
        QCOMPARE(server.requests().size(), 1);
    }
    QCOMPARE(elsewhere.connectionsOpened(), 0);
}

void TestCheck::promise7_trustsNoCertificate()
{
    for (const Tls tls : {Tls::SelfSigned, Tls::Expired, Tls::OtherName, Tls::Good}) {
        HostileServer server(tls);
        server.answerAlways(sound(sounds::wav(100)));
        const CheckResult result = foundAt(server);
        QCOMPARE(result.what, What::NoAnswer);
        QVERIFY2(said(result).startsWith(u"Seen from this computer: no answer. No trusted "
                                         "connection to 127.0.0.1: its certificate"_s),
                 qPrintable(said(result)));
        QVERIFY(server.requests().isEmpty());
    }
    HostileServer server(Tls::Good);
    server.answerAlways(fault::notTls());
    QCOMPARE(foundAt(server).failure.cause, twilio::Failure::Cause::NotHttps);
}

void TestCheck::promise8_readsNoMoreThanItNeeds_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<What>("what");
    QTest::newRow("endless") << fault::endlessList() << What::Other;
    QTest::newRow("endless chunks") << fault::endlessChunks() << What::Other;
    QTest::newRow("one chunk after the other") << fault::endlessChunks(1) << What::Other;
    QTest::newRow("one endless chunk") << fault::oneEndlessChunk() << What::Other;
    QTest::newRow("with its length") << fault::hugeList() << What::Other;
    QTest::newRow("zipped") << fault::gzipBomb() << What::Other;
}

void TestCheck::promise8_readsNoMoreThanItNeeds()
{
    QFETCH(Answer, answer);
    QFETCH(What, what);
    HostileServer server;
    server.answerAlways(answer);
    const CheckResult result = foundAt(server);
    QCOMPARE(result.what, what);
    QCOMPARE(server.requests().size(), 1);
}

void TestCheck::silenceIsOverInTime_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("silence") << fault::silence();
    QTest::newRow("a connection that is not taken") << fault::ignoreConnection();
    QTest::newRow("half a head") << fault::halfHead(fault::End::Stay);
    QTest::newRow("a head alone") << fault::announced(1000);
}

void TestCheck::silenceIsOverInTime()
{
    QFETCH(Answer, answer);
    HostileServer server;
    server.answerAlways(answer);
    server.answerNext(answer);
    const CheckResult result = found(server.url().toString() + u"/a"_s, brief);
    QCOMPARE(said(result), u"Seen from this computer: nothing came within 0.3 s."_s);
}

void TestCheck::whatCameByThenCounts()
{
    HostileServer server;
    server.answerAlways(fault::halfBody(
        fault::End::Stay, {.body = sounds::wav(160000), .contentType = "audio/x-wav"}));
    const CheckResult result = found(server.url().toString() + u"/a"_s, brief);
    QCOMPARE(said(result), u"Seen from this computer: sound (audio/x-wav), 10.0 s long."_s);
}

void TestCheck::aLostConnectionIsTold()
{
    HostileServer server;
    server.answerAlways(fault::resetUnanswered());
    QCOMPARE(said(foundAt(server)),
             u"Seen from this computer: no answer. The connection to 127.0.0.1 was lost."_s);
    server.stopListening();
    QCOMPARE(said(foundAt(server)),
             u"Seen from this computer: no answer. 127.0.0.1 refused the connection."_s);
}

void TestCheck::endsWithoutAWordWhenItIsNotWantedAnyMore()
{
    HostileServer server;
    server.answerAlways(fault::silence());
    auto check = std::make_unique<Check>(server.url().toString() + u"/a"_s);
    QSignalSpy finished(check.get(), &Check::finished);
    QTRY_COMPARE(server.requests().size(), 1);
    QElapsedTimer clock;
    clock.start();
    check.reset();
    QVERIFY(clock.elapsed() < 1000);
    QVERIFY(finished.isEmpty());
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_addresses_check.moc"
