// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>
#include <people/searchwords.h>

namespace conferences {

/// The conferences that words fit, of a people::ConferenceModel.
class FoundConferences : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const people::SearchWords &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    people::SearchWords m_words;
};

} // namespace conferences
