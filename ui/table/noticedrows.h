// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPersistentModelIndex>
#include <QTimer>

class QTableView;

namespace table {

/// The rows that somebody is at: the one under the pointer, and the one where the keyboard is. The
/// switches in them show what a press does; with few people all do. What changes with that is
/// painted anew, and no other row.
class NoticedRows : public QObject
{
    Q_OBJECT

public:
    static constexpr int few = 12; ///< rows
    /// How long the pointer is in a row before its switches show what a press does: it may be on
    /// its way to another one.
    static constexpr std::chrono::milliseconds patience{60};

    /// \p view owns this.
    explicit NoticedRows(QTableView *view);

    /// To be called whenever the view has been given another model.
    void followModel();

    /// The pointer is in \p row.
    bool isPointed(int row) const { return m_pointed.isValid() && m_pointed.row() == row; }
    /// The pointer is in it, or the keyboard.
    bool isNoticed(int row) const;
    /// The switches of \p row show what a press does.
    bool hasVerbs(int row) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setPointed(const QModelIndex &index);
    void repaint(const QModelIndex &index);

    QTableView *m_view;
    QPersistentModelIndex m_pointed;
    QTimer m_patience;
};

} // namespace table
