// SPDX-License-Identifier: Apache-2.0
#include "commandsdialog.h"

#include "commanddelegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>
#include <look/icons.h>

namespace window {

namespace {

constexpr int longest = 200; ///< characters

} // namespace

CommandsDialog::CommandsDialog(std::vector<Command> commands, const QString &whom, QWidget *parent)
    : QDialog(parent)
    , m_commands(new CommandModel(std::move(commands), this))
    , m_whom(whom)
    , m_line(new QLineEdit)
    , m_list(new QListView)
    , m_note(new controls::SpokenLabel)
{
    constexpr int grid = 8;
    constexpr QSize size{600, 440};
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Commands"));
    m_line->setPlaceholderText(tr("Find what to do, or whom to go to"));
    m_line->setAccessibleName(tr("Find a command"));
    m_line->setMaxLength(longest);
    m_line->setClearButtonEnabled(true);
    m_line->addAction(look::icon(look::IconName::Search), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_commands);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_note->setLines(1, 1);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid, grid, grid, grid);
    column->setSpacing(grid);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    resize(size.boundedTo(parent->size()));

    m_line->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &CommandsDialog::find);
    connect(m_list, &QListView::clicked, this, &CommandsDialog::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandsDialog::showCurrent);
    connect(m_commands, &CommandModel::dataChanged, this, &CommandsDialog::showCurrent);
    find({});
    m_line->setFocus();
}

void CommandsDialog::find(const QString &text)
{
    m_commands->setWords(people::SearchWords(text));
    m_list->setCurrentIndex(m_commands->index(m_commands->first()));
    m_list->scrollToTop();
    m_list->scrollTo(m_list->currentIndex());
    showCurrent();
}

void CommandsDialog::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        m_note->setText(tr("Nothing is called so."));
        return m_note->say(m_note->text());
    }
    const Command &command = m_commands->at(current.row());
    m_note->setText(command.isPossible() ? m_whom
                                         : current.data(CommandModel::PlaceRole).toString());
    m_note->say(current.data(Qt::AccessibleTextRole).toString());
}

void CommandsDialog::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const Command command = m_commands->at(index.row());
    if (!command.isPossible())
        return showCurrent();
    accept();
    emit chosen(command);
}

void CommandsDialog::done(int result)
{
    // Not every system gives the keyboard back by itself.
    const bool hadKeyboard = isActiveWindow();
    QDialog::done(result);
    if (hadKeyboard)
        parentWidget()->activateWindow();
}

bool CommandsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (watched == m_list)
            return false;
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        break;
    }
    // What is typed belongs to the line, wherever the keyboard is.
    if (watched == m_list && !key->text().isEmpty() && key->text().front().isPrint()) {
        m_line->setFocus(Qt::OtherFocusReason);
        QCoreApplication::sendEvent(m_line, event);
        return true;
    }
    return false;
}

} // namespace window
