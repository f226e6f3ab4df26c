// SPDX-License-Identifier: Apache-2.0
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <conferences/conferencepage.h>
#include <uistage/tabsstage.h>

using conferences::OpenConferences;

/// Which conferences of an account are open, and which are opened again.
class TestOpenConferences : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TabsStage> m_stage;

    static QStringList sids(const QList<int> &numbers)
    {
        QStringList all;
        for (const int number : numbers)
            all += support::conferenceSid(number);
        return all;
    }
    /// Has an earlier run leave these in its tabs, the last one in front.
    void leaveOpen(const QList<int> &numbers)
    {
        if (numbers.isEmpty())
            return;
        m_stage->open(support::conferenceSid(numbers.first()));
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(numbers.first()));
        for (const int number : numbers)
            m_stage->conferences->openInNewTab(support::conferenceSid(number));
        QCOMPARE(m_stage->tabs.open(), sids(numbers));
        m_stage = std::make_unique<TabsStage>();
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<TabsStage>();
    }
    void cleanup() { m_stage.reset(); }

    void opensTheFirst()
    {
        m_stage->open();
        QSignalSpy opened(m_stage->conferences.get(), &OpenConferences::opened);
        QSignalSpy arrived(m_stage->conferences.get(), &OpenConferences::arrived);
        QVERIFY(!m_stage->conferences->hasOpened());
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(opened.size(), 1);
        QVERIFY(m_stage->conferences->hasOpened());
        QCOMPARE(m_stage->shown(), support::conferenceSid(1));
        QCOMPARE(m_stage->selection.current(), support::callSid(1));
    }

    /// Each lays the whole window out again.
    void aTitleIsToldWhereItChangesAlone()
    {
        m_stage->open();
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(1));
        conferences::ConferencePage *page = m_stage->tabs.page();
        QSignalSpy told(page, &conferences::ConferencePage::titleChanged);
        twilio::Conference conference;
        conference.sid = support::conferenceSid(1);
        conference.friendlyName = QStringLiteral("Renamed");
        page->setConference(conference);
        page->setConference(conference);
        page->setRefresh({});
        QCOMPARE(told.size(), 1);
    }

    void opensTheOneAskedFor_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::newRow("name") << QStringLiteral("Second");
        QTest::newRow("SID") << support::conferenceSid(2);
    }
    void opensTheOneAskedFor()
    {
        QFETCH(const QString, wanted);
        m_stage->open(wanted);
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(2));
    }

    void saysThatTheOneAskedForIsNotThere()
    {
        m_stage->open(QStringLiteral("Third"));
        QSignalSpy missing(m_stage->conferences.get(), &OpenConferences::notInProgress);
        QTRY_VERIFY(!missing.isEmpty());
        QCOMPARE(missing.first().first().toString(), QStringLiteral("Third"));
        QVERIFY(!m_stage->conferences->hasOpened());
    }

    void saysThatThereIsNoneAndOpensTheOneThatComes()
    {
        m_stage->connected.account.setConferences({});
        m_stage->open();
        QSignalSpy none(m_stage->conferences.get(), &OpenConferences::noneInProgress);
        QTRY_VERIFY(!none.isEmpty());
        QVERIFY(m_stage->shown().isEmpty());
        m_stage->connected.account.setConferences({support::conferenceResource()});
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(1));
    }

    void opensWhatWasOpenAgain()
    {
        m_stage->open();
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(1));
        m_stage->conferences->openInNewTab(support::conferenceSid(2));
        m_stage->tabs.setCurrentIndex(0);
        m_stage->conferences.reset();
        QCOMPARE(m_stage->tabs.count(), 1);
        QVERIFY(m_stage->shown().isEmpty());
        m_stage = std::make_unique<TabsStage>();
        m_stage->open();
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(1));
        QCOMPARE(m_stage->tabs.open(),
                 (QStringList{support::conferenceSid(1), support::conferenceSid(2)}));
    }

    void forgetsWhatWasClosed()
    {
        m_stage->open();
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(1));
        m_stage->conferences->openInNewTab(support::conferenceSid(2));
        m_stage->tabs.closePage(0);
        m_stage = std::make_unique<TabsStage>();
        m_stage->open();
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(2));
        QCOMPARE(m_stage->tabs.open(), QStringList{support::conferenceSid(2)});
    }

    void opensTheOneAskedForInFrontOfWhatWasOpen_data()
    {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<QList<int>>("after");
        QTest::newRow("beside") << 2 << QList<int>{1} << QList<int>{1, 2};
        QTest::newRow("one of them") << 1 << QList<int>{1, 2} << QList<int>{1, 2};
    }
    void opensTheOneAskedForInFrontOfWhatWasOpen()
    {
        QFETCH(const int, wanted);
        QFETCH(const QList<int>, before);
        QFETCH(const QList<int>, after);
        leaveOpen(before);
        m_stage->open(support::conferenceSid(wanted));
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(wanted));
        QCOMPARE(m_stage->tabs.open(), sids(after));
        m_stage = std::make_unique<TabsStage>();
        m_stage->open();
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(wanted));
        QCOMPARE(m_stage->tabs.open(), sids(after));
    }

    void oneThatDoesNotComeTakesNoneAway()
    {
        leaveOpen({1});
        m_stage->open(QStringLiteral("Third"));
        QSignalSpy missing(m_stage->conferences.get(), &OpenConferences::notInProgress);
        QTRY_VERIFY(!missing.isEmpty());
        m_stage->conferences->open(support::conferenceSid(2));
        QCOMPARE(m_stage->shown(), support::conferenceSid(2));
        QCOMPARE(m_stage->tabs.open(), sids({1, 2}));
    }

    void opensTheUsualOneWhereNothingWasOpen_data()
    {
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<QString>("usual");
        QTest::addColumn<int>("shown");
        QTest::newRow("nothing") << QList<int>() << support::conferenceSid(2) << 2;
        QTest::newRow("another") << QList<int>{1} << support::conferenceSid(2) << 1;
        QTest::newRow("neither") << QList<int>() << support::conferenceSid(3) << 1;
    }
    void opensTheUsualOneWhereNothingWasOpen()
    {
        QFETCH(const QList<int>, before);
        QFETCH(const QString, usual);
        QFETCH(const int, shown);
        leaveOpen(before);
        m_stage->open({}, usual);
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(shown));
        QCOMPARE(m_stage->tabs.open(), sids({shown}));
    }

    void showsOneThatIsOpenInItsTab()
    {
        m_stage->open();
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(1));
        m_stage->conferences->openInNewTab(support::conferenceSid(2));
        m_stage->conferences->open(support::conferenceSid(1));
        QCOMPARE(m_stage->tabs.count(), 2);
        QCOMPARE(m_stage->tabs.currentIndex(), 0);
        QCOMPARE(m_stage->shown(), support::conferenceSid(1));
    }
};

QTEST_MAIN(TestOpenConferences)
#include "tst_openconferences.moc"
