// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <support/answers.h>
#include <support/hostilejson.h>
#include <support/hostileserver.h>
#include <support/paging.h>
#include <support/rawclient.h>
#include <support/twilioanswers.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;

namespace {

QJsonObject nextIn(const RawClient &client, qint64 from)
{
    const QByteArray answer = client.received().mid(from);
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

} // namespace

/// The catalogue of odd bodies says what it means, and pages lead where they should not.
class tst_hostilejson : public QObject
{
    Q_OBJECT

private slots:
    void namesAreUnique();
    void noneOfTheUnreadableIsAParticipant();
    void oddTextsDifferFromAGoodOne();
    void deepJsonIsAsDeepAsAsked();
    void pagesAreAllThere();
    void pagesLeadAstray_data();
    void pagesLeadAstray();
};

void tst_hostilejson::namesAreUnique()
{
    QSet<QByteArray> names;
    const auto texts = unreadableBodies() + oddParticipants() + oddLists();
    for (const HostileText &text : texts)
        names.insert(text.name);
    QCOMPARE(names.size(), texts.size());
    QVERIFY(texts.size() > 70);
}

void tst_hostilejson::noneOfTheUnreadableIsAParticipant()
{
    const auto texts = unreadableBodies();
    for (const auto &[name, text] : texts) {
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        QVERIFY2(!object.contains(u"call_sid"_s), name.constData());
    }
}

void tst_hostilejson::oddTextsDifferFromAGoodOne()
{
    const auto texts = oddParticipants();
    for (const auto &[name, text] : texts) {
        QVERIFY2(text.startsWith('{') && text.endsWith('}'), name.constData());
        QVERIFY2(!text.contains("HERE"), name.constData());
        QVERIFY2(text != QJsonDocument(participantResource()).toJson(QJsonDocument::Compact),
                 name.constData());
    }
}

void tst_hostilejson::deepJsonIsAsDeepAsAsked()
{
    QCOMPARE(deepJson(3), "[[[]]]"_ba);
    QVERIFY(!QJsonDocument::fromJson(deepJson(100)).isNull());
    QVERIFY(QJsonDocument::fromJson(deepJson(10'000)).isNull());
}

void tst_hostilejson::pagesAreAllThere()
{
    HostileServer server;
    server.answerAlways(answers::pages(5, 2));
    RawClient client(server.url());
    QStringList sids;
    QString next = u"/Participants.json?PageSize=2"_s;
    while (!next.isNull()) {
        const qint64 before = client.bytesReceived();
        client.send(RawClient::get(next.toUtf8()));
        QTRY_VERIFY(!nextIn(client, before).isEmpty());
        const QJsonObject page = nextIn(client, before);
        const QJsonArray list = page[u"participants"_s].toArray();
        for (const auto &one : list)
            sids.append(one[u"call_sid"_s].toString());
        next = page[u"next_page_uri"_s].toString(QString());
    }
    QCOMPARE(sids, (QStringList{callSid(1), callSid(2), callSid(3), callSid(4), callSid(5)}));
    QCOMPARE(server.requests().size(), 3);
}

void tst_hostilejson::pagesLeadAstray_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("next");
    QTest::newRow("loop") << answers::pagesLoop() << u"/p.json?Page=4"_s;
    QTest::newRow("without end") << answers::pagesWithoutEnd() << u"/p.json?Page=5"_s;
    QTest::newRow("elsewhere") << answers::pageElsewhere(u"https://elsewhere.example"_s)
                               << u"https://elsewhere.example/p.json?Page=1"_s;
}

void tst_hostilejson::pagesLeadAstray()
{
    QFETCH(const Answer, answer);
    QFETCH(const QString, next);
    HostileServer server;
    server.answerNext(answer);
    RawClient client(server.url());
    client.send(RawClient::get("/p.json?Page=4"));
    QTRY_COMPARE(nextIn(client, 0)[u"next_page_uri"_s].toString(), next);
    QVERIFY(!nextIn(client, 0)[u"participants"_s].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(tst_hostilejson)
#include "tst_hostilejson.moc"
