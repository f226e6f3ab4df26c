// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/warningstrip.h>

namespace window {

/// Under the conferences, while something is to be known that is not about one change, such as a
/// journal that cannot be written: as many lines as it takes, in words that can be marked and
/// copied. Not there while there is nothing.
class NoticeStrip : public controls::WarningStrip
{
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget *parent = nullptr);

    /// Whole sentences, stays until the next one; empty: nothing.
    void setNotice(const QString &notice);
};

} // namespace window
