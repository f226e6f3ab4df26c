// SPDX-License-Identifier: Apache-2.0
#include "historytable.h"

#include "historydelegate.h"
#include "historymodel.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>
#include <words/isolation.h>

namespace records {

using namespace Qt::Literals::StringLiterals;

HistoryTable::HistoryTable(QWidget *parent)
    : QTableView(parent)
{
    constexpr int rowPadding = 12;
    setAccessibleName(tr("History"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new HistoryDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(0);
    // All rows are as high, so that a million needs not be looked at.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
    horizontalHeader()->setHighlightSections(false);
}

void HistoryTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    constexpr int cellPadding = 20;
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics ofHeads(bold);
    const auto fit = [this, ofHeads](HistoryModel::Column column, const QString &sample) {
        const int head = ofHeads.horizontalAdvance(
            this->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        setColumnWidth(column,
                       std::max(head, fontMetrics().horizontalAdvance(sample)) + cellPadding);
    };
    fit(HistoryModel::WhenColumn, u"28 Nov 00:00:00.0000"_s);
    fit(HistoryModel::ByColumn, HistoryModel::tr("from elsewhere", "as wide as the widest"));
    fit(HistoryModel::WhatColumn, HistoryModel::tr("End conference on exit", "the same"));
    fit(HistoryModel::ConferenceColumn, u"Support call 4711"_s);
    fit(HistoryModel::TookColumn, u"100 ms"_s);
    fit(HistoryModel::AttemptsColumn, u"1"_s);
    for (const auto column : {HistoryModel::WhomColumn, HistoryModel::OutcomeColumn})
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void HistoryTable::setOfOneConference(bool isOfOne)
{
    setColumnHidden(HistoryModel::ConferenceColumn, isOfOne);
}

bool HistoryTable::hasSeveral() const
{
    const QItemSelection selection = selectionModel()->selection();
    return selection.size() > 1 || (selection.size() == 1 && selection.first().height() > 1);
}

bool HistoryTable::isAtTop() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->minimum();
}

void HistoryTable::copySelected() const
{
    // By ranges: all of a million may be selected.
    QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty() && currentIndex().isValid())
        selection.select(currentIndex(), currentIndex());
    std::sort(selection.begin(), selection.end(),
              [](const QItemSelectionRange &one, const QItemSelectionRange &other) {
                  return one.top() < other.top();
              });
    const auto *lines = static_cast<const HistoryModel *>(model());
    QStringList copied;
    for (const QItemSelectionRange &range : std::as_const(selection)) {
        const int end = std::min(range.bottom(), range.top() + mostCopied);
        for (int row = range.top(); row <= end && copied.size() < mostCopied; ++row) {
            const history::HistoryLine *line = lines->line(row);
            if (!line)
                continue;
            QStringList foreign{line->who(), line->ownName, line->conference};
            foreign.removeAll({});
            QStringList cells;
            for (int column = 0; column < HistoryModel::columns; ++column)
                cells += words::withoutIsolation(lines->index(row, column).data().toString(),
                                                 foreign);
            copied += cells.join(u'\t');
        }
    }
    if (!copied.isEmpty())
        QApplication::clipboard()->setText(copied.join(u'\n'));
}

/// Where there is little room it is for names and outcomes; what goes stands beside the line.
void HistoryTable::resizeEvent(QResizeEvent *event)
{
    constexpr int leastForAll = 860;
    const bool isNarrow = viewport()->width() < leastForAll;
    for (const auto column : {HistoryModel::TookColumn, HistoryModel::AttemptsColumn})
        setColumnHidden(column, isNarrow);
    QTableView::resizeEvent(event);
}

void HistoryTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else
        QTableView::keyPressEvent(event);
}

} // namespace records
