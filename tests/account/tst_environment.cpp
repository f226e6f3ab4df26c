// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <account/environment.h>
#include <words/accountwords.h>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString accountSid = u"AC0123456789abcdef0123456789abcdef"_s;
const QString keySid = u"SK0123456789abcdef0123456789abcdef"_s;

QProcessEnvironment environment(const QList<std::pair<QString, QString>> &values)
{
    QProcessEnvironment made;
    for (const auto &[name, value] : values)
        made.insert(name, value);
    return made;
}

} // namespace

class tst_Environment : public QObject
{
    Q_OBJECT

private slots:
    void namesNoAccount()
    {
        const auto login
            = account::loginFromEnvironment(environment({{u"TWILIO_AUTH_TOKEN"_s, u"x"_s}}), {});
        QVERIFY(login);
        QVERIFY(!login->has_value());
    }

    void takesTheAuthToken()
    {
        const auto login = account::loginFromEnvironment(
            environment({{u"TWILIO_ACCOUNT_SID"_s, accountSid}, {u"TWILIO_AUTH_TOKEN"_s, u"t"_s}}),
            {});
        QVERIFY(login && *login);
        QCOMPARE((*login)->credentials.username, accountSid);
        QCOMPARE((*login)->endpoint.url(), QUrl(u"https://api.twilio.com"_s));
    }

    void prefersTheApiKey()
    {
        const auto login
            = account::loginFromEnvironment(environment({{u"TWILIO_ACCOUNT_SID"_s, accountSid},
                                                         {u"TWILIO_AUTH_TOKEN"_s, u"t"_s},
                                                         {u"TWILIO_API_KEY"_s, keySid},
                                                         {u"TWILIO_API_SECRET"_s, u"s"_s}}),
                                            {});
        QVERIFY(login && *login);
        QCOMPARE((*login)->credentials.username, keySid);
        QCOMPARE((*login)->credentials.accountSid, accountSid);
    }

    void completesARegionWithItsEdge()
    {
        const auto login
            = account::loginFromEnvironment(environment({{u"TWILIO_ACCOUNT_SID"_s, accountSid},
                                                         {u"TWILIO_AUTH_TOKEN"_s, u"t"_s},
                                                         {u"TWILIO_REGION"_s, u"ie1"_s}}),
                                            {});
        QVERIFY(login && *login);
        QCOMPARE((*login)->endpoint.url(), QUrl(u"https://api.dublin.ie1.twilio.com"_s));
    }

    void anAddressWinsOverTheRegion()
    {
        const auto login
            = account::loginFromEnvironment(environment({{u"TWILIO_ACCOUNT_SID"_s, accountSid},
                                                         {u"TWILIO_AUTH_TOKEN"_s, u"t"_s},
                                                         {u"TWILIO_REGION"_s, u"ie1"_s}}),
                                            *twilio::Endpoint::parse(u"http://127.0.0.1:8080"_s));
        QVERIFY(login && *login);
        QCOMPARE((*login)->endpoint.url(), QUrl(u"http://127.0.0.1:8080"_s));
    }

    void namesTheCharacter_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        const auto row = [](const QString &variable, const QString &value, const QString &words) {
            QTest::newRow(qPrintable(variable + words)) << variable << value << words;
        };
        const QString token = u"TWILIO_AUTH_TOKEN"_s;
        row(token, u"hush\r"_s, u"ends with a carriage return (a Windows line end)"_s);
        row(token, u"hush\n"_s, u"ends with a line end"_s);
        row(token, u"hush "_s, u"ends with a blank"_s);
        row(token, u" hush"_s, u"begins with a blank"_s);
        row(token, u"\thush"_s, u"begins with a tab"_s);
        row(token, u"\"hush\""_s, u"begins with a quotation mark"_s);
        row(token, u"hu\x1bsh"_s, u"holds the character U+001b"_s);
        row(token, u"hu\nsh"_s, u"holds a line end"_s);
        row(u"TWILIO_ACCOUNT_SID"_s, accountSid + u'\n', u"ends with a line end"_s);
        row(u"TWILIO_REGION"_s, u"ie1 "_s, u"ends with a blank"_s);
    }
    void namesTheCharacter()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QString, words);
        QProcessEnvironment given = environment(
            {{u"TWILIO_ACCOUNT_SID"_s, accountSid}, {u"TWILIO_AUTH_TOKEN"_s, u"hush"_s}});
        given.insert(variable, value);
        const auto login = account::loginFromEnvironment(given, {});
        QVERIFY(!login);
        QCOMPARE(
            words::sentence(login.error()),
            u"%1 %2: take it away, or choose an account with Connect…."_s.arg(variable, words));
    }

    void takesAUuidForAnAccount()
    {
        const QString uuid = u"b3877c40-da60-4998-90ad-b792e98472af"_s;
        const auto login = account::loginFromEnvironment(
            environment({{u"TWILIO_ACCOUNT_SID"_s, uuid}, {u"TWILIO_AUTH_TOKEN"_s, u"PT1"_s}}),
            *twilio::Endpoint::parse(u"https://space.example.com/api/laml"_s));
        QVERIFY(login && *login);
        QCOMPARE((*login)->credentials.accountSid, uuid);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QProcessEnvironment>("given");
        QTest::addColumn<QString>("named");
        const std::pair sid{u"TWILIO_ACCOUNT_SID"_s, accountSid};
        QTest::newRow("wrong account")
            << environment({{u"TWILIO_ACCOUNT_SID"_s, u"AC1"_s}}) << u"TWILIO_ACCOUNT_SID"_s;
        QTest::newRow("no secret") << environment({sid}) << u"TWILIO_AUTH_TOKEN"_s;
        QTest::newRow("wrong key")
            << environment({sid, {u"TWILIO_API_KEY"_s, u"SK1"_s}}) << u"TWILIO_API_KEY"_s;
        QTest::newRow("key without secret")
            << environment({sid, {u"TWILIO_API_KEY"_s, keySid}}) << u"TWILIO_API_SECRET"_s;
        QTest::newRow("unknown region") << environment(
            {sid, {u"TWILIO_AUTH_TOKEN"_s, u"hush"_s}, {u"TWILIO_REGION"_s, u"zz9"_s}})
                                        << u"zz9"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QProcessEnvironment, given);
        QFETCH(QString, named);
        const auto login = account::loginFromEnvironment(given, {});
        QVERIFY(!login);
        const QString sentence = words::sentence(login.error());
        QVERIFY2(sentence.contains(named), qPrintable(sentence));
        QVERIFY(!sentence.contains(u"hush"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Environment)
#include "tst_environment.moc"
