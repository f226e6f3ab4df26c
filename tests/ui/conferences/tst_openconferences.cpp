// SPDX-License-Identifier: Apache-2.0
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <uistage/tabsstage.h>

using conferences::OpenConferences;

/// Which conferences of an account are open, and which are opened again.
class TestOpenConferences : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TabsStage> m_stage;

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
