// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <history/har.h>
#include <history/harrecording.h>
#include <stage/exchanges.h>
#include <support/filesizelimit.h>
#include <words/historywords.h>

using namespace Qt::Literals::StringLiterals;

using history::HarRecording;

namespace {

QJsonArray entriesOf(const QByteArray &har)
{
    return QJsonDocument::fromJson(har)[u"log"_s][u"entries"_s].toArray();
}

QJsonObject onlyEntry(const twilio::Exchange &exchange)
{
    const QJsonArray entries = entriesOf(history::toHar(std::array{exchange}));
    return entries.size() == 1 ? entries.first().toObject() : QJsonObject();
}

QByteArray read(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Documents in the HTTP Archive format 1.2.
class TestHar : public QObject
{
    Q_OBJECT

private slots:
    void requiredMembersAreThere_data();
    void requiredMembersAreThere();
    void documentSaysItsVersion();
    void factsAreThere();
    void bytesThatAreNoTextAreInBase64();
    void unansweredRequestSaysWhy();

    void recordingIsWholeAfterEachExchange();
    void recordingHoldsTheSameBodyOnce();
    void recordingLeavesAFileAlone();
    void recordingThatCannotBeMadeSaysSo();
    void recordingOnAFullDiskSaysSoOnce();
};

void TestHar::requiredMembersAreThere_data()
{
    QTest::addColumn<twilio::Exchange>("exchange");
    QTest::newRow("change") << exchanges::change();
    QTest::newRow("read") << exchanges::poll();
    QTest::newRow("unanswered") << exchanges::unanswered();
    QTest::newRow("empty") << twilio::Exchange();
}

void TestHar::requiredMembersAreThere()
{
    QFETCH(twilio::Exchange, exchange);
    const QJsonObject entry = onlyEntry(exchange);
    using Type = QJsonValue::Type;
    struct Member
    {
        QString path;
        Type type;
    };
    const QList<Member> required{
        {u"startedDateTime"_s, Type::String},
        {u"time"_s, Type::Double},
        {u"cache"_s, Type::Object},
        {u"timings/send"_s, Type::Double},
        {u"timings/wait"_s, Type::Double},
        {u"timings/receive"_s, Type::Double},
        {u"request/method"_s, Type::String},
        {u"request/url"_s, Type::String},
        {u"request/httpVersion"_s, Type::String},
        {u"request/cookies"_s, Type::Array},
        {u"request/headers"_s, Type::Array},
        {u"request/queryString"_s, Type::Array},
        {u"request/headersSize"_s, Type::Double},
        {u"request/bodySize"_s, Type::Double},
        {u"response/status"_s, Type::Double},
        {u"response/statusText"_s, Type::String},
        {u"response/httpVersion"_s, Type::String},
        {u"response/cookies"_s, Type::Array},
        {u"response/headers"_s, Type::Array},
        {u"response/content/size"_s, Type::Double},
        {u"response/content/mimeType"_s, Type::String},
        {u"response/redirectURL"_s, Type::String},
        {u"response/headersSize"_s, Type::Double},
        {u"response/bodySize"_s, Type::Double},
    };
    for (const Member &member : required) {
        QJsonValue value = entry;
        for (const QString &name : member.path.split(u'/'))
            value = value[name];
        QVERIFY2(value.type() == member.type, qPrintable(member.path));
    }
}

void TestHar::documentSaysItsVersion()
{
    for (const auto &har : {history::toHar({}), history::toHar(std::array{exchanges::poll()})}) {
        const QJsonDocument document = QJsonDocument::fromJson(har);
        QCOMPARE(document[u"log"_s][u"version"_s].toString(), u"1.2"_s);
        QCOMPARE(document[u"log"_s][u"creator"_s][u"name"_s].toString(), u"Conference Panel"_s);
        QVERIFY(document[u"log"_s][u"creator"_s][u"version"_s].isString());
        QVERIFY(document[u"log"_s][u"entries"_s].isArray());
    }
}

void TestHar::factsAreThere()
{
    const QJsonValue change = onlyEntry(exchanges::change("Muted=true&HoldUrl="));
    QCOMPARE(change[u"startedDateTime"_s].toString(), u"2026-03-04T14:02:11.250Z"_s);
    QCOMPARE(change[u"time"_s].toDouble(), 84.321);
    QCOMPARE(change[u"request"_s][u"postData"_s].toObject(),
             QJsonObject({{u"mimeType"_s, u"application/x-www-form-urlencoded"_s},
                          {u"text"_s, u"Muted=true&HoldUrl="_s}}));
    QCOMPARE(change[u"response"_s][u"content"_s][u"text"_s].toString(), u"{\"muted\":true}"_s);

    const QJsonValue poll = onlyEntry(exchanges::poll());
    QCOMPARE(poll[u"request"_s][u"queryString"_s].toArray(),
             QJsonArray({QJsonObject{{u"name"_s, u"PageSize"_s}, {u"value"_s, u"250"_s}}}));
    QVERIFY(poll[u"request"_s][u"postData"_s].isUndefined());
}

void TestHar::bytesThatAreNoTextAreInBase64()
{
    const QJsonValue entry = onlyEntry(exchanges::poll("\xff\xfe no text"));
    const QJsonValue content = entry[u"response"_s][u"content"_s];
    QCOMPARE(content[u"encoding"_s].toString(), u"base64"_s);
    QCOMPARE(QByteArray::fromBase64(content[u"text"_s].toString().toLatin1()), "\xff\xfe no text");
}

void TestHar::unansweredRequestSaysWhy()
{
    const QJsonValue entry = onlyEntry(exchanges::unanswered());
    QCOMPARE(entry[u"response"_s][u"status"_s].toInt(-1), 0);
    QCOMPARE(entry[u"response"_s][u"_error"_s].toString(), u"connection lost: api.twilio.com"_s);
}

void TestHar::recordingIsWholeAfterEachExchange()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"traffic.har"_s);
    auto recording = HarRecording::start(file);
    QVERIFY(recording);
    QVERIFY(QJsonDocument::fromJson(read(file)).isObject());
    QVERIFY(!(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    for (int count = 1; count <= 3; ++count) {
        (*recording)->add(exchanges::change());
        QTRY_COMPARE(entriesOf(read(file)).size(), count);
    }
    for (int n = 0; n < 500; ++n)
        (*recording)->add(exchanges::poll());
    recording->reset();
    QCOMPARE(entriesOf(read(file)).size(), 503);
    QCOMPARE(entriesOf(read(file)).last()[u"request"_s][u"method"_s].toString(), u"GET"_s);
}

void TestHar::recordingHoldsTheSameBodyOnce()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"traffic.har"_s);
    auto recording = HarRecording::start(file);
    QVERIFY(recording);
    const QByteArray quiet = "[" + QByteArray("250 people, ").repeated(10'000) + "]";
    const QByteArray news = "[" + QByteArray("251 people, ").repeated(10'000) + "]";
    for (const QByteArray &body : {quiet, quiet, news, quiet, "{}"_ba, "{}"_ba})
        (*recording)->add(exchanges::poll(body));
    recording->reset();
    const QByteArray written = read(file);
    QVERIFY(written.size() < 2 * quiet.size() + 10'000);
    const QJsonArray entries = entriesOf(written);
    QCOMPARE(entries.size(), 6);
    const auto content
        = [&](int at) { return entries[at][u"response"_s][u"content"_s].toObject(); };
    for (const int at : {0, 2, 4, 5})
        QVERIFY2(content(at).contains(u"text"_s), qPrintable(QString::number(at)));
    for (const int at : {1, 3}) {
        QVERIFY(!content(at).contains(u"text"_s));
        QCOMPARE(content(at)[u"_sameTextAsEntry"_s].toInt(-1), 0);
        QCOMPARE(content(at)[u"size"_s].toInteger(), quiet.size());
    }
}

void TestHar::recordingLeavesAFileAlone()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"traffic.har"_s);
    {
        QFile reserved(file); // as mktemp does it
        QVERIFY(reserved.open(QIODevice::WriteOnly));
    }
    auto first = HarRecording::start(file);
    QVERIFY(first);
    (*first)->add(exchanges::change());
    const auto second = HarRecording::start(file);
    QVERIFY(!second);
    QVERIFY(second.error().isTaken);
    QCOMPARE(words::notRecorded(second.error()),
             file
                 + u" holds something already, and is not overwritten. Name another file for the "
                   "recording."_s);
    first->reset();
    QCOMPARE(entriesOf(read(file)).size(), 1);
}

void TestHar::recordingThatCannotBeMadeSaysSo()
{
    const auto recording = HarRecording::start(u"/no/such/folder/traffic.har"_s);
    QVERIFY(!recording);
    QCOMPARE(recording.error().file, u"/no/such/folder/traffic.har"_s);
    QVERIFY(!recording.error().detail.isEmpty());
}

void TestHar::recordingOnAFullDiskSaysSoOnce()
{
    QVERIFY(!HarRecording::start(u"/dev/full"_s));

    const QTemporaryDir folder;
    const QString file = folder.filePath(u"traffic.har"_s);
    auto recording = HarRecording::start(file);
    QVERIFY(recording);
    (*recording)->add(exchanges::change());
    QTRY_COMPARE(entriesOf(read(file)).size(), 1);
    QSignalSpy failed(recording->get(), &HarRecording::failed);
    const support::FileSizeLimit limit(read(file).size() + 100);
    (*recording)->add(exchanges::change());
    (*recording)->add(exchanges::change());
    QTRY_COMPARE(failed.size(), 1);
    recording->reset();
    QCOMPARE(entriesOf(read(file)).size(), 1);
}

QTEST_GUILESS_MAIN(TestHar)
#include "tst_har.moc"
