// SPDX-License-Identifier: Apache-2.0
#include "sounds.h"

#include <QTest>
#include <addresses/checkresult.h>
#include <words/addresswords.h>

using namespace Qt::Literals::StringLiterals;
using addresses::AudioLength;
using addresses::CheckResult;
using What = CheckResult::What;

class TestSounds : public QObject
{
    Q_OBJECT

private slots:
    void knowsHowLongASoundIs_data();
    void knowsHowLongASoundIs();
    void knowsWhatItIs_data();
    void knowsWhatItIs();
    void namesTheVerbs();
    void saysWhereTwiMLIsBroken();
    void takesWhatIsCutOff();
    void promise8_anyBytesAreHarmless();
    void promise8_entitiesAreNotMultiplied();
};

void TestSounds::knowsHowLongASoundIs_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("milliseconds"); // -1: not known
    QTest::addColumn<bool>("isExact");
    const QByteArray wave = sounds::wav(24000);
    QTest::newRow("WAV") << wave << qint64(wave.size()) << QByteArray("audio/x-wav") << 1500
                         << true;
    QTest::newRow("WAV, its beginning alone")
        << sounds::wavHead(16000, 1600000) << qint64(1600044) << QByteArray() << 100000 << true;
    QTest::newRow("WAV, of a size that is not told")
        << sounds::wavHead(16000, 1600000) << qint64(-1) << QByteArray() << 100000 << true;
    QTest::newRow("WAV, shorter than its head says")
        << sounds::wavHead(16000, 1600000) << qint64(16044) << QByteArray() << 1000 << true;
    QTest::newRow("WAV, as it is streamed")
        << sounds::wavHead(16000, 0xffffffff) << qint64(32044) << QByteArray() << 2000 << true;
    QTest::newRow("WAV, as it is streamed without a size")
        << sounds::wavHead(16000, 0xffffffff) << qint64(-1) << QByteArray() << -1 << true;
    QTest::newRow("WAV of no rate")
        << sounds::wavHead(0, 16000) << qint64(16044) << QByteArray() << -1 << true;
    QByteArray padded = wave;
    padded.insert(12, "LIST" + sounds::little(3, 4) + QByteArray(4, 'x'));
    QTest::newRow("WAV with something before")
        << padded << qint64(padded.size()) << QByteArray() << 1500 << true;

    QByteArray steady;
    for (int i = 0; i < 20; ++i)
        steady += sounds::mp3Frame();
    QTest::newRow("MP3") << steady << qint64(160000) << QByteArray("audio/mpeg") << 10000 << false;
    QTest::newRow("MP3 of a size that is not told")
        << steady << qint64(-1) << QByteArray("audio/mpeg") << -1 << false;
    const QByteArray tag = "ID3" + QByteArray::fromHex("04000000000064") + QByteArray(100, 't');
    QTest::newRow("MP3 with a tag")
        << tag + steady << qint64(160110) << QByteArray("audio/mpeg") << 10000 << false;
    QTest::newRow("MP3 with a tag that is longer than what was read")
        << QByteArray("ID3" + QByteArray::fromHex("0400007f7f7f7f")) << qint64(160000)
        << QByteArray("audio/mpeg") << -1 << false;
    QTest::newRow("MP3 of changing rates") << steady + sounds::mp3Frame(11) << qint64(160000)
                                           << QByteArray("audio/mpeg") << -1 << false;
    QByteArray told = sounds::mp3Frame();
    told.replace(36, 12, "Xing" + sounds::big(1) + sounds::big(1000));
    QTest::newRow("MP3 that says it itself")
        << told + sounds::mp3Frame(11) << qint64(-1) << QByteArray("audio/mpeg") << 26122 << true;
    QByteArray vbri = sounds::mp3Frame();
    vbri.replace(36, 18, "VBRI" + QByteArray(10, '\0') + sounds::big(1000));
    QTest::newRow("MP3 that says it in another way")
        << vbri + sounds::mp3Frame(11) << qint64(-1) << QByteArray("audio/mpeg") << 26122 << true;
    QTest::newRow("one frame alone")
        << sounds::mp3Frame() << qint64(160000) << QByteArray("audio/mpeg") << -1 << false;
    QTest::newRow("basic") << QByteArray(100, '\x7f') << qint64(80000) << QByteArray("audio/basic")
                           << 10000 << true;
    QTest::newRow("something else")
        << QByteArray("OggS") << qint64(80000) << QByteArray("audio/ogg") << -1 << true;
}

void TestSounds::knowsHowLongASoundIs()
{
    QFETCH(QByteArray, begin);
    QFETCH(qint64, total);
    QFETCH(QByteArray, type);
    QFETCH(int, milliseconds);
    QFETCH(bool, isExact);
    const auto size = total < 0 ? std::nullopt : std::optional(total);
    const auto length = addresses::audioLength(begin, size, type);
    if (milliseconds < 0)
        QVERIFY(!length);
    else
        QCOMPARE(length, (AudioLength{std::chrono::milliseconds(milliseconds), isExact}));
}

void TestSounds::knowsWhatItIs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<What>("what");
    QTest::addColumn<QString>("sentence");
    const QString seen = u"Seen from this computer: "_s;
    QTest::newRow("sound") << sounds::wav(160000) << QByteArray("audio/x-wav") << What::Sound
                           << seen + u"sound (audio/x-wav), 10.0 s long."_s;
    QTest::newRow("a longer one") << sounds::wav(1600000) << QByteArray("AUDIO/WAV; x=1")
                                  << What::Sound << seen + u"sound (audio/wav), 01:40 long."_s;
    QTest::newRow("sound of another type")
        << sounds::wav(160000) << QByteArray("application/octet-stream") << What::Sound
        << seen + u"sound (application/octet-stream), 10.0 s long."_s;
    QTest::newRow("sound of no type") << sounds::wav(160000) << QByteArray() << What::Sound
                                      << seen + u"sound (no type is told), 10.0 s long."_s;
    QTest::newRow("sound of no length")
        << QByteArray("OggS") << QByteArray("audio/ogg") << What::Sound
        << seen + u"sound (audio/ogg). How long it is cannot be told from its beginning."_s;
    QTest::newRow("TwiML") << QByteArray("<?xml version='1.0'?><Response><Say>Hi</Say></Response>")
                           << QByteArray("text/xml") << What::TwiML << seen + u"TwiML with Say."_s;
    QTest::newRow("TwiML with a mark before it")
        << QByteArray("\xef\xbb\xbf<Response><Play>a.mp3</Play></Response>") << QByteArray()
        << What::TwiML << seen + u"TwiML with Play."_s;
    QTest::newRow("TwiML called a page")
        << QByteArray("<Response><Play/></Response>") << QByteArray("text/html") << What::TwiML
        << seen + u"TwiML with Play."_s;
    QTest::newRow("TwiML of nothing")
        << QByteArray("<Response/>") << QByteArray("text/xml") << What::TwiML
        << seen + u"TwiML without a verb, which plays nothing."_s;
    QTest::newRow("page") << QByteArray("\n<!DOCTYPE html><html><p>Hello") << QByteArray()
                          << What::WebPage
                          << seen + u"a web page, which is neither sound nor TwiML."_s;
    QTest::newRow("page called sound")
        << QByteArray("<html></html>") << QByteArray("audio/mpeg") << What::WebPage
        << seen + u"a web page, which is neither sound nor TwiML."_s;
    QTest::newRow("page by its type")
        << QByteArray("<p>Hello") << QByteArray("text/html; charset=utf-8") << What::WebPage
        << seen + u"a web page, which is neither sound nor TwiML."_s;
    QTest::newRow("XML") << QByteArray("<rss/>") << QByteArray("application/xml") << What::OtherXml
                         << seen + u"XML that is no TwiML (application/xml)."_s;
    QTest::newRow("text") << QByteArray("Hello") << QByteArray("text/plain") << What::Text
                          << seen + u"text (text/plain), which is neither sound nor TwiML."_s;
    QTest::newRow("JSON") << QByteArray("{}") << QByteArray("application/json") << What::Other
                          << seen + u"neither sound nor TwiML (application/json)."_s;
}

void TestSounds::knowsWhatItIs()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    const CheckResult result = addresses::whatIs(body, type, body.size(), true);
    QTEST(result.what, "what");
    QTEST(words::sentences(result).constFirst(), "sentence");
}

void TestSounds::namesTheVerbs()
{
    const CheckResult result = addresses::whatIs(
        "<Response><Say>a<Dial/></Say><Dial><Number>1</Number></Dial><Say/><Play/></Response>",
        "text/xml", std::nullopt, true);
    QCOMPARE(result.verbs, (QStringList{u"Say"_s, u"Dial"_s, u"Play"_s}));
    QVERIFY(!addresses::isPlayable(result));
    QCOMPARE(
        words::sentences(result),
        (QStringList{u"Seen from this computer: TwiML with Say, Dial, Play."_s,
                     u"The service takes Play, Say, Pause and Redirect here, and not Dial."_s}));
}

void TestSounds::saysWhereTwiMLIsBroken()
{
    const CheckResult result
        = addresses::whatIs("<Response>\n<Say>a</Play></Response>", {}, std::nullopt, true);
    QCOMPARE(words::sentences(result).constFirst(),
             u"Seen from this computer: TwiML that is not well-formed, in its line 2."_s);
    QVERIFY(!addresses::isPlayable(result));
}

void TestSounds::takesWhatIsCutOff()
{
    const CheckResult result
        = addresses::whatIs("<Response><Say>Once upon a ti", {}, std::nullopt, false);
    QVERIFY(!result.isBroken);
    QVERIFY(addresses::isPlayable(result));
    QCOMPARE(words::sentences(result),
             (QStringList{u"Seen from this computer: TwiML with Say."_s,
                          u"Only the first 64 KiB of it were read."_s}));
}

void TestSounds::promise8_anyBytesAreHarmless()
{
    QByteArray steady;
    for (int i = 0; i < 3; ++i)
        steady += sounds::mp3Frame();
    const QByteArrayList seeds{sounds::wav(100), steady,
                               "ID3" + QByteArray::fromHex("0400000000000a") + steady,
                               "<Response><Say>a</Say><Play/></Response>", "<!doctype html><p>"};
    quint32 random = 1;
    const auto next = [&random] { return random = random * 1664525U + 1013904223U; };
    for (const QByteArray &seed : seeds) {
        for (qsizetype size = 0; size <= std::min<qsizetype>(seed.size(), 200); ++size)
            addresses::whatIs(seed.first(size), "audio/mpeg", std::nullopt, false);
        for (int times = 0; times < 500; ++times) {
            QByteArray bytes = seed;
            for (int changes = 0; changes < 4; ++changes)
                bytes[static_cast<qsizetype>(next() % quint32(bytes.size()))]
                    = static_cast<char>(next() >> 24);
            const CheckResult result
                = addresses::whatIs(bytes, "audio/mpeg", qint64(next()), times % 2 == 0);
            QVERIFY(!words::sentences(result).constFirst().isEmpty());
            QVERIFY(!result.length || result.length->duration.count() >= 0);
        }
    }
}

void TestSounds::promise8_entitiesAreNotMultiplied()
{
    QByteArray bomb = "<!DOCTYPE Response [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 40; ++i)
        bomb += "<!ENTITY a" + QByteArray::number(i) + " \"&a" + QByteArray::number(i - 1) + ";&a"
            + QByteArray::number(i - 1) + ";\">";
    bomb += "]><Response><Say>&a39;</Say></Response>";
    const CheckResult result = addresses::whatIs(bomb, "text/xml", std::nullopt, true);
    QVERIFY(result.isBroken);
}

QTEST_GUILESS_MAIN(TestSounds)
#include "tst_addresses_sounds.moc"
