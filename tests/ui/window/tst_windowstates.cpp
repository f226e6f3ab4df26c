// SPDX-License-Identifier: Apache-2.0
// What the window says when there is no table to show: no conference, no connection, none of that
// name, ended, disconnected.

#include <QLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <controls/wrappedlabel.h>
#include <uistage/windowstage.h>
#include <words/historywords.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace support;

class TestWindowStates : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    /// And what stands in labels that tell it by name.
    QString allWords() const
    {
        QString all = m_stage->words();
        for (const QWidget *each : m_stage->window->findChildren<QWidget *>()) {
            if (each->isVisible())
                all += u'\n' + each->accessibleName();
        }
        return all;
    }

    static QJsonArray many(int count)
    {
        QJsonArray all;
        for (int number = 1; number <= count; ++number)
            all += WindowStage::conferenceNamed(number, u"Room %1"_s.arg(number));
        return all;
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        QVERIFY(m_stage->isActive);
    }
    void cleanup() { m_stage.reset(); }

    void saysThatThereIsNoConference()
    {
        m_stage->account.setConferences({});
        m_stage->connectTo();
        QTRY_VERIFY2(m_stage->words().contains(u"No conference is in progress on this account"_s),
                     qPrintable(m_stage->words()));
        m_stage->account.setConferences(WindowStage::two());
        QTest::mouseClick(m_stage->button(u"Refresh"_s), Qt::LeftButton);
        QTRY_COMPARE(m_stage->shown(), conferenceSid(1));
        QTRY_COMPARE(m_stage->window->table()->model()->rowCount(), 3);
    }

    void opensTheOneThatWasAskedFor()
    {
        m_stage->connectTo(u"Second"_s);
        QTRY_COMPARE(m_stage->shown(), conferenceSid(2));
    }

    void saysThatTheOneAskedForIsNotThere()
    {
        m_stage->connectTo(u"Third"_s);
        QTRY_VERIFY2(m_stage->words().contains(u"“Third” is not in progress"_s),
                     qPrintable(m_stage->words()));
        QVERIFY(m_stage->shown().isEmpty());
    }

    void promise8_whatIsNotShownIsSaid()
    {
        m_stage->account.setConferences(many(1001));
        m_stage->account.setPeople(crowd(251), 1);
        m_stage->connectTo();
        QTRY_VERIFY(m_stage->shown() == conferenceSid(1));
        QTRY_COMPARE(m_stage->window->table()->model()->rowCount(), 250);
        QCOMPARE(m_stage->conferenceList()->model()->rowCount(), 1000);
        const QString ofConferences = u"There are more, which are not shown. Find one by its name "
                                      "with --conference."_s;
        QTRY_VERIFY2(m_stage->words().contains(ofConferences), qPrintable(m_stage->words()));
        QTRY_VERIFY2(allWords().contains(u"250 people · more are not shown · "_s),
                     qPrintable(allWords()));
        m_stage->account.setConferences(WindowStage::two());
        m_stage->account.setPeople(crowd(250), 1);
        QTRY_VERIFY(!m_stage->words().contains(ofConferences));
        QTRY_VERIFY2(!allWords().contains(u"more are not shown"_s), qPrintable(allWords()));
    }

    void opensTheOneThatWasAskedForAndIsNotListed_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("status");
        QTest::newRow("by its name") << u"Beyond"_s << u"in-progress"_s;
        QTest::newRow("by its name, and it waits") << u"Beyond"_s << u"init"_s;
        QTest::newRow("by its SID") << conferenceSid(2000) << u"in-progress"_s;
    }
    void opensTheOneThatWasAskedForAndIsNotListed()
    {
        QFETCH(const QString, asked);
        QFETCH(const QString, status);
        QJsonObject beyond = WindowStage::conferenceNamed(2000, u"Beyond"_s);
        beyond[u"status"_s] = status;
        m_stage->account.setConferences(many(1001));
        m_stage->account.setConferencesBeyond({beyond});
        m_stage->account.setConference(beyond, 2000);
        m_stage->account.setPeople(crowd(2), 2000);
        m_stage->connectTo(asked);
        QTRY_COMPARE(m_stage->shown(), conferenceSid(2000));
        QTRY_COMPARE(m_stage->window->table()->model()->rowCount(), 2);
    }

    void saysThatTheOneAskedForIsNotThereEither()
    {
        m_stage->account.setConferences(many(1001));
        m_stage->connectTo(u"Third"_s);
        QTRY_VERIFY2(m_stage->words().contains(u"“Third” is not in progress"_s),
                     qPrintable(m_stage->words()));
        QVERIFY(m_stage->shown().isEmpty());
    }

    void opensTheLastOneAgain()
    {
        m_stage->connectTo(u"Second"_s);
        QTRY_COMPARE(m_stage->shown(), conferenceSid(2));
        m_stage->connectTo();
        QTRY_COMPARE(m_stage->shown(), conferenceSid(2));
    }

    void promise9_findingIsNoChoice()
    {
        m_stage->connectTo(u"Second"_s);
        QTRY_COMPARE(m_stage->shown(), conferenceSid(2));
        for (QLineEdit *line : m_stage->window->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == u"Find a conference"_s)
                QTest::keyClicks(line, u"fir"_s);
        }
        const QListView *list = m_stage->conferenceList();
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(m_stage->shown(), conferenceSid(2));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QTRY_COMPARE(m_stage->shown(), conferenceSid(1));
    }

    void aLostConnectionKeepsTheTable()
    {
        QVERIFY(m_stage->open());
        m_stage->account.failLists(503);
        QTRY_VERIFY2(m_stage->words().contains(
                         u"The service says: “no list” (20503). What was last seen stays"_s),
                     qPrintable(m_stage->words()));
        QCOMPARE(m_stage->window->table()->model()->rowCount(), 3);
        m_stage->account.failLists(0);
        QTest::mouseClick(m_stage->button(u"Try now"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_stage->words().contains(u"What was last seen stays"_s));
    }

    void promise11_theBannerMovesNoRow_data()
    {
        QTest::addColumn<bool>("isAtTheEnd");
        QTest::newRow("at the top") << false;
        QTest::newRow("scrolled to the end") << true;
    }
    void promise11_theBannerMovesNoRow()
    {
        QFETCH(const bool, isAtTheEnd);
        m_stage->account.setPeople(crowd(40), 1);
        QVERIFY(m_stage->open(40));
        table::ParticipantTable *table = m_stage->window->table();
        QScrollBar *bar = table->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(isAtTheEnd ? bar->maximum() : 0);
        const QModelIndex row
            = table->indexAt({5, table->viewport()->height() / 2}).siblingAtColumn(0);
        const auto place = [&] {
            return table->viewport()->mapTo(m_stage->window.get(),
                                            table->visualRect(row).topLeft());
        };
        const QPoint before = place();
        const QSize window = m_stage->window->size();
        const int viewport = table->viewport()->height();
        m_stage->account.failLists(503);
        QTRY_VERIFY(m_stage->words().contains(u"What was last seen stays"_s));
        QTRY_VERIFY(table->viewport()->height() < viewport);
        QCOMPARE(place(), before);
        QCOMPARE(m_stage->window->size(), window);
        // What is under the banner can be scrolled up to.
        const QModelIndex last = table->model()->index(39, 0);
        QTRY_VERIFY((bar->setValue(bar->maximum()),
                     table->viewport()->rect().contains(table->visualRect(last))));
        bar->setValue(isAtTheEnd ? bar->value() : 0);
        const QPoint under = place();
        m_stage->account.failLists(0);
        QTest::mouseClick(m_stage->button(u"Try now"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_stage->words().contains(u"What was last seen stays"_s));
        QCoreApplication::processEvents();
        QCOMPARE(place(), under);
        bar->setValue(0);
        QTRY_COMPARE(table->viewport()->height(), viewport);
    }

    void anEndedConferenceSaysSo_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("isByTheFirst");
        QTest::addColumn<QString>("said");
        QTest::newRow("left") << u"participant-with-end-conference-on-exit-left"_s << true
                              << u"by Kim Lee, who left"_s;
        QTest::newRow("removed") << u"participant-with-end-conference-on-exit-kicked"_s << true
                                 << u"since Kim Lee was removed"_s;
        QTest::newRow("by a request")
            << u"conference-ended-via-api"_s << false << u"by a request"_s;
        QTest::newRow("the last one")
            << u"last-participant-left"_s << false << u"since the last one left"_s;
        QTest::newRow("new") << u"struck-by-lightning"_s << false << u"struck-by-lightning"_s;
        QTest::newRow("not told") << u""_s << false << u"ended"_s;
    }
    void anEndedConferenceSaysSo()
    {
        QFETCH(const QString, reason);
        QFETCH(const bool, isByTheFirst);
        QFETCH(const QString, said);
        m_stage->account.setPeople(crowd(3, {{u"label"_s, u"Kim Lee"_s}}), 1);
        QVERIFY(m_stage->open());
        const people::ParticipantModel *people = m_stage->window->table()->participants();
        QTest::keyClick(m_stage->window->table(), Qt::Key_Space);
        const auto canUndo = [this] {
            const auto all = m_stage->window->findChildren<QAction *>();
            return std::any_of(all.begin(), all.end(), [](const QAction *each) {
                return withoutMnemonic(each->text()).startsWith(u"Undo"_s) && each->isEnabled();
            });
        };
        QTRY_VERIFY(canUndo());
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        QTRY_COMPARE(people->nameOf(callSid(1)), u"Kim Lee"_s);
        QVERIFY(allWords().contains(u"in the call"_s));
        const QDateTime created = QDateTime::currentDateTimeUtc().addSecs(-3 * 3600);
        const auto rfc = [](const QDateTime &when) {
            return QLocale::c().toString(when, u"ddd, dd MMM yyyy HH:mm:ss"_s) + u" +0000"_s;
        };
        const QDateTime ended = created.addSecs(3723);
        m_stage->account.setPeople({}, 1);
        m_stage->account.setConference(
            conferenceResource(
                {{u"sid"_s, conferenceSid(1)},
                 {u"friendly_name"_s, u"First"_s},
                 {u"status"_s, u"completed"_s},
                 {u"date_created"_s, rfc(created)},
                 {u"date_updated"_s, rfc(ended)},
                 {u"reason_conference_ended"_s, reason.isEmpty() ? QJsonValue() : reason},
                 {u"call_sid_ending_conference"_s,
                  isByTheFirst ? QJsonValue(callSid(1)) : QJsonValue()}}),
            1);
        QTRY_VERIFY(people->hasEnded());
        const QString when = ended.toLocalTime().toString(u"HH:mm"_s);
        QTRY_VERIFY2(allWords().contains(u"ended "_s + when), qPrintable(allWords()));
        QVERIFY2(allWords().contains(said), qPrintable(allWords()));
        QVERIFY2(allWords().contains(u"lasted 1:02:03"_s), qPrintable(allWords()));
        QVERIFY(!allWords().contains(u"in the call"_s));
        QVERIFY(!allWords().contains(u"running"_s));
        QVERIFY2(!allWords().contains(u"Heard by"_s), qPrintable(allWords()));
        // The rows stay, and nothing of them looks alive.
        QCOMPARE(people->rowCount(), 3);
        for (int row = 0; row < 3; ++row) {
            const QModelIndex status = people->index(row, people::ParticipantModel::StatusColumn);
            QVERIFY(status.data().toString() != u"connected"_s);
            QVERIFY(!people->isAvailable(row));
        }
        QVERIFY(!canUndo());
        QVERIFY(!m_stage->action(u"Mute"_s)->isEnabled());
        const int sent = m_stage->account.changesAccepted;
        QTest::keyClick(m_stage->window->table(), Qt::Key_Space);
        QTest::keySequence(m_stage->window.get(), QKeySequence::Undo);
        QVERIFY2(allWords().contains(u"The conference has ended: nothing was sent"_s),
                 qPrintable(allWords()));
        QCOMPARE(m_stage->account.changesAccepted, sent);
        QCOMPARE(m_stage->board->queue().pending(), 0);
    }

    void aRunningConferenceOfTheSameNameIsOffered()
    {
        m_stage->connectTo(u"First"_s);
        QTRY_COMPARE(m_stage->shown(), conferenceSid(1));
        QTRY_COMPARE(m_stage->window->table()->model()->rowCount(), 3);
        QVERIFY(!m_stage->button(u"Open the one that runs"_s));
        const int top = m_stage->window->table()->mapTo(m_stage->window.get(), QPoint()).y();
        // It is another one from now on, and the former is not known any more.
        m_stage->account.setPeople({}, 1);
        m_stage->account.setPeople(crowd(2), 3);
        m_stage->account.setConferences({WindowStage::conferenceNamed(2, u"Second"_s),
                                         WindowStage::conferenceNamed(3, u"First"_s)});
        QTRY_VERIFY(m_stage->button(u"Open the one that runs"_s));
        QVERIFY2(allWords().contains(u"ended "_s), qPrintable(allWords()));
        QCOMPARE(m_stage->window->table()->mapTo(m_stage->window.get(), QPoint()).y(), top);
        QCOMPARE(m_stage->window->table()->model()->rowCount(), 3);
        QTest::mouseClick(m_stage->button(u"Open the one that runs"_s), Qt::LeftButton);
        QTRY_COMPARE(m_stage->shown(), conferenceSid(3));
        QTRY_COMPARE(m_stage->window->table()->model()->rowCount(), 2);
        QVERIFY(!m_stage->button(u"Open the one that runs"_s));
    }

    void promise6_aLongWaitIsCutShortByAKey()
    {
        QVERIFY(m_stage->open());
        bool isBusy = true;
        m_stage->server.answerWhen([&isBusy](const Request &) { return isBusy; },
                                   answers::tooManyRequests(7200s));
        const auto saysWhen = [this](const QString &words) {
            const auto all = m_stage->window->findChildren<QWidget *>();
            return std::any_of(all.begin(), all.end(), [&](const QWidget *each) {
                return each->isVisible() && each->accessibleName().startsWith(words);
            });
        };
        QTRY_VERIFY(saysWhen(u"Next try in 1"_s));
        QTRY_VERIFY(m_stage->board->lastRefresh().nextTryAt
                    <= QDateTime::currentDateTime().addSecs(120));
        isBusy = false;
        QPushButton *now = m_stage->button(u"Try now"_s);
        QVERIFY(now->focusPolicy() & Qt::TabFocus);
        now->setFocus();
        QTest::keyClick(now, Qt::Key_Space);
        QTRY_VERIFY(!saysWhen(u"Next try in"_s));
        QVERIFY(!m_stage->words().contains(u"What was last seen stays"_s));
    }

    void promise6_whyChangesWaitIsInView()
    {
        QVERIFY(m_stage->open());
        bool isBusy = true;
        m_stage->server.answerWhen(
            [&isBusy](const Request &request) { return isBusy && request.method == "POST"; },
            answers::tooManyRequests(90s));
        const auto says = [this](const QString &words) {
            const auto all = m_stage->window->statusBar()->findChildren<QWidget *>();
            return std::any_of(all.begin(), all.end(), [&](const QWidget *each) {
                return each->isVisible() && each->accessibleName() == words;
            });
        };
        people::ParticipantModel *people = m_stage->window->table()->participants();
        people::ParticipantCommands &commands = m_stage->board->commands();
        const auto ids = commands.setSwitch(*people, {0, 1}, people::Switch::Muted, true);
        QTRY_VERIFY(says(u"The service is throttling; 2 changes wait, about 90 s"_s));
        // What came of something else does not stand in front of it.
        m_stage->window->showRemark(u"Something else."_s);
        QVERIFY(says(u"The service is throttling; 2 changes wait, about 90 s"_s));
        commands.decide(ids.first(), changes::Decision::Cancel);
        QTRY_VERIFY(says(u"The service is throttling; 1 change waits, about 90 s"_s));
        commands.decide(ids.last(), changes::Decision::Cancel);
        QTRY_VERIFY(!says(u"The service is throttling; 1 change waits, about 90 s"_s));
        isBusy = false;
    }

    void promise9_aSetbackOfWhoIsNotListedIsSaid()
    {
        QVERIFY(m_stage->open());
        std::function<void()> refuse;
        m_stage->server.answerWhen([](const Request &request) { return request.method == "POST"; },
                                   [&refuse](const Request &request, Connection &on) {
                                       refuse = [&on, request] {
                                           answers::error(400, 20001, "the reason")(request, on);
                                       };
                                   });
        people::ParticipantModel *people = m_stage->window->table()->participants();
        QVERIFY(people->setData(people->index(2, people::ParticipantModel::MutedColumn),
                                Qt::Checked, Qt::CheckStateRole));
        QTRY_VERIFY(refuse);
        m_stage->account.setPeople(crowd(2), 1);
        QTRY_COMPARE(people->people(), 2);
        refuse();
        QTRY_VERIFY2(m_stage->words().contains(u"was not done"_s), qPrintable(m_stage->words()));
        QVERIFY(m_stage->words().contains(u"the reason"_s));
    }

    void promise9_itIsSaidThoughTheLabelNamesSomebodyElse()
    {
        const auto agent = [](int number) {
            return participantResource(number, {{u"label"_s, u"agent"_s}});
        };
        m_stage->account.setPeople({agent(1), participantResource(2)}, 1);
        QVERIFY(m_stage->open(2));
        const people::ParticipantModel *people = m_stage->window->table()->participants();
        std::function<void()> refuse;
        m_stage->server.answerWhen([](const Request &request) { return request.method == "POST"; },
                                   [&refuse](const Request &request, Connection &on) {
                                       refuse = [&on, request] {
                                           answers::error(400, 20001, "the reason")(request, on);
                                       };
                                   });
        m_stage->board->commands().compose(*people, {conferenceSid(1), u"agent"_s},
                                           {.muted = true});
        QTRY_VERIFY(refuse);
        // The agent leaves, and the next one is called so.
        m_stage->account.setPeople({participantResource(2), agent(3)}, 1);
        QTRY_COMPARE(people->rowOf(callSid(3)), 2);
        QVERIFY(people->hasLeft(people->rowOf(callSid(1))));
        refuse();
        QTRY_VERIFY2(m_stage->words().contains(u"the reason"_s), qPrintable(m_stage->words()));
    }

    /// Choosing one of those offered did nothing, without a word.
    void promise12_whoHasAnOpaqueCallSidCanBeCoached()
    {
        const auto uuid
            = [](int number) { return u"b3877c40-da60-4998-90ad-00000000000%1"_s.arg(number); };
        m_stage->account.setPeople(
            {participantResource(1, {{u"call_sid"_s, uuid(1)}, {u"label"_s, u"boss"_s}}),
             participantResource(2, {{u"call_sid"_s, uuid(2)}, {u"label"_s, u"agent"_s}})},
            1);
        QVERIFY(m_stage->open(2));
        table::ParticipantTable *table = m_stage->window->table();
        const QModelIndex cell
            = table->participants()->index(0, people::ParticipantModel::CoachingColumn);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
        auto *menu = table->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().first()->trigger();
        QTRY_COMPARE(m_stage->account.changesAccepted, 1);
        const auto posts = m_stage->server.requests();
        const auto post = std::find_if(posts.begin(), posts.end(), [](const Request &request) {
            return request.method == "POST";
        });
        QVERIFY(post != posts.end());
        QCOMPARE(post->body, "CallSidToCoach=" + uuid(2).toLatin1() + "&Coaching=true");
        QVERIFY(post->target.contains(uuid(1).toLatin1()));
    }

    void promise12_whoLeftWhileTheMenuWasOpenIsSaid()
    {
        QVERIFY(m_stage->open());
        table::ParticipantTable *table = m_stage->window->table();
        const QModelIndex cell
            = table->participants()->index(2, people::ParticipantModel::CoachingColumn);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
        auto *menu = table->findChild<QMenu *>();
        QVERIFY(menu);
        m_stage->account.setPeople(crowd(2), 1);
        QTRY_VERIFY(table->participants()->hasLeft(2));
        menu->actions().first()->trigger();
        QTRY_VERIFY2(m_stage->words().contains(u"Nothing was done"_s),
                     qPrintable(m_stage->words()));
        QCOMPARE(m_stage->account.changesAccepted, 0);
    }

    void saysWhyNothingCouldBeLoaded()
    {
        m_stage->server.answerAlways(answers::error(401, 20003, "Authenticate"));
        m_stage->connectTo();
        QTRY_VERIFY2(m_stage->words().contains(u"The conferences could not be loaded"_s),
                     qPrintable(m_stage->words()));
        QVERIFY(m_stage->button(u"Connect…"_s));
    }

    void saysWhatIsTrueAfterAFailure()
    {
        m_stage->server.answerAlways(answers::conferences(QJsonArray()));
        m_stage->connectTo();
        QTRY_VERIFY(m_stage->words().contains(u"No conference is in progress on this account"_s));
        m_stage->server.answerAlways(answers::error(503, 20503, "later"));
        m_stage->button(u"Refresh"_s)->click();
        QTRY_VERIFY(m_stage->words().contains(u"The conferences could not be loaded"_s));
        m_stage->server.answerAlways(answers::conferences(QJsonArray()));
        m_stage->button(u"Refresh"_s)->click();
        QTRY_VERIFY2(m_stage->words().contains(u"No conference is in progress on this account"_s),
                     qPrintable(m_stage->words()));
    }

    void aLongNoticeDoesNotWidenTheWindow()
    {
        const auto narrowest = [this] {
            m_stage->window->centralWidget()->layout()->activate();
            m_stage->window->statusBar()->layout()->activate();
            return std::max(m_stage->window->centralWidget()->minimumSizeHint().width(),
                            m_stage->window->statusBar()->minimumSizeHint().width());
        };
        const int before = narrowest();
        m_stage->window->showNotice(u"The journal cannot be written. "_s.repeated(40));
        m_stage->window->showRemark(u"Nobody was unmuted. "_s.repeated(40));
        QCOMPARE(narrowest(), before);
    }

    void aNoticeIsNotCutOff_data()
    {
        QTest::addColumn<history::StoreFailure::Kind>("kind");
        for (int kind = 0; kind <= static_cast<int>(history::StoreFailure::Kind::Other); ++kind)
            QTest::addRow("%d", kind) << static_cast<history::StoreFailure::Kind>(kind);
    }

    void aNoticeIsNotCutOff()
    {
        QFETCH(history::StoreFailure::Kind, kind);
        const QString notice
            = words::sentence(history::StoreFailure{kind, u"disk I/O error 522"_s,
                                                    u"/home/operator/.local/share/conference-panel/"
                                                    "conference-panel/journal.sqlite"_s});
        m_stage->window->resize(m_stage->window->minimumSize());
        QVERIFY(m_stage->open());
        m_stage->window->showNotice(notice);
        const auto labels = m_stage->window->findChildren<controls::WrappedLabel *>();
        const auto label = std::find_if(labels.begin(), labels.end(),
                                        [&](const QLabel *one) { return one->text() == notice; });
        QVERIFY(label != labels.end());
        QTRY_VERIFY((*label)->isVisible());
        const auto needed = [&] {
            const QRect room(0, 0, (*label)->contentsRect().width(), 10'000);
            return (*label)->fontMetrics().boundingRect(room, Qt::TextWordWrap, notice).height();
        };
        QTRY_VERIFY((*label)->contentsRect().height() >= needed());
        // Nor does it take the place of those it stands under.
        QVERIFY2(m_stage->window->table()->viewport()->height() > 100,
                 qPrintable(QString::number(m_stage->window->table()->viewport()->height())));
    }

    void isNotConnectedUntilAsked()
    {
        m_stage->window->setSession(nullptr, &m_stage->exchangeModel, {});
        QVERIFY2(m_stage->words().contains(u"Not connected"_s), qPrintable(m_stage->words()));
        QVERIFY(!m_stage->action(u"Disconnect"_s)->isEnabled());
        QSignalSpy asked(m_stage->window.get(), &window::MainWindow::connectRequested);
        QTest::mouseClick(m_stage->button(u"Connect…"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QVERIFY(m_stage->open());
        QSignalSpy left(m_stage->window.get(), &window::MainWindow::disconnectRequested);
        m_stage->action(u"Disconnect"_s)->trigger();
        QCOMPARE(left.size(), 1);
        m_stage->window->setSession(nullptr, &m_stage->exchangeModel, {});
        m_stage->board.reset();
        QVERIFY(m_stage->words().contains(u"Not connected"_s));
        QVERIFY(m_stage->shown().isEmpty());
    }
};

QTEST_MAIN(TestWindowStates)
#include "tst_windowstates.moc"
