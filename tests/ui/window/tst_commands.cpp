// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <controls/confirmation.h>
#include <controls/spokenlabel.h>
#include <people/participantmodel.h>
#include <uistage/windowstage.h>
#include <window/commandmodel.h>
#include <window/commandsdialog.h>

using namespace Qt::Literals::StringLiterals;
using window::CommandModel;
using window::CommandsDialog;

/// Has every key for itself.
class GreedyField : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride)
            event->accept();
        return event->type() == QEvent::ShortcutOverride || QLineEdit::event(event);
    }
};

/// All that can be done, found by its words, with the keyboard alone.
class TestCommands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    table::ParticipantTable *table() const { return m_stage->window->table(); }
    CommandsDialog *dialog() const
    {
        auto *found = m_stage->window->findChild<CommandsDialog *>();
        return found && found->isVisible() ? found : nullptr;
    }
    QLineEdit *line() const { return named<QLineEdit>(*dialog(), u"Find a command"_s); }
    QListView *list() const { return named<QListView>(*dialog(), u"Commands"_s); }
    static QWidget *focused() { return QApplication::focusWidget(); }
    /// The titles of what is found, from the first on.
    QStringList found() const
    {
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles += list()->model()->index(row, 0).data().toString();
        return titles;
    }
    QString current(int role = Qt::DisplayRole) const
    {
        return list()->currentIndex().data(role).toString();
    }
    static QJsonArray named(const QStringList &labels)
    {
        QJsonArray people;
        int number = 0;
        for (const QString &label : labels)
            people += support::participantResource(++number, {{u"label"_s, label}});
        return people;
    }
    template <class T>
    static T *named(const QWidget &root, const QString &name)
    {
        return ::named<T>(root, name);
    }
    void open(const QStringList &labels = {u"Dana Ortiz"_s, u"Zoë"_s, u"agent"_s})
    {
        m_stage->account.setPeople(named(labels));
        QVERIFY(m_stage->open(labels.size()));
        table()->setFocus();
        QTRY_COMPARE(focused(), table());
    }
    /// Opens the commands by their key, wherever the keyboard is.
    void ask(const QString &words)
    {
        QTest::keyClick(focused(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(dialog());
        QTRY_COMPARE(focused(), line());
        QTest::keyClicks(focused(), words);
    }
    void enter() const { QTest::keyClick(focused(), Qt::Key_Return); }
    /// What reached the service, but for what reads.
    QStringList sent() const
    {
        QStringList all;
        for (const support::Request &request : m_stage->server.requests()) {
            if (request.method == "GET")
                continue;
            for (const int number : {1, 2, 3}) {
                if (request.path().contains(support::callSid(number).toLatin1()))
                    all += QString::number(number) + u' ' + QString::fromLatin1(request.body);
            }
        }
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

    void anActionIsDoneByItsWords()
    {
        open();
        ask(u"mut"_s);
        QCOMPARE(current(), u"Mute"_s);
        QCOMPARE(current(CommandModel::KeysRole), u"Ctrl+M"_s);
        QCOMPARE(current(CommandModel::PlaceRole), u"Participant"_s);
        QVERIFY(showsText(*dialog(), u"Dana Ortiz is selected in First."_s));
        enter();
        QTRY_COMPARE(sent(), QStringList{u"1 Muted=true"_s});
        QVERIFY(!dialog());
    }

    void promise9_escGivesTheKeyboardBack()
    {
        open();
        QTest::keyClick(focused(), Qt::Key_F, Qt::ControlModifier);
        auto *find = qobject_cast<QLineEdit *>(focused());
        QVERIFY(find);
        QTest::keyClicks(find, u"zoe"_s);
        find->setCursorPosition(0);
        ask(u"mute"_s);
        QTest::keyClick(focused(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QTRY_COMPARE(focused(), find);
        QCOMPARE(find->text(), u"zoe"_s);
        QVERIFY(sent().isEmpty());
    }

    /// As one of the usual fields on X11 has it, which deletes the rest of the line with the key.
    void itsKeyWorksInAFieldThatHasItToo()
    {
        open();
        GreedyField field(m_stage->window.get());
        field.show();
        field.setFocus();
        QCOMPARE(focused(), &field);
        QTest::keyClick(&field, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(dialog());
        QTest::keyClick(focused(), Qt::Key_Escape);
        QTRY_COMPARE(focused(), &field);
    }

    void promise9_theArrowsMoveAndTheLineKeepsTheKeyboard()
    {
        open();
        ask({});
        const QString first = current();
        QTest::keyClick(focused(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), 1);
        QVERIFY(current() != first);
        QCOMPARE(focused(), line());
        QTest::keyClick(focused(), Qt::Key_Up);
        QCOMPARE(current(), first);
        QTest::keyClick(focused(), Qt::Key_PageDown);
        QVERIFY(list()->currentIndex().row() > 1);
        QCOMPARE(focused(), line());
        // Nor does a list that was gone to keep what is typed.
        QTest::keyClick(focused(), Qt::Key_Tab);
        QCOMPARE(focused(), list());
        QTest::keyClicks(focused(), u"z"_s);
        QCOMPARE(focused(), line());
        QCOMPARE(line()->text(), u"z"_s);
    }

    void somebodyIsGoneTo()
    {
        open();
        QTest::keyClick(focused(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(qobject_cast<QLineEdit *>(focused()));
        ask(u"zoe"_s);
        QCOMPARE(current(), u"Go to Zoë"_s);
        enter();
        QTRY_COMPARE(focused(), table());
        QCOMPARE(table()->currentIndex().row(), 1);
        QVERIFY(!dialog());
        QVERIFY(sent().isEmpty());
    }

    void whomAFilterHidesIsShown()
    {
        open();
        QTest::keyClick(focused(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(focused(), u"dana"_s);
        QTRY_VERIFY(table()->isRowHidden(2));
        ask(u"go to agent"_s);
        enter();
        QTRY_COMPARE(focused(), table());
        QCOMPARE(table()->currentIndex().row(), 2);
        QVERIFY(!table()->isRowHidden(2));
    }

    void menusAndKeysAreFoundToo()
    {
        open();
        ask(u"density comf"_s);
        QCOMPARE(found(), QStringList{u"Density: Comfortable"_s});
        line()->clear();
        QTest::keyClicks(line(), u"ctrl+shift+l"_s);
        QCOMPARE(found(), QStringList{u"History"_s});
        line()->clear();
        // It is in no menu.
        QTest::keyClicks(line(), u"ctrl+f"_s);
        QVERIFY(found().contains(u"Find"_s));
        line()->clear();
        QTest::keyClicks(line(), u"nobody is called so"_s);
        QVERIFY(found().isEmpty());
        QVERIFY(showsText(*dialog(), u"Nothing is called so."_s));
        enter();
        QVERIFY(dialog());
    }

    void whatIsOnIsMarked()
    {
        open();
        ask(u"density compact"_s);
        QVERIFY(list()->currentIndex().data(CommandModel::CheckedRole).toBool());
        line()->clear();
        QTest::keyClicks(line(), u"density comfortable"_s);
        QVERIFY(!list()->currentIndex().data(CommandModel::CheckedRole).toBool());
    }

    void promise12_whatCannotBeDoneSaysWhy()
    {
        open();
        ask(u"name this number"_s);
        QVERIFY(!list()->currentIndex().data(CommandModel::PossibleRole).toBool());
        const QString why = u"The number is not known yet: ask “Who is it?” first."_s;
        QVERIFY(showsText(*dialog(), why));
        QVERIFY(current(Qt::AccessibleTextRole).contains(why));
        enter();
        QVERIFY(dialog());
    }

    void promise12_withoutAnybodyThereItSaysSo()
    {
        m_stage->window->table()->setFocus();
        QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(dialog());
        QTest::keyClicks(line(), u"unmute"_s);
        QCOMPARE(found(), (QStringList{u"Unmute"_s, u"Unmute all…"_s}));
        const QString why = u"No conference with anybody in it is in front."_s;
        QVERIFY(showsText(*dialog(), why));
        QCOMPARE(current(CommandModel::PlaceRole), why);
        QTest::keyClick(line(), Qt::Key_Down);
        QCOMPARE(current(CommandModel::PlaceRole), why);
    }

    void promise10_whatAsksFirstStillAsks()
    {
        open();
        ask(u"remove"_s);
        enter();
        QTRY_VERIFY(m_stage->window->findChild<controls::Confirmation *>());
        auto *question = m_stage->window->findChild<controls::Confirmation *>();
        QTRY_VERIFY(question->isVisible());
        QVERIFY(question->text().contains(u"Dana Ortiz"));
        QCOMPARE(m_stage->board->queue().pending(), 0);
        QVERIFY(sent().isEmpty());
    }

    /// Whoever was current has gone, and another row would be it.
    void promise11_nothingIsDoneForSomebodyElse()
    {
        open();
        ask(u"mute"_s);
        QCOMPARE(current(), u"Mute"_s);
        table()->setCurrentIndex(table()->model()->index(1, 0));
        enter();
        QTRY_VERIFY(m_stage->words().contains(
            u"“Mute” was not done: it would be for somebody else now."_s));
        QVERIFY(sent().isEmpty());
        // What is for nobody is done.
        ask(u"density comfortable"_s);
        table()->setCurrentIndex(table()->model()->index(0, 0));
        enter();
        QTRY_VERIFY(m_stage->action(u"Comfortable"_s)->isChecked());
    }

    void promise11_nothingElseIsUndone()
    {
        open();
        const auto mute = [this](int row) {
            m_stage->board->commands().setSwitch(*table()->participants(), {row},
                                                 people::Switch::Muted, true);
            QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        };
        mute(0);
        QTRY_VERIFY(m_stage->action(u"Undo: Mute Dana Ortiz"_s));
        ask(u"undo"_s);
        QCOMPARE(current(), u"Undo: Mute Dana Ortiz"_s);
        mute(1);
        QTRY_VERIFY(m_stage->action(u"Undo: Mute Zoë"_s));
        enter();
        QTRY_VERIFY(m_stage->words().contains(
            u"“Undo: Mute Dana Ortiz” was not done: it would do something else now."_s));
        QCOMPARE(sent(), (QStringList{u"1 Muted=true"_s, u"2 Muted=true"_s}));
    }

    void promise11_whatIsOfAFormerAccountIsClosed()
    {
        open();
        ask(u"agent"_s);
        QCOMPARE(current(), u"Go to agent"_s);
        m_stage->window->setSession(nullptr, &m_stage->exchangeModel, {});
        QTRY_VERIFY(!dialog());
    }

    void promise9b_namesArePlainAndIsolated()
    {
        open({u"<b>bold</b>"_s, u"\u202Eevil"_s, u"agent"_s});
        ask(u"bold"_s);
        QCOMPARE(current(), u"Go to <b>bold</b>"_s);
        line()->clear();
        QTest::keyClicks(line(), u"evil"_s);
        QVERIFY2(!current().contains(QChar(0x202E)), qPrintable(current()));
        QVERIFY(!current(Qt::AccessibleTextRole).contains(QChar(0x202E)));
    }

    void promise9_theCurrentOneIsTold()
    {
        open();
        ask({});
        auto *note = dialog()->findChild<controls::SpokenLabel *>();
        QVERIFY(note);
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(note);
        QCOMPARE(heard->role(), QAccessible::Notification);
        QTest::keyClicks(line(), u"mute"_s);
        QTRY_COMPARE(heard->text(QAccessible::Name), u"Mute, Participant, Ctrl+M"_s);
        QTest::keyClicks(line(), u" all but"_s);
        QTRY_VERIFY(heard->text(QAccessible::Name).startsWith(u"Mute all but speakers"_s));
    }

    /// The largest conference that there is.
    void twoHundredAndFiftyAreFoundAmong()
    {
        QStringList labels;
        for (int number = 1; number <= 250; ++number)
            labels += u"guest %1"_s.arg(number);
        open(labels);
        ask(u"guest 250"_s);
        QCOMPARE(current(), u"Go to guest 250"_s);
        line()->clear();
        QElapsedTimer time;
        time.start();
        for (int times = 0; times < 10; ++times) {
            QTest::keyClicks(line(), u"guest"_s);
            line()->clear();
        }
        qInfo("%.3f ms a keystroke", static_cast<double>(time.nsecsElapsed()) / 1e6 / 60);
        QVERIFY(found().size() > 300);
    }
};

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
