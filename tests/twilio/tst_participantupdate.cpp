// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <twilio/formbody.h>
#include <twilio/participantupdate.h>
#include <twilio/updatefields.h>

using namespace Qt::Literals::StringLiterals;
using namespace twilio;

namespace {

const QString call = u"CA0123456789abcdef0123456789abcdef"_s;
const QString url = u"https://example.com/a.xml"_s;

ParticipantUpdate everything()
{
    return {.announceMethod = HttpMethod::Get,
            .announceUrl = url,
            .beepOnExit = false,
            .callSidToCoach = call,
            .coaching = true,
            .endConferenceOnExit = true,
            .hold = false,
            .holdMethod = HttpMethod::Post,
            .holdUrl = u"http://example.com"_s,
            .muted = true,
            .waitMethod = HttpMethod::Delete,
            .waitUrl = QString()};
}

} // namespace

/// The exact bytes of the form body, for each field alone and for all together.
class tst_participantupdate : public QObject
{
    Q_OBJECT

private slots:
    void nothingSetIsAnEmptyBody();
    void oneField_data();
    void oneField();
    void allFieldsInAlphabeticalOrder();
    void textIsEncodedByteForByte_data();
    void textIsEncodedByteForByte();
    void methods();
    void readsBackWhatItWrote_data();
    void readsBackWhatItWrote();
    void doesNotReadAnythingElse_data();
    void doesNotReadAnythingElse();
    void mergedTakesTheNewerValue();
};

void tst_participantupdate::nothingSetIsAnEmptyBody()
{
    QVERIFY(ParticipantUpdate().isEmpty());
    QCOMPARE(ParticipantUpdate().toFormBody(), ""_ba);
}

void tst_participantupdate::oneField_data()
{
    QTest::addColumn<ParticipantUpdate>("update");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const ParticipantUpdate &update, const QByteArray &body) {
        QTest::newRow(name) << update << body;
    };
    row("AnnounceMethod", {.announceMethod = HttpMethod::Get}, "AnnounceMethod=GET");
    row("AnnounceUrl", {.announceUrl = url}, "AnnounceUrl=https%3A%2F%2Fexample.com%2Fa.xml");
    row("BeepOnExit on", {.beepOnExit = true}, "BeepOnExit=true");
    row("BeepOnExit off", {.beepOnExit = false}, "BeepOnExit=false");
    row("CallSidToCoach", {.callSidToCoach = call}, "CallSidToCoach=" + call.toLatin1());
    row("Coaching on", {.coaching = true}, "Coaching=true");
    row("Coaching off", {.coaching = false}, "Coaching=false");
    row("EndConferenceOnExit on", {.endConferenceOnExit = true}, "EndConferenceOnExit=true");
    row("EndConferenceOnExit off", {.endConferenceOnExit = false}, "EndConferenceOnExit=false");
    row("Hold on", {.hold = true}, "Hold=true");
    row("Hold off", {.hold = false}, "Hold=false");
    row("HoldMethod", {.holdMethod = HttpMethod::Post}, "HoldMethod=POST");
    row("HoldUrl", {.holdUrl = url}, "HoldUrl=https%3A%2F%2Fexample.com%2Fa.xml");
    row("Muted on", {.muted = true}, "Muted=true");
    row("Muted off", {.muted = false}, "Muted=false");
    row("WaitMethod", {.waitMethod = HttpMethod::Head}, "WaitMethod=HEAD");
    row("WaitUrl", {.waitUrl = url}, "WaitUrl=https%3A%2F%2Fexample.com%2Fa.xml");
    row("WaitUrl empty", {.waitUrl = u""_s}, "WaitUrl=");
    row("WaitUrl null text is empty too", {.waitUrl = QString()}, "WaitUrl=");
}

void tst_participantupdate::oneField()
{
    QFETCH(const ParticipantUpdate, update);
    QVERIFY(!update.isEmpty());
    QTEST(update.toFormBody(), "body");
}

void tst_participantupdate::allFieldsInAlphabeticalOrder()
{
    QCOMPARE(everything().toFormBody(),
             "AnnounceMethod=GET&AnnounceUrl=https%3A%2F%2Fexample.com%2Fa.xml&BeepOnExit=false"
             "&CallSidToCoach="
                 + call.toLatin1()
                 + "&Coaching=true&EndConferenceOnExit=true&Hold=false&HoldMethod=POST"
                   "&HoldUrl=http%3A%2F%2Fexample.com&Muted=true&WaitMethod=DELETE&WaitUrl=");
}

void tst_participantupdate::textIsEncodedByteForByte_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("plus") << u"a+b"_s << "a%2Bb"_ba;
    QTest::newRow("already encoded") << u"%41"_s << "%2541"_ba;
    QTest::newRow("lone percent") << u"100%"_s << "100%25"_ba;
    QTest::newRow("space") << u"a b"_s << "a%20b"_ba;
    QTest::newRow("ampersand and equals") << u"?a=b&Muted=false"_s << "%3Fa%3Db%26Muted%3Dfalse"_ba;
    QTest::newRow("semicolon and hash") << u";#"_s << "%3B%23"_ba;
    QTest::newRow("unreserved") << u"azAZ09-._~"_s << "azAZ09-._~"_ba;
    QTest::newRow("asterisk and quotes") << u"*'\"()!"_s << "%2A%27%22%28%29%21"_ba;
    QTest::newRow("latin") << u"ü"_s << "%C3%BC"_ba;
    QTest::newRow("han") << u"東京"_s << "%E6%9D%B1%E4%BA%AC"_ba;
    QTest::newRow("emoji") << u"🎧"_s << "%F0%9F%8E%A7"_ba;
    QTest::newRow("combining") << u"e\u0301"_s << "e%CC%81"_ba;
    QTest::newRow("line end") << u"a\r\nb"_s << "a%0D%0Ab"_ba;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << "a%00b"_ba;
    QTest::newRow("backslash") << u"\\"_s << "%5C"_ba;
}

void tst_participantupdate::textIsEncodedByteForByte()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, encoded);
    QCOMPARE(formPair("Name"_L1, text), "Name=" + encoded);
    const ParticipantUpdate update{.announceUrl = text, .muted = true, .waitUrl = text};
    QCOMPARE(update.toFormBody(), "AnnounceUrl=" + encoded + "&Muted=true&WaitUrl=" + encoded);
}

void tst_participantupdate::methods()
{
    QStringList words;
    for (const HttpMethod method : allHttpMethods) {
        words << twilio::toString(method);
        QVERIFY(httpMethodFrom(QString(twilio::toString(method))) == method);
        QCOMPARE(isPromised(method), method == HttpMethod::Get || method == HttpMethod::Post);
    }
    QCOMPARE(words,
             (QStringList{u"HEAD"_s, u"GET"_s, u"POST"_s, u"PATCH"_s, u"PUT"_s, u"DELETE"_s}));
    for (const auto &wrong : {u"get"_s, u""_s, u" GET"_s, u"OPTIONS"_s})
        QVERIFY(!httpMethodFrom(wrong));
}

void tst_participantupdate::readsBackWhatItWrote_data()
{
    QTest::addColumn<ParticipantUpdate>("update");
    QTest::newRow("nothing") << ParticipantUpdate();
    QTest::newRow("everything") << everything();
    QTest::newRow("off") << ParticipantUpdate{.coaching = false, .muted = false};
    QTest::newRow("awkward text") << ParticipantUpdate{
        .announceUrl = u"https://h/?a=b&c=%41+%26 ü🎧#="_s, .waitUrl = u""_s};
    QTest::newRow("byte order mark") << ParticipantUpdate{.waitUrl = u"\ufeff\ufeffhttps://h"_s};
}

void tst_participantupdate::readsBackWhatItWrote()
{
    QFETCH(const ParticipantUpdate, update);
    const auto read = updateFromFormBody(update.toFormBody());
    QVERIFY(read);
    QCOMPARE(*read, update);
}

void tst_participantupdate::doesNotReadAnythingElse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("unknown field") << "Status=completed"_ba;
    QTest::newRow("no equals sign") << "Muted"_ba;
    QTest::newRow("typo in a boolean") << "Muted=True"_ba;
    QTest::newRow("empty boolean") << "Muted="_ba;
    QTest::newRow("unknown method") << "HoldMethod=TRACE"_ba;
    QTest::newRow("twice") << "Muted=true&Muted=false"_ba;
    QTest::newRow("trailing ampersand") << "Muted=true&"_ba;
}

void tst_participantupdate::doesNotReadAnythingElse()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!updateFromFormBody(body));
}

void tst_participantupdate::mergedTakesTheNewerValue()
{
    QCOMPARE(merged(everything(), {}), everything());
    QCOMPARE(merged({}, everything()), everything());
    const ParticipantUpdate older{.hold = true, .muted = true, .waitUrl = url};
    const ParticipantUpdate newer{.beepOnExit = true, .muted = false, .waitUrl = u""_s};
    QCOMPARE(
        merged(older, newer),
        (ParticipantUpdate{.beepOnExit = true, .hold = true, .muted = false, .waitUrl = u""_s}));
}

QTEST_GUILESS_MAIN(tst_participantupdate)
#include "tst_participantupdate.moc"
