// SPDX-License-Identifier: Apache-2.0
#include "facetcounts.h"

#include "participantmodel.h"

namespace people {

FacetCounts::FacetCounts(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FacetCounts::changed);
}

void FacetCounts::setModel(const ParticipantModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    if (model) {
        connect(model, &ParticipantModel::dataChanged, this, &FacetCounts::countRows);
        connect(model, &ParticipantModel::modelReset, this, &FacetCounts::countAll);
        connect(model, &ParticipantModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) {
                    for (int row = first; row <= last; ++row) {
                        const Facets facets = facetsOf(m_model->row(row));
                        m_rows.insert(m_rows.begin() + row, facets);
                        take(facets, 1);
                    }
                });
        connect(model, &ParticipantModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) {
                    for (int row = last; row >= first; --row) {
                        take(m_rows[static_cast<size_t>(row)], -1);
                        m_rows.erase(m_rows.begin() + row);
                    }
                });
    }
    countAll();
}

int FacetCounts::count(Facet facet) const
{
    const auto at = std::find(allFacets.begin(), allFacets.end(), facet) - allFacets.begin();
    return m_counts[static_cast<size_t>(at)];
}

void FacetCounts::countAll()
{
    m_rows.clear();
    m_counts.fill(0);
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        m_rows.push_back(facetsOf(m_model->row(row)));
        take(m_rows.back(), 1);
    }
    m_soon.start(0);
}

void FacetCounts::take(Facets facets, int by)
{
    for (size_t i = 0; i < allFacets.size(); ++i)
        m_counts[i] += facets.testFlag(allFacets[i]) ? by : 0;
    if (!m_soon.isActive())
        m_soon.start(0);
}

void FacetCounts::countRows(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        Facets &known = m_rows[static_cast<size_t>(row)];
        const Facets facets = facetsOf(m_model->row(row));
        if (known == facets)
            continue;
        take(known, -1);
        take(facets, 1);
        known = facets;
    }
}

} // namespace people
