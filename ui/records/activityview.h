// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>
#include <records/activityaction.h>

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

public slots:
    /// The press that made \p change as its last, for so many \p people, can be taken back: its
    /// line offers that. Null: none can.
    void setUndoable(const QUuid &change, int people);

signals:
    /// The person wants to take back what setUndoable() said.
    void undoAsked();
    /// The person decided about the change \p id.
    void decided(const QUuid &id, changes::Decision decision);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void act(const QModelIndex &index, const ActivityAction &action);
    void openMenu(const QModelIndex &index, QPoint globalPosition);
    void copySelected() const;
    QStyleOptionViewItem optionFor(const QModelIndex &index) const;

    ActivityDelegate *m_delegate;
};

} // namespace records
