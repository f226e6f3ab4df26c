// SPDX-License-Identifier: Apache-2.0
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>
#include <support/answers.h>
#include <support/hostileserver.h>
#include <support/rawclient.h>
#include <support/twilioanswers.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace support;

namespace {

/// The body of the only answer that came to \p client.
QByteArray bodyIn(const RawClient &client)
{
    return client.received().mid(client.received().indexOf("\r\n\r\n") + 4);
}

QJsonObject jsonIn(const RawClient &client)
{
    return QJsonDocument::fromJson(bodyIn(client)).object();
}

} // namespace

/// Well-formed answers: status, headers and body.
class tst_wholeanswers : public QObject
{
    Q_OBJECT

private slots:
    void hasStatusHeaderAndBody_data();
    void hasStatusHeaderAndBody();
    void toHeadComesNoBody();
    void participantHasItsOverrides();
    void listsHaveTheFieldsOfAPage();
    void obedientAnswersAsAsked_data();
    void obedientAnswersAsAsked();
};

void tst_wholeanswers::hasStatusHeaderAndBody_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("inBody");
    const auto row = [](const char *name, const Answer &answer, const QByteArray &begin,
                        const QByteArray &line, const QByteArray &inBody) {
        QTest::newRow(name) << answer << begin << line << inBody;
    };
    const QDateTime date(QDate(2026, 2, 3), QTime(4, 5, 6), QTimeZone::utc());

    row("JSON", answers::json({{u"a"_s, 1}}), "HTTP/1.1 200 OK", "Content-Type: application/json",
        "{\"a\":1}");
    row("JSON, 201", answers::json(201, {{u"a"_s, 1}}), "HTTP/1.1 201 Created", "Content-Length: 7",
        "{\"a\":1}");
    row("raw", answers::raw(200, "{\"half"), "HTTP/1.1 200 OK", "Content-Length: 6", "{\"half");
    row("HTML", answers::html(502), "HTTP/1.1 502 ", "Content-Type: text/html; charset=utf-8",
        "<h1>Sorry</h1>");
    row("error", answers::error(404, 20404, "gone"), "HTTP/1.1 404 Not Found",
        "Content-Type: application/json",
        R"("code":20404,"message":"gone","more_info":"https://www.twilio.com/docs/errors/20404")");
    row("bare", answers::bare(400), "HTTP/1.1 400 Bad Request", "Content-Length: 0", "");
    for (const int status : {301, 302, 303, 307, 308}) {
        row(("redirect " + QByteArray::number(status)).constData(),
            answers::redirect(status, "http://elsewhere.example/x"),
            "HTTP/1.1 " + QByteArray::number(status), "Location: http://elsewhere.example/x", "");
    }
    row("Basic", answers::unauthorized(answers::basicChallenge()), "HTTP/1.1 401 Unauthorized",
        "WWW-Authenticate: Basic realm=\"Twilio API\"", "20003");
    row("Digest", answers::unauthorized(answers::digestChallenge()), "HTTP/1.1 401 Unauthorized",
        "WWW-Authenticate: " + answers::digestChallenge(), "20003");
    row("NTLM", answers::unauthorized(answers::ntlmChallenge()), "HTTP/1.1 401 Unauthorized",
        "WWW-Authenticate: NTLM", "20003");
    row("Negotiate", answers::unauthorized(answers::negotiateChallenge()),
        "HTTP/1.1 401 Unauthorized", "WWW-Authenticate: Negotiate", "20003");
    row("429", answers::tooManyRequests(), "HTTP/1.1 429 Too Many Requests",
        "Content-Type: application/json", "20429");
    row("429, seconds", answers::tooManyRequests(7s), "HTTP/1.1 429 ", "Retry-After: 7", "20429");
    row("429, date", answers::tooManyRequests(date), "HTTP/1.1 429 ",
        "Retry-After: Tue, 03 Feb 2026 04:05:06 GMT", "20429");
}

void tst_wholeanswers::hasStatusHeaderAndBody()
{
    QFETCH(const Answer, answer);
    QFETCH(const QByteArray, begin);
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, inBody);
    HostileServer server;
    server.answerNext(answer);
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_VERIFY(client.received().contains("\r\n\r\n"));
    QVERIFY2(client.received().startsWith(begin), client.received().constData());
    QVERIFY2(client.received().contains("\r\n" + line + "\r\n"), client.received().constData());
    QTRY_VERIFY2(bodyIn(client).contains(inBody), client.received().constData());
    QCOMPARE(client.ending(), RawClient::Ending::None);
}

void tst_wholeanswers::toHeadComesNoBody()
{
    HostileServer server;
    server.answerAlways(answers::raw(200, "{}"));
    RawClient client(server.url());
    client.send("HEAD / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(client.received().endsWith("Content-Length: 2\r\n\r\n"));
}

void tst_wholeanswers::participantHasItsOverrides()
{
    const QJsonObject participant = participantResource(7, {{u"muted"_s, true}, {u"new"_s, 1}});
    QCOMPARE(participant[u"call_sid"_s], u"CA00000000000000000000000000000007"_s);
    QCOMPARE(participant[u"muted"_s], true);
    QCOMPARE(participant[u"hold"_s], false);
    QCOMPARE(participant[u"new"_s], 1);
    QCOMPARE(participantResource()[u"call_sid"_s], callSid());

    HostileServer server;
    server.answerNext(answers::participant({{u"label"_s, u"customer"_s}}));
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_COMPARE(jsonIn(client), participantResource({{u"label"_s, u"customer"_s}}));
}

void tst_wholeanswers::listsHaveTheFieldsOfAPage()
{
    HostileServer server;
    server.answerNext(answers::participants({participantResource(1), participantResource(2)}));
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_COMPARE(jsonIn(client)[u"participants"_s].toArray().size(), 2);
    const QStringList keys = jsonIn(client).keys();
    QCOMPARE(
        keys,
        (QStringList{u"end"_s, u"first_page_uri"_s, u"next_page_uri"_s, u"page"_s, u"page_size"_s,
                     u"participants"_s, u"previous_page_uri"_s, u"start"_s, u"uri"_s}));
    QCOMPARE(jsonIn(client)[u"next_page_uri"_s], QJsonValue(QJsonValue::Null));
}

void tst_wholeanswers::obedientAnswersAsAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QJsonObject>("expected");
    const QByteArray conference
        = "/2010-04-01/Accounts/AC1/Conferences/" + conferenceSid().toLatin1();
    const QByteArray one = conference + "/Participants/" + callSid(3).toLatin1() + ".json";

    QTest::newRow("mute, and hold not")
        << RawClient::post(one, "Muted=true&Hold=false")
        << participantResource({{u"call_sid"_s, callSid(3)}, {u"muted"_s, true}});
    QTest::newRow("coach") << RawClient::post(
        one, "Coaching=true&CallSidToCoach=" + callSid(4).toLatin1())
                           << participantResource({{u"call_sid"_s, callSid(3)},
                                                   {u"coaching"_s, true},
                                                   {u"call_sid_to_coach"_s, callSid(4)}});
    QTest::newRow("by label") << RawClient::post(conference + "/Participants/a%20b.json",
                                                 "EndConferenceOnExit=true")
                              << participantResource(
                                     {{u"label"_s, u"a b"_s}, {u"end_conference_on_exit"_s, true}});
    QTest::newRow("conference") << RawClient::get(conference + ".json") << conferenceResource();
}

void tst_wholeanswers::obedientAnswersAsAsked()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QJsonObject, expected);
    HostileServer server;
    server.answerAlways(answers::obedient());
    RawClient client(server.url());
    client.send(request);
    QTRY_COMPARE(jsonIn(client), expected);

    RawClient list(server.url());
    list.send(RawClient::get("/x/Conferences/CF1/Participants.json?PageSize=250"));
    QTRY_VERIFY(jsonIn(list).contains(u"participants"_s));
    RawClient removal(server.url());
    removal.send("DELETE /x/Participants/CA1.json HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(removal.received(), "HTTP/1.1 204 No Content\r\n\r\n"_ba);
}

QTEST_GUILESS_MAIN(tst_wholeanswers)
#include "tst_wholeanswers.moc"
