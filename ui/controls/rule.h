// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace controls {

/// A thin line between two parts of a form. The caller owns it.
inline QWidget *makeRule()
{
    auto *rule = new QWidget;
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    rule->setBackgroundRole(QPalette::Mid);
    return rule;
}

} // namespace controls
