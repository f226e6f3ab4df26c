// SPDX-License-Identifier: Apache-2.0
#include <QProcess>
#include <QTest>
#include <history/curl.h>
#include <stage/exchanges.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a shell hands to curl for \p line; each argument ends with NUL.
QList<QByteArray> arguments(const QString &line)
{
    QProcess shell;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TWILIO_AUTH_TOKEN"_s, u"the token"_s);
    environment.insert(u"TWILIO_API_SECRET"_s, u"the key's secret"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"curl() { printf '%s\\0' \"$@\"; }\n"_s + line});
    shell.closeWriteChannel();
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {shell.readAllStandardError()};
    QList<QByteArray> list = shell.readAllStandardOutput().split('\0');
    list.removeLast();
    return list;
}

const QByteArray user = "AC0123456789abcdef0123456789abcdef:the token";

} // namespace

/// cURL lines, as a real shell understands them.
class TestCurl : public QObject
{
    Q_OBJECT

private slots:
    void changeIsPosted();
    void readIsGot();
    void removalNamesItsMethod();
    void bodyArrivesByteForByte_data();
    void bodyArrivesByteForByte();
    void pathOfALabelArrives();
    void hostileAccountStaysOneWord();
    void whoAskedAsksAgain_data();
    void whoAskedAsksAgain();
    void whatIsLeftOutIsSaid();
    void promise7_secretIsLeftToTheShell();
    void textShowsBothSides();
    void textOfAnUnansweredRequestSaysWhy();
};

void TestCurl::changeIsPosted()
{
    QCOMPARE(arguments(history::toCurl(exchanges::change())),
             QList<QByteArray>({exchanges::change().url.toEncoded(), "-u", user, "-H",
                                "Accept: application/json", "-H",
                                "Content-Type: application/x-www-form-urlencoded", "--data-raw",
                                "Muted=true"}));
}

void TestCurl::readIsGot()
{
    QCOMPARE(arguments(history::toCurl(exchanges::poll())),
             QList<QByteArray>({exchanges::poll().url.toEncoded(), "-u", user, "-H",
                                "Accept: application/json"}));
}

void TestCurl::removalNamesItsMethod()
{
    twilio::Exchange removal = exchanges::change({});
    removal.method = "DELETE";
    QCOMPARE(arguments(history::toCurl(removal)).first(2), QList<QByteArray>({"-X", "DELETE"}));
    // A post without a body needs the word, one with a body does not.
    QCOMPARE(arguments(history::toCurl(exchanges::change({}))).first(2),
             QList<QByteArray>({"-X", "POST"}));
}

void TestCurl::bodyArrivesByteForByte_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("quote") << "it's; 'quoted'"_ba;
    QTest::newRow("double quote") << R"("quoted")"_ba;
    QTest::newRow("shell") << "$HOME `id` $(id) !! \\ \\\\ * ? ~ # ; & | < > ( ) { } [ ]"_ba;
    QTest::newRow("at, as curl reads files") << "@/etc/passwd"_ba;
    QTest::newRow("lines") << "a\nb\r\nc\n"_ba;
    QTest::newRow("words") << "東京 é"_ba;
    QTest::newRow("form")
        << "AnnounceUrl=https%3A%2F%2Fexample.com%2Fa%2Bb%3Fx%3D1%26y&WaitUrl="_ba;
    QTest::newRow("option") << "--next"_ba;
}

void TestCurl::bodyArrivesByteForByte()
{
    QFETCH(QByteArray, body);
    QCOMPARE(arguments(history::toCurl(exchanges::change(body))).last(2),
             QList<QByteArray>({"--data-raw", body}));
}

void TestCurl::pathOfALabelArrives()
{
    twilio::Exchange exchange = exchanges::poll();
    exchange.url = QUrl::fromEncoded(exchanges::account.toLatin1()
                                         + "Conferences/CF1/Participants/it%27s%20a%2Fb%3F'$.json",
                                     QUrl::StrictMode);
    QCOMPARE(arguments(history::toCurl(exchange)).first(),
             exchanges::account.toLatin1()
                 + "Conferences/CF1/Participants/it%27s%20a%2Fb%3F'$.json");
}

void TestCurl::hostileAccountStaysOneWord()
{
    twilio::Exchange exchange = exchanges::poll();
    exchange.url = QUrl::fromEncoded("https://api.twilio.com/2010-04-01/Accounts/$(id)'/x.json");
    QCOMPARE(arguments(history::toCurl(exchange)).at(2), "$(id)':the token");
}

void TestCurl::whoAskedAsksAgain_data()
{
    QTest::addColumn<QByteArray>("username");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray key = "SK0123456789abcdef0123456789abcdef";
    QTest::newRow("not known") << QByteArray() << user;
    QTest::newRow("an account") << user.first(34) << user;
    QTest::newRow("an API key") << key << key + ":the key's secret";
    QTest::newRow("another service's") << "b3877c40-$HOME"_ba
                                       << "b3877c40-$HOME:the token"_ba;
}

void TestCurl::whoAskedAsksAgain()
{
    QFETCH(QByteArray, username);
    QFETCH(QByteArray, expected);
    twilio::Exchange exchange = exchanges::poll();
    exchange.username = username;
    QCOMPARE(arguments(history::toCurl(exchange)).at(2), expected);
}

void TestCurl::whatIsLeftOutIsSaid()
{
    const QString line = history::toCurl(exchanges::change(), u"it's not all; $(id)"_s);
    QVERIFY(line.startsWith(u": 'it"_s));
    QCOMPARE(arguments(line), arguments(history::toCurl(exchanges::change())));
    twilio::Exchange exchange = exchanges::change();
    exchange.requestHeaders.push_back({"X-Anything", {}, true});
    QCOMPARE(arguments(history::toCurl(exchange)), arguments(history::toCurl(exchanges::change())));
}

void TestCurl::promise7_secretIsLeftToTheShell()
{
    twilio::Exchange exchange = exchanges::change();
    exchange.url.setUserInfo(u"operator:hunter2"_s);
    const QString line = history::toCurl(exchange);
    QVERIFY(line.contains(u"-u \"AC0123456789abcdef0123456789abcdef:$TWILIO_AUTH_TOKEN\""_s));
    QVERIFY(!line.contains(u"hunter2"_s));
    QVERIFY(!history::toText(exchange).contains(u"hunter2"_s));
}

void TestCurl::textShowsBothSides()
{
    QCOMPARE(history::toText(exchanges::change()),
             u"POST /2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Conferences/CF1/"
             "Participants/CA1.json HTTP/1.1\n"
             "Host: api.twilio.com\n"
             "Accept: application/json\n"
             "Content-Type: application/x-www-form-urlencoded\n"
             "\n"
             "Muted=true\n"
             "\n"
             "HTTP/1.1 200 OK\n"
             "Content-Type: application/json\n"
             "Twilio-Request-Id: RQ0123\n"
             "\n"
             "{\"muted\":true}\n"_s);
}

void TestCurl::textOfAnUnansweredRequestSaysWhy()
{
    const QString text = history::toText(exchanges::unanswered());
    QVERIFY(text.endsWith(u"Muted=true\n\n# connection lost: api.twilio.com\n"_s));
    QCOMPARE(text.count(u"HTTP/1.1"_s), 1);
}

QTEST_GUILESS_MAIN(TestCurl)
#include "tst_curl.moc"
