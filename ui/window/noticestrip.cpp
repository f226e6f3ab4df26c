// SPDX-License-Identifier: Apache-2.0
#include "noticestrip.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <controls/wrappedlabel.h>

namespace window {

NoticeStrip::NoticeStrip(QWidget *parent)
    : WarningStrip(tr("Notice"), parent)
{
    constexpr int mostLines = 8; // ours are shorter; what a system says may be anything
    text()->setLines(1, mostLines);
    text()->setFocusPolicy(Qt::StrongFocus);
    row()->itemAt(0)->setAlignment(Qt::AlignTop); // the sign, beside the first line
}

void NoticeStrip::setNotice(const QString &notice)
{
    if (notice == text()->text())
        return;
    text()->setText(notice);
    setVisible(!notice.isEmpty());
    if (notice.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace window
