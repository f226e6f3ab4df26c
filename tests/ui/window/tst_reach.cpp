// SPDX-License-Identifier: Apache-2.0
#include <QHeaderView>
#include <QLineEdit>
#include <QSettings>
#include <controls/confirmation.h>
#include <panel/participantpanel.h>
#include <people/participantmodel.h>
#include <table/shownrows.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

/// Whom a press is for is seen, and asked where it is not.
class TestReach : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    table::ParticipantTable *table() const { return m_stage->window->table(); }
    ParticipantModel *model() const { return table()->participants(); }
    QLineEdit *find() const { return named<QLineEdit>(*m_stage->window, u"Find a participant"_s); }
    QPushButton *button(const QString &name) const
    {
        return named<QPushButton>(*m_stage->window->panel(), name);
    }
    controls::Confirmation *question() const
    {
        return m_stage->window->findChild<controls::Confirmation *>();
    }
    void press(const QString &words) const
    {
        for (QAbstractButton *each : question()->buttons()) {
            if (withoutMnemonic(each->text()).startsWith(words))
                return QTest::mouseClick(each, Qt::LeftButton);
        }
        QFAIL(qPrintable(words));
    }
    void open(bool areMuted)
    {
        QJsonArray people;
        const QStringList labels{u"Dana"_s, u"agent"_s, u"Zoë"_s, u"Ben"_s};
        for (int number = 1; number <= 4; ++number)
            people += support::participantResource(
                number, {{u"label"_s, labels[number - 1]}, {u"muted"_s, areMuted}});
        m_stage->account.setPeople(people);
        QVERIFY(m_stage->open(4));
    }
    void choose(const QList<int> &rows) const { table()->shown().select(rows); }
    QStringList sent() const
    {
        QStringList all;
        for (const support::Request &request : m_stage->server.requests()) {
            if (request.method != "POST")
                continue;
            for (int number = 1; number <= 4; ++number) {
                if (request.path().contains(support::callSid(number).toLatin1()))
                    all += QString::number(number) + u' ' + QString::fromLatin1(request.body);
            }
        }
        all.sort();
        return all;
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
    }
    void cleanup() { m_stage.reset(); }

    void promise10_whoIsHiddenIsAskedAbout()
    {
        open(true);
        choose({0, 1});
        QTest::keyClicks(find(), u"dana"_s);
        QVERIFY(table()->isRowHidden(1));
        QTRY_VERIFY(showsText(*m_stage->window->panel(), u"1 of them is not shown"_s));
        m_stage->action(u"Unmute"_s)->trigger();
        QTRY_VERIFY(question());
        QVERIFY(question()->informativeText().contains(u"1 of them is not shown."_s));
        press(u"Show them"_s);
        QTRY_VERIFY(!question());
        QVERIFY(sent().isEmpty());
        QVERIFY(!table()->isRowHidden(1));
        QCOMPARE(table()->shown().selected(), (QList<int>{0, 1}));
        // Who is seen is not asked about.
        m_stage->action(u"Unmute"_s)->trigger();
        QTRY_COMPARE(sent(), (QStringList{u"1 Muted=false"_s, u"2 Muted=false"_s}));
    }

    void promise10_whoIsHiddenIsMutedUnasked()
    {
        open(false);
        choose({0, 1});
        QTest::keyClicks(find(), u"dana"_s);
        m_stage->action(u"Mute"_s)->trigger();
        QTRY_COMPARE(sent(), (QStringList{u"1 Muted=true"_s, u"2 Muted=true"_s}));
        QVERIFY(!question());
    }

    void promise10_whoIsAloneAndHiddenIsNotMeant()
    {
        open(false);
        choose({1});
        QTest::keyClicks(find(), u"dana"_s);
        QTRY_VERIFY(!m_stage->action(u"Mute"_s)->isEnabled());
    }

    void promise10_aRemovalSaysHowManyAreHidden()
    {
        open(false);
        choose({0, 1, 2});
        QTest::keyClicks(find(), u"dana"_s);
        QTRY_VERIFY(m_stage->action(u"Remove…"_s)->isEnabled());
        m_stage->action(u"Remove…"_s)->trigger();
        QTRY_VERIFY(question());
        QVERIFY(question()->informativeText().contains(u"2 of them are not shown."_s));
        press(u"Cancel"_s);
    }

    void allButThese()
    {
        open(false);
        choose({0, 1});
        QTRY_COMPARE(button(u"All but these"_s)->text(), u"All but these: 2"_s);
        QTest::mouseClick(button(u"All but these"_s), Qt::LeftButton);
        QCOMPARE(table()->shown().selected(), (QList<int>{2, 3}));
        m_stage->action(u"Hold"_s)->trigger();
        QTRY_COMPARE(sent(), (QStringList{u"3 Hold=true"_s, u"4 Hold=true"_s}));
    }

    void allButTheseReachesWhoIsHidden()
    {
        open(false);
        QTest::keyClicks(find(), u"dana"_s);
        choose({0});
        QTRY_COMPARE(button(u"All but these"_s)->text(), u"All but these: 3"_s);
        QTest::mouseClick(button(u"All but these"_s), Qt::LeftButton);
        QTRY_VERIFY(showsText(*m_stage->window->panel(), u"3 of them are not shown"_s));
    }

    void selectingAllIsOfThoseShown()
    {
        open(false);
        QTest::keyClicks(find(), u"dana"_s);
        table()->selectAll();
        QCOMPARE(table()->shown().selected(), QList<int>{0});
    }

    /// Announce to all but two: All but these, Announce…, Announce.
    void theLastAddressIsProposed()
    {
        QSettings().setValue(u"urls/announcement"_s, QStringList{u"https://example.com/a.mp3"_s});
        open(false);
        choose({0, 1});
        QTRY_VERIFY(button(u"All but these"_s)->isEnabled());
        QTest::mouseClick(button(u"All but these"_s), Qt::LeftButton);
        QTRY_COMPARE(button(u"Announce…"_s)->text(), u"Announce… 2"_s);
        QTest::mouseClick(button(u"Announce…"_s), Qt::LeftButton);
        QTest::mouseClick(button(u"Announce"_s), Qt::LeftButton);
        QTRY_COMPARE(sent().size(), 2);
        QVERIFY(sent().constFirst().contains(u"AnnounceUrl="_s));
    }
};

QTEST_MAIN(TestReach)
#include "tst_reach.moc"
