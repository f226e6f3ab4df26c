// SPDX-License-Identifier: Apache-2.0
#include "presspreview.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFocusEvent>
#include <QMenu>
#include <QToolButton>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <controls/entrytext.h>
#include <hearing/hearingview.h>
#include <people/consequence.h>
#include <people/switchfields.h>
#include <table/participanttable.h>
#include <words/supervisewords.h>

namespace window {

using conferences::ConferencePage;
using hearing::Preview;
using people::ParticipantModel;
using people::PlannedPress;

namespace {

bool isByKeyboard(const QFocusEvent &event)
{
    return event.reason() == Qt::TabFocusReason || event.reason() == Qt::BacktabFocusReason
        || event.reason() == Qt::ShortcutFocusReason;
}

QString wordsOf(const QObject &target)
{
    if (const auto *action = qobject_cast<const QAction *>(&target))
        return controls::withoutMnemonic(action->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&target))
        return controls::withoutMnemonic(button->text());
    return {};
}

} // namespace

PressPreview::PressPreview(const Views &views, QWidget *window)
    : QObject(window)
    , m_views(views)
{
    for (const ConferencePage *page : views.tabs->pages())
        followPage(page);
    connect(views.tabs, &conferences::ConferenceTabs::pageAdded, this, &PressPreview::followPage);
    connect(views.hearing, &hearing::HearingView::seenChanged, this, &PressPreview::setSeen);
    setSeen(views.hearing->isSeen());
}

PressPreview::~PressPreview()
{
    qApp->removeEventFilter(this);
}

/// Menus are made anew, and buttons are many: one filter sees them all, and only as long as it is
/// of use.
void PressPreview::setSeen(bool isSeen)
{
    m_target.clear();
    m_cell = QModelIndex();
    if (isSeen)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

void PressPreview::offer(const QAction *action, const Meaning &meaning)
{
    m_meanings.insert(action, meaning);
}

void PressPreview::offer(QWidget *button, const Meaning &meaning)
{
    m_meanings.insert(button, meaning);
    connect(button, &QObject::destroyed, this, [this, button] { m_meanings.remove(button); });
}

void PressPreview::followPage(const ConferencePage *page)
{
    connect(page->table(), &QAbstractItemView::entered, this, &PressPreview::enterCell);
    connect(page->table(), &QAbstractItemView::viewportEntered, this,
            [this] { enterCell(QModelIndex()); });
}

bool PressPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    const ConferencePage *page = m_views.tabs->page();
    const table::ParticipantTable *table = page ? page->table() : nullptr;
    const bool isTable = table && widget == table;
    switch (event->type()) {
    case QEvent::Show:
        if (auto *menu = qobject_cast<QMenu *>(widget))
            followMenu(menu);
        break;
    case QEvent::Enter:
        enter(widget);
        break;
    case QEvent::Leave:
        leave(widget);
        if (table && widget == table->viewport())
            enterCell({});
        break;
    case QEvent::FocusIn:
        if (isByKeyboard(*static_cast<QFocusEvent *>(event))) {
            enter(widget);
            if (isTable)
                enterCurrentCell();
        }
        break;
    case QEvent::FocusOut:
        leave(widget);
        if (isTable)
            enterCell({});
        break;
    case QEvent::KeyRelease:
        if (isTable)
            enterCurrentCell();
        break;
    default:
        break;
    }
    return false;
}

void PressPreview::followMenu(QMenu *menu)
{
    connect(menu, &QMenu::hovered, this, &PressPreview::enterAction, Qt::UniqueConnection);
    connect(
        menu, &QMenu::aboutToHide, this,
        [this] {
            m_target.clear();
            m_views.hearing->preview({});
        },
        Qt::SingleShotConnection);
}

void PressPreview::enterAction(const QAction *action)
{
    const auto meaning = m_meanings.constFind(action);
    const bool isKnown = meaning != m_meanings.constEnd();
    if (!isKnown && !action->data().canConvert<PlannedPress>()) {
        m_target.clear();
        return m_views.hearing->preview({});
    }
    enter(const_cast<QAction *>(action));
}

void PressPreview::enter(QObject *target)
{
    const auto *tool = qobject_cast<const QToolButton *>(target);
    QObject *pressed = tool && tool->defaultAction() ? tool->defaultAction() : target;
    const auto *action = qobject_cast<const QAction *>(pressed);
    const bool isNew = action && action->data().canConvert<PlannedPress>();
    if (m_target == target || (!isNew && !m_meanings.contains(pressed)))
        return;
    m_target = target;
    m_cell = QModelIndex();
    m_views.hearing->preview([this, pressed = QPointer(pressed),
                              isNew]() -> std::optional<Preview> {
        if (!pressed)
            return std::nullopt;
        const std::optional<PlannedPress> press = isNew
            ? std::optional(static_cast<QAction *>(pressed.data())->data().value<PlannedPress>())
            : m_meanings.value(pressed)();
        if (!press)
            return std::nullopt;
        return Preview{.button = wordsOf(*pressed), .press = press};
    });
}

void PressPreview::leave(const QObject *target)
{
    if (m_target != target)
        return;
    m_target.clear();
    m_views.hearing->preview({});
}

void PressPreview::enterCurrentCell()
{
    const table::ParticipantTable *table = m_views.tabs->page()->table();
    if (table->hasFocus())
        enterCell(table->currentIndex());
}

void PressPreview::enterCell(const QModelIndex &index)
{
    const bool isSwitch = index.isValid() && people::switchOf(index.column());
    if (!m_views.hearing->isSeen() || (!isSwitch && !m_cell.isValid()) || m_cell == index)
        return;
    m_target.clear();
    m_cell = isSwitch ? index : QModelIndex();
    if (!isSwitch)
        return m_views.hearing->preview({});
    m_views.hearing->preview([this, cell = m_cell] { return previewOf(cell); });
}

std::optional<Preview> PressPreview::previewOf(const QPersistentModelIndex &cell) const
{
    const auto *model = qobject_cast<const ParticipantModel *>(cell.model());
    const auto which = cell.isValid() ? people::switchOf(cell.column()) : std::nullopt;
    if (!model || !which || !model->isAvailable(cell.row()))
        return std::nullopt;
    const int row = cell.row();
    const bool on = people::isAskedFor(model->row(row), *which);
    Preview preview{.button = people::verbOf(*which, on),
                    .name = model->nameOf(model->participant(row).callSid)};
    if (model->isOwn(row))
        preview.sentence = words::ownSwitchTip();
    else if (*which == people::Switch::Coaching)
        preview.sentence = people::consequenceOfSwitch(*model, row, *which);
    else
        preview.press = people::pressOfSwitch(*model, {row}, *which, on);
    return preview;
}

} // namespace window
