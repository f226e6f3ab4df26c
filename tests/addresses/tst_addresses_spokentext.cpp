// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <QUrl>
#include <QUrlQuery>
#include <addresses/spokentext.h>
#include <words/addresswords.h>

using namespace Qt::Literals::StringLiterals;
using addresses::TemplateProblem;
using addresses::TextProblem;
using Kind = TemplateProblem::Kind;

class TestSpokenText : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsWrongWithATemplate_data();
    void saysWhatIsWrongWithATemplate();
    void saysWhatIsWrongWithAText_data();
    void saysWhatIsWrongWithAText();
    void isOneValue_data();
    void isOneValue();
};

void TestSpokenText::saysWhatIsWrongWithATemplate_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("sentence"); // empty: nothing is
    QTest::newRow("https") << u"https://example.com/say?text={text}"_s << QString();
    QTest::newRow("more in it") << u"https://example.com:8443/a/b?voice=x&text={text}&y=1#z"_s
                                << QString();
    QTest::newRow("http here") << u"http://127.0.0.1:8080/say?text={text}"_s << QString();
    QTest::newRow("http here, by name") << u"http://localhost/say?text={text}"_s << QString();
    QTest::newRow("http here, by IPv6") << u"http://[::1]/say?text={text}"_s << QString();
    QTest::newRow("password") << u"https://u:pw@example.com/say?text={text}"_s << QString();
    QTest::newRow("nothing") << QString()
                             << u"Expected an address like https://example.com/say?text={text}"_s;
    QTest::newRow("http elsewhere")
        << u"http://example.com/say?text={text}"_s
        << u"http is for this computer only (127.0.0.1). Expected https://"_s;
    QTest::newRow("http elsewhere, as if here")
        << u"http://127.0.0.1@example.com/say?text={text}"_s
        << u"http is for this computer only (127.0.0.1). Expected https://"_s;
    QTest::newRow("no place") << u"https://example.com/say?text="_s
                              << u"{text} is missing. Expected an address like "
                                 "https://example.com/say?text={text}"_s;
    QTest::newRow("two places") << u"https://example.com/say?text={text}&again={text}"_s
                                << u"{text} stands there more than once"_s;
    QTest::newRow("in the path") << u"https://example.com/{text}"_s
                                 << u"{text} must stand in the query, behind the question mark"_s;
    QTest::newRow("in the fragment")
        << u"https://example.com/?a#{text}"_s
        << u"{text} must stand in the query, behind the question mark"_s;
    QTest::newRow("a question mark in the fragment")
        << u"https://example.com/#a?{text}"_s
        << u"{text} must stand in the query, behind the question mark"_s;
    QTest::newRow("another scheme")
        << u"ftp://example.com/?{text}"_s
        << u"The address begins with “ftp:”. The service calls http:// and https:// alone"_s;
    QTest::newRow("a blank")
        << u"https://example.com/say it?text={text}"_s
        << u"The address has a blank at character 24. An address writes it as %20"_s;
    QTest::newRow("too long") << u"https://example.com/say?text={text}"_s + QString(1000, u'a')
                              << u"The address has more than 1000 characters"_s;
}

void TestSpokenText::saysWhatIsWrongWithATemplate()
{
    QFETCH(QString, address);
    QFETCH(QString, sentence);
    const auto problem = addresses::templateProblem(address);
    QCOMPARE(problem ? words::sentence(*problem) : QString(), sentence);
    if (problem)
        QVERIFY(problem->url.meant.isEmpty());
}

void TestSpokenText::saysWhatIsWrongWithAText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<TextProblem>>("problem");
    using Problem = std::optional<TextProblem>;
    QTest::newRow("a text") << u"We begin in 5 minutes."_s << Problem();
    QTest::newRow("nothing") << QString() << Problem(TextProblem::Empty);
    QTest::newRow("blanks") << u"  "_s << Problem(TextProblem::Empty);
    QTest::newRow("500") << QString(500, u'ä') << Problem();
    QTest::newRow("501") << QString(501, u'a') << Problem(TextProblem::TooLong);
    QTest::newRow("500 of two halves") << u"😀"_s.repeated(500) << Problem();
    QTest::newRow("501 of two halves") << u"😀"_s.repeated(501) << Problem(TextProblem::TooLong);
    QTest::newRow("a line") << u"a\nb"_s << Problem(TextProblem::ControlCharacter);
    QTest::newRow("a tab") << u"a\tb"_s << Problem(TextProblem::ControlCharacter);
    QTest::newRow("a zero") << u"a"_s + QChar(0) << Problem(TextProblem::ControlCharacter);
    QTest::newRow("a C1") << u"a"_s + QChar(0x85) << Problem(TextProblem::ControlCharacter);
    QTest::newRow("a separator") << u"a"_s + QChar(QChar::LineSeparator)
                                 << Problem(TextProblem::ControlCharacter);
    QTest::newRow("a half") << u"a"_s + QChar(0xd800) << Problem(TextProblem::ControlCharacter);
}

void TestSpokenText::saysWhatIsWrongWithAText()
{
    QFETCH(QString, text);
    QTEST(addresses::textProblem(text), "problem");
}

void TestSpokenText::isOneValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoded");
    QTest::newRow("words") << u"Doors open"_s << u"Doors%20open"_s;
    QTest::newRow("what divides") << u"a&b=c#d?e+f"_s << u"a%26b%3Dc%23d%3Fe%2Bf"_s;
    QTest::newRow("a code") << u"100% %41 {text}"_s << u"100%25%20%2541%20%7Btext%7D"_s;
    QTest::newRow("letters") << u"Zoë 東京"_s << u"Zo%C3%AB%20%E6%9D%B1%E4%BA%AC"_s;
    QTest::newRow("markup") << u"<Dial>\"'"_s << u"%3CDial%3E%22%27"_s;
}

void TestSpokenText::isOneValue()
{
    QFETCH(QString, text);
    QFETCH(QString, encoded);
    const QString address
        = addresses::spokenAddress(u"https://example.com/say?v=1&text={text}&z=2"_s, text);
    QCOMPARE(address, u"https://example.com/say?v=1&text=%1&z=2"_s.arg(encoded));
    QVERIFY(twilio::isCallableUrl(address));
    QCOMPARE(QUrlQuery(QUrl(address)).queryItemValue(u"text"_s, QUrl::FullyDecoded), text);
}

QTEST_GUILESS_MAIN(TestSpokenText)
#include "tst_addresses_spokentext.moc"
