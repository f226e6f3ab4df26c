// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/connected.h>

using namespace std::chrono_literals;
using namespace support;
using people::ParticipantModel;

namespace {

/// One for each manager for changes, and one for what goes alone.
constexpr int inAll = 6;

/// An account that was read once, and is not read again by itself.
struct Ready : Connected
{
    Ready()
        : Connected(1h)
    {
        account.setPeople(crowd(3));
        model = board->open(conferenceSid());
        const auto *readiness = board->findChild<session::Readiness *>();
        QObject::connect(readiness, &session::Readiness::connectedAhead, board.get(),
                         [this] { ++ready; });
    }

    bool hasLoaded() const
    {
        return model->rowCount() == 3 && board->lastRefresh().succeededAt.isValid();
    }

    /// Over which connection the change of one press went; 0: it was not answered.
    int press()
    {
        const int before = account.changesAccepted;
        const QModelIndex cell = model->index(0, ParticipantModel::MutedColumn);
        const bool isMuted = cell.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model->setData(cell, isMuted ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        const bool isDone = QTest::qWaitFor(
            [&] { return account.changesAccepted > before && board->queue().pending() == 0; });
        int connection = 0;
        for (const Request &request : server.requests()) {
            if (request.method == "POST")
                connection = request.connection;
        }
        return isDone ? connection : 0;
    }

    int opened() const { return server.connectionsOpened(); }

    /// \p count were opened ahead, besides \p others, and the session has taken up all of them. The
    /// server has accepted them before: one that is taken up after a wait() idles since then.
    bool areReady(int count, int others) const
    {
        return ready == count && opened() == count + others;
    }

    ParticipantModel *model;
    int ready = 0; ///< opened ahead, and taken up by the session
};

} // namespace

/// When connections are opened for presses that are to come.
class TestReadiness : public QObject
{
    Q_OBJECT

private slots:
    void theFirstPress();
    void aPressAfterAPauseOfAMinute();
    void afterASleep();
    void notOnceNobodyHasTouchedItForLong();
    void notWhileNobodyLooks();
    void notBeforeTheServiceHasAnswered();
    void promise7_notWithCredentialsThatAreRefused();
};

void TestReadiness::theFirstPress()
{
    Ready here;
    QTRY_VERIFY(here.hasLoaded());
    const int read = here.opened();
    here.board->connectAhead();
    QTRY_VERIFY(here.areReady(inAll, read));
    const int connection = here.press();
    QVERIFY(connection > read && connection <= read + inAll);
    QCOMPARE(here.opened(), read + inAll);
}

void TestReadiness::aPressAfterAPauseOfAMinute()
{
    Ready here;
    QTRY_VERIFY(here.hasLoaded());
    const int read = here.opened();
    here.board->connectAhead();
    for (int minute = 1; minute <= 3; ++minute) {
        QTRY_VERIFY(here.areReady(minute * inAll, read));
        const int before = here.opened();
        const int connection = here.press();
        QVERIFY(connection > before - inAll && connection <= before);
        QCOMPARE(here.opened(), before);
        // Nobody comes near meanwhile.
        here.wait(60s);
    }
}

void TestReadiness::afterASleep()
{
    Ready here;
    QTRY_VERIFY(here.hasLoaded());
    const int read = here.opened();
    here.board->connectAhead();
    QTRY_VERIFY(here.areReady(inAll, read));
    const int before = here.opened();
    here.sleep(60s);
    // It reads anew, too.
    QTRY_VERIFY(here.areReady(2 * inAll, 2 * read));
    const int there = here.opened();
    const int connection = here.press();
    QVERIFY(connection > before && connection <= there);
}

void TestReadiness::notOnceNobodyHasTouchedItForLong()
{
    Ready here;
    QTRY_VERIFY(here.hasLoaded());
    const int read = here.opened();
    here.board->connectAhead();
    QTRY_VERIFY(here.areReady(inAll, read));
    here.wait(session::Readiness::duration);
    // It is as slow as ever, and nothing else was opened.
    QCOMPARE(here.press(), read + inAll + 1);
    QCOMPARE(here.opened(), read + inAll + 1);
    here.wait(60s);
    here.board->connectAhead();
    QTRY_VERIFY(here.areReady(2 * inAll, read + 1));
    QVERIFY(here.press() <= read + 2 * inAll + 1);
}

void TestReadiness::notWhileNobodyLooks()
{
    Ready here;
    QTRY_VERIFY(here.hasLoaded());
    const int read = here.opened();
    here.board->connectAhead();
    QTRY_VERIFY(here.areReady(inAll, read));
    here.board->setAttention(false);
    here.wait(60s);
    QCOMPARE(here.press(), read + inAll + 1);
    QCOMPARE(here.opened(), read + inAll + 1);
}

void TestReadiness::notBeforeTheServiceHasAnswered()
{
    Ready here;
    here.board->connectAhead();
    QCOMPARE(here.opened(), 0);
    QTRY_VERIFY(here.hasLoaded());
    // It was wished for, and is done now.
    QTRY_VERIFY(here.opened() >= 1 + inAll);
}

void TestReadiness::promise7_notWithCredentialsThatAreRefused()
{
    Ready here;
    QTRY_VERIFY(here.hasLoaded());
    here.account.acceptOnly("nobody");
    here.board->refresh();
    QTRY_VERIFY(here.board->queue().isPaused());
    const int read = here.opened();
    here.board->connectAhead();
    here.wait(60s);
    here.account.acceptOnly({});
    here.board->refresh();
    QTRY_VERIFY(!here.board->queue().isPaused());
    // All that was opened before is counted by now.
    QTRY_VERIFY(here.opened() >= read + inAll);
    QVERIFY(here.press() > 0);
    QVERIFY2(here.opened() <= read + inAll + 2,
             QByteArray::number(here.opened() - read).constData());
}

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_session_readiness.moc"
