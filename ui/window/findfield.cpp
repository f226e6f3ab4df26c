// SPDX-License-Identifier: Apache-2.0
#include "findfield.h"

#include <QKeyEvent>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <table/participanttable.h>

namespace window {

using conferences::ConferenceTabs;

FindField::FindField(ConferenceTabs &tabs, QWidget *parent)
    : QLineEdit(parent)
    , m_tabs(tabs)
{
    constexpr int width = 260;
    setPlaceholderText(tr("Find a participant"));
    setAccessibleName(tr("Find a participant"));
    setClearButtonEnabled(true);
    setMaximumWidth(width);
    const auto find = [this, &tabs] {
        if (const auto *page = tabs.page())
            page->table()->setFilter(text());
    };
    connect(this, &QLineEdit::textChanged, &tabs, find);
    connect(&tabs, &ConferenceTabs::pageShown, this, find);
}

void FindField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        return goToTable();
    case Qt::Key_Escape:
        if (text().isEmpty())
            return goToTable();
        return clear();
    default:
        return QLineEdit::keyPressEvent(event);
    }
}

void FindField::goToTable()
{
    const auto *page = m_tabs.page();
    if (!page || !page->model())
        return;
    table::ParticipantTable *table = page->table();
    const QModelIndex current = table->currentIndex();
    for (int row = 0; row < page->model()->rowCount(); ++row) {
        if (current.isValid() && !table->isRowHidden(current.row()))
            break;
        if (!table->isRowHidden(row)) {
            table->setCurrentIndex(
                page->model()->index(row, people::ParticipantModel::MutedColumn));
            break;
        }
    }
    table->setFocus(Qt::ShortcutFocusReason);
}

} // namespace window
