// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <people/facetcounts.h>

class QAction;
class QMenu;
class QPushButton;

namespace conferences {

class FacetChip;

/// The kinds of people in a conference, with how many there are, to look at one of them alone, or
/// at several: as chips, or where there is no room as one button with a menu.
class FacetChoice : public QWidget
{
    Q_OBJECT

public:
    explicit FacetChoice(QWidget *parent = nullptr);

    /// Whom to count; not owned, may be nullptr.
    void setModel(const people::ParticipantModel *model);
    /// None: all.
    people::Facets facets() const { return m_facets; }
    void setFacets(people::Facets facets);
    /// One button, or chips.
    void setNarrow(bool isNarrow);
    /// What the chips take, whatever is shown.
    int chipsWidth() const;

signals:
    /// The person has chosen, though it may be what was chosen before.
    void chosen();

private:
    struct Kind
    {
        people::Facets facet; ///< none: all
        FacetChip *chip;
        QAction *action;
    };

    void add(const QString &name, people::Facets facet);
    void choose(people::Facets facet, bool isAdded);
    int countOf(people::Facets facet) const;
    void tell();
    bool isChosen(people::Facets facet) const;

    people::Facets m_facets;
    people::FacetCounts m_counts;
    std::vector<Kind> m_kinds;
    QWidget *m_chips;
    QPushButton *m_button;
    QMenu *m_menu;
};

} // namespace conferences
