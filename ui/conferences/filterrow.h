// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <people/facets.h>
#include <table/rowsums.h>

namespace people {
class ParticipantModel;
} // namespace people

namespace conferences {

class FacetChoice;
class FindField;

/// Above the table: the field in which people are searched for, and of which kinds they are to be.
class FilterRow : public QWidget
{
    Q_OBJECT

public:
    explicit FilterRow(QWidget *parent = nullptr);

    /// Whom to count; not owned, may be nullptr. Nothing is searched for any more.
    void setModel(const people::ParticipantModel *model);
    people::RowFilter filter() const;
    FindField *find() const { return m_find; }
    /// What the filter came to.
    void setSums(const table::RowSums &sums);

    /// Narrower than the chips: where they have no room they are a menu.
    QSize minimumSizeHint() const override;

public slots:
    /// Whatever kind they are of.
    void searchAll();
    void showAll();

signals:
    /// It is to hold from now on, though it may be as it was.
    void filtered(const people::RowFilter &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell() { emit filtered(filter()); }

    FindField *m_find;
    FacetChoice *m_facets;
};

} // namespace conferences
