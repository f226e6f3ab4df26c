// SPDX-License-Identifier: Apache-2.0
#include "undoactions.h"

#include "keybindings.h"

#include <QAction>
#include <QWidget>
#include <conferences/selection.h>
#include <conferences/undolist.h>
#include <controls/confirmation.h>
#include <controls/entrytext.h>
#include <look/icons.h>
#include <people/expectation.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using conferences::UndoList;

UndoActions::UndoActions(conferences::Selection &selection, QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_window(window)
    , m_undo(new QAction(this))
    , m_redo(new QAction(this))
    , m_whyNot(new QAction(this))
{
    setKey(*m_undo, u"undo"_s, QKeySequence(QKeySequence::Undo));
    m_undo->setIcon(look::icon(look::IconName::Undo));
    m_undo->setIconVisibleInMenu(false);
    setKey(*m_redo, u"redo"_s, QKeySequence(u"Ctrl+Shift+Z"_s));
    m_whyNot->setShortcut(m_undo->shortcut());
    window->addAction(m_whyNot);
    connect(m_undo, &QAction::triggered, this, [this] { press(Direction::Back); });
    connect(m_redo, &QAction::triggered, this, [this] { press(Direction::Again); });
    connect(m_whyNot, &QAction::triggered, this, &UndoActions::sayWhyNot);
    connect(m_undo, &QAction::changed, m_whyNot,
            [this] { m_whyNot->setShortcut(m_undo->shortcut()); });
    connect(&selection, &conferences::Selection::changed, this, &UndoActions::follow);
    follow();
}

void UndoActions::follow()
{
    UndoList *inFront = m_selection.undo();
    if (m_list != inFront) {
        if (m_list)
            m_list->disconnect(this);
        m_list = inFront;
        if (m_list)
            connect(m_list, &UndoList::changed, this, &UndoActions::show);
    }
    show();
}

void UndoActions::show()
{
    const auto tell = [](QAction *action, const QString &verb, const QString &text,
                         const UndoList::Step &step) {
        const QString words = step.whyNot.isEmpty() ? step.title : step.whyNot;
        action->setEnabled(step.isPossible());
        action->setText(words.isEmpty() ? verb : text.arg(controls::entryText(words)));
        action->setToolTip(words.isEmpty() ? controls::withoutMnemonic(verb)
                                           : controls::withoutMnemonic(text).arg(words));
    };
    const UndoList::Step back = m_list ? m_list->nextUndo() : UndoList::Step();
    tell(m_undo, tr("Un&do"), tr("Un&do: %1"), back);
    m_undo->setIconText(back.isPossible() ? tr("Undo: %1").arg(controls::entryText(back.brief))
                                          : tr("Undo"));
    m_redo->setIconText(tr("Redo"));
    tell(m_redo, tr("&Redo"), tr("&Redo: %1"), m_list ? m_list->nextRedo() : UndoList::Step());
    m_whyNot->setEnabled(!m_undo->isEnabled());
    emit nextChanged(back.isPossible() ? back.change : QUuid(), back.people);
}

std::optional<people::PlannedPress> UndoActions::pressOf(const QAction *action) const
{
    if (!m_list || !action->isEnabled())
        return std::nullopt;
    return action == m_undo ? m_list->pressOfUndo() : m_list->pressOfRedo();
}

UndoList::Step UndoActions::next(Direction direction) const
{
    if (!m_list)
        return {};
    return direction == Direction::Back ? m_list->nextUndo() : m_list->nextRedo();
}

void UndoActions::press(Direction direction)
{
    const UndoList::Step step = next(direction);
    if (!step.isPossible())
        return;
    if (step.opens <= people::mostUnasked)
        return go(direction);
    auto *question = new controls::Confirmation(
        (direction == Direction::Back ? tr("Undo “%1”?") : tr("Do “%1” again?")).arg(step.title),
        tr("It opens %n microphones.", nullptr, step.opens),
        tr("Open %n microphones", nullptr, step.opens), m_window);
    connect(question, &controls::Confirmation::confirmed, this,
            [this, direction, list = m_list, title = step.title] {
                const UndoList::Step now = next(direction);
                if (list == m_list && now.isPossible() && now.title == title)
                    go(direction);
                else
                    emit remarked(tr("Nothing was done: it is not the next step any more."));
            });
    question->open();
}

void UndoActions::go(Direction direction)
{
    if (direction == Direction::Back)
        m_list->undo();
    else
        m_list->redo();
}

void UndoActions::sayWhyNot()
{
    if (!m_list)
        return;
    const UndoList::Step step = m_list->nextUndo();
    emit remarked(step.title.isEmpty() ? tr("There is nothing to undo here.")
                                       : tr("Not undone: %1.", "a reason").arg(step.whyNot));
    m_list->letGoOfWhoLeft();
}

} // namespace window
