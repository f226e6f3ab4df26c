// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celldelegate.h"

#include <look/textcache.h>

namespace table {

/// A participant's status with a sign before it, and how long it has been so: of who is connected
/// the time alone, else the service's own word before it. The sign is a disc for connected, a
/// ring for those on their way, a bar for those who have left, a warning sign for a failure and a
/// question mark for a word that is not known.
class StatusDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    /// What \p status takes, with its sign and what is before it.
    static int width(const QFont &font, const QString &status);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    mutable look::TextCache m_words{80};
};

} // namespace table
