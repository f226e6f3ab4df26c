// SPDX-License-Identifier: Apache-2.0
#include "keysdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace window {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { What, Keys, Where };

} // namespace

KeysDialog::KeysDialog(const QList<MenuAction> &actions, QWidget *parent)
    : QDialog(parent)
    , m_find(new QLineEdit)
    , m_list(new QTreeWidget)
{
    constexpr int grid = 8;
    constexpr QSize size{560, 480};
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    m_find->setPlaceholderText(tr("Find a key or what it does"));
    m_find->setAccessibleName(tr("Find a key"));
    m_find->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Keys"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("What it does"), tr("Keys"), tr("Where")});
    m_list->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Where, QHeaderView::ResizeToContents);
    for (const MenuAction &each : actions) {
        const QString keys = keysOf(*each.action);
        if (!keys.isEmpty())
            add(wordsOf(*each.menus.constFirst()), wordsOf(*each.action), keys);
    }
    addHabits();

    auto *buttons = new QDialogButtonBox;
    auto *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_find, &QLineEdit::textChanged, this, &KeysDialog::find);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(grid);
    column->addWidget(m_find);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(size);
    m_find->setFocus();
}

void KeysDialog::addHabits()
{
    const QString table = tr("Participants");
    add(table, tr("Press the switch of the current cell"), tr("Space, Enter"));
    add(table, tr("Go from cell to cell"), tr("Arrow keys"));
    add(table, tr("Find somebody by name"), tr("Letters"));
    add(table, tr("Dismiss the mark of the current cell"), tr("Esc"));
    add(table, tr("Go back to Find, if one came from there"), tr("Esc"));
    add(table, tr("Filter and sort again"), tr("F5"));
    add(table, tr("Copy the cell, or the rows that are chosen"), tr("Ctrl+C"));
    add(table, tr("Open the menu of the row"), tr("Menu, Shift+F10"));
    add(tr("Conference"), tr("Find a participant"),
        QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    add(tr("Commands"), tr("Do what is current in the list"), tr("Enter"));
    add(tr("Commands"), tr("Go from one to the next"), tr("Up, Down"));
    add(tr("Find a participant"), tr("Go to those who were found"), tr("Enter, Down"));
    add(tr("Find a participant"), tr("Clear what was typed"), tr("Esc"));
    add(tr("Kinds of people"), tr("Show one kind alone"), tr("Space, Enter"));
    add(tr("Kinds of people"), tr("Show one more kind"), tr("Shift+Space, Ctrl and click"));
    add(tr("Kinds of people"), tr("Go to the kind beside it"), tr("Left, Right"));
    add(tr("Conferences"), tr("Open in a new tab"), tr("Ctrl+Enter"));
    add(tr("Open conferences"), tr("Go to the tab beside it"), tr("Left, Right, Ctrl+Tab"));
    add(tr("Activity"), tr("Open the menu of the line"), tr("Enter"));
    add(tr("Activity"), tr("Unfold a press for several, fold it again"), tr("Right, Left"));
    add(tr("History"), tr("Show what is new"), tr("F5"));
    add(tr("History"), tr("Copy the lines that are chosen"), tr("Ctrl+C"));
    add(tr("Compose update"), tr("Send"), tr("Ctrl+Return"));
    add(tr("Everywhere"), tr("Go from field to field"), tr("Tab, Shift+Tab"));
    add(tr("Everywhere"), tr("Press what has this letter underlined"), tr("Alt and the letter"));
    add(tr("Everywhere"), tr("Close what is open"), tr("Esc"));
}

void KeysDialog::add(const QString &where, const QString &what, const QString &keys)
{
    auto *item = new QTreeWidgetItem(m_list, {what, keys, where});
    item->setData(What, Qt::AccessibleTextRole,
                  tr("%1: %2", "what a key does, and the key").arg(what, keys));
    if (!m_list->currentItem())
        m_list->setCurrentItem(item);
}

void KeysDialog::find(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const QString all = item->text(What) + u' ' + item->text(Keys) + u' ' + item->text(Where);
        const bool fits = std::all_of(words.begin(), words.end(), [&all](const QString &word) {
            return all.contains(word, Qt::CaseInsensitive);
        });
        item->setHidden(!fits);
        first = fits && !first ? item : first;
    }
    m_list->setCurrentItem(first);
}

} // namespace window
