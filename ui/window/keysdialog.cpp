// SPDX-License-Identifier: Apache-2.0
#include "keysdialog.h"

#include "keyeditor.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <controls/confirmation.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { What, Keys, Where };

} // namespace

KeysDialog::KeysDialog(KeyBindings &bindings, QWidget *parent)
    : QDialog(parent)
    , m_bindings(bindings)
    , m_find(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_editor(new KeyEditor(bindings))
    , m_allUsual(new QPushButton(tr("All to de&fault…")))
{
    constexpr int grid = 8;
    constexpr QSize size{600, 560};
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    m_find->setPlaceholderText(tr("Find a key or what it does"));
    m_find->setAccessibleName(tr("Find a key"));
    m_find->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Keys"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("What it does"), tr("Keys"), tr("Where")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Where, QHeaderView::ResizeToContents);
    addActions();
    addHabits();
    showKeys();

    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_allUsual, QDialogButtonBox::ResetRole);
    auto *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {m_allUsual, close})
        button->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_allUsual, &QPushButton::clicked, this, &KeysDialog::askForUsual);
    connect(m_find, &QLineEdit::textChanged, this, &KeysDialog::find);
    connect(m_find, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysDialog::edit);
    connect(m_list, &QTreeWidget::itemActivated, m_editor, qOverload<>(&QWidget::setFocus));
    connect(&bindings, &KeyBindings::changed, this, &KeysDialog::showKeys);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(grid);
    column->addWidget(m_find);
    column->addWidget(m_list, 1);
    column->addWidget(m_editor);
    column->addWidget(buttons);
    resize(size);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    edit(m_list->currentItem());
    m_find->setFocus();
}

void KeysDialog::addActions()
{
    for (const MenuAction &each : m_bindings.listed()) {
        const QString where
            = each.menus.isEmpty() ? tr("Everywhere") : wordsOf(*each.menus.constFirst());
        if (KeyBindings::isBindable(*each.action))
            addAction(where, titleOf(*each.action, each.menus), *each.action);
    }
}

void KeysDialog::addAction(const QString &where, const QString &what, QAction &action)
{
    m_actions.insert(add(where, what, {}), &action);
}

void KeysDialog::addHabits()
{
    const QString table = tr("Participants");
    add(table, tr("Press the switch of the current cell"), tr("Space, Enter"));
    add(table, tr("Go from cell to cell"), tr("Arrow keys"));
    add(table, tr("Find somebody by name"), tr("Letters"));
    add(table, tr("Dismiss the mark of the current cell"), tr("Esc"));
    add(table, tr("Go back to Find, if one came from there"), tr("Esc"));
    if (QAction *refresh = m_bindings.find(u"refresh"_s))
        addAction(table, tr("Filter and sort again"), *refresh);
    add(table, tr("Copy the cell, or the rows that are chosen"), tr("Ctrl+C"));
    add(table, tr("Open the menu of the row"), tr("Menu, Shift+F10"));
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

QTreeWidgetItem *KeysDialog::add(const QString &where, const QString &what, const QString &keys)
{
    constexpr int least = 24;
    auto *item = new QTreeWidgetItem(m_list, {what, keys, where});
    item->setSizeHint(What, {0, std::max(least, fontMetrics().height())});
    item->setData(What, Qt::AccessibleTextRole,
                  tr("%1: %2", "what a key does, and the key").arg(what, keys));
    return item;
}

void KeysDialog::showKeys()
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const QAction *action = m_actions.value(item);
        if (!action)
            continue;
        const QString keys = keysOf(*action);
        const bool isChosen = KeyBindings::isChosen(*action);
        QFont font = m_list->font();
        font.setBold(isChosen);
        item->setFont(Keys, font);
        item->setText(Keys, keys);
        const QString heard = keys.isEmpty() ? tr("no key") : keys;
        item->setData(
            What, Qt::AccessibleTextRole,
            isChosen ? tr("%1: %2, chosen here", "what a key does, and the key")
                           .arg(item->text(What), heard)
                     : tr("%1: %2", "what a key does, and the key").arg(item->text(What), heard));
    }
    const int chosen = m_bindings.chosen();
    m_allUsual->setEnabled(chosen > 0 || m_allUsual->hasFocus());
}

void KeysDialog::edit(const QTreeWidgetItem *item)
{
    m_editor->setAction(m_actions.value(item), item ? tr("This one stays as it is.") : QString());
}

void KeysDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_editor->giveUp())
        return event->accept();
    QDialog::keyPressEvent(event);
}

void KeysDialog::askForUsual()
{
    const int chosen = m_bindings.chosen();
    if (chosen == 0)
        return;
    auto *question = new controls::Confirmation(
        tr("Give all keys back their defaults?"),
        chosen == 1 ? tr("1 key was chosen here, and is forgotten.")
                    : tr("%n keys were chosen here, and are forgotten.", nullptr, chosen),
        tr("Give all back"), this);
    connect(question, &controls::Confirmation::confirmed, this, [this] {
        m_bindings.giveUsual();
        edit(m_list->currentItem());
        m_editor->tell(tr("All keys are the default ones again."));
    });
    question->open();
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
