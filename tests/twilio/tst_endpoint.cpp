// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <twilio/endpoint.h>
#include <words/inputwords.h>

using namespace Qt::Literals::StringLiterals;
using namespace twilio;

/// The API's address: what is taken, what is refused with which words.
class tst_endpoint : public QObject
{
    Q_OBJECT

private slots:
    void theProvidersOwn();
    void parseTakes_data();
    void parseTakes();
    void resolvedBelowItsPath();
    void parseRefuses_data();
    void parseRefuses();
    void promise7_aRefusalRepeatsNoSecret_data();
    void promise7_aRefusalRepeatsNoSecret();
    void forRegion_data();
    void forRegion();
    void forRegionRefuses_data();
    void forRegionRefuses();
};

void tst_endpoint::theProvidersOwn()
{
    QCOMPARE(Endpoint().url(), QUrl(u"https://api.twilio.com"_s));
    QVERIFY(!Endpoint().isLoopback());
    QCOMPARE(Endpoint().resolved("/a%2Fb/..%20.json?x=%2B").toEncoded(),
             "https://api.twilio.com/a%2Fb/..%20.json?x=%2B"_ba);
}

void tst_endpoint::parseTakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("https") << u"https://api.example.com"_s << u"https://api.example.com"_s << false;
    QTest::newRow("slash at the end")
        << u"https://api.example.com/"_s << u"https://api.example.com"_s << false;
    QTest::newRow("path of a compatible service")
        << u"https://space.example.com/api/laml/"_s << u"https://space.example.com/api/laml"_s
        << false;
    QTest::newRow("with the version") << u"https://space.example.com/api/laml/2010-04-01"_s
                                      << u"https://space.example.com/api/laml"_s << false;
    QTest::newRow("the version alone")
        << u"https://api.example.com/2010-04-01/"_s << u"https://api.example.com"_s << false;
    QTest::newRow("port") << u"https://api.example.com:8443"_s << u"https://api.example.com:8443"_s
                          << false;
    QTest::newRow("spaces around")
        << u" https://api.example.com\n"_s << u"https://api.example.com"_s << false;
    QTest::newRow("upper case") << u"HTTPS://API.example.com"_s << u"https://api.example.com"_s
                                << false;
    QTest::newRow("http on 127.0.0.1")
        << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("http on another loopback")
        << u"http://127.1.2.3"_s << u"http://127.1.2.3"_s << true;
    QTest::newRow("http on localhost") << u"http://localhost"_s << u"http://localhost"_s << true;
    QTest::newRow("http on IPv6") << u"http://[::1]:1"_s << u"http://[::1]:1"_s << true;
    QTest::newRow("https on loopback") << u"https://127.0.0.1"_s << u"https://127.0.0.1"_s << true;
}

void tst_endpoint::parseTakes()
{
    QFETCH(const QString, text);
    const auto endpoint = Endpoint::parse(text);
    QVERIFY2(endpoint, endpoint ? "" : qPrintable(words::sentence(endpoint.error())));
    QTEST(endpoint->url().toString(), "url");
    QTEST(endpoint->isLoopback(), "loopback");
}

void tst_endpoint::resolvedBelowItsPath()
{
    const auto endpoint = Endpoint::parse(u"https://space.example.com:8443/api/laml/"_s);
    QVERIFY(endpoint);
    QCOMPARE(endpoint->resolved("/2010-04-01/Accounts/a%2Fb.json?x=%2B").toEncoded(),
             "https://space.example.com:8443/api/laml/2010-04-01/Accounts/a%2Fb.json?x=%2B"_ba);
}

void tst_endpoint::parseRefuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const QString &text, const QString &sentence) {
        QTest::newRow(text.isEmpty() ? "empty" : qPrintable(text)) << text << sentence;
    };
    const auto notOne = [&](const QString &text) {
        row(text, u"“%1” is not an address. Expected: https://HOST"_s.arg(text));
    };
    const auto notHttps = [&](const QString &text, const QString &scheme) {
        row(text, u"“%1” is not https."_s.arg(scheme));
    };
    const auto notLocal = [&](const QString &text, const QString &host) {
        row(text, u"http is for this computer only (127.0.0.1). Expected: https://%1"_s.arg(host));
    };
    const auto tooMuch = [&](const QString &text, const QString &shown = {}) {
        row(text,
            u"“%1” holds more than a host, a port and a plain path. Expected: https://HOST or "
            "https://HOST/PATH"_s.arg(shown.isEmpty() ? text : shown));
    };
    notOne(u""_s);
    notOne(u"api.example.com"_s);
    notOne(u"https://"_s);
    notOne(u"https:///x"_s);
    notOne(u"https://exa mple.com"_s);
    notOne(u"https://api.example.com:99999"_s);
    notOne(u"https://api.example.com\r\nX: y"_s);
    notHttps(u"ftp://api.example.com"_s, u"ftp"_s);
    notHttps(u"file://host"_s, u"file"_s);
    notLocal(u"http://api.example.com"_s, u"api.example.com"_s);
    notLocal(u"http://127.0.0.1.example.com"_s, u"127.0.0.1.example.com"_s);
    notLocal(u"http://localhost.example.com"_s, u"localhost.example.com"_s);
    notLocal(u"http://192.168.0.1"_s, u"192.168.0.1"_s);
    notLocal(u"http://0.0.0.0"_s, u"0.0.0.0"_s);
    tooMuch(u"https://api.example.com/v1?a=b"_s, u"https://api.example.com/v1?…"_s);
    tooMuch(u"https://api.example.com/../v1"_s);
    tooMuch(u"https://api.example.com/a%2Fb"_s);
    tooMuch(u"https://api.example.com//v1"_s);
    tooMuch(u"https://api.example.com?a=b"_s, u"https://api.example.com?…"_s);
    tooMuch(u"https://api.example.com?"_s);
    tooMuch(u"https://api.example.com#a"_s, u"https://api.example.com#…"_s);
}

void tst_endpoint::parseRefuses()
{
    QFETCH(const QString, text);
    const auto endpoint = Endpoint::parse(text);
    QVERIFY(!endpoint);
    QTEST(words::sentence(endpoint.error()), "sentence");
}

void tst_endpoint::promise7_aRefusalRepeatsNoSecret_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text :
         {u"https://user:hunter2@api.example.com"_s, u"https://user:hunter2@api.example.com/v1?x"_s,
          u"https://user:hunter2 @api.example.com"_s, u"https://user:hunter2@"_s,
          u"https//user:hunter2@api.example.com"_s, u"user:hunter2@api.example.com"_s,
          u"http://user:hunter2@exa mple.com"_s, u"https://user:hun/ter2@host"_s,
          u"https://api.example.com/?token=hunter2"_s, u"https://api.example.com/#hunter2"_s,
          u"https://api exa.com/?token=hunter2"_s, u"api.example.com?hunter2"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_endpoint::promise7_aRefusalRepeatsNoSecret()
{
    QFETCH(const QString, text);
    const auto endpoint = Endpoint::parse(text);
    QVERIFY(!endpoint);
    QVERIFY2(!endpoint.error().subject.contains(u"hun"_s), qPrintable(endpoint.error().subject));
}

void tst_endpoint::forRegion_data()
{
    QTest::addColumn<QString>("edge");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("host");
    const auto row = [](const QString &edge, const QString &region, const QString &host) {
        QTest::addRow("%s/%s", qPrintable(edge), qPrintable(region)) << edge << region << host;
    };
    row({}, {}, u"api.twilio.com"_s);
    row({}, u"us1"_s, u"api.ashburn.us1.twilio.com"_s);
    row({}, u"ie1"_s, u"api.dublin.ie1.twilio.com"_s);
    row({}, u"au1"_s, u"api.sydney.au1.twilio.com"_s);
    row({}, u"br1"_s, u"api.sao-paulo.br1.twilio.com"_s);
    row({}, u"de1"_s, u"api.frankfurt.de1.twilio.com"_s);
    row({}, u"jp1"_s, u"api.tokyo.jp1.twilio.com"_s);
    row({}, u"sg1"_s, u"api.singapore.sg1.twilio.com"_s);
    row(u"singapore"_s, u"ie1"_s, u"api.singapore.ie1.twilio.com"_s);
    row(u"dublin"_s, {}, u"api.dublin.us1.twilio.com"_s);
    row(u"umatilla"_s, u"xx9"_s, u"api.umatilla.xx9.twilio.com"_s);
}

void tst_endpoint::forRegion()
{
    QFETCH(const QString, edge);
    QFETCH(const QString, region);
    QFETCH(const QString, host);
    const auto endpoint = Endpoint::forRegion(edge, region);
    QVERIFY2(endpoint, endpoint ? "" : qPrintable(words::sentence(endpoint.error())));
    QCOMPARE(endpoint->url().toString(), u"https://"_s + host);
}

void tst_endpoint::forRegionRefuses_data()
{
    QTest::addColumn<QString>("edge");
    QTest::addColumn<QString>("region");
    QTest::newRow("a region without a known edge") << QString() << u"xx9"_s;
    QTest::newRow("another host") << u"evil.example/"_s << u"ie1"_s;
    QTest::newRow("a dot in the region") << u"dublin"_s << u"ie1.evil"_s;
    QTest::newRow("upper case") << u"Dublin"_s << u"ie1"_s;
    QTest::newRow("user info") << u"a@b"_s << QString();
    QTest::newRow("line end") << u"dublin\n"_s << u"ie1"_s;
    QTest::newRow("space") << QString() << u" ie1"_s;
    QTest::newRow("only dashes") << u"-"_s << u"ie1"_s;
}

void tst_endpoint::forRegionRefuses()
{
    QFETCH(const QString, edge);
    QFETCH(const QString, region);
    const auto endpoint = Endpoint::forRegion(edge, region);
    QVERIFY2(!endpoint, endpoint ? qPrintable(endpoint->url().toString()) : "");
    QVERIFY(!words::sentence(endpoint.error()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_endpoint)
#include "tst_endpoint.moc"
