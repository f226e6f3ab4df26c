// SPDX-License-Identifier: Apache-2.0
#include "rowfinder.h"

#include "namesearch.h"
#include "shownrows.h"

#include <QTableView>

namespace table {

using people::ParticipantModel;
using people::SearchWords;
using Fit = SearchWords::Fit;

RowFinder::RowFinder(const ShownRows &shown, NameSearch &search, QTableView *view)
    : QObject(view)
    , m_shown(shown)
    , m_search(search)
    , m_view(view)
{
    connect(&search, &NameSearch::searched, this,
            [this](const QString &text) { this->search(text, 0); });
    connect(&search, &NameSearch::nextAsked, this,
            [this](bool isForward) { this->search(m_search.text(), isForward ? 1 : -1); });
}

Fit RowFinder::fitOf(const SearchWords &words, int row) const
{
    const auto *participants = qobject_cast<const ParticipantModel *>(m_view->model());
    return participants ? words.fitOf(participants->row(row).search()) : Fit::Not;
}

void RowFinder::search(const QString &text, int step)
{
    const SearchWords words(text);
    const int found = words.isEmpty() ? -1 : next(words, step);
    m_search.setFound(found >= 0 || words.isEmpty());
    goTo(found);
}

/// Round the end, whose name begins with the words, or else that they fit. -1: there is none.
int RowFinder::next(const SearchWords &words, int step) const
{
    const QList<int> rows = m_shown.rows();
    const qsizetype count = rows.size();
    const qsizetype from
        = std::max<qsizetype>(rows.indexOf(m_view->currentIndex().row()), 0) + step;
    int fitting = -1;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype at = from + (step < 0 ? -i : i);
        const int row = rows[(at % count + count) % count];
        const Fit fit = fitOf(words, row);
        if (fit == Fit::BeginsTheName)
            return row;
        if (fit != Fit::Not && fitting < 0)
            fitting = row;
    }
    return fitting;
}

/// The first of several. -1: there is none.
int RowFinder::best() const
{
    const SearchWords &words = m_shown.filter().words;
    int best = -1;
    Fit bestFit = Fit::Not;
    for (const int row : m_shown.rows()) {
        const Fit fit = fitOf(words, row);
        if (fit < bestFit) {
            best = row;
            bestFit = fit;
        }
    }
    return best;
}

void RowFinder::goToBest()
{
    const QModelIndex current = m_view->currentIndex();
    const bool isSeen = current.isValid() && !m_view->isRowHidden(current.row());
    if (!m_shown.filter().words.isEmpty() || !isSeen)
        goTo(best());
}

void RowFinder::goTo(int row)
{
    const int column = m_view->currentIndex().isValid() ? m_view->currentIndex().column()
                                                        : ParticipantModel::MutedColumn;
    if (row >= 0)
        m_view->setCurrentIndex(m_view->model()->index(row, column));
}

} // namespace table
