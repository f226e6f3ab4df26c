// SPDX-License-Identifier: Apache-2.0
// Finding people in the window: the field, the kinds, what is told of what is not shown; by mouse
// and by keyboard alone.

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QTest>
#include <conferences/conferencepage.h>
#include <table/shownrows.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;
using people::Facet;
using people::ParticipantModel;

class TestFinding : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    window::MainWindow &window() const { return *m_stage->window; }
    table::ParticipantTable *table() const { return window().table(); }
    QLineEdit *find() const { return named<QLineEdit>(window(), u"Find a participant"_s); }
    QPushButton *chip(const QString &name) const { return named<QPushButton>(window(), name); }
    /// Beginning with these words; nullptr: there is none to be seen.
    QPushButton *link(const QString &text) const { return m_stage->button(text); }
    /// The names of those that are shown, from the top.
    QStringList shown() const
    {
        QStringList names;
        for (int y = 1; y < table()->viewport()->height();
             y += table()->rowHeight(table()->shown().rows().value(0))) {
            const QModelIndex index = table()->indexAt({1, y});
            if (!index.isValid())
                break;
            names += index.siblingAtColumn(0).data().toString();
        }
        return names;
    }
    /// What stands beside the links under the rows.
    bool says(const QString &text) const
    {
        for (const QWidget *widget : window().findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->accessibleName() == text)
                return true;
        }
        return false;
    }
    static QJsonObject person(int number, const QString &label, const QJsonObject &facts = {})
    {
        QJsonObject all = facts;
        all.insert(u"label"_s, label);
        return support::participantResource(number, all);
    }
    static QJsonArray five()
    {
        return {person(1, u"Dana Ortiz"_s), person(2, u"Zoë 東京"_s, {{u"muted"_s, true}}),
                person(3, u"Priya Nair"_s, {{u"muted"_s, true}}),
                person(4, u"Zoe Weber"_s, {{u"hold"_s, true}}), person(5, u"guest 10"_s)};
    }
    /// The list that comes next.
    void tell(const QJsonArray &people) { m_stage->account.setPeople(people); }
    void type(const QString &text)
    {
        QTest::keySequence(&window(), QKeySequence::Find);
        QTest::keyClicks(find(), text);
    }
    static QWidget *focused() { return QApplication::focusWidget(); }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        QVERIFY(m_stage->isActive);
        tell(five());
        m_stage->connectTo(u"First"_s);
        QTRY_VERIFY(table()->participants() && table()->participants()->rowCount() == 5);
        QTRY_COMPARE(shown().size(), 5);
        QTRY_COMPARE(chip(u"All"_s)->accessibleDescription(), u"5 people"_s);
    }
    void cleanup() { m_stage.reset(); }

    void aFewLettersFindSomebody()
    {
        type(u"zoe we"_s);
        QCOMPARE(shown(), QStringList{u"Zoe Weber"_s});
        QCOMPARE(find()->accessibleDescription(), u"1 of 5"_s);
        QVERIFY(says(u"4 others do not match “zoe we”."_s));
        QTest::keyClick(find(), Qt::Key_Return);
        QCOMPARE(focused(), table());
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), u"Zoe Weber"_s);
        // Back to where one came from, and there it clears.
        QTest::keyClick(table(), Qt::Key_Escape);
        QCOMPARE(focused(), find());
        QTest::keyClick(find(), Qt::Key_Escape);
        QCOMPARE(shown().size(), 5);
        QVERIFY(find()->accessibleDescription().isEmpty());
        QTest::keyClick(find(), Qt::Key_Escape);
        QCOMPARE(focused(), table());
        QTest::keyClick(table(), Qt::Key_Escape);
        QCOMPARE(focused(), table());
    }

    void enterGoesToWhoFitsBest()
    {
        tell({person(1, u"Ann Kim"_s), person(2, u"Kim Lee"_s), person(3, u"Bob"_s)});
        QTRY_COMPARE(table()->participants()->plainNameOf(support::callSid(2)), u"Kim Lee"_s);
        type(u"kim"_s);
        QTest::keyClick(find(), Qt::Key_Down);
        QCOMPARE(table()->currentIndex().row(), 1);
    }

    void oneKindAtATimeOrSeveralWithCtrl()
    {
        QCOMPARE(chip(u"Muted"_s)->accessibleDescription(), u"2 people"_s);
        QTest::mouseClick(chip(u"Muted"_s), Qt::LeftButton);
        QCOMPARE(shown(), (QStringList{u"Zoë 東京"_s, u"Priya Nair"_s}));
        QVERIFY(chip(u"Muted"_s)->isChecked() && !chip(u"All"_s)->isChecked());
        QTest::mouseClick(chip(u"On hold"_s), Qt::LeftButton, Qt::ControlModifier);
        QCOMPARE(shown(), (QStringList{u"Zoë 東京"_s, u"Priya Nair"_s, u"Zoe Weber"_s}));
        type(u"zoe"_s);
        QCOMPARE(shown(), (QStringList{u"Zoë 東京"_s, u"Zoe Weber"_s}));
        // All people are counted, whatever is typed.
        QCOMPARE(chip(u"Muted"_s)->accessibleDescription(), u"2 people"_s);
        QVERIFY(says(u"3 others do not fit “Muted” or “On hold” and “zoe”."_s));
        QTest::mouseClick(chip(u"On hold"_s), Qt::LeftButton);
        QCOMPARE(shown(), QStringList{u"Zoe Weber"_s});
        QTest::mouseClick(chip(u"All"_s), Qt::LeftButton);
        QCOMPARE(shown().size(), 2);
    }

    void promise9_kindsAreChosenByKeys()
    {
        chip(u"All"_s)->setFocus();
        QTest::keyClick(focused(), Qt::Key_Right);
        QTest::keyClick(focused(), Qt::Key_Right);
        QCOMPARE(focused(), chip(u"Muted"_s));
        QCOMPARE(shown().size(), 5);
        QTest::keyClick(focused(), Qt::Key_Space);
        QCOMPARE(shown().size(), 2);
        QTest::keyClick(focused(), Qt::Key_Right);
        QTest::keyClick(focused(), Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(focused(), chip(u"On hold"_s));
        QCOMPARE(shown().size(), 3);
        QTest::keyClick(focused(), Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(shown().size(), 2);
    }

    void promise9_nobodyIsTold()
    {
        QTest::mouseClick(chip(u"Muted"_s), Qt::LeftButton);
        type(u"zoe 81"_s);
        QCOMPARE(shown(), QStringList());
        QVERIFY(says(u"Nobody muted matches “zoe 81”."_s));
        // There is nobody to go to.
        QTest::keyClick(find(), Qt::Key_Return);
        QCOMPARE(focused(), find());
        QVERIFY(link(u"Search all 5"_s) && link(u"Show all"_s));
        link(u"Search all 5"_s)->setFocus();
        QTest::keyClick(focused(), Qt::Key_Return);
        QVERIFY(chip(u"All"_s)->isChecked());
        QVERIFY(says(u"Nobody matches “zoe 81”."_s));
        // What had the keyboard is not there any more.
        QVERIFY(focused() && focused()->isVisible());
        QVERIFY(link(u"Show all 5"_s));
        QTest::mouseClick(link(u"Show all 5"_s), Qt::LeftButton);
        QCOMPARE(shown().size(), 5);
        QVERIFY(find()->text().isEmpty());
    }

    void promise11_whoFitsNoMoreStaysWhereTheyAre()
    {
        QTest::mouseClick(chip(u"Muted"_s), Qt::LeftButton);
        const QStringList before = shown();
        QJsonArray people = five();
        people[1] = person(2, u"Zoë 東京"_s);
        people[0] = person(1, u"Dana Ortiz"_s, {{u"muted"_s, true}});
        people += person(6, u"Newcomer"_s);
        tell(people);
        QTRY_VERIFY(says(u"1 no longer fits “Muted”, 1 more does."_s));
        QTRY_COMPARE(shown(), before + QStringList{u"Newcomer"_s});
        QVERIFY(table()->shown().strayedAt(1).isValid());
        QVERIFY(!table()->shown().strayedAt(2).isValid());
        QVERIFY(table()->shown().isNew(5));
        QTRY_COMPARE(chip(u"Muted"_s)->accessibleDescription(), u"2 people"_s);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_F5);
        QCOMPARE(shown(), (QStringList{u"Dana Ortiz"_s, u"Priya Nair"_s}));
        QVERIFY(says(u"4 others do not fit “Muted”."_s));
    }

    void promise11_itIsAppliedAgainByItsLink()
    {
        QTest::mouseClick(chip(u"Muted"_s), Qt::LeftButton);
        QJsonArray people = five();
        people[1] = person(2, u"Zoë 東京"_s);
        tell(people);
        QTRY_VERIFY(link(u"Apply again"_s));
        link(u"Apply again"_s)->setFocus();
        QTest::keyClick(focused(), Qt::Key_Space);
        QCOMPARE(shown(), QStringList{u"Priya Nair"_s});
        QCOMPARE(focused(), table());
    }

    void promise11_currentAndSelectionStayWithTheirPeople()
    {
        table()->setCurrentIndex(table()->model()->index(3, ParticipantModel::HoldColumn));
        table()->selectionModel()->select(table()->model()->index(1, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        type(u"zoe"_s);
        QCOMPARE(table()->currentIndex().row(), 3);
        QCOMPARE(table()->shown().selected(), (QList<int>{1, 3}));
        QTest::keyClick(find(), Qt::Key_Escape);
        QCOMPARE(table()->currentIndex(), table()->model()->index(3, ParticipantModel::HoldColumn));
        QCOMPARE(table()->shown().selected(), (QList<int>{1, 3}));
    }

    void promise11_theCurrentRowIsWhereItWas()
    {
        QJsonArray people;
        for (int number = 1; number <= 250; ++number)
            people += person(number, u"guest %1"_s.arg(number), {{u"muted"_s, number % 2 == 0}});
        tell(people);
        QTRY_COMPARE(table()->participants()->rowCount(), 250);
        const QModelIndex cell = table()->model()->index(200, ParticipantModel::MutedColumn);
        table()->setCurrentIndex(cell);
        table()->scrollTo(cell, QAbstractItemView::PositionAtCenter);
        const int before = table()->visualRect(cell).top();
        QTest::mouseClick(chip(u"Open"_s), Qt::LeftButton);
        QCOMPARE(table()->visualRect(cell).top(), before);
        QTest::mouseClick(chip(u"All"_s), Qt::LeftButton);
        QCOMPARE(table()->visualRect(cell).top(), before);
        // Where it is not among those that are shown the first of them is seen, and afterwards what
        // was seen before.
        type(u"249"_s);
        QCOMPARE(table()->verticalScrollBar()->value(), 0);
        QTest::keyClick(find(), Qt::Key_Escape);
        QCOMPARE(table()->visualRect(cell).top(), before);
    }

    void whereThereIsNoRoomTheKindsAreAMenu()
    {
        window().resize(1280, 800);
        QTRY_VERIFY(chip(u"Muted"_s)->isVisible());
        QPushButton *show = chip(u"Show"_s);
        QVERIFY(!show->isVisible());
        window().resize(1024, 600);
        QTRY_VERIFY(show->isVisible());
        QVERIFY(!chip(u"Muted"_s)->isVisible());
        // The chips hold no dock narrow.
        QVERIFY(window().findChild<conferences::ConferencePage *>()->minimumSizeHint().width()
                < 500);
        QCOMPARE(show->text(), u"Show: All (5)"_s);
        show->setFocus();
        QTest::keyClick(show, Qt::Key_Space);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QWidget *menu = QApplication::activePopupWidget();
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(show->text(), u"Show: Muted (2)"_s);
        QCOMPARE(shown().size(), 2);
    }

    void promise9_conferencesAreFoundAlike()
    {
        m_stage->account.setConferences({WindowStage::conferenceNamed(1, u"First"_s),
                                         WindowStage::conferenceNamed(2, u"Zürich – Réunion"_s)});
        const QListView *list = m_stage->conferenceList();
        QTRY_COMPARE(list->model()->index(1, 0).data().toString(), u"Zürich – Réunion"_s);
        auto *field = named<QLineEdit>(window(), u"Find a conference"_s);
        field->setFocus();
        QTest::keyClicks(field, u"reun zur"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(focused(), list);
        QCOMPARE(m_stage->shown(), support::conferenceSid(1));
        QTest::keyClick(focused(), Qt::Key_Return);
        QTRY_COMPARE(m_stage->shown(), support::conferenceSid(2));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(list->model()->rowCount(), 2);
    }
};

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
