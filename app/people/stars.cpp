// SPDX-License-Identifier: Apache-2.0
#include "stars.h"

namespace people {

void Stars::mark(int row, bool isSpeaker)
{
    if (std::exchange(m_rows[row].isSpeaker, isSpeaker) != isSpeaker)
        emit told(row);
}

bool Stars::press(int row, bool on)
{
    if (m_rows[row].hasLeft())
        return false;
    emit pressed(row, on);
    return true;
}

} // namespace people
