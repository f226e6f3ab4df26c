// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>
#include <vector>

namespace ui {

/// The word for an action of conference::ActivityModel::ActionsRole.
QString actionText(const QString &key);

/// Paints the outcomes of the activity list: the text in its tone, and what can be done about it as
/// links at the right.
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

private:
    struct Link
    {
        QString key;
        QString text;
        QRect rect;
    };

    std::vector<Link> links(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace ui
