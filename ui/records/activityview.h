// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>
#include <QUuid>

namespace people {
class ActivityModel;
} // namespace people

namespace conference {
}

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
    void cancelRequested(const QUuid &id);
    void checkRequested(const QUuid &id);
    void sendAgainRequested(const QUuid &id);
    void letBeRequested(const QUuid &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void act(const QModelIndex &index, const QString &key);
    void openMenu(const QModelIndex &index, QPoint globalPosition);
    void copySelected() const;
    QStyleOptionViewItem optionFor(const QModelIndex &index) const;

    ActivityDelegate *m_delegate;
};

} // namespace records
