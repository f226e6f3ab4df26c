// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>
#include <people/conferencemodel.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;
using people::ConferenceModel;

/// How often something is painted.
class Paints : public QObject
{
public:
    explicit Paints(QWidget *of) { of->installEventFilter(this); }
    int number = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        number += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// The list of conferences: how many people are in each, for how long, and in which order.
class TestConferenceList : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    QAbstractItemModel *model() const { return m_stage->conferenceList()->model(); }
    QModelIndex rowOf(const QString &name) const
    {
        const QModelIndexList found
            = model()->match(model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        return found.value(0);
    }
    QString detail(const QString &name) const
    {
        return rowOf(name).data(ConferenceModel::DetailRole).toString();
    }
    QString tip(const QString &name) const { return rowOf(name).data(Qt::ToolTipRole).toString(); }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < model()->rowCount(); ++row)
            all += model()->index(row, 0).data().toString();
        return all;
    }
    int listsReadOf(int number) const
    {
        int read = 0;
        for (const support::Request &request : m_stage->server.requests())
            read += request.path().contains(support::conferenceSid(number).toLatin1()) ? 1 : 0;
        return read;
    }
    /// From the menu of the button, by mouse and keyboard.
    void sortBy(const QString &order)
    {
        auto *button = named<QToolButton>(*m_stage->window, u"Sort conferences"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (withoutMnemonic(action->text()) == order)
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        }
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        m_stage->account.setPeople(crowd(2), 1);
        m_stage->account.setPeople(crowd(5), 2);
        m_stage->account.setPeople(crowd(1), 3);
        QJsonObject third = WindowStage::conferenceNamed(3, u"Third"_s);
        third.insert(u"status"_s, u"init"_s);
        m_stage->account.setWaiting({third});
    }
    void cleanup() { m_stage.reset(); }

    void whoIsInThoseThatAreNotOpenIsCounted()
    {
        m_stage->connectTo(u"First"_s);
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(1));
        QTRY_VERIFY2(detail(u"Second"_s).startsWith(u"5 people · "_s),
                     qPrintable(detail(u"Second"_s)));
        QTRY_COMPARE(detail(u"Third"_s), u"waiting: 1 person hears the wait music"_s);
        static const QRegularExpression asOf(u"\n5 people, as of \\d\\d:\\d\\d:\\d\\d$"_s);
        QVERIFY2(tip(u"Second"_s).contains(asOf), qPrintable(tip(u"Second"_s)));
        // What is open is always known.
        QTRY_VERIFY(detail(u"First"_s).startsWith(u"2 people · "_s));
        QVERIFY(!tip(u"First"_s).contains(u"as of"_s));
        // Once it is open it is no count any more.
        m_stage->account.setPeople(crowd(4), 2);
        QTest::mouseClick(m_stage->conferenceList()->viewport(), Qt::LeftButton, {},
                          m_stage->conferenceList()->visualRect(rowOf(u"Second"_s)).center());
        QTRY_VERIFY(detail(u"Second"_s).startsWith(u"4 people · "_s));
        QVERIFY(!tip(u"Second"_s).contains(u"as of"_s));
        QVERIFY(tip(u"First"_s).contains(u"2 people, as of "_s));
    }

    void promise6_whereNobodyLooksNobodyIsCounted()
    {
        m_stage->window->findChild<QDockWidget *>(u"conferences"_s)->hide();
        m_stage->connectTo(u"First"_s);
        QTRY_VERIFY_WITH_TIMEOUT(listsReadOf(1) > 100, 60'000);
        QCOMPARE(listsReadOf(2), 0);
        QVERIFY(!detail(u"Second"_s).contains(u"people"_s));
        m_stage->window->findChild<QDockWidget *>(u"conferences"_s)->show();
        QTRY_VERIFY(listsReadOf(2) > 0);
        const QSignalSpy wanted(&m_stage->board->conferences(), &ConferenceModel::countsWanted);
        m_stage->window->findChild<QDockWidget *>(u"conferences"_s)->hide();
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first(), (QVariantList{QStringList(), QStringList()}));
    }

    void howLongItHasBeenRunningIsPaintedEachSecondWhileItIsSeen()
    {
        m_stage->connectTo(u"First"_s);
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(1));
        const Paints paints(m_stage->conferenceList()->viewport());
        QTRY_VERIFY(paints.number >= 3);
        m_stage->window->setWindowState(Qt::WindowMinimized);
        QCoreApplication::processEvents();
        const int before = paints.number;
        const int read = listsReadOf(1);
        // Reading goes on, at the pace of a window that nobody sees.
        QTRY_VERIFY_WITH_TIMEOUT(listsReadOf(1) > read, 30'000);
        QCOMPARE(paints.number, before);
    }

    void theyAreSortedWhenThatIsAskedForAndNobodyMovesByItself()
    {
        m_stage->connectTo(u"First"_s);
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(1));
        QTRY_VERIFY(detail(u"Second"_s).startsWith(u"5"_s));
        QTRY_VERIFY(detail(u"Third"_s).contains(u"1 person"_s));
        QCOMPARE(names(), (QStringList{u"First"_s, u"Second"_s, u"Third"_s}));
        sortBy(u"Most people"_s);
        QCOMPARE(names(), (QStringList{u"Second"_s, u"First"_s, u"Third"_s}));
        QCOMPARE(m_stage->conferenceList()->currentIndex().data().toString(), u"First"_s);
        // More people, and a new one that would come first.
        m_stage->account.setPeople(crowd(9), 1);
        QJsonArray more = WindowStage::two();
        more.append(WindowStage::conferenceNamed(4, u"A new one"_s));
        m_stage->account.setConferences(more);
        QTRY_VERIFY(detail(u"First"_s).startsWith(u"9 people"_s));
        QTRY_COMPARE(names(), (QStringList{u"Second"_s, u"First"_s, u"Third"_s, u"A new one"_s}));
        sortBy(u"Most people"_s);
        QCOMPARE(names().first(), u"First"_s);
        sortBy(u"Name"_s);
        const QStringList byName{u"A new one"_s, u"First"_s, u"Second"_s, u"Third"_s};
        QCOMPARE(names(), byName);
        // At the next start too.
        m_stage->window->setSession(nullptr, nullptr, {});
        m_stage->startAnew();
        m_stage->connectTo(u"First"_s);
        QTRY_COMPARE(names(), byName);
        sortBy(u"As listed"_s);
        QTRY_COMPARE(names().first(), u"First"_s);
    }
};

QTEST_MAIN(TestConferenceList)
#include "tst_conferencelist.moc"
