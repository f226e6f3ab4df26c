// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QTableView>
#include <records/activityaction.h>

namespace people {
class ActivityModel;
} // namespace people

namespace records {

class ActivityDelegate;

/// Which lines of the list of activities are shown: all, those of this desk, or those of what was
/// not done as it was asked for.
enum class ShownLines { Everything, Mine, Failures };

/// What was done and what became of it, the newest first. Enter opens what can be done about the
/// current line, Right and Left unfold and fold a press for several, Ctrl+C copies the selected
/// lines.
class ActivityView : public QTableView
{
    Q_OBJECT

public:
    explicit ActivityView(QWidget *parent = nullptr);

    /// Not owned, may be nullptr.
    void setActivity(people::ActivityModel *activity);

    QSize sizeHint() const override;

public slots:
    void setShown(records::ShownLines lines);
    /// The press that made \p change as its last, for so many \p people, can be taken back: its
    /// line offers that. Null: none can.
    void setUndoable(const QUuid &change, int people);

signals:
    /// The person wants to take back what setUndoable() said.
    void undoAsked();
    /// The person decided about the change \p id.
    void decided(const QUuid &id, changes::Decision decision);
    /// The same about those of a press that this can be decided about: \p changes are all that it
    /// made, as they are known here, and \p title is its line.
    void decidedTogether(const QList<changes::Change> &changes, changes::Decision decision,
                         const QString &title);
    /// The person wants to see whom these \p changes are for.
    void peopleAsked(const QList<changes::Change> &changes);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void act(const QModelIndex &index, const ActivityAction &action);
    void showPeople(const QModelIndex &index);
    void setUnfolded(const QModelIndex &index, bool isUnfolded);
    bool foldByKey(int key);
    void openMenu(const QModelIndex &index, QPoint globalPosition);
    void copySelected() const;
    bool isToBeShown(int row) const;
    void hideOthers(int first, int last);
    QStyleOptionViewItem optionFor(const QModelIndex &index) const;

    ActivityDelegate *m_delegate;
    QPointer<people::ActivityModel> m_activity;
    ShownLines m_shown = ShownLines::Everything;
};

} // namespace records
