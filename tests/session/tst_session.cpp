// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/connected.h>
#include <words/changewords.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::ConferenceModel;
using people::ParticipantModel;
using session::AccountSession;

namespace {

constexpr auto muted = ParticipantModel::MutedColumn;

} // namespace

/// A connected account with all its parts.
class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void loads();
    void unchangedPollsTellTheWindowNothing();
    void somebodyElsesChangeComesByPoll();
    void promise3_aPressAndThePollsAfterIt();
    void promise3_theFirstListAfterAnAnswerIsCompared_data();
    void promise3_theFirstListAfterAnAnswerIsCompared();
    void promise3_unknownIsSettledByThePolls();
    void switchesBetweenConferences();
    void ends();
    void aConferenceNobodyListsEnds();
    void endedByUs();
    void removedByUs();
    void failureIsToldAndRecoveredFrom();
    void everyExchangeIsLogged();
    void destructionWhileReading();
    void destructionWithChangesInFlight();
};

void TestSession::loads()
{
    Connected here;
    here.account.setPeople(crowd(3));
    QSignalSpy loaded(here.board.get(), &AccountSession::conferencesLoaded);
    QVERIFY(!here.board->current());
    ParticipantModel *model = here.board->open(conferenceSid());
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(here.board->current(), model);
    QCOMPARE(here.board->open(conferenceSid()), model);
    QTRY_COMPARE(model->rowCount(), 3);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(here.board->conferences().rowCount(), 1);
    QTRY_COMPARE(here.board->conferences()
                     .data(here.board->conferences().index(0), ConferenceModel::PeopleRole)
                     .toInt(),
                 3);
    QTRY_VERIFY(here.board->lastRefresh().succeededAt.isValid());
    QVERIFY(!here.board->lastRefresh().problem);
}

void TestSession::unchangedPollsTellTheWindowNothing()
{
    Connected here;
    here.account.setPeople(crowd(250));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 250);
    QTRY_VERIFY(here.account.listsRead >= 10);
    QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
    QSignalSpy conferences(&here.board->conferences(), &QAbstractItemModel::dataChanged);
    QSignalSpy refresh(here.board.get(), &AccountSession::refreshChanged);
    const int read = here.account.listsRead;
    QTRY_VERIFY(here.account.listsRead >= read + 20);
    QCOMPARE(changed.size() + conferences.size() + refresh.size(), 0);
}

void TestSession::somebodyElsesChangeComesByPoll()
{
    Connected here;
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    here.account.setPeople(crowd(3, {{u"muted"_s, true}}));
    QTRY_COMPARE(here.spoken(0, muted), u"muted"_s);
}

void TestSession::promise3_aPressAndThePollsAfterIt()
{
    Connected here;
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    QVERIFY(model->setData(model->index(0, muted), Qt::Checked, Qt::CheckStateRole));
    here.account.setPeople(crowd(3, {{u"muted"_s, true}}));
    QTRY_COMPARE(here.board->queue().pending(), 0);
    const int read = here.account.listsRead;
    QTRY_VERIFY(here.account.listsRead >= read + 10);
    QCOMPARE(here.spoken(0, muted), u"muted"_s);
    here.account.setPeople(crowd(3));
    QTRY_COMPARE(here.spoken(0, muted), u"open"_s);
}

void TestSession::promise3_theFirstListAfterAnAnswerIsCompared_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char *field, ParticipantModel::Column column, const char *spoken) {
        QTest::newRow(field) << static_cast<int>(column) << QString::fromLatin1(field)
                             << QString::fromLatin1(spoken);
    };
    row("end_conference_on_exit", ParticipantModel::EndsColumn, "ends the conference");
    row("muted", ParticipantModel::MutedColumn, "muted");
}

void TestSession::promise3_theFirstListAfterAnAnswerIsCompared()
{
    QFETCH(int, column);
    QFETCH(QString, field);
    QFETCH(QString, spoken);
    const auto cell = static_cast<ParticipantModel::Column>(column);
    Connected here;
    // The answer says false; every list after it says true as before, byte for byte.
    here.account.isForgetful = true;
    here.account.setPeople(crowd(3, {{field, true}}));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    QSignalSpy changed(&here.board->queue(), &changes::ChangeQueue::changed);
    QVERIFY(model->setData(model->index(0, column), Qt::Unchecked, Qt::CheckStateRole));
    QTRY_COMPARE(here.spoken(0, cell), spoken + u", accepted but not applied"_s);
    const auto change = changed.last().first().value<changes::Change>();
    QCOMPARE(change.state, changes::Change::State::NotApplied);
    QVERIFY2(words::outcomeText(change).endsWith(u" is on"_s),
             qUtf8Printable(words::outcomeText(change)));
    const QModelIndex index = model->index(0, column);
    QCOMPARE(model->data(index, Qt::ToolTipRole).toString(), words::sentence(change));
    QSignalSpy read(&here.journal, &history::Journal::recentRead);
    QTRY_VERIFY(here.board->queue().pending() == 0);
    here.journal.readRecent(1);
    QTRY_COMPARE(read.size(), 1);
    const auto entries = read.first().last().value<QList<history::Entry>>();
    QCOMPARE(entries.first().outcome->state, history::Outcome::State::NotApplied);
    // Once the service comes round it is no news.
    here.account.setPeople(crowd(3));
    QTRY_VERIFY(!here.spoken(0, cell).contains(u"accepted"_s));
}

void TestSession::promise3_unknownIsSettledByThePolls()
{
    Connected here;
    here.account.setPeople(crowd(3));
    here.board->setDice([] { return 0.0; });
    here.server.answerWhen([](const Request &request) { return request.method == "POST"; },
                           fault::closeUnanswered());
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    QVERIFY(model->setData(model->index(0, muted), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(here.board->queue().undecided(), 1);
    // The lists stay the same to the byte, and the answer comes all the same.
    QTRY_COMPARE(here.spoken(0, muted), u"open, failed: The connection to 127.0.0.1 was lost."_s);
}

void TestSession::switchesBetweenConferences()
{
    Connected here;
    here.account.setPeople(crowd(3), 1);
    here.account.setPeople(crowd(5), 2);
    here.account.setConference(conferenceResource({{u"sid"_s, conferenceSid(2)}}), 2);
    ParticipantModel *first = here.board->open(conferenceSid(1));
    ParticipantModel *second = here.board->open(conferenceSid(2));
    QVERIFY(first != second);
    QTRY_COMPARE(second->rowCount(), 5);
    here.account.setPeople(crowd(4), 1);
    QCOMPARE(here.board->open(conferenceSid(1)), first);
    QTRY_COMPARE(first->rowCount(), 4);
    QCOMPARE(second->rowCount(), 5);
}

void TestSession::ends()
{
    Connected here;
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    QTRY_COMPARE(here.board->conferences().rowCount(), 1);
    here.account.setConference(conferenceResource({{u"status"_s, u"completed"_s}}));
    here.account.setConferences({});
    here.account.failLists(404);
    QTRY_VERIFY(model->hasEnded());
    QCOMPARE(model->rowCount(), 3);
    const auto lists = here.account.conferencesRead;
    QTRY_VERIFY(here.account.conferencesRead >= lists + 2);
    const int row = here.board->conferences().rowOf(conferenceSid());
    QVERIFY(row >= 0);
    QVERIFY(here.board->conferences().find(conferenceSid())->isCompleted());
    // Opened again, it is asked for once.
    const int read = here.account.listsRead;
    here.board->open(conferenceSid());
    QTRY_COMPARE(here.account.listsRead, read + 1);
    const auto more = here.account.conferencesRead + 3;
    QTRY_VERIFY(here.account.conferencesRead >= more);
    QCOMPARE(here.account.listsRead, read + 1);
    QVERIFY(model->hasEnded());
}

void TestSession::aConferenceNobodyListsEnds()
{
    Connected here;
    here.account.setConferences({});
    here.account.failLists(404);
    ParticipantModel *model = here.board->open(conferenceSid(7));
    QTRY_VERIFY(model->hasEnded());
    QVERIFY(!here.board->lastRefresh().problem);
}

void TestSession::endedByUs()
{
    Connected here(1h);
    here.account.setPeople(crowd(3));
    here.server.answerWhen([](const Request &request) { return request.method == "POST"; },
                           answers::conference({{u"status"_s, u"completed"_s}}));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    here.board->commands().endConference(conferenceSid(), u"Town hall"_s);
    QTRY_VERIFY(model->hasEnded());
    QVERIFY(here.board->conferences().find(conferenceSid())->isCompleted());
}

void TestSession::removedByUs()
{
    Connected here(1h);
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    here.account.setPeople(crowd(2));
    here.board->commands().remove(conferenceSid(), {callSid(3)}, {u"Dana"_s});
    QTRY_COMPARE(model->people(), 2);
}

void TestSession::failureIsToldAndRecoveredFrom()
{
    Connected here;
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    here.account.failLists(503);
    QTRY_VERIFY(here.board->lastRefresh().problem.has_value());
    const auto since = here.board->lastRefresh().failingSince;
    QCOMPARE(here.board->lastRefresh().problem->httpStatus, 503);
    QVERIFY(here.board->lastRefresh().nextTryAt.isValid());
    QVERIFY(since.isValid());
    QCOMPARE(model->rowCount(), 3);
    QSignalSpy refresh(here.board.get(), &AccountSession::refreshChanged);
    QTRY_VERIFY(refresh.size() >= 2);
    QCOMPARE(here.board->lastRefresh().failingSince, since);
    here.account.failLists(0);
    QTRY_VERIFY(!here.board->lastRefresh().problem);
}

void TestSession::everyExchangeIsLogged()
{
    Connected here(1h);
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    QVERIFY(model->setData(model->index(0, muted), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(here.board->queue().pending(), 0);
    const auto count = [&](const QByteArray &method) {
        qsizetype all = 0;
        for (const auto &entry : here.exchanges.entries())
            all += entry.exchange->method == method ? 1 + entry.repeats : 0;
        return all;
    };
    QCOMPARE(count("POST"), 1);
    QTRY_COMPARE(count("GET"), here.server.requests().size() - 1);
}

void TestSession::destructionWhileReading()
{
    for (const bool afterTheFirst : {false, true}) {
        Connected here(1ms);
        here.server.answerWhen([afterTheFirst, seen = std::make_shared<int>(0)](
                                   const Request &) { return ++*seen > (afterTheFirst ? 3 : 0); },
                               fault::silence());
        here.account.setPeople(crowd(250));
        here.board->open(conferenceSid());
        QTRY_VERIFY(here.server.requests().size() > (afterTheFirst ? 3 : 0));
        here.board.reset();
    }
}

void TestSession::destructionWithChangesInFlight()
{
    Connected here;
    here.account.setPeople(crowd(30));
    here.server.answerWhen([](const Request &request) { return request.method == "POST"; },
                           fault::silence());
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 30);
    QList<int> rows(30);
    std::iota(rows.begin(), rows.end(), 0);
    QCOMPARE(here.board->commands().setSwitch(*model, rows, people::Switch::Muted, true).size(),
             30);
    const auto posts = [&] {
        const auto all = here.server.requests();
        return std::count_if(all.begin(), all.end(),
                             [](const Request &request) { return request.method == "POST"; });
    };
    QTRY_VERIFY(posts() >= 20);
    here.board.reset();
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
