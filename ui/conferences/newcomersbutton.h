// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>
#include <people/standingorder.h>

namespace conferences {

/// Says what becomes of whoever joins the conference, and asks it when it is pressed. An order that
/// holds stands out.
class NewcomersButton : public QToolButton
{
    Q_OBJECT

public:
    explicit NewcomersButton(QWidget *parent = nullptr);

    void showOrder(people::Newcomers newcomers);

signals:
    /// It is to be asked, in a menu at \p corner.
    void asked(QPoint corner);
};

/// "as they come", "muted", "on hold".
QString nameOf(people::Newcomers newcomers);

} // namespace conferences
