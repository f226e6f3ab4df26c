// SPDX-License-Identifier: Apache-2.0
// The actions of MainWindow: menus, toolbar and what they do.
#include "announcedialog.h"
#include "mainwindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QToolBar>
#include <QUndoGroup>
#include <conferences/conferencelist.h>
#include <conferences/conferencetabs.h>
#include <controls/confirmation.h>
#include <look/appearance.h>
#include <panel/participantpanel.h>
#include <people/consequence.h>
#include <records/retentiondialog.h>
#include <table/participanttable.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using people::Switch;

QAction *MainWindow::makeAction(const QString &text, const QKeySequence &shortcut,
                                const std::function<void()> &act)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void MainWindow::makeActions()
{
    QAction *muteAll = makeAction(tr("Mute all"), {}, [this] { switchAll(true); });
    QAction *unmuteAll = makeAction(tr("Unmute all"), {}, [this] { switchAll(false); });
    QAction *announce = makeAction(tr("Announce to all…"), {}, [this] { askAnnouncement(); });
    QAction *end = makeAction(tr("End conference…"), {}, [this] { askEnd(); });
    m_refresh = makeAction(tr("Refresh"), QKeySequence(Qt::Key_F5), [this] {
        if (m_session)
            m_session->refresh();
    });
    m_connect = makeAction(tr("Connect…"), QKeySequence(u"Ctrl+Shift+C"_s),
                           [this] { emit connectRequested(); });
    m_disconnect = makeAction(tr("Disconnect"), {}, [this] { emit disconnectRequested(); });
    QAction *newWindow = makeAction(tr("New window"), QKeySequence(u"Ctrl+N"_s),
                                    [this] { emit windowRequested(); });
    m_newTab = makeAction(tr("New tab"), QKeySequence(u"Ctrl+T"_s), [this] { openBlankTab(); });
    m_closeTab = makeAction(tr("Close tab"), QKeySequence(u"Ctrl+W"_s),
                            [this] { m_tabs->closePage(m_tabs->currentIndex()); });
    m_conferenceActions = {muteAll, unmuteAll, announce, end};

    QAction *undo = m_undo->createUndoAction(this, tr("Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIconText(tr("Undo"));
    QAction *redo = m_undo->createRedoAction(this, tr("Redo"));
    redo->setShortcut(QKeySequence(u"Ctrl+Shift+Z"_s));
    redo->setIconText(tr("Redo"));

    QMenu *conferenceMenu = menuBar()->addMenu(tr("&Conference"));
    conferenceMenu->addActions({newWindow, m_connect, m_disconnect});
    conferenceMenu->addSeparator();
    conferenceMenu->addActions({m_newTab, m_closeTab});
    conferenceMenu->addSeparator();
    conferenceMenu->addActions({m_refresh, muteAll, unmuteAll, announce});
    conferenceMenu->addSeparator();
    conferenceMenu->addAction(end);
    conferenceMenu->addSeparator();
    conferenceMenu->addAction(
        makeAction(tr("Close window"), QKeySequence(u"Ctrl+Shift+W"_s), [this] { close(); }));
    conferenceMenu->addAction(
        makeAction(tr("Quit"), QKeySequence::Quit, &QApplication::closeAllWindows));

    m_selectionActions = {
        makeAction(tr("Mute"), QKeySequence(u"Ctrl+M"_s),
                   [this] { switchSelected(Switch::Muted, true); }),
        makeAction(tr("Unmute"), QKeySequence(u"Ctrl+Shift+M"_s),
                   [this] { switchSelected(Switch::Muted, false); }),
        makeAction(tr("Hold"), QKeySequence(u"Ctrl+H"_s),
                   [this] { switchSelected(Switch::Hold, true); }),
        makeAction(tr("Resume"), QKeySequence(u"Ctrl+Shift+H"_s),
                   [this] { switchSelected(Switch::Hold, false); }),
        makeAction(tr("Remove…"), QKeySequence(Qt::Key_Delete), [this] { askRemoval(); }),
    };
    // Del removes in the table only: elsewhere it belongs to the text.
    m_selectionActions.last()->setShortcutContext(Qt::WidgetShortcut);
    makeCallerActions();
    QMenu *participantMenu = menuBar()->addMenu(tr("&Participant"));
    participantMenu->addActions({undo, redo});
    participantMenu->addSeparator();
    participantMenu->addActions(m_selectionActions);
    participantMenu->addSeparator();
    participantMenu->addActions(m_callerActions);
    participantMenu->setToolTipsVisible(true);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        view->addAction(dock->toggleViewAction());

    view->addSeparator();
    makeAppearanceMenu(view);
    view->addAction(makeAction(tr("Keep history…"), {}, [this] {
        auto *dialog = new records::RetentionDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }));

    m_find = new QLineEdit;
    m_find->setPlaceholderText(tr("Find a participant"));
    m_find->setAccessibleName(tr("Find a participant"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(260);
    connect(m_find, &QLineEdit::textChanged, this,
            [this](const QString &text) { table()->setFilter(text); });
    addAction(makeAction(tr("Find"), QKeySequence::Find, [this] { m_find->setFocus(); }));

    QToolBar *bar = addToolBar(tr("Conference"));
    bar->setObjectName(u"toolbar"_s);
    bar->setMovable(false);
    bar->addActions({muteAll, unmuteAll, announce});
    bar->addSeparator();
    bar->addActions({undo, redo});
    bar->addSeparator();
    bar->addAction(end);
    auto *spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    bar->addWidget(m_find);
}

void MainWindow::makeAppearanceMenu(QMenu *parent)
{
    QMenu *menu = parent->addMenu(tr("Appearance"));
    auto *group = new QActionGroup(menu);
    const int chosen = QSettings().value(look::appearanceKey, 0).toInt();
    const auto add = [&](const QString &text, look::Appearance appearance) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen == static_cast<int>(appearance));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [appearance] {
            QSettings().setValue(look::appearanceKey, static_cast<int>(appearance));
            look::applyAppearance(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                                  appearance);
        });
    };
    add(tr("As the system"), look::Appearance::System);
    add(tr("Light"), look::Appearance::Light);
    add(tr("Dark"), look::Appearance::Dark);
}

void MainWindow::refreshActions()
{
    const bool isLive = m_model && !m_model->hasEnded() && m_model->rowCount() > 0;
    for (QAction *action : std::as_const(m_conferenceActions))
        action->setEnabled(isLive);
    for (QAction *action : std::as_const(m_selectionActions))
        action->setEnabled(isLive);
    refreshCallerActions();
    m_refresh->setEnabled(m_session);
    m_newTab->setEnabled(isConferenceShown());
    m_closeTab->setEnabled(m_tabs->count() > 1);
    m_disconnect->setEnabled(m_session);
}

void MainWindow::switchSelected(Switch which, bool on)
{
    if (m_session && m_model)
        m_session->commands().setSwitch(*m_model, table()->selectedRows(), which, on);
}

void MainWindow::switchAll(bool on)
{
    if (!m_session || !m_model)
        return;
    QList<int> rows(m_model->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    m_session->commands().setSwitch(*m_model, rows, Switch::Muted, on);
}

void MainWindow::askCoaching(const QModelIndex &index)
{
    auto *menu = new QMenu(table());
    menu->setObjectName(u"coachingMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString callSid = index.data(ParticipantModel::CallSidRole).toString();
    // The rows may move while the menu is open: participants are named by their Call SID.
    if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked) {
        QAction *listen = menu->addAction(tr("Listen only"), this, [this, callSid] {
            if (m_session && m_model)
                m_session->commands().listenOnly(*m_model, callSid);
        });
        listen->setObjectName(u"listenOnly"_s);
        menu->setDefaultAction(listen);
        QAction *speak = menu->addAction(tr("Speak to everyone"), this, [this, callSid] {
            if (m_session && m_model)
                m_session->commands().speakToEveryone(*m_model, callSid);
        });
        speak->setToolTip(people::consequenceOfSpeaking(*m_model, callSid));
    } else {
        for (const twilio::Participant &other : m_model->participants()) {
            if (other.callSid == callSid || !other.isConnected() || other.hold == true)
                continue;
            QAction *whom = menu->addAction(
                m_model->nameOf(other.callSid), this, [this, callSid, target = other.callSid] {
                    if (m_session && m_model)
                        m_session->commands().coach(*m_model, callSid, target);
                });
            whom->setToolTip(people::consequenceOfCoaching(*m_model, other.callSid));
        }
        if (menu->isEmpty())
            menu->addAction(tr("Nobody can be coached now"))->setEnabled(false);
    }
    menu->setToolTipsVisible(true);
    menu->popup(table()->viewport()->mapToGlobal(table()->visualRect(index).bottomLeft()));
}

void MainWindow::askRemoval()
{
    const QList<int> rows = table()->selectedRows();
    if (!m_model || rows.isEmpty())
        return;
    QStringList names;
    QStringList callSids;
    for (const int row : rows) {
        callSids += m_model->participant(row).callSid;
        names += m_model->nameOf(callSids.last());
    }
    auto *question = controls::Confirmation::forRemoval(
        names, people::consequenceOfLeaving(*m_model, rows), this);
    connect(question, &controls::Confirmation::confirmed, this,
            [this, names, callSids, sid = m_model->conferenceSid()] {
                for (qsizetype i = 0; m_session && i < callSids.size(); ++i)
                    m_session->commands().remove({sid, callSids[i]}, names[i]);
            });
    question->open();
}

void MainWindow::askEnd()
{
    if (!m_model)
        return;
    auto *question = controls::Confirmation::forEnding(conferenceName(), m_model->rowCount(), this);
    connect(question, &controls::Confirmation::confirmed, this,
            [this, sid = m_model->conferenceSid(), name = conferenceName()] {
                if (m_session)
                    m_session->commands().endConference(sid, name);
            });
    question->open();
}

void MainWindow::askAnnouncement()
{
    if (!m_model)
        return;
    m_announce->setConference(conferenceName(), m_model->rowCount());
    m_announce->open();
}

} // namespace window
