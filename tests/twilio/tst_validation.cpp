// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <twilio/participantupdate.h>
#include <twilio/updatefields.h>

using namespace Qt::Literals::StringLiterals;
using namespace twilio;

namespace {

const QString call = u"CA0123456789abcdef0123456789abcdef"_s;

using Kind = Problem::Kind;

} // namespace

Q_DECLARE_METATYPE(std::vector<twilio::Problem>)

/// What is refused before it is sent.
class tst_validation : public QObject
{
    Q_OBJECT

private slots:
    void validate_data();
    void validate();
    void callableUrls_data();
    void callableUrls();
    void whatIsWrongWithAUrl_data();
    void whatIsWrongWithAUrl();
    void urlsThatAreSignedForGet();
    void everyUrlFieldIsChecked();
    void allProblemsAreToldInTheOrderOfTheFields();
};

void tst_validation::validate_data()
{
    using Problems = std::vector<Problem>;
    QTest::addColumn<ParticipantUpdate>("update");
    QTest::addColumn<Problems>("problems");
    const auto row = [](const char *name, const ParticipantUpdate &update, const Problems &wrong) {
        QTest::newRow(name) << update << wrong;
    };
    row("nothing", {}, {{{}, Kind::NothingSet}});
    row("muted", {.muted = true}, {});
    row("unmuted", {.muted = false}, {});
    row("wait music is silence", {.waitUrl = u""_s}, {});
    row("coaching without whom", {.coaching = true}, {{"Coaching"_L1, Kind::NobodyToCoach}});
    row("coaching somebody", {.callSidToCoach = call, .coaching = true}, {});
    row("whom alone", {.callSidToCoach = call}, {});
    row("no coaching", {.coaching = false}, {});
    row("back to listening", {.coaching = false, .muted = true}, {});
    row("coaching nobody", {.callSidToCoach = u""_s, .coaching = true},
        {{"CallSidToCoach"_L1, Kind::NotACallSid}});
    row("coaching a label", {.callSidToCoach = u"agent"_s},
        {{"CallSidToCoach"_L1, Kind::NotACallSid}});
    row("coaching a conference", {.callSidToCoach = u"CF"_s + call.mid(2)},
        {{"CallSidToCoach"_L1, Kind::NotACallSid}});
    row("spaces around whom", {.callSidToCoach = call + u' '},
        {{"CallSidToCoach"_L1, Kind::NotACallSid}});
    row("empty announcement", {.announceUrl = u""_s}, {{"AnnounceUrl"_L1, Kind::EmptyUrl}});
    row("empty hold music", {.holdUrl = u""_s}, {{"HoldUrl"_L1, Kind::EmptyUrl}});
    row("announcement by path", {.announceUrl = u"/hello.xml"_s},
        {{"AnnounceUrl"_L1, Kind::NotCallable, {twilio::UrlProblem::Kind::NoScheme}}});
    row("a method alone", {.announceMethod = HttpMethod::Patch}, {});
}

void tst_validation::validate()
{
    QFETCH(const ParticipantUpdate, update);
    QTEST(update.validate(), "problems");
}

void tst_validation::callableUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("callable");
    const auto good = [](const QString &text) { QTest::newRow(qPrintable(text)) << text << true; };
    const auto bad = [](const QString &text) {
        QTest::newRow(text.isEmpty() ? "empty" : qPrintable(text)) << text << false;
    };
    good(u"http://example.com"_s);
    good(u"https://example.com/a.xml?x=%41+1&y=2#part"_s);
    good(u"HTTPS://EXAMPLE.COM/"_s);
    good(u"https://user:password@example.com:8443/a"_s);
    good(u"http://127.0.0.1:8080/"_s);
    good(u"http://[::1]/"_s);
    good(u"https://bücher.example/東京"_s);
    bad(u""_s);
    bad(u"example.com"_s);
    bad(u"example.com/a"_s);
    bad(u"//example.com/a"_s);
    bad(u"/a"_s);
    bad(u"http:"_s);
    bad(u"http://"_s);
    bad(u"https:///a"_s);
    bad(u"https:example.com"_s);
    bad(u"ftp://example.com/"_s);
    bad(u"file:///etc/passwd"_s);
    bad(u"javascript:alert(1)"_s);
    bad(u"data:text/xml,<Response/>"_s);
    bad(u"sip:alice@example.com"_s);
    bad(u"https://exa mple.com/"_s);
    bad(u"https://example.com/a b"_s);
    bad(u" https://example.com/"_s);
    bad(u"https://example.com/ "_s);
    bad(u"https://example.com/\n"_s);
    bad(u"https://example.com/\r\nX: y"_s);
    bad(u"https://example.com/%4"_s);
    bad(u"https://example.com:99999/"_s);
    bad(u"https://[::1/"_s);
    bad(u"https://user:pass/word@example.com/"_s);
    bad(u"https://example.com/"_s + QChar(0));
    bad(u"hello"_s);
}

void tst_validation::callableUrls()
{
    QFETCH(const QString, text);
    QTEST(isCallableUrl(text), "callable");
}

void tst_validation::whatIsWrongWithAUrl_data()
{
    using Url = twilio::UrlProblem::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Url>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("meant");
    const auto row = [](const QString &text, Url kind, const QString &subject = {},
                        int position = 0, const QString &meant = {}) {
        QTest::newRow(qPrintable(text)) << text << kind << subject << position << meant;
    };
    row(u""_s, Url::Empty);
    row(u"example.com/a.mp3"_s, Url::NoScheme, {}, 0, u"https://example.com/a.mp3"_s);
    row(u"//example.com/a.mp3"_s, Url::NoScheme, {}, 0, u"https://example.com/a.mp3"_s);
    row(u"example.com:8080/a"_s, Url::NoScheme, {}, 0, u"https://example.com:8080/a"_s);
    row(u"/a.mp3"_s, Url::NoScheme);
    row(u"hello"_s, Url::NoScheme);
    row(u"ftp://example.com/a.mp3"_s, Url::OtherScheme, u"ftp"_s);
    row(u"sip:alice@example.com"_s, Url::OtherScheme, u"sip"_s);
    row(u"https://"_s, Url::NoHost);
    row(u"https:///a"_s, Url::NoHost);
    row(u"https://exa mple.com/a.mp3"_s, Url::Host, u"exa mple.com"_s);
    row(u"https://example.com:99999/a"_s, Url::Port, u"99999"_s);
    row(u"https://example.com/my hold music.mp3"_s, Url::Character, u" "_s, 23,
        u"https://example.com/my%20hold%20music.mp3"_s);
    row(u"https://example.com/a b%20c.mp3"_s, Url::Character, u" "_s, 22,
        u"https://example.com/a%20b%20c.mp3"_s);
    row(u"https://example.com/?m={{x}}|y"_s, Url::Character, u"{"_s, 24,
        u"https://example.com/?m=%7B%7Bx%7D%7D%7Cy"_s);
    row(u"https://example.com/a?q=[1]&r=|"_s, Url::Character, u"["_s, 25,
        u"https://example.com/a?q=%5B1%5D&r=%7C"_s);
    row(u"https://example.com/<a>"_s, Url::Character, u"<"_s, 21, u"https://example.com/%3Ca%3E"_s);
    row(u"https://example.com/a#b|c"_s, Url::Character, u"|"_s, 24,
        u"https://example.com/a#b%7Cc"_s);
    row(u"https://example.com/a%zz.mp3"_s, Url::PercentSign, u"%"_s, 22,
        u"https://example.com/a%25zz.mp3"_s);
    row(u"https://example.com/100%"_s, Url::PercentSign, u"%"_s, 24,
        u"https://example.com/100%25"_s);
    row(u"  https://example.com/a\n"_s, Url::Around, u" "_s, 1, u"https://example.com/a"_s);
    row(u"https://example.com/a\n"_s, Url::Around, u"\n"_s, 22, u"https://example.com/a"_s);
    row(u"“https://example.com/a”"_s, Url::Around, u"“"_s, 1, u"https://example.com/a"_s);
    row(u"https://me:p w@example.com/a b"_s, Url::Character, u" "_s, 13,
        u"https://me:p%20w@example.com/a%20b"_s);
    row(u"https://user:p@ss@example.com/a"_s, Url::Character, u"@"_s, 15,
        u"https://user:p%40ss@example.com/a"_s);
    row(u"http://[::1]/a b"_s, Url::Character, u" "_s, 15, u"http://[::1]/a%20b"_s);
}

void tst_validation::whatIsWrongWithAUrl()
{
    QFETCH(const QString, text);
    QFETCH(const QString, meant);
    const auto problem = twilio::urlProblem(text);
    QVERIFY(problem);
    QTEST(problem->kind, "kind");
    QTEST(problem->subject, "subject");
    QTEST(static_cast<int>(problem->position), "position");
    QCOMPARE(problem->meant, meant);
    QVERIFY(meant.isEmpty() || isCallableUrl(meant));
}

void tst_validation::urlsThatAreSignedForGet()
{
    QVERIFY(twilio::isSignedForGet(
        u"https://b.s3.amazonaws.com/a.wav?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=ab"_s));
    QVERIFY(twilio::isSignedForGet(
        u"https://storage.googleapis.com/b/a.wav?X-Goog-Signature=ab&X-Goog-Expires=9"_s));
    QVERIFY(twilio::isSignedForGet(
        u"https://b.s3.amazonaws.com/a.wav?AWSAccessKeyId=A&Expires=1&Signature=ab%3D"_s));
    QVERIFY(!twilio::isSignedForGet(u"https://example.com/a.wav?Signature=ab"_s));
    QVERIFY(!twilio::isSignedForGet(u"https://example.com/X-Amz-Signature=ab"_s));
}

void tst_validation::everyUrlFieldIsChecked()
{
    bool isAnyUrl = false;
    for (const UpdateField &field : updateFields()) {
        if (field.content != UpdateField::Content::Url)
            continue;
        isAnyUrl = true;
        ParticipantUpdate update;
        QVERIFY(setText(update, field, u"ftp://example.com"_s));
        const auto problems = update.validate();
        QCOMPARE(problems.size(), 1U);
        QCOMPARE(problems[0].field, field.name);
        QCOMPARE(problems[0].kind, Kind::NotCallable);
        QVERIFY(setText(update, field, u"http://example.com"_s));
        QCOMPARE(update.validate(), std::vector<Problem>());
    }
    QVERIFY(isAnyUrl);
}

void tst_validation::allProblemsAreToldInTheOrderOfTheFields()
{
    const ParticipantUpdate update{.announceUrl = u"x"_s,
                                   .callSidToCoach = u"y"_s,
                                   .coaching = true,
                                   .holdUrl = u""_s,
                                   .muted = true,
                                   .waitUrl = u"z"_s};
    QStringList fields;
    for (const Problem &problem : update.validate())
        fields << problem.field;
    QCOMPARE(fields,
             (QStringList{u"AnnounceUrl"_s, u"CallSidToCoach"_s, u"HoldUrl"_s, u"WaitUrl"_s}));
}

QTEST_GUILESS_MAIN(tst_validation)
#include "tst_validation.moc"
