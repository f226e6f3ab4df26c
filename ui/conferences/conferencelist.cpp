// SPDX-License-Identifier: Apache-2.0
#include "conferencelist.h"

#include "foundconferences.h"
#include "orderbutton.h"
#include "seenconferences.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <controls/conferencedelegate.h>
#include <controls/wrappedlabel.h>
#include <look/icons.h>

namespace conferences {

using people::ConferenceModel;

ConferenceList::ConferenceList(QWidget *parent)
    : QWidget(parent)
    , m_found(new FoundConferences(this))
    , m_find(new QLineEdit)
    , m_list(new QListView)
    , m_seen(new SeenConferences(m_list))
    , m_more(new controls::WrappedLabel(
          tr("There are more, which are not shown. Find one by its name with --conference.")))
{
    constexpr int grid = 8;
    constexpr int longest = 200; ///< characters
    m_find->setPlaceholderText(tr("Find a conference"));
    m_find->setAccessibleName(tr("Find a conference"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaxLength(longest);
    m_find->addAction(look::icon(look::IconName::Search), QLineEdit::LeadingPosition);
    m_find->installEventFilter(this);
    m_list->setAccessibleName(tr("Conferences"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new controls::ConferenceDelegate(m_list));
    // Or each of a thousand is measured.
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_found);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->installEventFilter(this);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);

    auto *findRow = new QHBoxLayout;
    findRow->setContentsMargins(grid, 0, grid, grid);
    findRow->setSpacing(grid / 2);
    findRow->addWidget(m_find, 1);
    findRow->addWidget(new OrderButton(*m_found));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(findRow);
    column->addWidget(m_list, 1);
    m_more->setContentsMargins(grid, grid / 2, grid, grid / 2);
    m_more->hide();
    column->addWidget(m_more);

    connect(m_list, &QWidget::customContextMenuRequested, this, &ConferenceList::openMenu);
    connect(m_find, &QLineEdit::textChanged, this, &ConferenceList::find);
    connect(m_seen, &SeenConferences::changed, this, [this](const QStringList &sids) {
        if (m_conferences)
            m_conferences->setSeen(sids);
    });
    // Assistive technology selects, from elsewhere, and has no other way to choose.
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && !m_isMarking && !m_list->hasFocus())
                    emit chosen(current.data(ConferenceModel::SidRole).toString());
            });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        emit chosen(index.data(ConferenceModel::SidRole).toString());
    });
}

void ConferenceList::setConferences(ConferenceModel *conferences)
{
    if (m_conferences) {
        m_conferences->disconnect(this);
        m_conferences->setSeen({});
    }
    m_conferences = conferences;
    m_seen->tellAnew();
    m_shown.clear();
    m_found->setSourceModel(conferences);
    if (conferences)
        connect(conferences, &ConferenceModel::applied, this, &ConferenceList::showWhetherCut);
    showWhetherCut();
}

void ConferenceList::showWhetherCut()
{
    m_more->setVisible(m_conferences && m_conferences->isCut());
}

void ConferenceList::choose(const QString &conferenceSid)
{
    if (m_conferences && m_conferences->rowOf(conferenceSid) >= 0)
        emit chosen(conferenceSid);
}

void ConferenceList::setShown(const QString &conferenceSid)
{
    m_shown = conferenceSid;
    if (!conferenceSid.isEmpty() && !indexOf(conferenceSid).isValid())
        m_find->clear();
    markShown();
}

void ConferenceList::markShown()
{
    const QScopedValueRollback marking(m_isMarking, true);
    m_list->selectionModel()->clear();
    m_list->setCurrentIndex(indexOf(m_shown));
}

bool ConferenceList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress)
        return handleFindKey(*static_cast<QKeyEvent *>(event));
    if (watched == m_list && event->type() == QEvent::KeyPress)
        return handleKey(*static_cast<QKeyEvent *>(event));
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonPress)
        return handlePress(*static_cast<QMouseEvent *>(event));
    // Where the keys went and nothing was chosen, the list says again what is looked at.
    if (watched == m_list && event->type() == QEvent::FocusOut)
        markShown();
    return QWidget::eventFilter(watched, event);
}

/// Enter and Down go to those who were found, Esc clears.
bool ConferenceList::handleFindKey(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down: {
        // To go there is no choice yet.
        const QScopedValueRollback marking(m_isMarking, true);
        m_list->setFocus(Qt::ShortcutFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_found->index(0, 0));
        return true;
    }
    case Qt::Key_Escape:
        if (m_find->text().isEmpty())
            return false;
        m_find->clear();
        return true;
    default:
        return false;
    }
}

bool ConferenceList::handleKey(const QKeyEvent &key)
{
    const bool acts
        = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Space;
    const QString sid = m_list->currentIndex().data(ConferenceModel::SidRole).toString();
    if (!acts || sid.isEmpty())
        return false;
    if (key.modifiers().testFlag(Qt::ControlModifier))
        emit chosenForNewTab(sid);
    else
        emit chosen(sid);
    return true;
}

bool ConferenceList::handlePress(const QMouseEvent &press)
{
    const bool isForNewTab = press.button() == Qt::MiddleButton
        || (press.button() == Qt::LeftButton && press.modifiers() == Qt::ControlModifier);
    const QString sid = sidAt(press.position().toPoint());
    if (isForNewTab && !sid.isEmpty())
        emit chosenForNewTab(sid);
    // The others would move the mark of what is looked at.
    return isForNewTab || press.button() != Qt::LeftButton;
}

void ConferenceList::openMenu(QPoint position)
{
    const QString sid = sidAt(position);
    if (sid.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open"), this, [this, sid] { choose(sid); });
    menu->addAction(tr("Open in &new tab"), this, [this, sid] { emit chosenForNewTab(sid); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

QString ConferenceList::sidAt(QPoint position) const
{
    return m_list->indexAt(position).data(ConferenceModel::SidRole).toString();
}

void ConferenceList::find(const QString &text)
{
    // A list that grows shorter makes another entry the current one: that is no choice.
    const QScopedValueRollback marking(m_isMarking, true);
    m_found->setWords(people::SearchWords(text));
    markShown();
}

QModelIndex ConferenceList::indexOf(const QString &conferenceSid) const
{
    const int row = m_conferences ? m_conferences->rowOf(conferenceSid) : -1;
    return row < 0 ? QModelIndex() : m_found->mapFromSource(m_conferences->index(row));
}

} // namespace conferences
