// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celldelegate.h"

#include <look/textcache.h>

namespace table {

/// A participant: the name, an ear behind it for who is coached and a headset for a coach, and
/// quieter people::ParticipantModel::DetailRole, in a row that has room for two lines under it,
/// else behind it, as far as there is room. Somebody who is not in the call yet, or no more, is
/// quiet altogether. A long name leaves the signs their room.
class NameDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    qreal drawName(QPainter *painter, const QRectF &line, const QFont &bold, const QColor &ofSigns,
                   const QModelIndex &index) const;

    mutable look::TextCache m_names;
    mutable look::TextCache m_details;
};

} // namespace table
