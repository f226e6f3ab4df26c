// SPDX-License-Identifier: Apache-2.0
#include "userinfo.h"

#include <algorithm>

namespace fuzz {

bool tellsUserInfo(const QByteArray &text)
{
    constexpr QByteArrayView afterAuthority = "/?# \t\r\n\"<>\\";
    for (qsizetype at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 1)) {
        const QByteArrayView rest = QByteArrayView(text).sliced(at + 3);
        const auto end
            = std::ranges::find_if(rest, [&](char c) { return afterAuthority.contains(c); });
        const QByteArrayView authority = rest.first(std::distance(rest.begin(), end));
        const qsizetype sign = authority.lastIndexOf('@');
        if (sign > 0 && authority.first(sign) != "***")
            return true;
    }
    return false;
}

} // namespace fuzz
