// SPDX-License-Identifier: Apache-2.0
#include "numbers.h"

#include "paging.h"
#include "representation.h"

#include <array>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

struct Number
{
    QLatin1StringView sid;
    QLatin1StringView number;
    QLatin1StringView name;
};

HttpResponse listNumbers(const QString &accountSid, const Route &route, const QByteArray &name,
                         std::span<const Number> numbers)
{
    std::vector<QByteArray> texts;
    for (const Number &number : numbers)
        texts.push_back(numberJson(accountSid, route.path, number.sid, number.number, number.name));
    ResourceList list{route.path, name};
    for (size_t i = 0; i < texts.size(); ++i)
        list.items.push_back({numbers[i].sid, i, texts[i]});
    list.orderOf = [numbers](const QString &sid) -> std::optional<quint64> {
        for (size_t i = 0; i < numbers.size(); ++i) {
            if (sid == numbers[i].sid)
                return i;
        }
        return {};
    };
    return pageOf(list, Parameters::fromEncoded(route.query));
}

} // namespace

HttpResponse listIncomingPhoneNumbers(const QString &accountSid, const Route &route)
{
    static constexpr std::array numbers{
        Number{"PN5a0dbe1100000000000000000000cafe"_L1, "+14155550100"_L1, "Front desk"_L1},
        Number{"PN5a0dbe1100000000000000000000beef"_L1, "+442079460100"_L1, "London"_L1},
    };
    return listNumbers(accountSid, route, "incoming_phone_numbers", numbers);
}

HttpResponse listOutgoingCallerIds(const QString &accountSid, const Route &route)
{
    static constexpr std::array numbers{
        Number{"PN5a0dbe1100000000000000000000f00d"_L1, "+12125550199"_L1, "Office"_L1},
    };
    return listNumbers(accountSid, route, "outgoing_caller_ids", numbers);
}

} // namespace sandbox
