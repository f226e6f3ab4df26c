// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <QTextStream>
#include <concepts>
#include <sstream>
#include <twilio/credentials.h>
#include <twilio/sid.h>

using namespace Qt::Literals::StringLiterals;
using namespace twilio;

namespace {

template <class Stream, class Value>
concept StreamableTo = requires(Stream &stream, const Value &value)
{
    stream << value;
};

static_assert(!StreamableTo<std::ostringstream, Secret>);
static_assert(!StreamableTo<QTextStream, Secret>);
static_assert(!StreamableTo<QDataStream, Secret>);
static_assert(!std::convertible_to<Secret, QByteArray>);
static_assert(!std::convertible_to<Secret, QString>);
static_assert(!std::convertible_to<Secret, QVariant>);
static_assert(!std::convertible_to<QByteArray, Secret>);
static_assert(!std::equality_comparable<Secret>);
static_assert(!std::equality_comparable_with<Secret, QByteArray>);

const QString account = u"AC0123456789abcdefABCDEF0123456789"_s;
const QString key = u"SK0123456789abcdefABCDEF0123456789"_s;

} // namespace

/// What a person types as a SID or a secret, and what becomes of it.
class tst_sid : public QObject
{
    Q_OBJECT

private slots:
    void parse_data();
    void parse();
    void eachKindTakesItsOwnPrefixOnly_data();
    void eachKindTakesItsOwnPrefixOnly();
    void shortSid_data();
    void shortSid();
    void authorizationIsBasic();
    void refusesSecretsThatWouldEndTheHeaderLine_data();
    void refusesSecretsThatWouldEndTheHeaderLine();
    void promise7_aSecretPrintsAsNothing();
};

void tst_sid::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    const QString digits = u"0123456789abcdef0123456789abcdef"_s;
    QTest::newRow("lower case") << u"CA"_s + digits << true;
    QTest::newRow("upper case digits") << u"CA"_s + digits.toUpper() << true;
    QTest::newRow("spaces around") << u" \tCA"_s + digits + u"\n"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("prefix only") << u"CA"_s << false;
    QTest::newRow("lower case prefix") << u"ca"_s + digits << false;
    QTest::newRow("31 digits") << u"CA"_s + digits.chopped(1) << false;
    QTest::newRow("33 digits") << u"CA"_s + digits + u"0"_s << false;
    QTest::newRow("a letter that is no digit") << u"CA"_s + digits.chopped(1) + u"g"_s << false;
    QTest::newRow("a digit of another script") << u"CA"_s + digits.chopped(1) + u"٣"_s << false;
    QTest::newRow("a full-width digit") << u"CA"_s + digits.chopped(1) + u"\uFF13"_s << false;
    QTest::newRow("a space inside") << u"CA 123456789abcdef0123456789abcdef"_s << false;
    QTest::newRow("a NUL at the end") << u"CA"_s + digits + QChar(0) << false;
    QTest::newRow("two of them") << u"CA"_s + digits + u"CA"_s + digits << false;
}

void tst_sid::parse()
{
    QFETCH(const QString, text);
    QFETCH(const bool, valid);
    const auto sid = CallSid::parse(text);
    QCOMPARE(sid.has_value(), valid);
    if (sid)
        QCOMPARE(sid->toString(), text.trimmed());
}

void tst_sid::eachKindTakesItsOwnPrefixOnly_data()
{
    QTest::addColumn<QString>("prefix");
    for (const auto *prefix : {"AC", "SK", "CA", "CF", "XX"})
        QTest::newRow(prefix) << QString::fromLatin1(prefix);
}

void tst_sid::eachKindTakesItsOwnPrefixOnly()
{
    QFETCH(const QString, prefix);
    const QString text = prefix + QString(32, u'0');
    QCOMPARE(AccountSid::parse(text).has_value(), prefix == "AC"_L1);
    QCOMPARE(ApiKeySid::parse(text).has_value(), prefix == "SK"_L1);
    QCOMPARE(CallSid::parse(text).has_value(), prefix == "CA"_L1);
    QCOMPARE(ConferenceSid::parse(text).has_value(), prefix == "CF"_L1);
}

void tst_sid::shortSid_data()
{
    QTest::addColumn<QString>("sid");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a SID") << account << u"AC01…6789"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("short enough") << u"CA1234567"_s << u"CA1234567"_s;
    QTest::newRow("one more") << u"CA12345678"_s << u"CA12…5678"_s;
}

void tst_sid::shortSid()
{
    QFETCH(const QString, sid);
    QTEST(twilio::shortSid(sid), "shown");
}

void tst_sid::authorizationIsBasic()
{
    const auto token = withAuthToken(*AccountSid::parse(account), "s3cret:with colon"_ba);
    QVERIFY(token);
    QCOMPARE(token->accountSid, account);
    QCOMPARE(token->authorization(),
             "Basic " + (account.toLatin1() + ":s3cret:with colon").toBase64());

    const auto apiKey = withApiKey(*AccountSid::parse(account), *ApiKeySid::parse(key), "pässword");
    QVERIFY(apiKey);
    QCOMPARE(apiKey->accountSid, account);
    QCOMPARE(apiKey->authorization(), "Basic " + (key.toLatin1() + ":pässword").toBase64());
}

void tst_sid::refusesSecretsThatWouldEndTheHeaderLine_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("CR LF") << "a\r\nX-Injected: b"_ba;
    QTest::newRow("line feed at the end") << "a\n"_ba;
    QTest::newRow("tab") << "a\tb"_ba;
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("DEL") << "a\x7f"_ba;
}

void tst_sid::refusesSecretsThatWouldEndTheHeaderLine()
{
    QFETCH(const QByteArray, secret);
    QVERIFY(!withAuthToken(*AccountSid::parse(account), secret));
    QVERIFY(!withApiKey(*AccountSid::parse(account), *ApiKeySid::parse(key), secret));
}

void tst_sid::promise7_aSecretPrintsAsNothing()
{
    QString printed;
    QDebug(&printed) << Secret("hunter2");
    QCOMPARE(printed.trimmed(), u"<secret>"_s);
}

QTEST_GUILESS_MAIN(tst_sid)
#include "tst_sid.moc"
