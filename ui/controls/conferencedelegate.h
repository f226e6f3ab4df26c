// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/plaindelegate.h>

namespace controls {

/// A conference in the list: its name, and under it how many people are in it and for how long.
class ConferenceDelegate : public PlainDelegate
{
    Q_OBJECT

public:
    using PlainDelegate::PlainDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace controls
