// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/plaindelegate.h>

namespace window {

/// A line of a CommandModel: what it does, quietly where it is found, and its key at the right end.
/// What cannot be done now is quiet as a whole, and what is on has a check mark.
class CommandDelegate : public controls::PlainDelegate
{
    Q_OBJECT

public:
    using PlainDelegate::PlainDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace window
