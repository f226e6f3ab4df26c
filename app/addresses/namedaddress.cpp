// SPDX-License-Identifier: Apache-2.0
#include "namedaddress.h"

#include <algorithm>
#include <twilio/updatefields.h>
#include <twilio/urlsecrets.h>

namespace addresses {

using namespace Qt::Literals::StringLiterals;

QLatin1StringView toWord(Kind kind)
{
    switch (kind) {
    case Kind::Announcement:
        return "announcement"_L1;
    case Kind::HoldMusic:
        return "hold"_L1;
    case Kind::WaitMusic:
        return "wait"_L1;
    }
    return {};
}

std::optional<Kind> kindFrom(QStringView word)
{
    const auto found = std::find_if(allKinds.begin(), allKinds.end(),
                                    [word](Kind kind) { return toWord(kind) == word; });
    return found == allKinds.end() ? std::nullopt : std::optional(*found);
}

twilio::HttpMethod defaultMethod(Kind kind)
{
    switch (kind) {
    case Kind::Announcement:
        return twilio::companionOf(*twilio::updateField(u"AnnounceUrl"_s))->byDefault;
    case Kind::HoldMusic:
        return twilio::companionOf(*twilio::updateField(u"HoldUrl"_s))->byDefault;
    case Kind::WaitMusic:
        break;
    }
    return twilio::companionOf(*twilio::updateField(u"WaitUrl"_s))->byDefault;
}

NamedAddress keepable(NamedAddress address)
{
    std::replace_if(
        address.name.begin(), address.name.end(),
        [](QChar sign) { return sign.category() == QChar::Other_Control; }, u' ');
    address.name = address.name.simplified();
    address.url = twilio::withoutSecrets(address.url.trimmed());
    return address;
}

std::optional<AddressProblem> problemWith(const NamedAddress &address)
{
    using Problem = AddressProblem::Kind;
    if (address.name.isEmpty())
        return AddressProblem{Problem::NameMissing};
    if (address.name.size() > NamedAddress::longestName)
        return AddressProblem{Problem::NameTooLong};
    if (address.url.size() > NamedAddress::longestUrl)
        return AddressProblem{Problem::TooLong};
    if (auto problem = twilio::urlProblem(address.url))
        return AddressProblem{Problem::NotCallable, *problem};
    if (twilio::secretOf(address.url) != twilio::UrlSecret::None)
        return AddressProblem{Problem::Secret};
    if (address.method && !twilio::isPromised(*address.method))
        return AddressProblem{Problem::Method};
    return std::nullopt;
}

} // namespace addresses
