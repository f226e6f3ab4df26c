// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <people/searchwords.h>

class QTableView;

namespace table {

class NameSearch;
class ShownRows;

/// Makes the one who is found the current one, among those that are shown; the column stays.
class RowFinder : public QObject
{
    Q_OBJECT

public:
    /// \p view, which shows people::ParticipantModel, owns this; \p shown and \p search are not
    /// owned. What is typed in \p search is found.
    RowFinder(const ShownRows &shown, NameSearch &search, QTableView *view);

    /// Goes to whom the words of the filter fit best; without words to somebody who is shown.
    void goToBest();

private:
    /// From the current row on; with a step, from the one beside it.
    void search(const QString &text, int step);
    int next(const people::SearchWords &words, int step) const;
    int best() const;
    people::SearchWords::Fit fitOf(const people::SearchWords &words, int row) const;
    void goTo(int row);

    const ShownRows &m_shown;
    NameSearch &m_search;
    QTableView *m_view;
};

} // namespace table
