// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabBar>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QWindow>
#include <conferences/conferencetabs.h>
#include <connect/connectdialog.h>
#include <controls/confirmation.h>
#include <library/keepdialog.h>
#include <library/librarywindow.h>
#include <library/speakdialog.h>
#include <panel/participantpanel.h>
#include <records/retentiondialog.h>
#include <style/panelstyle.h>
#include <twilio/updatefields.h>
#include <uistage/windowstage.h>
#include <window/announcedialog.h>
#include <window/numberdialog.h>
#include <window/placement.h>

using namespace Qt::Literals::StringLiterals;

/// The window with the keyboard alone: where the focus goes, that it is seen, and that a key leads
/// to all that can be pressed.
/// The windows that can be seen, in the order in which they came.
class Exposed : public QObject
{
public:
    Exposed() { qApp->installEventFilter(this); }
    QList<const QObject *> order;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *window = qobject_cast<const QWindow *>(watched);
        if (!window || event->type() != QEvent::Expose)
            return false;
        if (!window->isExposed())
            order.removeAll(window);
        else if (!order.contains(window))
            order += window;
        return false;
    }
};

class TestKeyboard : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    window::MainWindow &window() const { return *m_stage->window; }
    table::ParticipantTable *table() const { return window().table(); }
    QDockWidget *dock(const QString &name) const { return window().findChild<QDockWidget *>(name); }
    /// It is shown, and no other dock lies in front of it.
    bool isInFront(const QString &name) const
    {
        if (!dock(name)->isVisible())
            return false;
        for (const QTabBar *bar : window().findChildren<QTabBar *>()) {
            if (bar->parentWidget() != &window() || !bar->isVisible())
                continue;
            for (int tab = 0; tab < bar->count(); ++tab) {
                if (bar->tabText(tab) == dock(name)->windowTitle())
                    return bar->currentIndex() == tab;
            }
        }
        return true;
    }
    /// Nobody sees it: a dock lies before the one that it is in.
    bool isBehind(const QWidget *widget) const
    {
        for (const QDockWidget *each : window().findChildren<QDockWidget *>()) {
            if (each->isAncestorOf(widget))
                return !isInFront(each->objectName());
        }
        return false;
    }
    void press(const QString &key) const { QTest::keySequence(&window(), QKeySequence(key)); }
    void choose(const QString &entry) const
    {
        for (const QAction *each : window().menuBar()->actions()) {
            for (QAction *action : each->menu()->actions()) {
                if (withoutMnemonic(action->text()) == entry)
                    return action->trigger();
            }
        }
        qFatal("no menu has %s", qPrintable(entry));
    }
    static QWidget *focused() { return QApplication::focusWidget(); }
    bool isIn(const QString &name) const
    {
        return focused() && dock(name)->isAncestorOf(focused());
    }
    void open()
    {
        QVERIFY(m_stage->open());
        QVERIFY(m_stage->isActive);
    }
    static bool canBePressed(const QWidget *widget)
    {
        return widget->isVisible() && widget->isEnabled()
            && (qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QLineEdit *>(widget)
                || qobject_cast<const QAbstractItemView *>(widget)
                || qobject_cast<const QTabBar *>(widget)
                || qobject_cast<const QPlainTextEdit *>(widget));
    }
    /// All that Tab leads to, beginning where the focus is.
    QSet<QWidget *> reachedByTab() const
    {
        QSet<QWidget *> reached;
        for (int steps = 0; steps < 300 && focused() && !reached.contains(focused()); ++steps) {
            reached.insert(focused());
            QTest::keyClick(focused(), Qt::Key_Tab);
        }
        return reached;
    }
    static QString moved(const QWidget &widget, QPoint from, QPoint to)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        return u"%1 %2: from %3, %4 to %5, %6"_s.arg(
            widget.accessibleName(), button ? button->text() : QString(), QString::number(from.x()),
            QString::number(from.y()), QString::number(to.x()), QString::number(to.y()));
    }
    /// It is pressed by the key of an action of the same name; or its words are a person's name,
    /// and the menu You has it with a key.
    bool hasAnotherKey(const QAbstractButton &button) const
    {
        const QString name = button.accessibleName();
        if (name == u"You"_s || name == u"Coach"_s)
            return true;
        const auto actions = m_stage->window->findChildren<QAction *>();
        return std::any_of(actions.begin(), actions.end(), [&](const QAction *action) {
            return !action->shortcut().isEmpty() && withoutMnemonic(action->text()) == name;
        });
    }
    /// The letters with Alt of what is under \p root, each with its text.
    QMultiHash<QString, QString> lettersOf(const QWidget &root, QStringList *without) const
    {
        QMultiHash<QString, QString> letters;
        const auto take = [&](const QString &text, bool needsOne) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            if (!key.isEmpty())
                letters.insert(key.toString(), text);
            else if (needsOne && without)
                *without += text;
        };
        for (const QWidget *widget : root.findChildren<QWidget *>()) {
            if (!widget->isVisibleTo(&root) || widget->window() != root.window()
                || isBehind(widget))
                continue;
            const auto *label = qobject_cast<const QLabel *>(widget);
            if (label && label->buddy())
                take(label->text(), true);
            // Its letter leads nowhere, and is drawn with its mark.
            else if (label && without && !QKeySequence::mnemonic(label->text()).isEmpty())
                *without += label->text();
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (button && hasAnotherKey(*button))
                continue;
            if (button && !qobject_cast<const QToolButton *>(button) && !button->text().isEmpty())
                take(button->text(), true);
            else if (button)
                take(button->text(), false);
            if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
                for (const QAction *action : bar->actions())
                    take(action->text(), true);
            }
        }
        return letters;
    }
    static void verifyLetters(const QMultiHash<QString, QString> &letters,
                              const QStringList &without, const char *where)
    {
        QVERIFY2(without.isEmpty(),
                 qPrintable(QLatin1StringView(where) + u": "_s + without.join(u", "_s)));
        for (const QString &letter : letters.uniqueKeys()) {
            QVERIFY2(letters.count(letter) == 1,
                     qPrintable(QLatin1StringView(where) + u": "_s + letter + u" "_s
                                + QStringList(letters.values(letter)).join(u", "_s)));
        }
    }
    static void verifyMenu(const QList<QAction *> &actions, const QString &title)
    {
        QMultiHash<QString, QString> letters;
        for (const QAction *action : actions) {
            if (action->isSeparator())
                continue;
            const QKeySequence key = QKeySequence::mnemonic(action->text());
            QVERIFY2(!key.isEmpty(), qPrintable(title + u": "_s + action->text()));
            letters.insert(key.toString(), action->text());
            if (action->menu())
                verifyMenu(action->menu()->actions(), action->text());
        }
        verifyLetters(letters, {}, qPrintable(title));
    }

private slots:
    void initTestCase() { QApplication::setStyle(new style::PanelStyle); }
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
    }
    void cleanup() { m_stage.reset(); }

    void promise9_tabLeavesTables()
    {
        open();
        table()->setFocus();
        const QModelIndex current = table()->currentIndex();
        QTest::keyClick(table(), Qt::Key_Tab);
        QVERIFY(focused() && focused() != table());
        QCOMPARE(table()->currentIndex(), current);
        QTest::keyClick(focused(), Qt::Key_Backtab);
        QCOMPARE(focused(), table());
        for (const QString &key : {u"Ctrl+4"_s, u"Ctrl+5"_s}) {
            press(key);
            QWidget *view = focused();
            QVERIFY(qobject_cast<QTableView *>(view));
            QTest::keyClick(view, Qt::Key_Tab);
            QVERIFY(focused() != view);
        }
    }

    void promise9_aKeyGoesFromPaneToPane()
    {
        open();
        table()->setFocus();
        press(u"F6"_s);
        QVERIFY(isIn(u"participant"_s));
        press(u"F6"_s);
        QVERIFY(isIn(u"activity"_s));
        press(u"F6"_s);
        QVERIFY(isIn(u"conferences"_s));
        press(u"F6"_s);
        QCOMPARE(focused(), table());
        press(u"Shift+F6"_s);
        QVERIFY(isIn(u"conferences"_s));
        press(u"Shift+F6"_s);
        QVERIFY(isIn(u"activity"_s));
        // Back to where one was in it.
        press(u"Ctrl+3"_s);
        QTest::keyClick(focused(), Qt::Key_Tab);
        QWidget *before = focused();
        QVERIFY(isIn(u"participant"_s));
        press(u"F6"_s);
        press(u"Shift+F6"_s);
        QCOMPARE(focused(), before);
        // What is hidden is passed by.
        dock(u"conferences"_s)->hide();
        table()->setFocus();
        press(u"Shift+F6"_s);
        QVERIFY(isIn(u"activity"_s));
    }

    void promise9_eachPaneHasAKeyThatRaisesIt()
    {
        open();
        const std::pair<QString, QString> panes[] = {{u"Ctrl+1"_s, u"conferences"_s},
                                                     {u"Ctrl+3"_s, u"participant"_s},
                                                     {u"Ctrl+4"_s, u"activity"_s},
                                                     {u"Ctrl+5"_s, u"exchanges"_s},
                                                     {u"Ctrl+6"_s, u"composer"_s}};
        for (const bool isHidden : {false, true}) {
            for (const auto &[key, name] : panes) {
                if (isHidden)
                    dock(name)->hide();
                press(key);
                QVERIFY2(isIn(name), qPrintable(name));
                QVERIFY(isInFront(name));
            }
        }
        press(u"Ctrl+2"_s);
        QCOMPARE(focused(), table());
    }

    void aPaneBehindIsRaisedAndNotHidden()
    {
        open();
        QVERIFY(!isInFront(u"composer"_s));
        choose(u"Compose update"_s);
        QVERIFY(isInFront(u"composer"_s));
        choose(u"Compose update"_s);
        QVERIFY(isInFront(u"composer"_s));
        choose(u"Hide pane"_s);
        QVERIFY(!dock(u"composer"_s)->isVisible());
        QCOMPARE(focused(), table());
        choose(u"Conferences"_s);
        choose(u"Detach pane"_s);
        QVERIFY(dock(u"conferences"_s)->isFloating());
        choose(u"Reset layout"_s);
        QVERIFY(!dock(u"conferences"_s)->isFloating());
        QVERIFY(dock(u"composer"_s)->isVisible());
    }

    void promise9_findLeadsIntoTheTable()
    {
        open();
        press(u"Ctrl+F"_s);
        auto *find = qobject_cast<QLineEdit *>(focused());
        QVERIFY(find);
        QTest::keyClicks(find, support::callSid(2));
        QTRY_VERIFY(table()->isRowHidden(0));
        QTest::keyClick(find, Qt::Key_Down);
        QCOMPARE(focused(), table());
        QVERIFY(!table()->isRowHidden(table()->currentIndex().row()));
        press(u"Ctrl+F"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(focused(), table());
        press(u"Ctrl+F"_s);
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(find->text().isEmpty());
        QCOMPARE(focused(), find);
        QTest::keyClick(find, Qt::Key_Escape);
        QCOMPARE(focused(), table());
    }

    /// What a mouse can press, Tab leads to, in each of the docks that lie in tabs.
    void promise9_tabLeadsToAllThatCanBePressed()
    {
        open();
        choose(u"New tab"_s);
        window().findChild<conferences::ConferenceTabs *>()->setCurrentIndex(0);
        m_stage->account.failLists(503);
        QTRY_VERIFY(m_stage->button(u"Try now"_s));
        for (const QString &key : {u"Ctrl+4"_s, u"Ctrl+5"_s, u"Ctrl+6"_s}) {
            press(key);
            QTRY_VERIFY(focused());
            const QSet<QWidget *> reached = reachedByTab();
            for (QWidget *widget : window().findChildren<QWidget *>()) {
                // The title bars' buttons are in the menu, and a dock's tab has its key.
                if (!canBePressed(widget) || widget->window() != &window()
                    || qobject_cast<QDockWidget *>(widget->parentWidget()) || isBehind(widget))
                    continue;
                if (qobject_cast<QTabBar *>(widget) && widget->parentWidget() == &window())
                    continue;
                const bool isPart = qobject_cast<QComboBox *>(widget->parentWidget())
                    || qobject_cast<QLineEdit *>(widget->parentWidget())
                    || qobject_cast<QTabBar *>(widget->parentWidget());
                const auto *button = qobject_cast<QToolButton *>(widget);
                const bool isInMenu = button && button->defaultAction();
                const bool isOtherRadio
                    = qobject_cast<QRadioButton *>(widget) || widget->inherits("QHeaderView");
                if (isPart || isInMenu || isOtherRadio || widget->inherits("QTableCornerButton"))
                    continue;
                QVERIFY2(
                    reached.contains(widget) || reached.contains(widget->focusProxy())
                        || std::any_of(reached.begin(), reached.end(),
                                       [&](QWidget *each) { return widget->isAncestorOf(each); }),
                    qPrintable(QLatin1StringView(widget->metaObject()->className()) + u" "_s
                               + widget->accessibleName() + u" in "_s + key));
            }
        }
    }

    /// Each action of the tool bar is in a menu, and each action of the menus can be come to there.
    void promise9_theMenusHaveWhatTheToolBarHas()
    {
        QList<QAction *> inMenus;
        for (const QAction *each : window().menuBar()->actions())
            inMenus += each->menu()->actions();
        int seen = 0;
        for (const auto *button : window().findChild<QToolBar *>()->findChildren<QToolButton *>(
                 QString(), Qt::FindDirectChildrenOnly)) {
            if (QAction *action = button->defaultAction()) {
                ++seen;
                QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
            }
        }
        QVERIFY(seen > 5);
    }

    void promise9_theTabsOfConferencesAnswerToKeys()
    {
        open();
        choose(u"New tab"_s);
        auto *tabs = window().findChild<conferences::ConferenceTabs *>();
        QCOMPARE(tabs->count(), 2);
        QCOMPARE(tabs->currentIndex(), 1);
        choose(u"Move tab left"_s);
        QCOMPARE(tabs->currentIndex(), 0);
        tabs->tabBar()->setFocus(Qt::TabFocusReason);
        QCOMPARE(focused(), tabs->tabBar());
        QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
        QCOMPARE(tabs->currentIndex(), 1);
        QTest::keyClick(tabs->tabBar(), Qt::Key_Left);
        press(u"Ctrl+W"_s);
        QCOMPARE(tabs->count(), 1);
    }

    void promise9_theBannersButtonIsPressedByKey()
    {
        open();
        m_stage->account.failLists(503);
        QTRY_VERIFY(m_stage->button(u"Try now"_s));
        QPushButton *tryNow = m_stage->button(u"Try now"_s);
        table()->setFocus();
        bool isReached = false;
        for (int steps = 0; steps < 60 && !isReached; ++steps) {
            QTest::keyClick(focused(), Qt::Key_Tab);
            isReached = focused() == tryNow;
        }
        QVERIFY(isReached);
        const int before = m_stage->account.listsRead;
        m_stage->account.failLists(0);
        QTest::keyClick(tryNow, Qt::Key_Space);
        QTRY_VERIFY(m_stage->account.listsRead > before);
    }

    /// The focus is seen: what has it looks otherwise than without it.
    void promise9_theFocusIsSeen()
    {
        open();
        for (const QString &key : {u"Ctrl+4"_s, u"Ctrl+5"_s, u"Ctrl+6"_s}) {
            press(key);
            QSet<QWidget *> seen;
            for (int steps = 0; steps < 60 && focused() && !seen.contains(focused()); ++steps) {
                QWidget *here = focused();
                seen.insert(here);
                QCoreApplication::processEvents();
                const QRect where(here->mapTo(&window(), QPoint(-4, -4)),
                                  here->size() + QSize(8, 8));
                const QImage with = window().grab(where).toImage();
                // What blinks is no sign of the focus.
                here->clearFocus();
                QCoreApplication::processEvents();
                const QImage without = window().grab(where).toImage();
                here->setFocus(Qt::TabFocusReason);
                QVERIFY2(with != without,
                         qPrintable(QLatin1StringView(here->metaObject()->className()) + u" "_s
                                    + here->accessibleName()));
                QTest::keyClick(here, Qt::Key_Tab);
            }
            QVERIFY(seen.size() > 10);
        }
    }

    void promise9_lettersOfTheMenus()
    {
        for (const QAction *each : window().menuBar()->actions())
            verifyMenu(each->menu()->actions(), each->text());
    }

    void promise9_lettersOfARowsMenu()
    {
        open();
        table()->setFocus();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(),
                                table()->mapToGlobal(QPoint()));
        QApplication::sendEvent(table(), &event);
        auto *menu = table()->findChild<QMenu *>();
        QVERIFY(menu);
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts += withoutMnemonic(action->text());
        for (const QString &text :
             {u"Coach…"_s, u"End conference on exit"_s, u"Announce…"_s, u"Remove…"_s})
            QVERIFY2(texts.contains(text), qPrintable(text));
        verifyMenu(menu->actions(), u"row"_s);
        menu->close();
    }

    void promise9_lettersOfTheWindow()
    {
        open();
        for (const QString &name : {u"activity"_s, u"exchanges"_s, u"composer"_s}) {
            dock(name)->raise();
            QCoreApplication::processEvents();
            QStringList without;
            const auto letters = lettersOf(window(), &without);
            // The tester's page calls its fields by their API names, which have no letter.
            without.removeIf([](const QString &text) {
                const auto fields = twilio::updateFields();
                return std::any_of(fields.begin(), fields.end(),
                                   [&text](const auto &field) { return field.name == text; });
            });
            verifyLetters(letters, without, qPrintable(name));
        }
    }

    void promise9_lettersOfDialogs()
    {
        open();
        people::PhoneBook book;
        std::vector<std::unique_ptr<QDialog>> dialogs;
        dialogs.push_back(std::make_unique<connect::ConnectDialog>());
        dialogs.push_back(std::make_unique<window::AnnounceDialog>());
        dialogs.push_back(
            std::make_unique<window::NumberDialog>(book, u"+1"_s, QString(), nullptr));
        dialogs.push_back(std::make_unique<records::RetentionDialog>());
        dialogs.push_back(std::make_unique<library::LibraryWindow>());
        dialogs.push_back(std::make_unique<library::KeepDialog>(addresses::NamedAddress()));
        dialogs.push_back(std::make_unique<library::SpeakDialog>());
        for (const auto &dialog : dialogs) {
            for (QToolButton *advanced : dialog->findChildren<QToolButton *>()) {
                if (withoutMnemonic(advanced->text()) == u"Advanced"_s)
                    advanced->click();
            }
            QStringList without;
            const auto letters = lettersOf(*dialog, &without);
            verifyLetters(letters, without, qPrintable(dialog->windowTitle()));
            QVERIFY(!letters.isEmpty());
        }
        for (auto *question :
             {controls::Confirmation::forRemoval({u"Carl"_s}, {support::callSid(1)}, {}, &window()),
              controls::Confirmation::forEnding(u"Call"_s, 3, &window())}) {
            QStringList without;
            verifyLetters(lettersOf(*question, &without), without, "question");
            question->close();
        }
    }

    /// What is wrong, and what becomes of it, moves no field and no button.
    void promise9b_nothingMovesInTheConnectDialog()
    {
        connect::ConnectDialog dialog;
        dialog.show();
        QCoreApplication::processEvents();
        const auto places = [&dialog] {
            QHash<QWidget *, QPoint> all;
            for (QWidget *widget : dialog.findChildren<QWidget *>()) {
                if (widget->isVisible()
                    && (qobject_cast<QAbstractButton *>(widget)
                        || qobject_cast<QLineEdit *>(widget)))
                    all.insert(widget, widget->mapTo(&dialog, QPoint()));
            }
            return all;
        };
        const auto before = places();
        for (const char *name : {"Account SID", "API key SID", "Region"}) {
            auto *field = named<QLineEdit>(dialog, QString::fromLatin1(name));
            field->setFocus();
            QTest::keyClicks(field, u"nonsense"_s);
            QTest::keyClick(field, Qt::Key_Tab);
        }
        QTest::mouseClick(worded<QPushButton>(dialog, u"Test connection"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        const auto after = places();
        for (auto place = before.begin(); place != before.end(); ++place)
            QVERIFY2(after.value(place.key()) == place.value(),
                     qPrintable(moved(*place.key(), place.value(), after.value(place.key()))));
    }

    /// Nor does it in the panel and the composer, while a hand is on its way.
    void promise9b_nothingMovesInThePanel()
    {
        open();
        press(u"Ctrl+6"_s);
        const auto places = [this] {
            QHash<QWidget *, QPoint> all;
            for (QWidget *widget : window().findChildren<QWidget *>()) {
                if (widget->isVisible() && !isBehind(widget)
                    && (qobject_cast<QPushButton *>(widget) || qobject_cast<QLineEdit *>(widget)
                        || qobject_cast<QCheckBox *>(widget)))
                    all.insert(widget, widget->mapTo(&window(), QPoint()));
            }
            return all;
        };
        QCoreApplication::processEvents();
        const auto before = places();
        QTest::mouseClick(named<QPushButton>(window(), u"Announce"_s), Qt::LeftButton);
        for (QPushButton *button : window().findChildren<QPushButton *>()) {
            if (button->isVisible() && withoutMnemonic(button->text()) == u"Send"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        m_stage->server.answerNext(
            support::answers::error(400, 20001, QByteArray(300, 'w') + " is refused"));
        choose(u"Mute"_s);
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        window().panel()->setAudibility(QString(120, u'w'), QString(120, u'v'));
        QCoreApplication::processEvents();
        QVERIFY(
            !named<QComboBox>(window(), u"Announcement URL"_s)->accessibleDescription().isEmpty());
        const auto after = places();
        for (auto place = before.begin(); place != before.end(); ++place)
            QVERIFY2(after.value(place.key()) == place.value(),
                     qPrintable(moved(*place.key(), place.value(), after.value(place.key()))));
        // Nor when it is put right.
        QTest::keyClicks(named<QComboBox>(window(), u"Announcement URL"_s)->lineEdit(), u"h"_s);
        QCoreApplication::processEvents();
        const auto right = places();
        for (auto place = before.begin(); place != before.end(); ++place)
            QVERIFY2(right.value(place.key()) == place.value(),
                     qPrintable(moved(*place.key(), place.value(), right.value(place.key()))));
    }

    void theKeysAreListedAndFound()
    {
        press(u"F1"_s);
        QDialog *keys = nullptr;
        for (QDialog *dialog : window().findChildren<QDialog *>()) {
            if (dialog->windowTitle() == u"Keys"_s)
                keys = dialog;
        }
        QVERIFY(keys && keys->isVisible());
        auto *list = keys->findChild<QTreeWidget *>();
        const auto lines = [list] {
            QStringList all;
            for (int row = 0; row < list->topLevelItemCount(); ++row) {
                const auto *item = list->topLevelItem(row);
                if (!item->isHidden())
                    all += item->text(0) + u": "_s + item->text(1);
            }
            return all;
        };
        // Each key of each menu is there.
        for (const QAction *each : window().menuBar()->actions()) {
            for (const QAction *action : each->menu()->actions()) {
                if (!action->shortcut().isEmpty())
                    QVERIFY2(
                        lines().contains(withoutMnemonic(action->text()) + u": "_s
                                         + action->shortcut().toString(QKeySequence::NativeText)),
                        qPrintable(action->text()));
            }
        }
        auto *find = keys->findChild<QLineEdit *>();
        QTest::keyClicks(find, u"pane f6"_s);
        QCOMPARE(lines(), (QStringList{u"Next pane: F6"_s, u"Previous pane: Shift+F6"_s}));
        QTest::keyClick(keys, Qt::Key_Escape);
        QTRY_VERIFY(!keys->isVisible());
    }

    void aWindowLiesOnItsScreen_data()
    {
        QTest::addColumn<QRect>("inside");
        QTest::addColumn<QRect>("room");
        QTest::addColumn<QRect>("fits");
        const QRect whole(0, 0, 1280, 800);
        QTest::newRow("as large") << whole << whole << QRect(8, 30, 1264, 762);
        QTest::newRow("smaller") << whole << QRect(0, 0, 1024, 600) << QRect(8, 30, 1008, 562);
        QTest::newRow("larger") << QRect(300, 100, 1280, 800) << QRect(0, 0, 1920, 1080)
                                << QRect(300, 100, 1280, 800);
        QTest::newRow("gone screen")
            << QRect(2500, 900, 1000, 700) << QRect(0, 0, 1920, 1080) << QRect(912, 372, 1000, 700);
        QTest::newRow("hardly as large as the least")
            << whole << QRect(0, 0, 1024, 590) << QRect(8, 30, 1008, 560);
        QTest::newRow("no screen") << whole << QRect(0, 0, 800, 600) << whole;
    }

    void aWindowLiesOnItsScreen()
    {
        QFETCH(QRect, inside);
        QFETCH(QRect, room);
        QFETCH(QRect, fits);
        QCOMPARE(window::fitting(inside, QMargins(8, 30, 8, 8), room), fits);
    }

    void promise9b_theWindowCanBeSmall()
    {
        open();
        QCOMPARE(window().minimumSize(), QSize(900, 560));
        window().resize(900, 560);
        QCOMPARE(window().size(), QSize(900, 560));
        for (const QString &key : {u"Ctrl+4"_s, u"Ctrl+5"_s, u"Ctrl+6"_s}) {
            press(key);
            // Nothing lies outside the window, and the table has some rows.
            for (const QDockWidget *each : window().findChildren<QDockWidget *>())
                QVERIFY2(!isInFront(each->objectName())
                             || window().rect().contains(each->geometry()),
                         qPrintable(QStringLiteral("%1 ends at %2, %3")
                                        .arg(each->objectName(),
                                             QString::number(each->geometry().right()),
                                             QString::number(each->geometry().bottom()))));
            QVERIFY(table()->viewport()->height() >= 3 * table()->rowHeight(0));
            QVERIFY(window().rect().contains(
                QRect(table()->mapTo(&window(), QPoint()), table()->size())));
        }
    }

    void aFloatingDockComesBackOverTheWindow_data()
    {
        QTest::addColumn<bool>("isQuit");
        QTest::newRow("after its window was closed") << false;
        QTest::newRow("after Quit") << true;
    }
    void aFloatingDockComesBackOverTheWindow()
    {
        QFETCH(const bool, isQuit);
        dock(u"participant"_s)->setFloating(true);
        const Exposed exposed;
        if (isQuit) {
            m_stage->action(u"Quit"_s)->trigger();
            QVERIFY(!window().isVisible());
            m_stage->window = std::make_unique<window::MainWindow>();
            m_stage->showWindow();
        } else {
            m_stage->startAnew();
        }
        QTRY_VERIFY(dock(u"participant"_s)->isVisible());
        // A window manager puts it over the window only if it comes after it.
        const QWindow *floating = dock(u"participant"_s)->windowHandle();
        QTRY_VERIFY(exposed.order.contains(floating));
        QVERIFY(exposed.order.indexOf(window().windowHandle()) < exposed.order.indexOf(floating));
        QVERIFY(dock(u"participant"_s)->isFloating());
        QCOMPARE(dock(u"participant"_s)->windowHandle()->transientParent(),
                 window().windowHandle());
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
