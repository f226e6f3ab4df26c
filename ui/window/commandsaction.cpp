// SPDX-License-Identifier: Apache-2.0
#include "commandsaction.h"

#include "commandsdialog.h"
#include "heldtarget.h"
#include "helpmenu.h"
#include "keybindings.h"
#include "menuactions.h"
#include "viewmenu.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <algorithm>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/selection.h>
#include <table/participanttable.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

namespace {

/// Folded texts, each of which may begin the line.
people::SearchText searchTextOf(const QStringList &texts)
{
    QStringList folded;
    for (const QString &text : texts)
        folded += people::folded(text).text;
    return {.names = folded.join(u'\n'), .number = {}, .rest = {}};
}

Command commandOf(QAction &action, const QList<QPointer<QMenu>> &menus)
{
    QStringList titles;
    for (const QMenu *menu : menus)
        titles += wordsOf(*menu);
    const QMenu *top = menus.isEmpty() ? nullptr : menus.constFirst().data();
    Command command{.action = &action,
                    .menus = menus,
                    .words = wordsOf(action),
                    .title = titleOf(action, menus),
                    .place = titles.join(u" › "_s),
                    .keys = keysOf(action),
                    .isForPeople = top && !qobject_cast<const ViewMenu *>(top)
                        && !qobject_cast<const HelpMenu *>(top)};
    command.search = searchTextOf(QStringList{command.title} + titles + QStringList{command.keys});
    return command;
}

bool isListed(const std::vector<Command> &commands, const QAction &action)
{
    return std::any_of(commands.begin(), commands.end(),
                       [&action](const Command &command) { return command.action == &action; });
}

} // namespace

CommandsAction::CommandsAction(const conferences::Selection &selection,
                               conferences::ConferenceTabs &tabs, QMainWindow *window)
    : QAction(tr("Co&mmands…"), window)
    , m_selection(selection)
    , m_tabs(tabs)
    , m_window(window)
{
    setKey(*this, u"commands"_s, QKeySequence(u"Ctrl+K"_s));
    connect(this, &QAction::triggered, this, &CommandsAction::open);
    // What is offered is of the former one.
    connect(&selection, &conferences::Selection::sessionChanged, this, [this] {
        if (m_dialog)
            m_dialog->close();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (m_focused)
            m_focused->removeEventFilter(this);
        m_focused = now && now->window() == m_window ? now : nullptr;
        if (m_focused)
            m_focused->installEventFilter(this);
    });
}

/// On some systems the key deletes the rest of a line, which a field would keep for itself.
bool CommandsAction::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (shortcut() == QKeySequence(key->keyCombination())) {
            event->ignore();
            return true;
        }
    }
    return QAction::eventFilter(watched, event);
}

void CommandsAction::open()
{
    if (m_dialog)
        return m_dialog->activateWindow();
    const HeldTarget target(m_selection);
    m_dialog = new CommandsDialog(commands(), target.sentence(), m_window);
    connect(m_dialog, &CommandsDialog::chosen, this, [this, target](const Command &command) {
        // The window has the keyboard again by then, which some of them go by.
        QMetaObject::invokeMethod(
            this, [this, target, command] { run(command, target); }, Qt::QueuedConnection);
    });
    m_dialog->open();
}

std::vector<Command> CommandsAction::commands() const
{
    std::vector<Command> all;
    for (const MenuAction &each : menuActionsOf(*m_window->menuBar())) {
        if (each.action != this)
            all.push_back(commandOf(*each.action, each.menus));
    }
    for (QAction *action : m_window->actions()) {
        // Those with a menu are there already.
        if (!action->text().isEmpty() && action != this && !isListed(all, *action))
            all.push_back(commandOf(*action, {}));
    }
    for (Command &command : participants())
        all.push_back(std::move(command));
    return all;
}

std::vector<Command> CommandsAction::participants() const
{
    std::vector<Command> all;
    const ParticipantModel *conference = m_selection.conference();
    for (int row = 0; conference && row < conference->rowCount(); ++row) {
        if (conference->hasLeft(row))
            continue;
        const QString &callSid = conference->participant(row).callSid;
        Command command{.action = {},
                        .callSid = callSid,
                        .title = tr("Go to %1", "a participant").arg(conference->nameOf(callSid)),
                        .place = conference->index(row, ParticipantModel::NameColumn)
                                     .data(ParticipantModel::DetailRole)
                                     .toString(),
                        .search = conference->row(row).search()};
        // A name before the words that all of them have.
        command.search.names += u'\n' + people::folded(tr("Go to")).text;
        all.push_back(std::move(command));
    }
    return all;
}

void CommandsAction::run(const Command &command, const HeldTarget &target)
{
    if (!command.callSid.isEmpty())
        return goTo(command, target);
    if (!command.action || !command.isPossible())
        return emit remarked(
            tr("“%1” was not done: it is not possible any more.").arg(command.title));
    if (command.isForPeople && !target.holds())
        return emit remarked(
            tr("“%1” was not done: it would be for somebody else now.").arg(command.title));
    // Such as what is to be undone.
    if (wordsOf(*command.action) != command.words)
        return emit remarked(
            tr("“%1” was not done: it would do something else now.").arg(command.title));
    command.action->trigger();
}

void CommandsAction::goTo(const Command &command, const HeldTarget &target)
{
    const ParticipantModel *conference = m_selection.conference();
    const int row = target.isInFront() && conference ? conference->rowOf(command.callSid) : -1;
    if (row < 0)
        return emit remarked(
            tr("“%1” was not done: they are not there any more.").arg(command.title));
    conferences::ConferencePage *page = m_tabs.page();
    if (page->table()->isRowHidden(row))
        page->showAll();
    const QModelIndex current = page->table()->currentIndex();
    page->table()->setCurrentIndex(conference->index(
        row, current.isValid() ? current.column() : ParticipantModel::MutedColumn));
    page->table()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace window
