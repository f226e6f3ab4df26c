// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <addresses/library.h>

namespace library {

/// What of the library is listed: those of one kind, or all, that have some words in their names or
/// addresses. Their names, and under them what they are for and the address.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Lists what fits of \p all, in their order. \p kind: nothing is all kinds.
    void list(const QList<addresses::Kept> &all, std::optional<addresses::Kind> kind,
              const QString &words);
    /// nullptr for a row that is not there.
    const addresses::Kept *at(int row) const;
    /// -1: it is not listed.
    int rowOf(const QUuid &id) const;
    /// These say that they were changed and not kept.
    void setUnkept(const QSet<QUuid> &ids);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString detailOf(const addresses::Kept &kept) const;

    QList<addresses::Kept> m_listed;
    QSet<QUuid> m_unkept;
};

} // namespace library
