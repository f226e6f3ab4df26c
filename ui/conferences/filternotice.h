// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <people/facets.h>
#include <table/rowsums.h>

namespace controls {
class LinkButton;
class SteadyLabel;
} // namespace controls

namespace conferences {

/// What a filter leaves out, or that it fits nobody, or that it does not hold any more for what is
/// so now; with what can be done about it. Hidden where there is nothing to say.
class FilterNotice : public QWidget
{
    Q_OBJECT

public:
    /// \p home, which is not owned and outlives this, has the keyboard when what had it goes.
    explicit FilterNotice(QWidget &home);

    void setFilter(const people::RowFilter &filter, const table::RowSums &sums);
    /// Nobody is shown: it stands in the middle of where they would be.
    bool isAlone() const { return m_isAlone; }

signals:
    /// Whatever kind they are of.
    void searchAllAsked();
    void showAllAsked();
    void applyAsked();

private:
    void show(const QString &sentence, const QList<controls::LinkButton *> &links);

    QWidget &m_home;
    controls::SteadyLabel *m_sentence;
    controls::LinkButton *m_searchAll;
    controls::LinkButton *m_showAll;
    controls::LinkButton *m_apply;
    bool m_isAlone = false;
};

} // namespace conferences
