// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>
#include <controls/confirmation.h>
#include <controls/fieldnote.h>
#include <controls/spokenlabel.h>
#include <people/participantmodel.h>
#include <uistage/windowstage.h>
#include <window/chordfield.h>
#include <window/commandmodel.h>
#include <window/commandsdialog.h>
#include <window/keybindings.h>
#include <window/keysdialog.h>

using namespace Qt::Literals::StringLiterals;
using window::ChordField;
using window::KeyBindings;
using window::KeysDialog;

/// The keys, changed by whoever works with them.
class TestKeys : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    window::MainWindow &window() const { return *m_stage->window; }
    table::ParticipantTable *table() const { return window().table(); }
    static QWidget *focused() { return QApplication::focusWidget(); }
    KeysDialog *dialog() const
    {
        for (auto *each : window().findChildren<KeysDialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QTreeWidget *list() const { return dialog()->findChild<QTreeWidget *>(); }
    ChordField *field() const { return dialog()->findChild<ChordField *>(); }
    QString note() const { return dialog()->findChild<controls::FieldNote *>()->text(); }
    QPushButton *button(const QString &words) const
    {
        return worded<QPushButton>(*dialog(), words);
    }
    QTreeWidgetItem *rowOf(const QString &what) const
    {
        for (int row = 0; row < list()->topLevelItemCount(); ++row) {
            if (list()->topLevelItem(row)->text(0) == what)
                return list()->topLevelItem(row);
        }
        return nullptr;
    }
    QString keyOf(const QString &what) const { return rowOf(what)->text(1); }

    void open()
    {
        QVERIFY(m_stage->open());
        table()->setFocus();
        QTRY_COMPARE(focused(), table());
    }
    void openKeys()
    {
        QTest::keyClick(focused() ? focused() : &window(), Qt::Key_F1);
        QTRY_VERIFY(dialog());
        QTRY_VERIFY(dialog()->isActiveWindow());
    }
    /// With the mouse, and goes into the field with the keyboard.
    void choose(const QString &what)
    {
        QTreeWidgetItem *row = rowOf(what);
        QVERIFY2(row, qPrintable(what));
        list()->scrollToItem(row);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualItemRect(row).center());
        QCOMPARE(list()->currentItem(), row);
        QTest::keyClick(list(), Qt::Key_Return);
        QTRY_COMPARE(focused(), field());
    }
    void press(const QString &key) const
    {
        const QKeyCombination chord = QKeySequence(key)[0];
        QTest::keyClick(focused(), chord.key(), chord.keyboardModifiers());
    }
    void change(const QString &what, const QString &key)
    {
        choose(what);
        press(key);
        QCOMPARE(keyOf(what), key);
    }
    void closeKeys()
    {
        QTest::keyClick(focused(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        // What a window manager does.
        window().activateWindow();
        QTRY_VERIFY(window().isActiveWindow());
    }
    /// The bodies of what reached the service, each with whom it is for.
    QStringList sent() const
    {
        QStringList all;
        for (const support::Request &request : m_stage->server.requests()) {
            if (request.method != "GET")
                all += QString::fromLatin1(request.body);
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

    void aKeyThatWasChosenActsAtOnceAndTheFormerOneNoMore()
    {
        open();
        openKeys();
        choose(u"Mute"_s);
        QCOMPARE(field()->accessibleName(), u"Key of Mute: Ctrl+M"_s);
        press(u"Ctrl+B"_s);
        QCOMPARE(keyOf(u"Mute"_s), u"Ctrl+B"_s);
        QCOMPARE(note(), u"Mute has Ctrl+B."_s);
        QCOMPARE(field()->accessibleName(), u"Key of Mute: Ctrl+B"_s);
        closeKeys();
        table()->setFocus();
        press(u"Ctrl+M"_s);
        press(u"Ctrl+H"_s);
        QTRY_COMPARE(sent(), QStringList{u"Hold=true"_s});
        press(u"Ctrl+B"_s);
        QTRY_COMPARE(sent(), (QStringList{u"Hold=true"_s, u"Muted=true"_s}));

        // The commands have it as well.
        press(u"Ctrl+K"_s);
        auto *commands = window().findChild<window::CommandsDialog *>();
        QTRY_VERIFY(commands && commands->isActiveWindow());
        QTest::keyClicks(focused(), u"ctrl+b"_s);
        const QModelIndex found = commands->findChild<QListView *>()->currentIndex();
        QCOMPARE(found.data().toString(), u"Mute"_s);
        QCOMPARE(found.data(window::CommandModel::KeysRole).toString(), u"Ctrl+B"_s);
    }

    void itIsSoAtTheNextStartAndInEveryWindow()
    {
        window::MainWindow another;
        openKeys();
        change(u"Mute"_s, u"Ctrl+B"_s);
        choose(u"Unmute"_s);
        QTest::keyClick(focused(), Qt::Key_Backspace);
        QCOMPARE(keyOf(u"Unmute"_s), QString());
        const auto keyIn = [](const window::MainWindow &where, const QString &text) {
            for (const QAction *action : where.findChildren<QAction *>()) {
                if (withoutMnemonic(action->text()) == text)
                    return action->shortcut().toString();
            }
            return u"none"_s;
        };
        QCOMPARE(keyIn(another, u"Mute"_s), u"Ctrl+B"_s);
        QCOMPARE(keyIn(another, u"Unmute"_s), QString());
        m_stage->startAnew();
        QCOMPARE(keyIn(window(), u"Mute"_s), u"Ctrl+B"_s);
        QCOMPARE(keyIn(window(), u"Unmute"_s), QString());
        QCOMPARE(keyIn(window(), u"Hold"_s), u"Ctrl+H"_s);
    }

    void anotherActionsKeyIsAskedAbout()
    {
        openKeys();
        const QSignalSpy said(dialog()->findChild<controls::SpokenLabel *>(),
                              &controls::SpokenLabel::said);
        choose(u"Hold"_s);
        press(u"Ctrl+M"_s);
        QCOMPARE(note(), u"Ctrl+M is Mute. Give it to Hold instead?"_s);
        QCOMPARE(field()->accessibleDescription(), note());
        QTRY_VERIFY(said.contains(QVariantList{note()}));
        QCOMPARE(keyOf(u"Hold"_s), u"Ctrl+H"_s);
        // Esc drops it, and the dialog stays.
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(dialog());
        QCOMPARE(note(), QString());
        QCOMPARE(field()->keySequence(), QKeySequence(u"Ctrl+H"_s));
        press(u"Ctrl+M"_s);
        QTest::mouseClick(button(u"Cancel"_s), Qt::LeftButton);
        QCOMPARE(note(), QString());
        QCOMPARE(focused(), field());
        QCOMPARE(keyOf(u"Mute"_s), u"Ctrl+M"_s);

        press(u"Ctrl+M"_s);
        QTest::keyClick(focused(), Qt::Key_Tab);
        QCOMPARE(focused(), button(u"Give it"_s));
        QTest::keyClick(focused(), Qt::Key_Space);
        QCOMPARE(keyOf(u"Hold"_s), u"Ctrl+M"_s);
        QCOMPARE(keyOf(u"Mute"_s), QString());
        QCOMPARE(note(), u"Hold has Ctrl+M. Mute has no key now."_s);
        QCOMPARE(focused(), field());
        // Whoever had chosen it has the usual one again.
        change(u"Unmute"_s, u"Ctrl+B"_s);
        choose(u"Resume"_s);
        press(u"Ctrl+B"_s);
        QTest::mouseClick(button(u"Give it"_s), Qt::LeftButton);
        QCOMPARE(note(), u"Resume has Ctrl+B. Unmute has Ctrl+Shift+M again."_s);
        closeKeys();
        open();
        press(u"Ctrl+M"_s);
        QTRY_COMPARE(sent(), QStringList{u"Hold=true"_s});
    }

    void whatIsTypedOrMeansSomethingIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("why");
        const QString alone
            = u"%1 alone is for typing and moving. Take it with Ctrl, or a function key."_s;
        for (const QString &key : {u"X"_s, u"Shift+X"_s, u"7"_s, u"Space"_s, u"Del"_s, u"Left"_s})
            QTest::newRow(qPrintable(key)) << key << alone.arg(key);
        QTest::newRow("copy") << u"Ctrl+C"_s
                              << u"Ctrl+C means something in a field already. Take another key."_s;
        QTest::newRow("all") << u"Ctrl+A"_s
                             << u"Ctrl+A means something in a field already. Take another key."_s;
        QTest::newRow("letter")
            << u"Alt+C"_s
            << u"Alt+C presses what has this letter underlined. Take it with Ctrl too."_s;
        QTest::newRow("tab")
            << u"Ctrl+Return"_s
            << u"Ctrl+Return means something in a list already. Take another key."_s;
    }
    void whatIsTypedOrMeansSomethingIsRefused()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, why);
        openKeys();
        choose(u"Mute"_s);
        press(key);
        QCOMPARE(note(), why);
        QCOMPARE(keyOf(u"Mute"_s), u"Ctrl+M"_s);
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(dialog());
        QCOMPARE(note(), QString());
        press(u"F7"_s);
        QCOMPARE(keyOf(u"Mute"_s), u"F7"_s);
    }

    void oneOrAllHaveTheirDefaults()
    {
        openKeys();
        QVERIFY(!button(u"All to default…"_s)->isEnabled());
        change(u"Mute"_s, u"Ctrl+B"_s);
        change(u"Mute all"_s, u"Ctrl+Alt+M"_s);
        QVERIFY(rowOf(u"Mute"_s)->font(1).bold());
        choose(u"Mute"_s);
        QTest::mouseClick(button(u"Default"_s), Qt::LeftButton);
        QCOMPARE(keyOf(u"Mute"_s), u"Ctrl+M"_s);
        QVERIFY(!rowOf(u"Mute"_s)->font(1).bold());
        QCOMPARE(keyOf(u"Mute all"_s), u"Ctrl+Alt+M"_s);
        // Somebody else has it meanwhile.
        change(u"Mute"_s, u"Ctrl+B"_s);
        change(u"Hold"_s, u"Ctrl+M"_s);
        choose(u"Mute"_s);
        QTest::mouseClick(button(u"Default"_s), Qt::LeftButton);
        QCOMPARE(note(), u"Ctrl+M is Hold. Give it to Mute instead?"_s);

        const auto ask = [this] {
            QTest::mouseClick(button(u"All to default…"_s), Qt::LeftButton);
            QTRY_VERIFY(dialog()->findChild<controls::Confirmation *>());
            auto *question = dialog()->findChild<controls::Confirmation *>();
            QTRY_VERIFY(question->isVisible());
            QVERIFY(question->informativeText().contains(u"3 keys"_s));
        };
        ask();
        QTest::keyClick(dialog()->findChild<controls::Confirmation *>(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog()->findChild<controls::Confirmation *>());
        QCOMPARE(keyOf(u"Mute"_s), u"Ctrl+B"_s);
        ask();
        QTest::mouseClick(worded<QPushButton>(*dialog()->findChild<controls::Confirmation *>(),
                                              u"Give all back"_s),
                          Qt::LeftButton);
        QCOMPARE(keyOf(u"Mute"_s), u"Ctrl+M"_s);
        QCOMPARE(keyOf(u"Hold"_s), u"Ctrl+H"_s);
        QCOMPARE(keyOf(u"Mute all"_s), QString());
        QCOMPARE(note(), u"All keys are the default ones again."_s);
        QVERIFY(!QSettings().childGroups().contains(u"keys"_s));
    }

    void promise10_theWayOffAirHasAKeyAndHoldsFromAFieldToo()
    {
        open();
        openKeys();
        choose(u"Listen"_s);
        QTest::keyClick(focused(), Qt::Key_Backspace);
        QCOMPARE(note(), u"Listen is the way off air from anywhere, and needs a key."_s);
        choose(u"Mute"_s);
        press(u"F8"_s);
        QCOMPARE(note(),
                 u"F8 is Listen, the way off air from anywhere. Give that another key first."_s);
        QCOMPARE(keyOf(u"Listen"_s), u"F8"_s);
        change(u"Listen"_s, u"F9"_s);
        change(u"Mute"_s, u"F8"_s);
        // While one types in a dialog, where no shortcut of the window is.
        named<QLineEdit>(*dialog(), u"Find a key"_s)->setFocus();
        // It was done above as well, where its key was pressed for another action.
        window().showRemark({});
        press(u"F8"_s);
        QVERIFY(!m_stage->words().contains(u"You are in no conference"_s));
        press(u"F9"_s);
        QTRY_VERIFY(m_stage->words().contains(u"You are in no conference"_s));
        closeKeys();
        table()->setFocus();
        window().showRemark({});
        press(u"F8"_s);
        QTRY_COMPARE(sent(), QStringList{u"Muted=true"_s});
        QVERIFY(!m_stage->words().contains(u"You are in no conference"_s));
    }

    void undoHasItsKeyWhileThereIsNothingToUndoToo()
    {
        open();
        openKeys();
        change(u"Undo"_s, u"Ctrl+U"_s);
        closeKeys();
        table()->setFocus();
        press(u"Ctrl+Z"_s);
        QVERIFY(!m_stage->words().contains(u"There is nothing to undo here."_s));
        press(u"Ctrl+U"_s);
        QTRY_VERIFY(m_stage->words().contains(u"There is nothing to undo here."_s));
    }

    void whatIsWrittenIntoTheSettingsByHandDoesNoHarm()
    {
        QSettings settings;
        settings.setValue(u"keys/mute"_s, u"x"_s);
        settings.setValue(u"keys/hold"_s, u"nonsense, more, Ctrl+"_s);
        settings.setValue(u"keys/listen"_s, QString());
        settings.setValue(u"keys/resume"_s, QStringList{u"a"_s, u"b"_s});
        settings.setValue(u"keys/unmute"_s, u"F7"_s);
        settings.setValue(u"keys/coach"_s, u"F7"_s);
        settings.setValue(u"keys/refresh"_s, u"F8"_s);
        settings.sync();
        m_stage->startAnew();
        openKeys();
        QCOMPARE(keyOf(u"Mute"_s), u"Ctrl+M"_s);
        QCOMPARE(keyOf(u"Hold"_s), u"Ctrl+H"_s);
        QCOMPARE(keyOf(u"Resume"_s), u"Ctrl+Shift+H"_s);
        QCOMPARE(keyOf(u"Listen"_s), u"F8"_s);
        QVERIFY(keyOf(u"Refresh"_s) != u"F8"_s);
        // One of the two has it.
        QCOMPARE((QStringList{keyOf(u"Unmute"_s), keyOf(u"Coach…"_s)}).count(u"F7"_s), 1);
    }

    void promise9_everyKeyOfTheMenusCanBeAnother()
    {
        for (const window::MenuAction &each : window().findChild<KeyBindings *>()->listed()) {
            const QString text = withoutMnemonic(each.action->text());
            if (!each.action->shortcut().isEmpty())
                QVERIFY2(KeyBindings::isBindable(*each.action), qPrintable(text));
        }
        QStringList all;
        for (const QAction *action : window().findChildren<QAction *>()) {
            if (KeyBindings::isBindable(*action))
                all += action->property("keyName").toString();
        }
        QVERIFY(all.size() > 30);
        QCOMPARE(all.removeDuplicates(), 0);
        QStringList keys;
        for (const QAction *action : window().findChildren<QAction *>()) {
            if (KeyBindings::isBindable(*action) && !action->shortcut().isEmpty())
                keys += action->shortcut().toString();
        }
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void whatStaysAsItIsSaysSo()
    {
        openKeys();
        QTest::keyClicks(focused(), u"arrow keys"_s);
        QCOMPARE(list()->currentItem()->text(0), u"Go from cell to cell"_s);
        QVERIFY(!field()->isEnabled());
        QVERIFY(showsText(*dialog(), u"This one stays as it is."_s));
        QVERIFY(!button(u"Default"_s)->isEnabled());
    }
};

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
