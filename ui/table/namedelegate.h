// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celldelegate.h"

#include <look/textcache.h>

namespace table {

/// A participant in two lines: the name, and under it, quieter,
/// people::ParticipantModel::DetailRole. Somebody who is not in the call yet, or no more, is
/// quiet altogether.
class NameDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    static constexpr int leftPadding = 16;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    mutable look::TextCache m_names;
    mutable look::TextCache m_details;
};

} // namespace table
