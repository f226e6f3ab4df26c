// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listeners.h"

#include <QTableView>

class QLabel;

namespace hearing {

class HearingDelegate;
class HearingHeader;
class HearingLists;
class HearingMatrix;

/// The table of who hears whom: for a few people all of them, rows hear columns; for many the two
/// lists of one of them. Whoever reads it with assistive technology hears a sentence in each cell.
class HearingTable : public QTableView
{
    Q_OBJECT

public:
    explicit HearingTable(QWidget *parent = nullptr);

    /// \p callSid: whose row stands out; empty: nobody's.
    void showAll(Listeners listeners, const QString &callSid);
    /// \p press may be nothing.
    void showOne(const people::ParticipantModel &model, const QString &callSid,
                 const people::PlannedPress *press);
    /// Nobody is there.
    void clear();

    /// Those of showAll().
    const Listeners &listeners() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take(QAbstractItemModel *model);
    void lay();
    void replace(Listeners listeners);

    HearingMatrix *m_matrix;
    HearingLists *m_lists;
    HearingDelegate *m_delegate;
    HearingHeader *m_above;
    HearingHeader *m_beside;
    QLabel *m_corner; ///< says which way the table is read
};

} // namespace hearing
