// SPDX-License-Identifier: Apache-2.0
#include "running.h"
#include "wire.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

/// Who may ask, and for what.
class TestSandboxAccess : public QObject
{
    Q_OBJECT

private slots:
    void lets_data();
    void lets();
    void nobodyReadsAnotherAccount();
    void answersToItsOwnNamesAlone_data();
    void answersToItsOwnNamesAlone();
    void nothingElseIsThere_data();
    void nothingElseIsThere();
    void everyAnswerNamesItself();
    void everyAnswerTellsItsDate();

private:
    static QByteArray basic(const QString &user, const QString &password)
    {
        return "Basic " + (user + u':' + password).toLatin1().toBase64();
    }

    Running m_running;
};

void TestSandboxAccess::lets_data()
{
    const sandbox::Address &address = m_running.address();
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::newRow("token") << basic(address.accountSid, address.authToken) << 200;
    QTest::newRow("key") << basic(address.apiKeySid, address.apiKeySecret) << 200;
    QTest::newRow("lower-case scheme")
        << basic(address.accountSid, address.authToken).replace("Basic", "basic") << 200;
    QTest::newRow("nobody") << QByteArray() << 401;
    QTest::newRow("wrong token") << basic(address.accountSid, u"0"_s) << 401;
    QTest::newRow("no token") << basic(address.accountSid, {}) << 401;
    QTest::newRow("key with token") << basic(address.apiKeySid, address.authToken) << 401;
    QTest::newRow("token of another account")
        << basic(u"AC00000000000000000000000000000000"_s, address.authToken) << 401;
    QTest::newRow("not base64") << "Basic \xff\xfe"_ba << 401;
    QTest::newRow("empty") << "Basic "_ba << 401;
    QTest::newRow("bearer") << "Bearer " + address.authToken.toLatin1() << 401;
}

void TestSandboxAccess::lets()
{
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    const QByteArray target = m_running.target("Conferences.json");
    const Reply reply = m_running.sendTo("GET", target, authorization);
    QCOMPARE(reply.status, status);
    if (status == 200)
        return;
    QCOMPARE(reply.json,
             (QJsonObject{
                 {u"code"_s, 20003},
                 {u"message"_s, u"Authenticate"_s},
                 {u"more_info"_s, u"https://www.twilio.com/docs/errors/20003"_s},
                 {u"status"_s, 401},
             }));
    QVERIFY(reply.header["www-authenticate"].startsWith("Basic "));
}

void TestSandboxAccess::nobodyReadsAnotherAccount()
{
    const Reply reply = m_running.sendTo(
        "GET", "/2010-04-01/Accounts/AC00000000000000000000000000000000/Conferences.json",
        m_running.authorization());
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.code(), 20003);
}

void TestSandboxAccess::answersToItsOwnNamesAlone_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("status");
    const QByteArray path = m_running.target("Conferences.json");
    const auto row = [&path](const char *name, const QByteArray &host, const QByteArray &status) {
        QTest::newRow(name) << "GET " + path + " HTTP/1.1\r\nHost:" + host + "\r\n" << status;
    };
    row("its address", " 127.0.0.1", "200");
    row("another of loopback's", " 127.8.9.10:80", "200");
    row("of version 6", " [::1]:80", "200");
    row("its name", " localhost:1", "200");
    row("in capitals", " LocalHost", "200");
    row("a page's that was led here", " example.org", "421");
    row("a name that begins alike", " localhost.example.org", "421");
    row("a name that ends alike", " example.localhost.org", "421");
    row("an address of a name", " 127.0.0.1.example.org", "421");
    row("another address", " 192.168.0.1", "421");
    row("any address", " 0.0.0.0", "421");
    row("with a user", " localhost@example.org", "421");
    row("with a user of this name", " example.org@localhost", "421");
    row("with a path", " localhost/", "421");
    row("with two ports", " localhost:1:2", "421");
    row("with a port beyond all", " localhost:99999", "421");
    row("with a word as port", " localhost:http", "421");
    row("with a list", " localhost, example.org", "421");
    row("empty", "", "421");
    const QByteArray own = "\r\nHost: localhost\r\n";
    QTest::newRow("in the target")
        << "GET http://example.org" + path + " HTTP/1.1" + own << "421"_ba;
    QTest::newRow("its own in the target")
        << "GET http://127.0.0.1:8" + path + " HTTP/1.1" + own << "200"_ba;
    QTest::newRow("in the target alone")
        << "GET http://localhost" + path + " HTTP/1.1\r\nHost: example.org\r\n"
        << "421"_ba;
    QTest::newRow("none of an old client") << "GET " + path + " HTTP/1.0\r\n"
                                           << "200"_ba;
    QTest::newRow("an old client's") << "GET " + path + " HTTP/1.0\r\nHost: example.org\r\n"
                                     << "421"_ba;
}

void TestSandboxAccess::answersToItsOwnNamesAlone()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, status);
    Wire wire(m_running.address());
    wire.send(head + "Authorization: " + m_running.authorization() + "\r\n\r\n");
    const QByteArray answer = wire.takeAnswer();
    QCOMPARE(answer.first(std::min<qsizetype>(12, answer.size())), "HTTP/1.1 " + status);
    QCOMPARE(answer.contains("such as 127.0.0.1 or localhost"), status == "421");
    // Before credentials are looked at, and whatever is asked for.
    if (status != "421")
        return;
    Wire other(m_running.address());
    other.send(head.replace("GET ", "DELETE ") + "\r\n");
    QVERIFY(other.takeAnswer().startsWith("HTTP/1.1 421 Misdirected Request\r\n"));
}

void TestSandboxAccess::nothingElseIsThere_data()
{
    const QByteArray account = "/2010-04-01/Accounts/" + m_running.address().accountSid.toLatin1();
    const QByteArray hall
        = account + "/Conferences/" + m_running.address().conferenceSid.toLatin1();
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("root") << "/"_ba;
    QTest::newRow("version") << "/2008-08-01" + account.sliced(11) + "/Conferences.json";
    QTest::newRow("account") << account + ".json";
    QTest::newRow("no suffix") << account + "/Conferences";
    QTest::newRow("other suffix") << account + "/Conferences.csv";
    QTest::newRow("other resource") << account + "/Messages.json";
    QTest::newRow("broken account") << "/2010-04-01/Accounts/AC1/Conferences.json"_ba;
    QTest::newRow("recordings") << hall + "/Recordings.json";
    QTest::newRow("too deep") << hall + "/Participants/a/b.json";
    QTest::newRow("unknown conference")
        << account + "/Conferences/CF00000000000000000000000000000000.json";
    QTest::newRow("people of an unknown conference")
        << account + "/Conferences/CF00000000000000000000000000000000/Participants.json";
    QTest::newRow("unknown call") << account + "/Calls/CA00000000000000000000000000000000.json";
    QTest::newRow("unknown participant") << hall + "/Participants/nobody.json";
    QTest::newRow("empty label") << hall + "/Participants/.json";
    QTest::newRow("slash in a label") << hall + "/Participants/guest%2F1.json";
}

void TestSandboxAccess::nothingElseIsThere()
{
    QFETCH(QByteArray, target);
    const Reply reply = m_running.sendTo("GET", target, m_running.authorization());
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.code(), 20404);
    QCOMPARE(reply.json[u"message"_s].toString(),
             u"The requested resource %1 was not found"_s.arg(QString::fromLatin1(target)));
}

void TestSandboxAccess::everyAnswerNamesItself()
{
    QSet<QByteArray> ids;
    for (const QByteArray &path : {"Conferences.json"_ba, "nowhere.json"_ba, "Calls/x.json"_ba}) {
        const Reply reply = m_running.get(path);
        QCOMPARE(reply.header["content-type"], "application/json;charset=utf-8"_ba);
        QCOMPARE(reply.header["twilio-concurrent-requests"], "1"_ba);
        QVERIFY(reply.header["twilio-request-duration"].toDouble() < 5);
        QVERIFY(reply.header["twilio-request-id"].startsWith("RQ"));
        QCOMPARE(reply.header["twilio-request-id"].size(), 34);
        ids.insert(reply.header["twilio-request-id"]);
    }
    QCOMPARE(ids.size(), 3);
}

void TestSandboxAccess::everyAnswerTellsItsDate()
{
    const auto dated = [](const Reply &reply) {
        const QLocale english = QLocale::c();
        QDateTime date = english.toDateTime(QString::fromLatin1(reply.header["date"]),
                                            u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        date.setTimeZone(QTimeZone::utc());
        return date;
    };
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    const QDateTime ofAnAnswer = dated(m_running.get("Conferences.json"));
    const QDateTime ofARefusal = dated(m_running.sendTo("GET", "/", {}));
    const qint64 after = QDateTime::currentSecsSinceEpoch();
    for (const QDateTime &date : {ofAnAnswer, ofARefusal}) {
        QVERIFY(date.isValid());
        QVERIFY(date.toSecsSinceEpoch() >= before && date.toSecsSinceEpoch() <= after);
    }
}

QTEST_GUILESS_MAIN(TestSandboxAccess)
#include "tst_sandbox_access.moc"
