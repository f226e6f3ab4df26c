// SPDX-License-Identifier: Apache-2.0
#include "historymodel.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <words/historylinewords.h>

namespace records {

using history::HistoryKey;
using history::HistoryLine;
using history::HistoryReader;

HistoryModel::HistoryModel(HistoryReader &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
{
    connect(&reader, &HistoryReader::pageRead, this, &HistoryModel::takePage);
    connect(&reader, &HistoryReader::counted, this, &HistoryModel::takeCount);
    connect(&reader, &HistoryReader::failed, this, [this](const history::StoreFailure &failure) {
        m_isLooking = false;
        emit failed(failure);
    });
}

void HistoryModel::ask(const history::HistoryQuery &query)
{
    m_isLooking = true;
    m_isCounted = false;
    m_wanted.clear();
    m_reader.ask(query);
    m_reader.readPage(std::nullopt, 0);
    m_reader.count(std::nullopt);
    emit told();
}

void HistoryModel::takePage(int page, const QList<HistoryLine> &lines)
{
    m_wanted.remove(page);
    // The first page comes before the count, and what was shown until then was of another query.
    if (std::exchange(m_isLooking, false)) {
        beginResetModel();
        m_pages.clear();
        m_order.clear();
        m_before.clear();
        m_rows = static_cast<int>(lines.size());
        m_pages.insert(page, lines);
        m_order.push_back(page);
        endResetModel();
        emit told();
        return;
    }
    m_pages.insert(page, lines);
    std::erase(m_order, page);
    m_order.push_back(page);
    while (m_order.size() > mostPages) {
        m_pages.remove(m_order.front());
        m_order.pop_front();
    }
    const int first = page * HistoryReader::pageSize;
    const int last = std::min(first + HistoryReader::pageSize, m_rows) - 1;
    if (first <= last)
        emit dataChanged(index(first, 0), index(last, columns - 1));
}

void HistoryModel::takeCount(qint64 lines, const QList<HistoryKey> &before, bool isWhole)
{
    if (m_isLooking)
        return;
    m_before += before;
    m_isCounted = isWhole;
    const auto rows
        = static_cast<int>(std::min<qint64>(lines, std::numeric_limits<int>::max() - 1));
    if (isWhole || rows > m_rows)
        setRows(rows);
    // What was written between a page and the count is in none yet.
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        const int first = page.key() * HistoryReader::pageSize;
        if (page->size() < std::min(HistoryReader::pageSize, m_rows - first))
            want(page.key());
    }
    emit told();
}

void HistoryModel::setRows(int rows)
{
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
}

/// Those that were scrolled past are not read: see HistoryReader::readPage().
void HistoryModel::want(int page) const
{
    if (m_isLooking || m_wanted.contains(page) || page > m_before.size())
        return;
    // What was asked for long ago does not come any more.
    constexpr qsizetype mostWanted = 8;
    if (m_wanted.size() >= mostWanted)
        m_wanted.clear();
    m_wanted.insert(page);
    m_reader.readPage(page == 0 ? std::nullopt : std::optional(m_before[page - 1]), page);
}

const HistoryLine *HistoryModel::line(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const int page = row / HistoryReader::pageSize;
    const auto kept = m_pages.constFind(page);
    if (kept == m_pages.constEnd()) {
        want(page);
        return nullptr;
    }
    const int at = row % HistoryReader::pageSize;
    return at < kept->size() ? &kept->at(at) : nullptr;
}

int HistoryModel::rowOf(const HistoryKey &key, const QUuid &press) const
{
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        const auto found
            = std::find_if(page->begin(), page->end(), [&key, &press](const HistoryLine &line) {
                  return line.key == key
                      || (!press.isNull() && line.entry && line.entry->intent.press == press);
              });
        if (found != page->end())
            return page.key() * HistoryReader::pageSize + static_cast<int>(found - page->begin());
    }
    return -1;
}

bool HistoryModel::lookFor(const HistoryKey &key) const
{
    const auto next = std::partition_point(m_before.begin(), m_before.end(),
                                           [&key](const HistoryKey &last) { return last > key; });
    const auto page = static_cast<int>(next - m_before.begin());
    if (m_pages.contains(page))
        return false;
    want(page);
    return true;
}

QVariant HistoryModel::text(const HistoryLine &line, int column) const
{
    switch (column) {
    case WhenColumn:
        return words::whenText(line);
    case ByColumn:
        return words::byText(line);
    case WhatColumn:
        return words::whatText(line);
    case WhomColumn:
        return words::whomText(line);
    case ConferenceColumn:
        return words::conferenceText(line);
    case OutcomeColumn:
        return words::outcomeText(line);
    case TookColumn:
        return words::tookText(line);
    case AttemptsColumn:
        if (line.entry && line.entry->outcome && !line.isForSeveral()
            && line.entry->outcome->attempts > 0)
            return line.entry->outcome->attempts;
        return {};
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isNumber = index.column() == TookColumn || index.column() == AttemptsColumn;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole
        && role != ToneRole && role != IsOwnRole)
        return {};
    const HistoryLine *line = this->line(index.row());
    switch (role) {
    case ToneRole:
        return static_cast<int>(line ? words::toneOf(*line) : changes::Tone::Quiet);
    case IsOwnRole:
        return line && line->entry;
    default:
        break;
    }
    if (!line)
        return index.column() == WhenColumn && role != Qt::ToolTipRole ? QVariant(tr("reading…"))
                                                                       : QVariant();
    return text(*line, index.column());
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == TookColumn || section == AttemptsColumn;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case ByColumn:
        return tr("By");
    case WhatColumn:
        return tr("What");
    case WhomColumn:
        return tr("Whom");
    case ConferenceColumn:
        return tr("Conference");
    case OutcomeColumn:
        return tr("Outcome");
    case TookColumn:
        return tr("Took");
    case AttemptsColumn:
        return tr("Attempts");
    default:
        return {};
    }
}

} // namespace records
