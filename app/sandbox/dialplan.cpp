// SPDX-License-Identifier: Apache-2.0
#include "dialplan.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandbox {

std::vector<DialStep> dialPlanFor(const QString &to)
{
    constexpr auto ringing = 300ms;
    constexpr auto known = 1500ms;
    const bool isPhone = to.startsWith(u'+') || (!to.isEmpty() && to.front().isDigit());
    const QStringView last
        = isPhone ? QStringView(to).last(std::min<qsizetype>(to.size(), 2)) : QStringView();
    if (last == "00"_L1)
        return {{0ms, u"connected"_s}};
    if (last == "01"_L1)
        return {{ringing, u"ringing"_s}, {5000ms, u"connected"_s}};
    if (last == "02"_L1)
        return {{ringing, u"ringing"_s}, {known, u"busy"_s}};
    if (last == "03"_L1)
        return {{ringing, u"ringing"_s}, {3000ms, u"no-answer"_s}};
    if (last == "04"_L1)
        return {{known, u"failed"_s}};
    return {{ringing, u"ringing"_s}, {known, u"connected"_s}};
}

bool isUnanswered(const QString &status)
{
    return status == "busy"_L1 || status == "no-answer"_L1 || status == "failed"_L1;
}

} // namespace sandbox
