// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <people/facets.h>
#include <vector>

class QModelIndex;

namespace people {

class ParticipantModel;

/// How many people of a conference are of each kind, whatever is searched for. Only rows that
/// change are looked at.
///
/// Lives in the GUI thread.
class FacetCounts : public QObject
{
    Q_OBJECT

public:
    explicit FacetCounts(QObject *parent = nullptr);

    /// Not owned, may be nullptr.
    void setModel(const ParticipantModel *model);

    int count(Facet facet) const;
    /// Those who have not left.
    int people() const { return static_cast<int>(m_rows.size()) - count(Facet::Left); }

signals:
    /// In the next turn of the event loop after some have changed, once for all.
    void changed();

private:
    void countAll();
    void take(Facets facets, int by);
    void countRows(const QModelIndex &topLeft, const QModelIndex &bottomRight);

    QPointer<const ParticipantModel> m_model;
    std::vector<Facets> m_rows; ///< what each row was counted as
    std::array<int, allFacets.size()> m_counts{};
    QTimer m_soon;
};

} // namespace people
