// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>
#include <QUuid>
#include <changes/decision.h>

namespace people {
class ActivityModel;
} // namespace people

namespace records {

class ActivityDelegate;

/// What was done and what became of it, the newest first. Enter opens what can be done about the
/// current line, Ctrl+C copies the selected ones.
class ActivityView : public QTableView
{
    Q_OBJECT

public:
    explicit ActivityView(QWidget *parent = nullptr);

    /// Not owned, may be nullptr.
    void setActivity(people::ActivityModel *activity);

    QSize sizeHint() const override;

signals:
    /// The person decided about the change \p id.
    void decided(const QUuid &id, changes::Decision decision);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// What was pressed on a line: a decision, or, where it is none, its details.
    void act(const QModelIndex &index, const std::optional<changes::Decision> &decision);
    void openMenu(const QModelIndex &index, QPoint globalPosition);
    void copySelected() const;
    QStyleOptionViewItem optionFor(const QModelIndex &index) const;

    ActivityDelegate *m_delegate;
};

} // namespace records
