// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <people/participantmodel.h>

namespace table {

/// How wide the columns of the participants' table are, in logical pixels: each as its widest state
/// in the program's language, and the names all that is left. Where that is not enough for a name,
/// the others come closer, and then show signs without words, one after the other.
class ColumnWidths
{
public:
    using Widths = std::array<int, people::ParticipantModel::columns>;

    static constexpr int leastName = 120; ///< of what is left for a name, whatever the room
    /// Where the names begin: they leave room before them where there is enough.
    static constexpr int leastIndent = 16;
    static constexpr int fullIndent = 34;
    /// Where the names begin in a column of \p width.
    static int indentOf(int width);

    ColumnWidths() = default;
    /// For the titles of \p model, which is not kept.
    ColumnWidths(const QFont &font, const QAbstractItemModel &model);

    /// In \p room together; wider only where not even the signs would fit.
    Widths fitting(int room) const;

private:
    Widths m_wide{}; ///< the names nothing
    Widths m_narrow{};
    Widths m_signs{};
};

} // namespace table
