// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listeners.h"

#include <QPalette>
#include <QRectF>
#include <look/icons.h>

class QPainter;

namespace hearing {

/// How one cell of the table of who hears whom is drawn.
struct CellLook
{
    bool hears = false;
    bool isCoached = false; ///< hears whoever coaches them
    bool isSame = false; ///< the same person twice
    bool isChosen = false; ///< in the row of the current participant
    Listeners::Change change = Listeners::Change::None;
};

inline constexpr int cellWidth = 88;
inline constexpr int cellHeight = 30;
inline constexpr int nameWidth = 128;
inline constexpr int signSide = 14;

CellLook lookOf(const Listeners &listeners, size_t listener, size_t speaker);

/// Draws into \p cell, with a line at its right and its lower edge.
void paintCell(QPainter *painter, const QRectF &cell, const CellLook &look,
               const QPalette &palette);

/// The sign before the name of somebody who speaks: muted, on hold, coaches; nothing: they speak to
/// all.
std::optional<look::IconName> signOf(const Listeners::Person &person);

/// A sign for any device: as sharp in a drawing as on a screen.
void paintSign(QPainter *painter, const QRectF &rect, look::IconName sign, const QColor &color);

} // namespace hearing
