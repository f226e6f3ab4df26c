// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/connected.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::ConferenceModel;
using people::ParticipantModel;

namespace {

constexpr auto muted = ParticipantModel::MutedColumn;

/// A connected account with three people in its one conference, which is open.
struct Watched
{
    explicit Watched(std::chrono::milliseconds interval = 5ms)
        : here(interval)
        , model(here.board->open(conferenceSid()))
    {
        here.account.setPeople(crowd(3));
    }

    /// The service knows nothing of the conference any more.
    void loseIt()
    {
        here.account.setConferences({});
        here.account.failLists(404);
        isLost = true;
        here.server.answerWhen(
            [this](const Request &request) {
                return isLost && request.path().endsWith(conferenceSid().toLatin1() + ".json");
            },
            answers::error(404, 20404, "not found"));
    }
    /// As it was before.
    void findIt()
    {
        isLost = false;
        here.account.failLists(0);
    }
    void listIt() { here.account.setConferences({conferenceResource()}); }
    bool press(bool on = true)
    {
        return model->setData(model->index(0, muted), on ? Qt::Checked : Qt::Unchecked,
                              Qt::CheckStateRole);
    }
    QString detail() const
    {
        ConferenceModel &all = here.board->conferences();
        return all.data(all.index(all.rowOf(conferenceSid())), ConferenceModel::DetailRole)
            .toString();
    }

    Connected here;
    ParticipantModel *model;
    bool isLost = false;
};

} // namespace

/// What ends a conference, and what shows that it goes on.
class TestReviving : public QObject
{
    Q_OBJECT

private slots:
    void promise3_aGatewaysNotFoundEndsNothing_data();
    void promise3_aGatewaysNotFoundEndsNothing();
    void promise3_notFoundAndListedIsNoEnd();
    void promise3_whatIsListedAgainGoesOn();
    void promise3_whatIsOpenedAgainIsAskedFor();
    void promise3_aPersonsRefreshAsksForIt();
    void promise3_whatWasReadBeforeTheEndRevivesNothing();
    void promise3_anEndInAClosedTabIsSeen();
    void anEndedOneLeavesTheListWithItsTab();
    void whatGoesOnStaysInTheListWithoutItsTab();
};

void TestReviving::promise3_aGatewaysNotFoundEndsNothing_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("a page") << answers::html(404);
    QTest::newRow("nothing") << answers::bare(404);
    QTest::newRow("JSON without a code") << answers::raw(404, R"({"message":"no Route matched"})");
    QTest::newRow("the status as a code") << answers::error(404, 404, "Not Found");
}

void TestReviving::promise3_aGatewaysNotFoundEndsNothing()
{
    QFETCH(const Answer, answer);
    Watched watched;
    Connected &here = watched.here;
    QTRY_COMPARE(watched.model->rowCount(), 3);
    // It has not begun: only those in progress are listed.
    here.account.setConferences({});
    bool isInTheWay = true;
    int seen = 0;
    here.server.answerWhen(
        [&](const Request &request) {
            const bool isMet
                = isInTheWay && request.path().contains("/Conferences/") && request.method == "GET";
            seen += isMet ? 1 : 0;
            return isMet;
        },
        answer);
    QTRY_VERIFY(seen >= 5);
    QTRY_VERIFY(here.board->lastRefresh().problem);
    QVERIFY(!watched.model->hasEnded());
    QVERIFY(watched.press());
    isInTheWay = false;
    QTRY_VERIFY(!here.board->lastRefresh().problem);
    QTRY_COMPARE(here.spoken(0, muted), u"muted"_s);
    here.account.setPeople(crowd(4));
    QTRY_COMPARE(watched.model->rowCount(), 4);
}

void TestReviving::promise3_notFoundAndListedIsNoEnd()
{
    Watched watched;
    Connected &here = watched.here;
    QTRY_COMPARE(watched.model->rowCount(), 3);
    watched.loseIt();
    watched.listIt();
    QTRY_VERIFY(here.board->lastRefresh().problem);
    const int read = here.account.listsRead;
    QTRY_VERIFY(here.account.listsRead >= read + 3);
    QVERIFY(!watched.model->hasEnded());
    QCOMPARE(here.board->lastRefresh().problem->code, 20404);
    watched.findIt();
    QTRY_VERIFY(!here.board->lastRefresh().problem);
}

void TestReviving::promise3_whatIsListedAgainGoesOn()
{
    Watched watched;
    Connected &here = watched.here;
    QTRY_COMPARE(watched.model->rowCount(), 3);
    watched.loseIt();
    QTRY_VERIFY(watched.model->hasEnded());
    QVERIFY(!watched.press());
    QCOMPARE(watched.detail(), u"ended"_s);
    here.account.setPeople(crowd(4));
    watched.findIt();
    const int lists = here.account.conferencesRead;
    QTRY_VERIFY(here.account.conferencesRead >= lists + 2);
    QVERIFY(watched.model->hasEnded());
    watched.listIt();
    QTRY_VERIFY(!watched.model->hasEnded());
    QTRY_COMPARE(watched.model->rowCount(), 4);
    QVERIFY(watched.detail().startsWith(u"4 people"_s));
    QVERIFY(watched.press());
    QTRY_COMPARE(here.spoken(0, muted), u"muted"_s);
}

void TestReviving::promise3_whatIsOpenedAgainIsAskedFor()
{
    Watched watched;
    Connected &here = watched.here;
    QTRY_COMPARE(watched.model->rowCount(), 3);
    watched.loseIt();
    QTRY_VERIFY(watched.model->hasEnded());
    const int read = here.account.listsRead;
    // It may still be gone.
    here.board->open(conferenceSid());
    QTRY_VERIFY(here.account.listsRead > read);
    QVERIFY(watched.model->hasEnded());
    watched.findIt();
    here.board->close(conferenceSid());
    QCOMPARE(here.board->open(conferenceSid()), watched.model);
    QTRY_VERIFY(!watched.model->hasEnded());
    QVERIFY(watched.press());
}

void TestReviving::promise3_aPersonsRefreshAsksForIt()
{
    Watched watched(1h);
    QTRY_COMPARE(watched.model->rowCount(), 3);
    watched.loseIt();
    watched.here.board->refresh();
    QTRY_VERIFY(watched.model->hasEnded());
    watched.findIt();
    watched.here.board->refresh();
    QTRY_VERIFY(!watched.model->hasEnded());
}

void TestReviving::promise3_whatWasReadBeforeTheEndRevivesNothing()
{
    Watched watched(1h);
    QTRY_COMPARE(watched.model->rowCount(), 3);
    const auto before = twilio::Instant::clock::now();
    watched.model->setEnded();
    watched.model->apply(watched.model->participants(), before);
    QVERIFY(watched.model->hasEnded());
    watched.model->apply(watched.model->participants(), twilio::Instant::clock::now());
    QVERIFY(!watched.model->hasEnded());
}

void TestReviving::promise3_anEndInAClosedTabIsSeen()
{
    Watched watched;
    Connected &here = watched.here;
    QTRY_COMPARE(watched.model->rowCount(), 3);
    QTRY_VERIFY(here.board->conferences().rowOf(conferenceSid()) >= 0);
    here.board->close(conferenceSid());
    QVERIFY(here.board->conferences().rowOf(conferenceSid()) >= 0);
    here.account.setConferences({});
    QTRY_COMPARE(here.board->conferences().rowOf(conferenceSid()), -1);
}

void TestReviving::anEndedOneLeavesTheListWithItsTab()
{
    Watched watched;
    Connected &here = watched.here;
    QTRY_COMPARE(watched.model->rowCount(), 3);
    watched.loseIt();
    QTRY_VERIFY(watched.model->hasEnded());
    QCOMPARE(watched.detail(), u"ended"_s);
    here.board->close(conferenceSid());
    QCOMPARE(here.board->conferences().rowOf(conferenceSid()), -1);
}

void TestReviving::whatGoesOnStaysInTheListWithoutItsTab()
{
    Watched watched;
    Connected &here = watched.here;
    QTRY_COMPARE(watched.model->rowCount(), 3);
    here.board->close(conferenceSid());
    const int lists = here.account.conferencesRead;
    QTRY_VERIFY(here.account.conferencesRead >= lists + 2);
    QVERIFY(here.board->conferences().rowOf(conferenceSid()) >= 0);
}

QTEST_GUILESS_MAIN(TestReviving)
#include "tst_session_reviving.moc"
