// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/plaindelegate.h>

namespace records {

/// Paints the lines of the history: outcomes in their tone, what others did more quietly.
class HistoryDelegate : public controls::PlainDelegate
{
    Q_OBJECT

public:
    using PlainDelegate::PlainDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace records
