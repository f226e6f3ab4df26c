// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/desk.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using State = changes::Change::State;

namespace {

const QString url = QStringLiteral("https://a.example/");

} // namespace

/// What an operator can do about an outcome that is unknown.
class TestUnknown : public QObject
{
    Q_OBJECT

private slots:
    void promise4_check_data();
    void promise4_check();
    void promise4_checkTwiceIsOneAnswer();
    void promise4_checkAfterDismissal();
    void promise4_sendAgain();
    void promise4_sendAgainPressedTwice();
    void promise4_sendAgainOnlyWhatMayBe();
    void promise4_sendAgainOfARefusal();
    void promise4_dismiss();

private:
    /// A change whose outcome is unknown.
    QUuid lose(Desk &desk, const twilio::ParticipantUpdate &update)
    {
        desk.server.answerNext(fault::closeUnanswered());
        const QUuid id = desk.change(1, update);
        waitUntilUnknown(desk, id);
        return desk.state(id) == State::Unknown ? id : QUuid();
    }
    void waitUntilUnknown(const Desk &desk, const QUuid &id)
    {
        QTRY_COMPARE(desk.state(id), State::Unknown);
    }
};

void TestUnknown::promise4_check_data()
{
    QTest::addColumn<bool>("mutesToo");
    QTest::addColumn<QJsonObject>("now");
    const QJsonObject muted{{u"muted"_s, true}};
    QTest::newRow("nothing to compare") << false << QJsonObject();
    QTest::newRow("the rest was done") << true << muted;
    QTest::newRow("the rest is otherwise now") << true << QJsonObject();
}

void TestUnknown::promise4_check()
{
    QFETCH(bool, mutesToo);
    QFETCH(QJsonObject, now);
    Desk desk;
    desk.server.answerWhen(isGet, answers::participant(now));
    twilio::ParticipantUpdate update{.announceUrl = url};
    if (mutesToo)
        update.muted = true;
    const QUuid id = lose(desk, update);
    QVERIFY(!id.isNull());
    QSignalSpy changed(&desk.queue, &changes::ChangeQueue::changed);
    desk.queue.check(id);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(desk.state(id), State::Unknown);
    QCOMPARE(desk.queue.undecided(), 1);
    QCOMPARE(desk.changesSeen(), 1);
    const auto entry = desk.written(id);
    QVERIFY(entry && entry->outcome);
    QCOMPARE(entry->outcome->state, history::Outcome::State::Unknown);
}

void TestUnknown::promise4_checkTwiceIsOneAnswer()
{
    Desk desk;
    desk.server.answerAlways(fault::closeUnanswered());
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), State::Unknown);
    const auto looks = std::make_shared<int>(0);
    // Between the two looks somebody else unmutes them.
    desk.server.answerWhen(isGet, [looks](const Request &request, Connection &connection) {
        answers::participant({{u"muted"_s, ++*looks == 1}})(request, connection);
    });
    desk.queue.check(id);
    desk.queue.check(id);
    QTRY_COMPARE(*looks, 2);
    QTRY_COMPARE(desk.spoken(0, people::ParticipantModel::MutedColumn), u"open"_s);
    QCOMPARE(desk.state(id), State::Confirmed);
}

void TestUnknown::promise4_checkAfterDismissal()
{
    Desk desk;
    desk.server.answerWhen(isGet, fault::delayed(300ms, answers::participant()));
    const QUuid id = lose(desk, {.announceUrl = url});
    QVERIFY(!id.isNull());
    desk.queue.check(id);
    desk.queue.dismiss(id);
    QCOMPARE(desk.queue.undecided(), 0);
    QSignalSpy changed(&desk.queue, &changes::ChangeQueue::changed);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(desk.known(id).isDecided);
    QCOMPARE(desk.queue.undecided(), 0);
}

void TestUnknown::promise4_sendAgain()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    const QUuid lost = lose(desk, {.announceUrl = url});
    QVERIFY(!lost.isNull());
    const QUuid again = desk.queue.sendAgain(lost);
    QVERIFY(again != lost);
    QCOMPARE(desk.queue.undecided(), 0);
    QTRY_COMPARE(desk.state(again), State::Accepted);
    QCOMPARE(desk.state(lost), State::Unknown);
    QCOMPARE(desk.bodies(), QByteArrayList(2, desk.known(lost).update()->toFormBody()));
    QCOMPARE(desk.known(again).who, desk.known(lost).who);
    QVERIFY(desk.written(again));
}

void TestUnknown::promise4_sendAgainPressedTwice()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    const QUuid lost = lose(desk, {.announceUrl = url});
    QVERIFY(!lost.isNull());
    QVERIFY(!desk.queue.sendAgain(lost).isNull());
    QVERIFY(desk.queue.sendAgain(lost).isNull());
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.changesSeen(), 2);
}

void TestUnknown::promise4_sendAgainOnlyWhatMayBe()
{
    Desk desk;
    desk.server.answerAlways(fault::delayed(300ms, answers::obedient()));
    const QUuid id = desk.change(1, {.announceUrl = url});
    QVERIFY(desk.queue.sendAgain(id).isNull());
    QTRY_COMPARE(desk.state(id), State::Sending);
    QVERIFY(desk.queue.sendAgain(id).isNull());
    QTRY_COMPARE(desk.state(id), State::Accepted);
    QVERIFY(desk.queue.sendAgain(id).isNull());
    QVERIFY(desk.queue.sendAgain(QUuid::createUuid()).isNull());
    QCOMPARE(desk.queue.pending(), 0);
}

void TestUnknown::promise4_sendAgainOfARefusal()
{
    Desk desk;
    desk.server.answerNext(answers::error(400, 1, "no"));
    desk.server.answerAlways(answers::obedient());
    const QUuid refused = desk.mute(1);
    QTRY_COMPARE(desk.state(refused), State::Refused);
    const QUuid again = desk.queue.sendAgain(refused);
    QTRY_COMPARE(desk.state(again), State::Confirmed);
    QCOMPARE(desk.changesSeen(), 2);
}

void TestUnknown::promise4_dismiss()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    const QUuid lost = lose(desk, {.announceUrl = url});
    QVERIFY(!lost.isNull());
    QCOMPARE(desk.queue.undecided(), 1);
    QSignalSpy changed(&desk.queue, &changes::ChangeQueue::changed);
    desk.queue.dismiss(lost);
    desk.queue.dismiss(lost);
    QCOMPARE(desk.queue.undecided(), 0);
    QVERIFY(desk.known(lost).isDecided);
    QCOMPARE(changed.size(), 1);
    const QUuid next = desk.mute(1);
    QTRY_COMPARE(desk.state(next), State::Confirmed);
    QCOMPARE(desk.changesSeen(), 2);
}

QTEST_GUILESS_MAIN(TestUnknown)
#include "tst_changes_unknown.moc"
