// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <reading/pollpace.h>
#include <stage/connected.h>
#include <stage/polling.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::ParticipantModel;
using reading::pollPace;

/// How often an account is polled that nobody looks at.
class TestAttention : public QObject
{
    Q_OBJECT

private slots:
    void pace_data();
    void pace();
    void hiddenAndShownAgain();
    void promise3_notWhileAChangeIsOnItsWay();
    void aShorterIntervalHoldsAtOnce();
    void aLongerIntervalPutsOffNothing();
    void promise5_whatIsUndecidedKeepsNoPace();
    void anEverydaySuccessIsAProof();
};

void TestAttention::pace_data()
{
    QTest::addColumn<int>("usual");
    QTest::addColumn<bool>("looked");
    QTest::addColumn<bool>("busy");
    QTest::addColumn<int>("expected");
    QTest::newRow("looked at") << 2000 << true << false << 2000;
    QTest::newRow("looked at, busy") << 2000 << true << true << 2000;
    QTest::newRow("hidden") << 2000 << false << false << 10'000;
    QTest::newRow("hidden, busy") << 2000 << false << true << 2000;
    QTest::newRow("hidden, often") << 100 << false << false << 10'000;
    QTest::newRow("hidden, seldom") << 30'000 << false << false << 150'000;
}

void TestAttention::pace()
{
    QFETCH(int, usual);
    QFETCH(bool, looked);
    QFETCH(bool, busy);
    QFETCH(int, expected);
    QCOMPARE(pollPace(std::chrono::milliseconds(usual), looked, busy).count(), expected);
}

void TestAttention::hiddenAndShownAgain()
{
    Connected here;
    Connected other; // goes on all the while
    for (Connected *each : {&here, &other}) {
        each->account.setPeople(crowd(3));
        ParticipantModel *model = each->board->open(conferenceSid());
        QTRY_COMPARE(model->rowCount(), 3);
    }
    here.board->setAttention(false);
    QCOMPARE(here.board->pollInterval(), 10s);
    const int before = here.account.listsRead;
    const int others = other.account.listsRead;
    QTRY_VERIFY(other.account.listsRead >= others + 50);
    // One may have been on its way, and one due.
    QVERIFY2(here.account.listsRead <= before + 2,
             QByteArray::number(here.account.listsRead - before).constData());
    const int hidden = here.account.listsRead;
    const int lists = here.account.conferencesRead;
    here.board->setAttention(true);
    QCOMPARE(here.board->pollInterval(), 5ms);
    QTRY_VERIFY(here.account.conferencesRead > lists);
    QTRY_VERIFY(here.account.listsRead >= hidden + 5);
}

void TestAttention::promise3_notWhileAChangeIsOnItsWay()
{
    Connected here;
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    here.board->setAttention(false);
    std::function<void()> answer;
    here.server.answerWhen([](const Request &request) { return request.method == "POST"; },
                           [&answer](const Request &request, Connection &on) {
                               answer = [&on, request] { answers::obedient()(request, on); };
                           });
    QVERIFY(model->setData(model->index(0, ParticipantModel::MutedColumn), Qt::Checked,
                           Qt::CheckStateRole));
    QTRY_VERIFY(answer);
    QCOMPARE(here.board->pollInterval(), 5ms);
    const int before = here.account.listsRead;
    QTRY_VERIFY(here.account.listsRead >= before + 5);
    answer();
    QTRY_COMPARE(here.board->queue().pending(), 0);
    QCOMPARE(here.board->pollInterval(), 10s);
}

void TestAttention::aShorterIntervalHoldsAtOnce()
{
    Polling polling(1h);
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.succeeded.size(), 1);
    polling.poller.setInterval(5ms);
    QTRY_VERIFY(polling.account.listsRead >= 5);
}

void TestAttention::aLongerIntervalPutsOffNothing()
{
    Polling polling(1h);
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.succeeded.size(), 1);
    const int before = polling.account.listsRead;
    // Both in one turn of the event loop, so that the round the first makes due is not yet read.
    polling.poller.setInterval(50ms);
    polling.poller.setInterval(1h);
    QTRY_VERIFY(polling.account.listsRead > before);
}

void TestAttention::promise5_whatIsUndecidedKeepsNoPace()
{
    Connected here;
    here.account.setPeople(crowd(3));
    here.board->setDice([] { return 0.0; });
    here.server.answerWhen([](const Request &request) { return request.method == "POST"; },
                           fault::closeUnanswered());
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    here.board->setAttention(false);
    QVERIFY(model->setData(model->index(0, ParticipantModel::MutedColumn), Qt::Checked,
                           Qt::CheckStateRole));
    QTRY_COMPARE(here.board->queue().undecided(), 1);
    QCOMPARE(here.board->queue().pending(), 0);
    QCOMPARE(here.board->pollInterval(), 10s);
    // It is looked at once all the same.
    QTRY_COMPARE(here.spoken(0, ParticipantModel::MutedColumn),
                 u"open, failed: The connection to 127.0.0.1 was lost."_s);
}

void TestAttention::anEverydaySuccessIsAProof()
{
    Polling polling(1h);
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.succeeded.size(), 1);
    const auto before = std::chrono::steady_clock::now();
    QCOMPARE(polling.accepted.size(), 0); // nobody was in doubt
    polling.poller.prove();
    QTRY_COMPARE(polling.accepted.size(), 1);
    QVERIFY(polling.accepted[0][0].value<twilio::Instant>() >= before);
    QTRY_COMPARE(polling.account.listsRead, 2);
    QCOMPARE(polling.people.size(), 1);
    polling.poller.refresh();
    QTRY_COMPARE(polling.people.size(), 2);
    QCOMPARE(polling.accepted.size(), 1);
    QCOMPARE(polling.succeeded.size(), 1);
}

QTEST_GUILESS_MAIN(TestAttention)
#include "tst_session_attention.moc"
