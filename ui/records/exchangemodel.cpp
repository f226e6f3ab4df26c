// SPDX-License-Identifier: Apache-2.0
#include "exchangemodel.h"

#include <QLocale>
#include <algorithm>
#include <iterator>
#include <words/exchangewords.h>

namespace records {

using history::LoggedExchange;

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto batchFor = 50ms;

bool isOlder(const LoggedExchange &entry, quint64 number)
{
    return entry.number < number;
}

/// Without the account, which is the same in all: `Conferences/CF…/Participants/CA….json`.
QString pathText(const QUrl &url)
{
    const QString whole
        = url.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority);
    constexpr auto accounts = "/Accounts/"_L1;
    const qsizetype start = whole.indexOf(accounts);
    const qsizetype end = start < 0 ? -1 : whole.indexOf(u'/', start + accounts.size());
    return end < 0 ? whole : whole.mid(end + 1);
}

QString cellText(const LoggedExchange &entry, ExchangeModel::Column column)
{
    const twilio::Exchange &exchange = *entry.exchange;
    switch (column) {
    case ExchangeModel::TimeColumn:
        return words::timeText(entry);
    case ExchangeModel::MethodColumn:
        return QString::fromUtf8(exchange.method);
    case ExchangeModel::PathColumn:
        return pathText(exchange.url);
    case ExchangeModel::StatusColumn:
        return words::statusText(exchange);
    case ExchangeModel::DurationColumn:
        return words::durationText(exchange);
    case ExchangeModel::SizeColumn:
        return QLocale().formattedDataSize(entry.size);
    }
    return {};
}

QString spokenText(const LoggedExchange &entry, ExchangeModel::Column column)
{
    switch (column) {
    case ExchangeModel::TimeColumn:
        return words::spokenTime(entry);
    case ExchangeModel::StatusColumn:
        return words::spokenStatus(*entry.exchange);
    default:
        return cellText(entry, column);
    }
}

} // namespace

ExchangeModel::ExchangeModel(history::ExchangeLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_batch(this)
{
    m_batch.setSingleShot(true);
    m_batch.setInterval(batchFor);
    connect(&m_batch, &QTimer::timeout, this, &ExchangeModel::update);
    connect(&m_log, &history::ExchangeLog::changed, this, [this] {
        if (!m_batch.isActive())
            m_batch.start();
    });
    m_rows = m_log.entries();
}

void ExchangeModel::setFilter(Filter filter)
{
    if (std::exchange(m_filter, filter) != filter)
        update();
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LoggedExchange &entry = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(entry, static_cast<Column>(index.column()));
    case Qt::AccessibleTextRole:
        return spokenText(entry, static_cast<Column>(index.column()));
    case Qt::ToolTipRole:
        return words::tipText(entry);
    case Qt::TextAlignmentRole:
        if (index.column() == DurationColumn || index.column() == SizeColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case ExchangeRole:
        return QVariant::fromValue(*entry.exchange);
    case NumberRole:
        return entry.number;
    case HasFailedRole:
        return twilio::hasFailed(*entry.exchange);
    default:
        return {};
    }
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case MethodColumn:
        return tr("Method");
    case PathColumn:
        return tr("Path");
    case StatusColumn:
        return tr("Status");
    case DurationColumn:
        return tr("Duration");
    case SizeColumn:
        return tr("Size");
    default:
        return {};
    }
}

void ExchangeModel::update()
{
    std::vector<LoggedExchange> shown = m_log.entries();
    std::erase_if(shown, [this](const LoggedExchange &entry) { return !isShown(entry); });
    removeMissing(shown);
    insertAndChange(std::move(shown));
}

bool ExchangeModel::isShown(const LoggedExchange &entry) const
{
    return m_filter == Filter::All || entry.isChange();
}

/// Removes each run of rows that is not in \p shown, the last first.
void ExchangeModel::removeMissing(const std::vector<LoggedExchange> &shown)
{
    const auto isMissing = [&](const LoggedExchange &row) {
        const auto found = std::lower_bound(shown.begin(), shown.end(), row.number, isOlder);
        return found == shown.end() || found->number != row.number;
    };
    auto end = m_rows.rbegin();
    while ((end = std::find_if(end, m_rows.rend(), isMissing)) != m_rows.rend()) {
        const auto before = std::find_if_not(end, m_rows.rend(), isMissing);
        const auto first = before.base();
        const auto last = end.base();
        const auto row = static_cast<int>(first - m_rows.begin());
        beginRemoveRows({}, row, static_cast<int>(last - m_rows.begin()) - 1);
        const auto next = m_rows.erase(first, last);
        endRemoveRows();
        end = std::make_reverse_iterator(next);
    }
}

/// \pre each row is in \p shown.
void ExchangeModel::insertAndChange(std::vector<LoggedExchange> shown)
{
    Q_ASSERT(
        std::ranges::includes(shown, m_rows, {}, &LoggedExchange::number, &LoggedExchange::number));
    for (size_t row = 0; row < shown.size();) {
        const auto known = m_rows.begin() + static_cast<std::ptrdiff_t>(row);
        if (known != m_rows.end() && known->number == shown[row].number) {
            if (known->revision != shown[row].revision) {
                *known = shown[row];
                const int changed = static_cast<int>(row);
                emit dataChanged(index(changed, 0), index(changed, columns - 1));
            }
            ++row;
            continue;
        }
        auto end = shown.end();
        const auto first = shown.begin() + static_cast<std::ptrdiff_t>(row);
        if (known != m_rows.end())
            end = std::lower_bound(first, shown.end(), known->number, isOlder);
        const auto count = end - first;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row + count) - 1);
        m_rows.insert(known, first, end);
        endInsertRows();
        row += static_cast<size_t>(count);
    }
}

} // namespace records
