// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>
#include <vector>

namespace records {

/// The word for an action of people::ActivityModel::ActionsRole.
QString actionText(const QString &key);

/// Paints the activity list: quiet times, and outcomes in their tone with what can be done about
/// them as links at the right.
class ActivityDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The key of the link at \p position; empty when there is none.
    QString keyAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                  QPoint position) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

signals:
    void pressed(const QModelIndex &index, const QString &key);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    struct Link
    {
        QString key;
        QString text;
        QRect rect;
    };

    std::vector<Link> links(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace records
