// SPDX-License-Identifier: Apache-2.0
// Who is on the line, through the window: asked with a key, shown in the cell, named by the person.

#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <controls/fieldnote.h>
#include <panel/participantpanel.h>
#include <support/connection.h>
#include <support/unwritablesettings.h>
#include <table/shownrows.h>
#include <uistage/panelstage.h>
#include <uistage/windowstage.h>
#include <window/numberdialog.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::ParticipantModel;

class TestWhoIsIt : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    table::ParticipantTable *table() const { return m_stage->window->table(); }
    QModelIndex cell(int row) const
    {
        return table()->model()->index(row, ParticipantModel::NameColumn);
    }
    QString spoken(int row) const
    {
        return cell(row).data(Qt::AccessibleDescriptionRole).toString();
    }
    QImage picture(int row) const
    {
        return table()->viewport()->grab(table()->visualRect(cell(row))).toImage();
    }
    /// What is to be read in the window just now.
    bool says(const QString &text) const { return m_stage->words().contains(text); }
    int callsAsked() const
    {
        int asked = 0;
        for (const Request &request : m_stage->server.requests())
            asked += request.target.contains("/Calls/") ? 1 : 0;
        return asked;
    }
    void answerCalls(const Answer &answer)
    {
        m_stage->server.answerWhen(
            [](const Request &request) { return request.target.contains("/Calls/"); }, answer);
    }
    void press(const QKeySequence &keys)
    {
        QTest::keySequence(m_stage->window.get(), keys);
        // Else Ctrl is taken for held, and the next row chosen is toggled.
        QTest::keyRelease(m_stage->window.get(), Qt::Key_Control);
    }
    void ask(int row)
    {
        table()->setCurrentIndex(cell(row));
        press(u"Ctrl+I"_s);
        QTRY_VERIFY(!spoken(row).isEmpty());
    }
    window::NumberDialog *dialog() const
    {
        return m_stage->window->findChild<window::NumberDialog *>();
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"whoisit-test"_s);
        QCoreApplication::setApplicationName(u"whoisit-test"_s);
    }
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        QVERIFY(m_stage->isActive);
        m_stage->account.setPeople(crowd(3, {{u"label"_s, u"customer"_s}}));
        QVERIFY(m_stage->open());
    }
    void cleanup() { m_stage.reset(); }

    void theKeyShowsTheNumberInTheCell()
    {
        answerCalls(answers::call({{u"caller_name"_s, u"<b>Robin</b> Falk"_s}}));
        QVERIFY(m_stage->action(u"Who is it?"_s)->isEnabled());
        const QImage before = picture(0);
        QCOMPARE(callsAsked(), 0);
        ask(0);
        QCOMPARE(spoken(0), u"<b>Robin</b> Falk, +14155550101, called in"_s);
        QVERIFY(picture(0) != before);
        QCOMPARE(cell(0).data().toString(), u"customer"_s);
        QTRY_VERIFY(says(u"<b>Robin</b> Falk · +14155550101"_s));
        QVERIFY(spoken(1).isEmpty());
        press(u"Ctrl+I"_s);
        table()->selectAll();
        press(u"Ctrl+I"_s);
        QTRY_VERIFY(!spoken(1).isEmpty() && !spoken(2).isEmpty());
        QCOMPARE(callsAsked(), 3);
    }

    void theRowsOwnMenuAsksToo()
    {
        answerCalls(answers::call());
        table()->setCurrentIndex(cell(1));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(table()->viewport(), &event);
        auto *menu = table()->findChild<QMenu *>();
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(m_stage->action(u"Who is it?"_s)));
        QVERIFY(menu->actions().contains(m_stage->action(u"Name this number…"_s)));
        m_stage->action(u"Who is it?"_s)->trigger();
        menu->close();
        QTRY_COMPARE(spoken(1), u"+14155550102, called in"_s);
    }

    void aNumberGetsANameOfOnesOwn()
    {
        answerCalls(answers::call({{u"caller_name"_s, u"FALK ROBIN"_s}}));
        table()->setCurrentIndex(cell(0));
        QVERIFY(!m_stage->action(u"Name this number…"_s)->isEnabled());
        ask(0);
        QVERIFY(m_stage->action(u"Name this number…"_s)->isEnabled());
        press(Qt::Key_F2);
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        auto *name = named<QLineEdit>(*dialog(), u"Name for +14155550101"_s);
        QCOMPARE(name->selectedText(), u"FALK ROBIN"_s);
        QTest::keyClicks(name, u"Robin"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        QCOMPARE(spoken(0), u"Robin, +14155550101, called in"_s);
        QTRY_VERIFY(says(u"Robin · +14155550101"_s));
        QCOMPARE(people::PhoneBook().nameOf(u"+14155550101"_s), u"Robin"_s);
        m_stage->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_stage->window.get()));
        press(Qt::Key_F2);
        QTRY_VERIFY(dialog());
        name = named<QLineEdit>(*dialog(), u"Name for +14155550101"_s);
        QCOMPARE(name->text(), u"Robin"_s);
        name->clear();
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        QCOMPARE(spoken(0), u"FALK ROBIN, +14155550101, called in"_s);
        QCOMPARE(callsAsked(), 1);
    }

    void anotherNameIsGivenUpWithEsc()
    {
        answerCalls(answers::call());
        ask(0);
        press(Qt::Key_F2);
        QTRY_VERIFY(dialog());
        QTest::keyClicks(named<QLineEdit>(*dialog(), u"Name for +14155550101"_s), u"Robin"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(spoken(0), u"+14155550101, called in"_s);
    }

    void aWithheldNumberHasNoName()
    {
        answerCalls(answers::call({{u"from"_s, u"+266696687"_s}}));
        ask(0);
        QCOMPARE(spoken(0), u"number withheld, called in"_s);
        QVERIFY(!m_stage->action(u"Name this number…"_s)->isEnabled());
        QCOMPARE(m_stage->action(u"Name this number…"_s)->toolTip(), u"The number is withheld."_s);
        QVERIFY(!named<QToolButton>(*m_stage->window->panel(), u"Copy number"_s)->isVisible());
    }

    void theNumberIsCopied()
    {
        answerCalls(answers::call({{u"caller_name"_s, u"Robin Falk"_s}}));
        ask(0);
        auto *copy = named<QToolButton>(*m_stage->window->panel(), u"Copy number"_s);
        QTRY_VERIFY(copy->isVisible());
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"+14155550101"_s);
        table()->setCurrentIndex(cell(1));
        QVERIFY(!copy->isVisible());
        table()->setFocus();
        table()->selectAll();
        QTest::keySequence(table(), QKeySequence::Copy);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].endsWith(u"\t+14155550101\tRobin Falk"_s), qPrintable(lines[0]));
        QCOMPARE(lines[0].count(u'\t'), lines[1].count(u'\t'));
    }

    void findingKnowsNumbersAndNames_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("number") << u"5550101"_s;
        QTest::newRow("number, written otherwise") << u"+1 (415) 555-01 01"_s;
        QTest::newRow("name") << u"robin"_s;
    }
    void findingKnowsNumbersAndNames()
    {
        QFETCH(const QString, typed);
        answerCalls(answers::call());
        QVERIFY(!m_stage->phoneBook.setName(u"+14155550101"_s, u"Robin"_s));
        table()->setFocus();
        table()->shown().setFilter({people::SearchWords(typed), {}});
        QVERIFY(table()->isRowHidden(0));
        m_stage->board->callers().ask({callSid(1), callSid(2)});
        QTRY_COMPARE(table()->shown().sums().fitting, 1);
        QTRY_VERIFY(m_stage->board->callers().find(callSid(2)));
        // Nobody comes by themselves.
        QVERIFY(table()->isRowHidden(0));
        table()->shown().apply();
        QVERIFY(!table()->isRowHidden(0));
        QVERIFY(table()->isRowHidden(1));
        QVERIFY(table()->isRowHidden(2));
        table()->shown().setFilter({people::SearchWords(u"-"_s), {}});
        QVERIFY(table()->isRowHidden(0));
    }

    void aNumberInFindIsAskedFor()
    {
        answerCalls(answers::call());
        m_stage->account.setPeople({participantResource(1, {{u"label"_s, u"customer"_s}}),
                                    participantResource(2, {{u"label"_s, u"agent"_s}}),
                                    participantResource(3, {{u"label"_s, u"customer"_s}})});
        QTRY_COMPARE(table()->participants()->participant(1).label, u"agent"_s);
        auto *find = named<QLineEdit>(*m_stage->window, u"Find a participant"_s);
        find->setFocus();
        QTest::keyClicks(find, u"customer 0103"_s);
        QVERIFY(table()->isRowHidden(2));
        QTRY_VERIFY(!table()->isRowHidden(2));
        QVERIFY(table()->isRowHidden(0));
        QVERIFY(table()->isRowHidden(1));
        // Whom the other words do not fit is not asked about.
        QCOMPARE(callsAsked(), 2);
        QVERIFY(find->hasFocus());
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(table()->hasFocus());
        QCOMPARE(table()->currentIndex().row(), 2);
    }

    void promise11_whoIsFoundLaterDoesNotComeUnderTheKeyboard()
    {
        answerCalls(answers::call());
        table()->setFocus();
        table()->shown().setFilter({people::SearchWords(u"0103"_s), {}});
        QTRY_COMPARE(table()->shown().sums().fitting, 1);
        // Far longer than several numbers are waited for.
        const int read = m_stage->account.listsRead;
        QTRY_VERIFY(m_stage->account.listsRead > read + 20);
        QVERIFY(table()->isRowHidden(2));
    }

    void aKeyThatMayNotReadCallsFindsNoNumber()
    {
        answerCalls(answers::error(403, 70051, "not permitted"));
        press(u"Ctrl+I"_s);
        QTRY_VERIFY(!m_stage->board->callers().isAllowed());
        table()->shown().setFilter({people::SearchWords(u"0103"_s), {}});
        QTRY_VERIFY(says(u"Numbers are not found: this key may not read calls."_s));
    }

    void aMissingPermissionIsSaidOnce()
    {
        answerCalls(answers::error(403, 70051, "not permitted"));
        table()->selectAll();
        press(u"Ctrl+I"_s);
        QTRY_VERIFY(says(u"this key may not read calls"_s));
        const QAction *who = m_stage->action(u"Who is it?"_s);
        QVERIFY(!who->isEnabled());
        QVERIFY2(who->toolTip().contains(u"may not read calls"_s), qPrintable(who->toolTip()));
        QCOMPARE(who->statusTip(), who->toolTip());
        const int asked = callsAsked();
        QVERIFY(asked <= 3);
        table()->setCurrentIndex(cell(1));
        QTRY_VERIFY(!says(u"may not read calls"_s));
        press(u"Ctrl+I"_s);
        m_stage->board->callers().ask({callSid(9)});
        // A round of polls later nothing more was asked or said.
        const int read = m_stage->account.listsRead;
        QTRY_VERIFY(m_stage->account.listsRead > read + 2);
        QCOMPARE(callsAsked(), asked);
        QVERIFY(!says(u"may not read calls"_s));
    }

    void aCallThatIsGoneIsSaidAndMayBeAskedAgain()
    {
        bool isGone = true;
        answerCalls([&](const Request &request, Connection &connection) {
            (isGone ? answers::error(404, 20404, "The call was not found")
                    : answers::call())(request, connection);
        });
        table()->setCurrentIndex(cell(0));
        press(u"Ctrl+I"_s);
        QTRY_VERIFY(says(u"Could not find out who customer is"_s));
        isGone = false;
        ask(0);
        QCOMPARE(callsAsked(), 2);
        QVERIFY(!says(u"Could not find out"_s));
    }

    void whatFailedHidesNoNotice()
    {
        answerCalls(answers::error(404, 20404, "The call was not found"));
        m_stage->window->showNotice(u"The history cannot be written."_s);
        table()->setCurrentIndex(cell(0));
        press(u"Ctrl+I"_s);
        QTRY_VERIFY(says(u"Could not find out who customer is"_s));
        QVERIFY(says(u"The history cannot be written."_s));
        table()->setCurrentIndex(cell(1));
        QTRY_VERIFY(!says(u"Could not find out"_s));
        QVERIFY(says(u"The history cannot be written."_s));
    }

    void aNameThatCannotBeKeptIsToldWhereItWasTyped()
    {
        answerCalls(answers::call());
        ask(0);
        press(Qt::Key_F2);
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        auto *name = named<QLineEdit>(*dialog(), u"Name for +14155550101"_s);
        QTest::keyClicks(name, u"Robin"_s);
        {
            const support::UnwritableSettings unwritable;
            QTest::keyClick(name, Qt::Key_Return);
            QVERIFY(dialog()->isVisible());
            QCOMPARE(name->text(), u"Robin"_s);
            QVERIFY2(name->accessibleDescription().contains(u"cannot be written"_s),
                     qPrintable(name->accessibleDescription()));
            const auto *note = dialog()->findChild<controls::FieldNote *>();
            QTRY_VERIFY(note->height() >= note->heightForWidth(note->width()));
        }
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        QCOMPARE(spoken(0), u"Robin, +14155550101, called in"_s);
    }
};

QTEST_MAIN(TestWhoIsIt)
#include "tst_whoisit.moc"
