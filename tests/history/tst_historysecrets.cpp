// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <history/curl.h>
#include <history/har.h>
#include <history/harrecording.h>
#include <history/journal.h>
#include <records/exchangemodel.h>
#include <support/answers.h>
#include <support/connection.h>
#include <support/hostileserver.h>
#include <support/twilioanswers.h>
#include <twilio/conferenceservice.h>

using namespace Qt::Literals::StringLiterals;
using namespace twilio;

namespace {

const QByteArray token = "t0ken-that-nobody-may-see";
const QByteArray password = "hunter2";
const QString announcement = u"https://operator:hunter2@example.com/hello.xml"_s;

/// The secrets in all forms in which they go over the wire.
QList<QByteArray> secrets()
{
    return {token, password, (support::accountSid().toLatin1() + ':' + token).toBase64()};
}

QString everythingIn(const history::ExchangeLog &log)
{
    QStringList all;
    std::vector<Exchange> exchanges;
    for (const history::LoggedExchange &entry : log.entries()) {
        const Exchange &exchange = *entry.exchange;
        exchanges.push_back(exchange);
        all << history::toCurl(exchange) << history::toText(exchange)
            << exchange.url.toString(QUrl::FullyDecoded) << twilio::toRecord(exchange.failure);
        for (const Headers &headers : {exchange.requestHeaders, exchange.replyHeaders}) {
            for (const Header &header : headers)
                all << QString::fromUtf8(header.name + ": " + header.value);
        }
    }
    return all.join(u'\n') + QString::fromUtf8(history::toHar(exchanges));
}

QString everythingIn(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                all << model.index(row, column).data(role).toString();
        }
    }
    return all.join(u'\n');
}

QStringList filesWithSecrets(const QString &folder)
{
    QStringList found;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
        QFile bytes(file.filePath());
        if (!bytes.open(QIODevice::ReadOnly))
            found.append(file.fileName() + u" cannot be read"_s);
        const QByteArray all = bytes.readAll();
        for (const QByteArray &secret : secrets()) {
            if (all.contains(secret))
                found.append(file.fileName());
        }
    }
    return found;
}

} // namespace

/// A secret goes over the wire and into no record.
class TestHistorySecrets : public QObject
{
    Q_OBJECT

private slots:
    void promise7_noRecordHoldsASecret_data();
    void promise7_noRecordHoldsASecret();
};

void TestHistorySecrets::promise7_noRecordHoldsASecret_data()
{
    using namespace support;
    QTest::addColumn<Answer>("answer");
    QTest::newRow("done") << answers::participant();
    QTest::newRow("refused, with the URL in the message")
        << answers::error(400, 21205, announcement.toUtf8() + " is not valid");
    QTest::newRow("refused, with the URL in the reason")
        << Answer([](const support::Request &, Connection &connection) {
               connection.send("HTTP/1.1 400 " + announcement.toUtf8()
                               + " is not valid\r\nContent-Length: 2\r\n\r\n{}");
           });
    QTest::newRow("a page that repeats the request")
        << answers::raw(200, "<html>" + announcement.toUtf8() + "</html>");
}

void TestHistorySecrets::promise7_noRecordHoldsASecret()
{
    QFETCH(support::Answer, answer);
    support::HostileServer server;
    server.answerAlways(answer);
    const QTemporaryDir folder;
    const QString har = folder.filePath(u"traffic.har"_s);
    history::ExchangeLog log;
    const records::ExchangeModel model(log);
    {
        history::Journal journal(folder.filePath(u"journal.sqlite"_s));
        QSignalSpy recorded(&journal, &history::Journal::recorded);
        auto recording = history::HarRecording::start(har);
        QVERIFY(recording);
        ConferenceService service(*Endpoint::parse(server.url().toString()),
                                  *withAuthToken(*AccountSid::parse(support::accountSid()), token));
        connect(&service, &ConferenceService::exchanged, this, [&](const Exchange &exchange) {
            log.append(exchange);
            (*recording)->add(exchange);
        });
        const ParticipantUpdate update{.announceUrl = announcement, .muted = true};
        history::Intent intent;
        intent.id = QUuid::createUuid();
        intent.accountSid = support::accountSid();
        intent.formBody = update.toFormBody();
        journal.record(intent);
        auto *reply
            = service.updateParticipant({support::conferenceSid(), support::callSid()}, update);
        QSignalSpy finished(reply, &Reply::finished);
        connect(reply, &Reply::finished, this, [&] {
            history::Outcome outcome{intent.id, history::Outcome::State::Confirmed};
            if (!reply->result()) {
                outcome.message = reply->result().error().message;
                outcome.failure = twilio::toRecord(reply->result().error().failure);
            }
            journal.settle(outcome);
        });
        QTRY_COMPARE(finished.size(), 1);
        QTRY_COMPARE(model.rowCount(), 1);
        QTRY_COMPARE(recorded.size(), 1);
        QVERIFY(QFile::exists(folder.filePath(u"journal.sqlite-wal"_s)));
        QCOMPARE(filesWithSecrets(folder.path()), QStringList());
    }
    // They went over the wire, so that there was something to find.
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().body.contains(password));
    QVERIFY(server.requests().first().header("Authorization").contains(secrets().last()));

    const QString shown = everythingIn(log) + everythingIn(model);
    for (const QByteArray &secret : secrets())
        QVERIFY2(!shown.contains(QString::fromLatin1(secret)), secret.constData());
    QCOMPARE(filesWithSecrets(folder.path()), QStringList());
}

QTEST_GUILESS_MAIN(TestHistorySecrets)
#include "tst_historysecrets.moc"
