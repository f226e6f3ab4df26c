// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/exchangelog.h>

#include <QAbstractTableModel>
#include <QTimer>

namespace records {

/// The exchange log as the table `Exchanges`, the oldest first. Follows the log in batches; rows
/// are inserted, removed and changed in place, never reset. Lives in the GUI thread.
class ExchangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, MethodColumn, PathColumn, StatusColumn, DurationColumn, SizeColumn };
    static constexpr int columns = SizeColumn + 1;

    enum Role {
        ExchangeRole = Qt::UserRole, ///< twilio::Exchange
        NumberRole, ///< qulonglong: history::LoggedExchange::number
        HasFailedRole, ///< bool: no answer, or one that refuses
    };

    enum class Filter {
        Changes, ///< all but what only reads
        All,
    };

    /// \p log is not owned and outlives the model.
    explicit ExchangeModel(history::ExchangeLog &log, QObject *parent = nullptr);

    Filter filter() const { return m_filter; }
    void setFilter(Filter filter);

    /// \pre 0 <= row < rowCount()
    const history::LoggedExchange &entry(int row) const
    {
        Q_ASSERT(row >= 0 && row < rowCount());
        return m_rows[static_cast<size_t>(row)];
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void update();
    bool isShown(const history::LoggedExchange &entry) const;
    void removeMissing(const std::vector<history::LoggedExchange> &shown);
    void insertAndChange(std::vector<history::LoggedExchange> shown);

    history::ExchangeLog &m_log;
    std::vector<history::LoggedExchange> m_rows; ///< by ascending number
    Filter m_filter = Filter::All;
    QTimer m_batch;
};

} // namespace records
