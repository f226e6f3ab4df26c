// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <twilio/outcome.h>
#include <words/errorwords.h>

using namespace Qt::Literals::StringLiterals;
using namespace twilio;

namespace {

using Kind = Error::Kind;
using Stop = Arrival::Stop;
using Network = QNetworkReply::NetworkError;

const QByteArray whole = R"({"call_sid":"CA1"})";

/// What both judgements say about one set of facts; no kind: success.
struct Verdict
{
    std::optional<Kind> read;
    std::optional<Kind> harmless;
    std::optional<Kind> harmful;
};

} // namespace

/// The judgement on a finished attempt, as a table over its facts.
class tst_outcome : public QObject
{
    Q_OBJECT

private slots:
    void promise4_judgement_data();
    void promise4_judgement();
    void promise4_onlyAnUnreadBodyWasNeverSent();
    void refusalTellsWhatTheServiceSaid();
    void refusalWithoutAReadableBody_data();
    void refusalWithoutAReadableBody();
    void refusalsOfOtherServices_data();
    void refusalsOfOtherServices();
    void whatIsNoAnswerOfTheService_data();
    void whatIsNoAnswerOfTheService();
    void promise7_redirectNamesTheHostOnly_data();
    void promise7_redirectNamesTheHostOnly();
    void promise7_passwordsInTheServicesWordsAreMasked();
    void promise8_longMessagesAreCut();
    void connectionProblems();
};

void tst_outcome::promise4_judgement_data()
{
    QTest::addColumn<Arrival>("facts");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, int status, Network error, Stop stop, bool bodyRead,
                        const QByteArray &body, const Verdict &verdict) {
        Arrival arrival;
        arrival.status = status;
        arrival.networkError = error;
        arrival.stop = stop;
        arrival.bodyRead = bodyRead;
        arrival.body = body;
        QTest::newRow(name) << arrival << verdict;
    };
    const auto none = Network::NoError;
    const auto closed = Network::RemoteHostClosedError;
    const auto cancelled = Network::OperationCanceledError;
    const Verdict good{};
    const Verdict unreadable{Kind::Protocol, Kind::Protocol, Kind::Protocol};
    const Verdict refused{Kind::Http, Kind::Http, Kind::Http};
    const Verdict broken{Kind::Http, Kind::Http, Kind::OutcomeUnknown};
    const auto sent = [](Kind read) {
        return Verdict{read, Kind::OutcomeUnknown, Kind::OutcomeUnknown};
    };
    const auto never = [](Kind kind) { return Verdict{kind, kind, kind}; };

    row("200 whole", 200, none, Stop::None, true, whole, good);
    row("201 whole", 201, none, Stop::None, true, whole, good);
    row("299 whole", 299, none, Stop::None, true, whole, good);
    row("204", 204, none, Stop::None, true, {}, {Kind::Protocol, {}, {}});
    row("200 empty", 200, none, Stop::None, true, {}, unreadable);
    row("200 cut off", 200, none, Stop::None, true, whole.chopped(1), unreadable);
    row("200 list", 200, none, Stop::None, true, "[]", unreadable);
    row("200 garbage", 200, none, Stop::None, true, "\x1f\x8b\xff", unreadable);
    row("200 html", 200, none, Stop::None, true, "<html>", unreadable);
    row("200 and broken", 200, closed, Stop::None, true, whole,
        {Kind::Network, Kind::Protocol, Kind::Protocol});
    row("200 and late", 200, cancelled, Stop::Deadline, true, "{",
        {Kind::Timeout, Kind::Protocol, Kind::Protocol});
    row("200 and given up", 200, cancelled, Stop::Aborted, true, "{",
        {Kind::Cancelled, Kind::Protocol, Kind::Protocol});
    row("200 and too large", 200, cancelled, Stop::TooLarge, true, whole, unreadable);
    for (const int status : {102, 103, 199, 408})
        row(qPrintable(QString::number(status)), status, none, Stop::None, true, {},
            sent(Kind::Http));
    for (const int status : {301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 409, 429, 499})
        row(qPrintable(QString::number(status)), status, none, Stop::None, true, whole, refused);
    row("404 and broken", 404, closed, Stop::None, true, "{", refused);
    row("404 and late", 404, cancelled, Stop::Deadline, true, {}, refused);
    for (const int status : {500, 502, 503, 504, 599})
        row(qPrintable(QString::number(status)), status, none, Stop::None, true, whole, broken);
    row("500 and broken", 500, closed, Stop::None, true, {}, broken);
    row("no head", 0, closed, Stop::None, true, {}, sent(Kind::Network));
    row("no head, no error", 0, none, Stop::None, true, {}, sent(Kind::Network));
    row("could not be sent again", 0, Network::ContentReSendError, Stop::None, true, {},
        sent(Kind::Network));
    row("sent and late", 0, cancelled, Stop::Deadline, true, {}, sent(Kind::Timeout));
    row("sent and given up", 0, cancelled, Stop::Aborted, true, {}, sent(Kind::Cancelled));
    row("not sent", 0, closed, Stop::None, false, {}, never(Kind::Network));
    row("not sent, no error", 0, none, Stop::None, false, {}, never(Kind::Network));
    row("refused", 0, Network::ConnectionRefusedError, Stop::None, false, {}, never(Kind::Network));
    row("no name", 0, Network::HostNotFoundError, Stop::None, false, {}, never(Kind::Network));
    row("no trust", 0, Network::SslHandshakeFailedError, Stop::None, false, {}, never(Kind::Tls));
    row("not sent and late", 0, cancelled, Stop::Deadline, false, {}, never(Kind::Timeout));
    row("not sent and given up", 0, cancelled, Stop::Aborted, false, {}, never(Kind::Cancelled));
}

void tst_outcome::promise4_judgement()
{
    QFETCH(const Arrival, facts);
    QFETCH(const Verdict, verdict);
    const auto check = [&](const Result<QJsonObject> &result, const std::optional<Kind> &kind) {
        QCOMPARE(result.has_value(), !kind.has_value());
        if (!kind)
            return;
        QCOMPARE(result.error().kind, *kind);
        QCOMPARE(result.error().httpStatus, facts.status);
        QVERIFY(!words::sentence(result.error()).isEmpty());
    };
    check(judgeRead(facts), verdict.read);
    check(judgeChange(facts, Repetition::Harmless), verdict.harmless);
    check(judgeChange(facts, Repetition::Harmful), verdict.harmful);
}

void tst_outcome::promise4_onlyAnUnreadBodyWasNeverSent()
{
    for (const Kind kind : {Kind::Network, Kind::Timeout, Kind::Tls, Kind::Cancelled})
        QVERIFY(wasNeverSent({.kind = kind}));
    for (const Kind kind : {Kind::Http, Kind::Protocol, Kind::OutcomeUnknown})
        QVERIFY(!wasNeverSent({.kind = kind}));
}

void tst_outcome::refusalTellsWhatTheServiceSaid()
{
    Arrival arrival;
    arrival.status = 429;
    arrival.body = R"({"code":20429,"message":"Too Many Requests",)"
                   R"("more_info":"https://www.twilio.com/docs/errors/20429","status":429})";
    arrival.headers = {{"retry-after", "7"}, {"twilio-request-id", "RQ1"}};
    const auto result = judgeChange(arrival, Repetition::Harmless);
    QVERIFY(!result);
    QCOMPARE(result.error(),
             (Error{.kind = Kind::Http,
                    .httpStatus = 429,
                    .code = 20429,
                    .message = u"Too Many Requests"_s,
                    .moreInfo = u"https://www.twilio.com/docs/errors/20429"_s,
                    .requestId = u"RQ1"_s,
                    .retryAfter = std::chrono::seconds(7)}));
}

void tst_outcome::refusalWithoutAReadableBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("html") << "<h1>Sorry</h1>"_ba;
    QTest::newRow("list") << R"(["code"])"_ba;
    QTest::newRow("wrong types") << R"({"code":[],"message":7,"more_info":[]})"_ba;
    QTest::newRow("nulls") << R"({"code":null,"message":null,"more_info":null})"_ba;
    QTest::newRow("half") << R"({"code":20404,"mess)"_ba;
}

void tst_outcome::refusalWithoutAReadableBody()
{
    QFETCH(const QByteArray, body);
    Arrival arrival;
    arrival.status = 404;
    arrival.reason = "Not Found";
    arrival.body = body;
    const auto result = judgeRead(arrival);
    QVERIFY(!result);
    QCOMPARE(result.error(),
             (Error{.kind = Kind::Http, .httpStatus = 404, .reason = u"Not Found"_s}));
    QCOMPARE(words::sentence(result.error()), u"The service answered 404 Not Found."_s);
}

void tst_outcome::refusalsOfOtherServices_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("reason");
    const auto json = [](const char *name, const char *body, const char *reason) {
        QTest::newRow(name) << QByteArray(body) << "application/json"_ba
                            << QString::fromUtf8(reason);
    };
    json("code as a text", R"({"code":"invalid_parameter","message":"Hold is not supported"})",
         "Hold is not supported (invalid_parameter)");
    json("errors", R"({"errors":[{"code":"10005","title":"Not found","detail":"It has ended."}]})",
         "It has ended. (10005)");
    json("errors with titles", R"({"errors":[{"title":"Not found"}]})", "Not found");
    json("problem details", R"({"type":"about:blank","title":"Gone","detail":"It left."})",
         "It left.");
    json("title alone", R"({"title":"Gone","status":404})", "Gone");
    json("OAuth", R"({"error":"invalid_token","error_description":"The token expired"})",
         "The token expired");
    json("OAuth, short", R"({"error":"invalid_token"})", "invalid_token");
    json("an escape that would be a place", R"({"message":"Bad %2C here %1","code":21205})",
         "Bad %2C here %1 (21205)");
    QTest::newRow("plain text") << "451 Unavailable For Legal Reasons"_ba
                                << "text/plain; charset=utf-8"_ba
                                << u"451 Unavailable For Legal Reasons"_s;
    QTest::newRow("long plain text")
        << QByteArray(1000, 'x') << "text/plain"_ba << u"The service answered 422 Odd."_s;
}

void tst_outcome::refusalsOfOtherServices()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, type);
    Arrival arrival;
    arrival.status = 422;
    arrival.reason = "Odd";
    arrival.body = body;
    arrival.headers = {{"Content-Type", type}};
    const Error error = judgeChange(arrival, Repetition::Harmless).error();
    QVERIFY(saysNo(error));
    QTEST(words::reasonWithCode(error), "reason");
    QVERIFY(!isServicesOwn(error) || error.code == 21205);
}

void tst_outcome::whatIsNoAnswerOfTheService_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("sentence");
    const QByteArray page = "<html><head><title>Sign in to\n CorpNet</title></head></html>";
    const Headers html{{"Content-Type", "text/html"}};
    QTest::newRow("portal")
        << 200 << html << page
        << u"A web page, “Sign in to CorpNet”, came from api.example instead of "
           "the service's answer. It is of a sign-in or of a proxy on the way: "
           "open api.example in a browser to see it."_s;
    QTest::newRow("proxy")
        << 403 << html << "<p>no</p>"_ba
        << u"A web page came from api.example instead of the service's answer "
           "(403). It is of a sign-in or of a proxy on the way: open api.example "
           "in a browser to see it."_s;
    QTest::newRow("gzip")
        << 200 << Headers{{"Content-Encoding", "gzip"}, {"Via", "1.1 squeezer"}} << "\x1f\x8b"_ba
        << u"The answer from api.example came compressed (gzip), although it was "
           "asked for as it is. A proxy on the way (1.1 squeezer) does that: have "
           "it leave api.example alone."_s;
    QTest::newRow("another form")
        << 200 << Headers{{"Content-Type", "text/xml"}} << "<x/>"_ba
        << u"api.example answered, and not as the service does: what came "
           "(text/xml) is no JSON object. Is it the service's address?"_s;
}

void tst_outcome::whatIsNoAnswerOfTheService()
{
    QFETCH(const int, status);
    QFETCH(const Headers, headers);
    QFETCH(const QByteArray, body);
    Arrival arrival;
    arrival.status = status;
    arrival.headers = headers;
    arrival.body = body;
    arrival.url = QUrl(u"https://api.example/v"_s);
    const Error error = judgeRead(arrival).error();
    QVERIFY(!saysNo(error));
    QTEST(words::sentence(error), "sentence");
}

void tst_outcome::promise7_redirectNamesTheHostOnly_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("host");
    QTest::newRow("elsewhere") << "https://elsewhere.example/a"_ba << u"elsewhere.example"_s;
    QTest::newRow("with a password")
        << "https://user:hunter2@elsewhere.example/?t=hunter2"_ba << u"elsewhere.example"_s;
    QTest::newRow("own host") << "/other"_ba << u"api.example"_s;
    QTest::newRow("without a scheme") << "//elsewhere.example/"_ba << u"elsewhere.example"_s;
    QTest::newRow("none") << QByteArray() << u"api.example"_s;
}

void tst_outcome::promise7_redirectNamesTheHostOnly()
{
    QFETCH(const QByteArray, location);
    QFETCH(const QString, host);
    Arrival arrival;
    arrival.status = 307;
    arrival.url = QUrl(u"https://api.example/v"_s);
    arrival.headers = {{"Location", location}};
    const auto result = judgeChange(arrival, Repetition::Harmful);
    QVERIFY(!result);
    QCOMPARE(
        words::sentence(result.error()),
        u"Instead of an answer came a redirect to %1, and redirects are not followed. A sign-in "
        "page on the way does that: open it in a browser."_s.arg(host));
}

void tst_outcome::promise7_passwordsInTheServicesWordsAreMasked()
{
    Arrival arrival;
    arrival.status = 400;
    arrival.body = R"({"message":"https:\/\/user:hunter2@host\/ is no URL",)"
                   R"("more_info":"https://user:hunter2@host/"})";
    const auto result = judgeChange(arrival, Repetition::Harmless);
    QCOMPARE(result.error().message, u"https://***@host/ is no URL"_s);
    QCOMPARE(result.error().moreInfo, u"https://***@host/"_s);
    arrival.body.clear();
    arrival.reason = "No https://user:hunter2@host/";
    QCOMPARE(words::sentence(judgeChange(arrival, Repetition::Harmless).error()),
             u"The service answered 400 No https://***@host/."_s);
}

void tst_outcome::promise8_longMessagesAreCut()
{
    Arrival arrival;
    arrival.status = 400;
    arrival.reason = QByteArray(100'000, 'r');
    QCOMPARE(judgeRead(arrival).error().reason, QString(500, u'r'));
    arrival.body = R"({"message":")" + QByteArray(100'000, 'm') + R"(","more_info":")"
        + QByteArray(100'000, 'i') + "\"}";
    QCOMPARE(judgeRead(arrival).error().message, QString(500, u'm'));
    QCOMPARE(judgeRead(arrival).error().moreInfo, QString(500, u'i'));
}

void tst_outcome::connectionProblems()
{
    for (const Kind kind : {Kind::Network, Kind::Timeout, Kind::Tls, Kind::Proxy})
        QVERIFY(isConnectionProblem({.kind = kind}));
    for (const Kind kind : {Kind::Http, Kind::Protocol, Kind::Cancelled})
        QVERIFY(!isConnectionProblem({.kind = kind}));
    QVERIFY(isConnectionProblem({.kind = Kind::OutcomeUnknown}));
    QVERIFY(!isConnectionProblem({.kind = Kind::OutcomeUnknown, .httpStatus = 500}));
}

QTEST_GUILESS_MAIN(tst_outcome)
#include "tst_outcome.moc"
