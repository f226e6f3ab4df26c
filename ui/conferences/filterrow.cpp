// SPDX-License-Identifier: Apache-2.0
#include "filterrow.h"

#include "facetchoice.h"
#include "findfield.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace conferences {

namespace {

constexpr int grid = 8;
constexpr int roomy = 700; ///< from here on there are chips

} // namespace

FilterRow::FilterRow(QWidget *parent)
    : QWidget(parent)
    , m_find(new FindField)
    , m_facets(new FacetChoice)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * grid, 0, 2 * grid, grid);
    row->setSpacing(grid);
    row->addWidget(m_find, 1);
    row->addWidget(m_facets);
    row->addStretch();
    connect(m_find, &QLineEdit::textChanged, this, &FilterRow::tell);
    connect(m_facets, &FacetChoice::chosen, this, &FilterRow::tell);
}

void FilterRow::setModel(const people::ParticipantModel *model)
{
    {
        const QSignalBlocker blocker(this);
        m_find->clear();
        m_find->setCount({});
        m_facets->setFacets({});
    }
    m_facets->setModel(model);
    tell();
}

people::RowFilter FilterRow::filter() const
{
    return {.words = people::SearchWords(m_find->text()), .facets = m_facets->facets()};
}

void FilterRow::setSums(const table::RowSums &sums)
{
    m_find->setCount(filter().isEmpty()
                         ? QString()
                         : tr("%1 of %2", "how many are shown, of how many")
                               .arg(QString::number(sums.shown), QString::number(sums.people)));
}

QSize FilterRow::minimumSizeHint() const
{
    constexpr int least = 240;
    return {least, QWidget::minimumSizeHint().height()};
}

void FilterRow::searchAll()
{
    m_facets->setFacets({});
    tell();
}

void FilterRow::showAll()
{
    const QSignalBlocker blocker(m_find);
    m_find->clear();
    searchAll();
}

void FilterRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int needed = m_facets->chipsWidth() + m_find->sizeHint().width() + 5 * grid;
    m_facets->setNarrow(width() < roomy || width() < needed);
}

} // namespace conferences
