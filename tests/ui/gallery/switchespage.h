// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

/// Every state of a switch on every ground that a row has.
std::unique_ptr<QWidget> switchesPage();
