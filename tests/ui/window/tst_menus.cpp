// SPDX-License-Identifier: Apache-2.0
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;

/// What the window's menus and tool bar offer: people and scripts go by these names, keys and this
/// order.
class TestMenus : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    /// "Mute Ctrl+M", or "-" for a separator.
    static QStringList linesOf(const QList<QAction *> &actions)
    {
        QStringList lines;
        for (const QAction *action : actions) {
            const QString key = action->shortcut().toString();
            const QString text = withoutMnemonic(action->text());
            lines += action->isSeparator() ? u"-"_s : key.isEmpty() ? text : text + u' ' + key;
        }
        return lines;
    }
    QStringList menu(const QString &title) const
    {
        for (const QAction *each : m_stage->window->menuBar()->actions()) {
            if (withoutMnemonic(each->text()) == title)
                return linesOf(each->menu()->actions());
        }
        return {};
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
    }
    void cleanup() { m_stage.reset(); }

    void offersWhatItAlwaysDid()
    {
        QCOMPARE(linesOf(m_stage->window->menuBar()->actions()),
                 (QStringList{u"Conference"_s, u"Participant"_s, u"View"_s, u"Help"_s}));
        QStringList conference = menu(u"Conference"_s);
        // The key to quit is the system's.
        QVERIFY(conference.takeLast().startsWith(u"Quit"_s));
        QCOMPARE(conference,
                 (QStringList{u"New window Ctrl+N"_s,
                              u"Connect… Ctrl+Shift+C"_s,
                              u"Disconnect"_s,
                              u"-"_s,
                              u"New tab Ctrl+T"_s,
                              u"Close tab Ctrl+W"_s,
                              u"Move tab left Ctrl+Shift+PgUp"_s,
                              u"Move tab right Ctrl+Shift+PgDown"_s,
                              u"-"_s,
                              u"Refresh F5"_s,
                              u"Mute all but speakers Ctrl+Shift+A"_s,
                              u"Mute all"_s,
                              u"Unmute all…"_s,
                              u"Announce to all…"_s,
                              u"Dial in… Ctrl+Shift+D"_s,
                              u"Newcomers"_s,
                              u"-"_s,
                              u"End conference…"_s,
                              u"-"_s,
                              u"Close window Ctrl+Shift+W"_s}));
        QCOMPARE(menu(u"Participant"_s),
                 (QStringList{u"Undo Ctrl+Z"_s, u"Redo Ctrl+Shift+Z"_s, u"-"_s, u"Mute Ctrl+M"_s,
                              u"Unmute Ctrl+Shift+M"_s, u"Hold Ctrl+H"_s, u"Resume Ctrl+Shift+H"_s,
                              u"Coach… Ctrl+Shift+K"_s, u"End conference on exit Ctrl+E"_s,
                              u"Announce… Ctrl+Shift+N"_s, u"Remove… Del"_s,
                              u"All but these Ctrl+Shift+I"_s, u"-"_s, u"You"_s, u"-"_s,
                              u"Speaker Ctrl+Shift+S"_s, u"Who is it? Ctrl+I"_s,
                              u"Name this number… F2"_s}));
        QCOMPARE(menu(u"View"_s),
                 (QStringList{u"Commands… Ctrl+K"_s,
                              u"-"_s,
                              u"Conferences Ctrl+1"_s,
                              u"Participants Ctrl+2"_s,
                              u"Participant Ctrl+3"_s,
                              u"Activity Ctrl+4"_s,
                              u"Hearing Ctrl+7"_s,
                              u"Exchanges Ctrl+5"_s,
                              u"Compose update Ctrl+6"_s,
                              u"-"_s,
                              u"Next pane F6"_s,
                              u"Previous pane Shift+F6"_s,
                              u"-"_s,
                              u"Hide pane"_s,
                              u"Detach pane"_s,
                              u"Reset layout"_s,
                              u"-"_s,
                              u"Appearance"_s,
                              u"Density"_s,
                              u"Sort by"_s,
                              u"On hold too long"_s,
                              u"Desktop notifications"_s,
                              u"-"_s,
                              u"Library of addresses… Ctrl+Shift+B"_s,
                              u"History Ctrl+Shift+L"_s,
                              u"Keep history…"_s}));
        QCOMPARE(menu(u"Help"_s), (QStringList{u"Keys F1"_s, u"About Conference Panel"_s}));
        QStringList bar;
        for (const auto *button :
             m_stage->window->findChild<QToolBar *>()->findChildren<QToolButton *>(
                 QString(), Qt::FindDirectChildrenOnly)) {
            if (button->defaultAction())
                bar += linesOf({button->defaultAction()});
        }
        bar.sort();
        QCOMPARE(bar,
                 (QStringList{u"Announce to all…"_s, u"Dial in… Ctrl+Shift+D"_s,
                              u"End conference…"_s, u"Mute all but speakers Ctrl+Shift+A"_s,
                              u"Redo Ctrl+Shift+Z"_s, u"Undo Ctrl+Z"_s, u"Unmute all…"_s}));
    }

    void tabsAreOpenedAndClosedWhileThereIsAConference()
    {
        const QAction *open = m_stage->action(u"New tab"_s);
        const QAction *close = m_stage->action(u"Close tab"_s);
        QVERIFY(!open->isEnabled());
        m_stage->connectTo();
        QTRY_VERIFY(open->isEnabled());
        QVERIFY(!close->isEnabled());
        m_stage->action(u"New tab"_s)->trigger();
        QVERIFY(close->isEnabled());
        m_stage->action(u"Close tab"_s)->trigger();
        QVERIFY(!close->isEnabled());
        m_stage->window->setSession(nullptr, &m_stage->exchangeModel, {});
        QVERIFY(!open->isEnabled());
    }
};

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
