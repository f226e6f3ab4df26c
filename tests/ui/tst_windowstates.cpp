// SPDX-License-Identifier: Apache-2.0
// What the window says when there is no table to show: no conference, no connection, none of that
// name, ended, disconnected.
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <account.h>
#include <history/exchangemodel.h>
#include <history/journal.h>
#include <ui/mainwindow.h>
#include <ui/participanttable.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace support;

class TestWindowStates : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Account> m_account;
    conference::PhoneBook m_phoneBook;
    std::unique_ptr<history::Journal> m_journal;
    std::unique_ptr<history::ExchangeLog> m_exchanges;
    std::unique_ptr<history::ExchangeModel> m_exchangeModel;
    std::unique_ptr<conference::Switchboard> m_board;
    std::unique_ptr<ui::MainWindow> m_window;

    void connectTo(const QString &conference = {})
    {
        m_window->setSwitchboard(nullptr, m_exchangeModel.get(), {});
        m_board = std::make_unique<conference::Switchboard>(
            conference::Connection{.name = u"here"_s,
                                   .endpoint = *twilio::Endpoint::parse(m_server->url().toString()),
                                   .credentials = *twilio::withAuthToken(
                                       *twilio::AccountSid::parse(accountSid()), "5ecre7-t0ken"_ba),
                                   .pollInterval = 20ms},
            *m_journal, *m_exchanges, m_phoneBook);
        m_window->setSwitchboard(m_board.get(), m_exchangeModel.get(), conference);
    }
    /// All that is to be read in the window.
    QString words() const
    {
        QStringList all;
        for (const QLabel *label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible())
                all += label->text();
        }
        return all.join(u'\n');
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_window->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }
    QAction *action(const QString &text) const
    {
        for (QAction *each : m_window->findChildren<QAction *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    QJsonArray conferences() const
    {
        return {
            conferenceResource({{u"sid"_s, conferenceSid(1)}, {u"friendly_name"_s, u"First"_s}}),
            conferenceResource({{u"sid"_s, conferenceSid(2)}, {u"friendly_name"_s, u"Second"_s}})};
    }
    QString shown() const
    {
        const auto *model = m_window->table()->participants();
        return model ? model->conferenceSid() : QString();
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HostileServer>();
        m_account = std::make_unique<Account>(*m_server);
        m_account->setConferences(conferences());
        for (const int number : {1, 2})
            m_account->setPeople(crowd(3), number);
        m_journal = std::make_unique<history::Journal>(m_folder->filePath(u"journal.sqlite"_s));
        m_exchanges = std::make_unique<history::ExchangeLog>();
        m_exchangeModel = std::make_unique<history::ExchangeModel>(*m_exchanges);
        m_window = std::make_unique<ui::MainWindow>();
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_board.reset();
        m_journal.reset();
    }

    void saysThatThereIsNoConference()
    {
        m_account->setConferences({});
        connectTo();
        QTRY_VERIFY2(words().contains(u"No conference is in progress on this account"_s),
                     qPrintable(words()));
        m_account->setConferences(conferences());
        QTest::mouseClick(button(u"Refresh"_s), Qt::LeftButton);
        QTRY_COMPARE(shown(), conferenceSid(1));
        QTRY_COMPARE(m_window->table()->model()->rowCount(), 3);
    }

    void opensTheOneThatWasAskedFor()
    {
        connectTo(u"Second"_s);
        QTRY_COMPARE(shown(), conferenceSid(2));
    }

    void saysThatTheOneAskedForIsNotThere()
    {
        connectTo(u"Third"_s);
        QTRY_VERIFY2(words().contains(u"“Third” is not in progress"_s), qPrintable(words()));
        QVERIFY(shown().isEmpty());
    }

    void opensTheLastOneAgain()
    {
        connectTo(u"Second"_s);
        QTRY_COMPARE(shown(), conferenceSid(2));
        connectTo();
        QTRY_COMPARE(shown(), conferenceSid(2));
    }

    void promise9_findingIsNoChoice()
    {
        connectTo(u"Second"_s);
        QTRY_COMPARE(shown(), conferenceSid(2));
        for (QLineEdit *line : m_window->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == u"Find a conference"_s)
                QTest::keyClicks(line, u"fir"_s);
        }
        QListView *list = nullptr;
        for (QListView *view : m_window->findChildren<QListView *>()) {
            if (view->accessibleName() == u"Conferences"_s)
                list = view;
        }
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(shown(), conferenceSid(2));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QTRY_COMPARE(shown(), conferenceSid(1));
    }

    void aLostConnectionKeepsTheTable()
    {
        connectTo();
        QTRY_COMPARE(m_window->table()->model() ? m_window->table()->model()->rowCount() : 0, 3);
        m_account->failLists(503);
        QTRY_VERIFY2(words().contains(u"no list. What was last seen stays"_s), qPrintable(words()));
        QCOMPARE(m_window->table()->model()->rowCount(), 3);
        m_account->failLists(0);
        QTest::mouseClick(button(u"Try now"_s), Qt::LeftButton);
        QTRY_VERIFY(!words().contains(u"What was last seen stays"_s));
    }

    void saysWhyNothingCouldBeLoaded()
    {
        m_server->answerAlways(answers::error(401, 20003, "Authenticate"));
        connectTo();
        QTRY_VERIFY2(words().contains(u"The conferences could not be loaded"_s),
                     qPrintable(words()));
        QVERIFY(button(u"Refresh"_s));
    }

    void saysWhatIsTrueAfterAFailure()
    {
        m_server->answerAlways(answers::conferences(QJsonArray()));
        connectTo();
        QTRY_VERIFY(words().contains(u"No conference is in progress on this account"_s));
        m_server->answerAlways(answers::error(503, 20503, "later"));
        button(u"Refresh"_s)->click();
        QTRY_VERIFY(words().contains(u"The conferences could not be loaded"_s));
        m_server->answerAlways(answers::conferences(QJsonArray()));
        button(u"Refresh"_s)->click();
        QTRY_VERIFY2(words().contains(u"No conference is in progress on this account"_s),
                     qPrintable(words()));
    }

    void aLongNoticeDoesNotWidenTheWindow()
    {
        const int before = m_window->minimumSizeHint().width();
        m_window->showNotice(u"The journal cannot be written. "_s.repeated(40));
        QCOMPARE(m_window->minimumSizeHint().width(), before);
    }

    void isNotConnectedUntilAsked()
    {
        m_window->setSwitchboard(nullptr, m_exchangeModel.get(), {});
        QVERIFY2(words().contains(u"Not connected"_s), qPrintable(words()));
        QVERIFY(!action(u"Disconnect"_s)->isEnabled());
        QSignalSpy asked(m_window.get(), &ui::MainWindow::connectRequested);
        QTest::mouseClick(button(u"Connect…"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        connectTo();
        QTRY_COMPARE(shown(), conferenceSid(1));
        QSignalSpy left(m_window.get(), &ui::MainWindow::disconnectRequested);
        action(u"Disconnect"_s)->trigger();
        QCOMPARE(left.size(), 1);
        m_window->setSwitchboard(nullptr, m_exchangeModel.get(), {});
        m_board.reset();
        QVERIFY(words().contains(u"Not connected"_s));
        QVERIFY(shown().isEmpty());
    }
};

QTEST_MAIN(TestWindowStates)
#include "tst_windowstates.moc"
