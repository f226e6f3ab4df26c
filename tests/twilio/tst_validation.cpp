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
        {{"AnnounceUrl"_L1, Kind::NotCallable}});
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

void tst_validation::everyUrlFieldIsChecked()
{
    bool isAnyUrl = false;
    for (const UpdateField &field : updateFields()) {
        if (field.content != UpdateField::Content::Url)
            continue;
        isAnyUrl = true;
        ParticipantUpdate update;
        QVERIFY(setText(update, field, u"ftp://example.com"_s));
        QCOMPARE(update.validate(), (std::vector<Problem>{{field.name, Kind::NotCallable}}));
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
