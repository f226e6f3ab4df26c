// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSortFilterProxyModel>
#include <people/searchwords.h>

namespace conferences {

/// The conferences that words fit, of a people::ConferenceModel, in an order. Nobody moves by
/// itself: an order holds for what was so when it was set, and what is new stands at the end.
class FoundConferences : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Order { AsListed, Name, People, Running };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setSourceModel(QAbstractItemModel *conferences) override;
    void setWords(const people::SearchWords &words);
    /// Most people first, and what has been running longest; what is not known last.
    void setOrder(Order order);
    Order order() const { return m_order; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &one, const QModelIndex &other) const override;

private:
    void rank();

    people::SearchWords m_words;
    Order m_order = Order::AsListed;
    QHash<QString, int> m_ranks; ///< by SID
};

} // namespace conferences
