// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/historyreader.h>

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <deque>
#include <optional>

namespace records {

/// The lines of the history that fit a query, the newest first, as the table `History`. It holds
/// the pages that were looked at last; a line of another one says that it is being read until it
/// is. It is reset for another query, once the first page of that is there, and grows while the
/// lines are counted.
///
/// Lives in the GUI thread, and never waits.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        WhenColumn,
        ByColumn,
        WhatColumn,
        WhomColumn,
        ConferenceColumn,
        OutcomeColumn,
        TookColumn,
        AttemptsColumn
    };
    static constexpr int columns = AttemptsColumn + 1;

    enum Role {
        ToneRole = Qt::UserRole, ///< int: changes::Tone, of what is told; Quiet for what others did
        IsOwnRole, ///< bool: a press of this program
    };

    /// Pages that are kept.
    static constexpr size_t mostPages = 16;

    /// \p reader is not owned and outlives this.
    explicit HistoryModel(history::HistoryReader &reader, QObject *parent = nullptr);

    /// Shows what fits \p query, from now on or anew.
    void ask(const history::HistoryQuery &query);
    /// All lines are counted.
    bool isCounted() const { return m_isCounted; }
    /// Nothing was told of the last query yet.
    bool isLooking() const { return m_isLooking; }

    /// Nothing: it is not read, or not there any more. Asks for it then.
    const history::HistoryLine *line(int row) const;
    /// The row of the line with that key, or of that press for several, among those that are read;
    /// -1: it is not.
    int rowOf(const history::HistoryKey &key, const QUuid &press = {}) const;
    /// Has the page read on which the line with that key is, if it is one of these; dataChanged()
    /// tells of it. \return false: it was read, and the line is not on it.
    bool lookFor(const history::HistoryKey &key) const;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_rows;
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : columns;
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Something of isCounted(), isLooking() and rowCount() is another now.
    void told();
    /// Why the last query could not be answered.
    void failed(const history::StoreFailure &failure);

private:
    void takePage(int page, const QList<history::HistoryLine> &lines);
    void takeCount(qint64 lines, const QList<history::HistoryKey> &before, bool isWhole);
    void setRows(int rows);
    void want(int page) const;
    QVariant text(const history::HistoryLine &line, int column) const;

    history::HistoryReader &m_reader;
    QHash<int, QList<history::HistoryLine>> m_pages;
    mutable std::deque<int> m_order; ///< of the pages that are kept or asked for, the latest last
    mutable QSet<int> m_wanted; ///< asked for
    QList<history::HistoryKey> m_before; ///< of pages 1, 2, 3 and so on
    int m_rows = 0;
    bool m_isLooking = false;
    bool m_isCounted = false;
};

} // namespace records
