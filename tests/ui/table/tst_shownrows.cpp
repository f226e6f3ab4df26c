// SPDX-License-Identifier: Apache-2.0
// Who is shown in the table and in which order, and that nobody moves unasked.

#include <QHeaderView>
#include <QJsonArray>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <support/answers.h>
#include <table/participanttable.h>
#include <table/shownrows.h>
#include <uistage/panelstage.h>

using namespace Qt::Literals::StringLiterals;
using people::Facet;
using people::ParticipantModel;
using people::RowOrder;
using people::SearchWords;

class TestShownRows : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PanelStage> m_stage;
    std::unique_ptr<table::ParticipantTable> m_table;

    table::ShownRows &shown() const { return m_table->shown(); }
    QHeaderView &head() const { return *m_table->horizontalHeader(); }
    void clickHead(int column)
    {
        QTest::mouseClick(head().viewport(), Qt::LeftButton, {},
                          {head().sectionViewportPosition(column) + 20, 10});
    }
    static QJsonObject person(int number, const QString &label, const QJsonObject &facts = {})
    {
        QJsonObject all = facts;
        all.insert(u"label"_s, label);
        return support::participantResource(number, all);
    }
    /// Numbers of those that are shown, as they stand.
    QList<int> standing() const
    {
        QList<int> numbers;
        for (const int row : shown().rows())
            numbers += row + 1;
        return numbers;
    }
    /// The same by what is seen.
    QList<int> seen() const
    {
        QList<int> numbers;
        for (int y = 1; y < m_table->viewport()->height();
             y += m_table->rowHeight(shown().rows().value(0))) {
            if (const QModelIndex index = m_table->indexAt({1, y}); index.isValid())
                numbers += index.row() + 1;
        }
        return numbers;
    }
    static QJsonArray four(const QJsonObject &factsOfThird = {})
    {
        return {person(1, u"Dana"_s), person(2, u"bob 10"_s, {{u"hold"_s, true}}),
                person(3, u"Bob 9"_s, factsOfThird), person(4, u"Zoë"_s)};
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<PanelStage>();
        m_table = std::make_unique<table::ParticipantTable>();
        m_table->setParticipants(&m_stage->model);
        m_stage->tell(four());
        m_table->resize(900, 300);
        m_table->show();
        m_table->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
        m_table->setFocus();
        QCOMPARE(seen(), (QList<int>{1, 2, 3, 4}));
    }

    void aClickOnAHeadSorts()
    {
        clickHead(ParticipantModel::NameColumn);
        QCOMPARE(seen(), (QList<int>{3, 2, 1, 4}));
        QTRY_COMPARE(m_table->accessibleDescription(), u"sorted by Participant, ascending"_s);
        clickHead(ParticipantModel::NameColumn);
        QCOMPARE(seen(), (QList<int>{4, 1, 2, 3}));
        clickHead(ParticipantModel::HoldColumn);
        QCOMPARE(seen(), (QList<int>{2, 1, 3, 4}));
        shown().setOrder(std::nullopt);
        QCOMPARE(seen(), (QList<int>{1, 2, 3, 4}));
    }

    void promise11_nobodyMovesOnceTheyAreSorted()
    {
        clickHead(ParticipantModel::HoldColumn);
        m_stage->tell(four({{u"hold"_s, true}}));
        QTRY_VERIFY(!shown().sums().isSorted);
        QCOMPARE(seen(), (QList<int>{2, 1, 3, 4}));
        QVERIFY(m_table->accessibleDescription().startsWith(u"was sorted"_s));
        // The same way round, and not the other one.
        clickHead(ParticipantModel::HoldColumn);
        QCOMPARE(seen(), (QList<int>{2, 3, 1, 4}));
        QVERIFY(shown().sums().isSorted);
        clickHead(ParticipantModel::HoldColumn);
        QCOMPARE(shown().order()->direction, Qt::DescendingOrder);
    }

    void promise11_whoeverIsNewStandsAtTheEnd()
    {
        clickHead(ParticipantModel::NameColumn);
        QJsonArray people = four();
        people += person(5, u"Anna"_s);
        const QImage before = m_table->viewport()->grab().toImage();
        m_stage->tell(people);
        QCOMPARE(seen(), (QList<int>{3, 2, 1, 4, 5}));
        QTRY_VERIFY(shown().isNew(4) && !shown().sums().isSorted);
        shown().apply();
        QCOMPARE(seen(), (QList<int>{5, 3, 2, 1, 4}));
        QVERIFY(!shown().isNew(4));
    }

    void promise11_keysGoAsTheRowsStand()
    {
        clickHead(ParticipantModel::NameColumn);
        m_table->setCurrentIndex(m_stage->model.index(2, ParticipantModel::MutedColumn));
        QTest::keyClick(m_table.get(), Qt::Key_Down);
        QCOMPARE(m_table->currentIndex().row(), 1);
        QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_table->shown().selected(), (QList<int>{1, 0}));
        // What is found next is what stands next.
        QTest::keyClicks(m_table.get(), u"bob"_s);
        QCOMPARE(m_table->currentIndex().row(), 2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(m_table->currentIndex().row(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::keyClick(m_table.get(), Qt::Key_Space);
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Muted=true"});
        QVERIFY(m_stage->server.requests().first().path().contains(support::callSid(2).toLatin1()));
    }

    void promise11_aClickIsForWhoIsSeenThere()
    {
        clickHead(ParticipantModel::NameColumn);
        const int y = m_table->rowViewportPosition(2) + 5;
        QVERIFY(y < m_table->rowHeight(2));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                          {m_table->columnViewportPosition(ParticipantModel::MutedColumn) + 20, y});
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Muted=true"});
        QVERIFY(m_stage->server.requests().first().path().contains(support::callSid(3).toLatin1()));
    }

    void promise11_aRowThatGoesMovesThoseBelowIt()
    {
        twilio::Instant now = twilio::Instant::clock::now();
        m_table->setClock([&now] { return now; });
        m_stage->model.departures().setClock([&now] { return now; });
        clickHead(ParticipantModel::NameColumn);
        m_table->setCurrentIndex(m_stage->model.index(3, ParticipantModel::MutedColumn));
        m_table->clearFocus();
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_table.get(), &leave);
        // Dana, who stands third.
        const QJsonArray others{person(2, u"bob 10"_s), person(3, u"Bob 9"_s), person(4, u"Zoë"_s)};
        m_stage->tell(others);
        now += std::chrono::seconds(10);
        m_stage->tell(others);
        QCOMPARE(seen(), (QList<int>{2, 1, 3}));
        QSignalSpy dropped(m_table.get(), &table::ParticipantTable::pressDropped);
        const auto click = [this](int row) {
            QTest::mouseClick(
                m_table->viewport(), Qt::LeftButton, {},
                m_table->visualRect(m_stage->model.index(row, ParticipantModel::EndsColumn))
                    .center());
        };
        click(2);
        QCOMPARE(dropped.size(), 1);
        click(0);
        QCOMPARE(dropped.size(), 1);
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"EndConferenceOnExit=true"});
    }

    void filterAndOrderHoldTogether()
    {
        clickHead(ParticipantModel::NameColumn);
        shown().setFilter({SearchWords(u"bob"_s), {}});
        QCOMPARE(seen(), (QList<int>{3, 2}));
        QCOMPARE(shown().sums().shown, 2);
        QCOMPARE(shown().sums().people, 4);
        shown().setFilter({SearchWords(), Facet::OnHold});
        QCOMPARE(seen(), QList<int>{2});
        shown().setFilter({});
        QCOMPARE(standing(), (QList<int>{3, 2, 1, 4}));
    }

    void whoLeftIsCountedWhereTheyAreAskedFor()
    {
        m_stage->tell({person(1, u"Dana"_s), person(2, u"bob 10"_s), person(4, u"Zoë"_s)});
        QTRY_COMPARE(shown().sums().people, 3);
        QCOMPARE(shown().sums().shown, 3);
        shown().setFilter({SearchWords(), Facet::Left});
        QCOMPARE(seen(), QList<int>{3});
        QCOMPARE(shown().sums().shown, 1);
    }

    void anotherConferenceIsNotSorted()
    {
        clickHead(ParticipantModel::NameColumn);
        m_table->setParticipants(nullptr);
        QVERIFY(!shown().order());
        m_table->setParticipants(&m_stage->model);
        QCOMPARE(seen(), (QList<int>{1, 2, 3, 4}));
    }
};

QTEST_MAIN(TestShownRows)
#include "tst_shownrows.moc"
