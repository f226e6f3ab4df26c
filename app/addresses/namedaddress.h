// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <twilio/participantupdate.h>

namespace addresses {

/// What an address is called for.
enum class Kind { Announcement, HoldMusic, WaitMusic };

inline constexpr std::array allKinds{Kind::Announcement, Kind::HoldMusic, Kind::WaitMusic};

/// As it stands in settings and files, whatever the language: "announcement", "hold", "wait".
QLatin1StringView toWord(Kind kind);
std::optional<Kind> kindFrom(QStringView word);

/// By which the service calls an address of that kind where no method is sent. Source: the
/// descriptions of AnnounceMethod, HoldMethod and WaitMethod.
twilio::HttpMethod defaultMethod(Kind kind);

/// An address that the service is to call, by the name that the person gave it.
struct NamedAddress
{
    static constexpr qsizetype longestName = 80; ///< characters
    static constexpr qsizetype longestUrl = 2000; ///< characters

    Kind kind = Kind::Announcement;
    QString name = {};
    QString url = {}; ///< without anything secret, where it is kept
    std::optional<twilio::HttpMethod> method = {}; ///< GET or POST; nothing: the default is taken

    /// The service calls the same in the same way, whatever it is named.
    bool callsTheSameAs(const NamedAddress &other) const
    {
        return kind == other.kind && url == other.url && method == other.method;
    }

    friend bool operator==(const NamedAddress &, const NamedAddress &) = default;
};

/// Why an address cannot be kept.
struct AddressProblem
{
    enum class Kind {
        NameMissing,
        NameTooLong,
        NotCallable, ///< see url
        TooLong,
        Secret, ///< one that cannot be taken out of it
        Method, ///< neither GET nor POST
    };

    Kind kind = Kind::NameMissing;
    twilio::UrlProblem url = {}; ///< of NotCallable

    friend bool operator==(const AddressProblem &, const AddressProblem &) = default;
};

/// \p address as it may be kept: white space and control characters in its name made one blank,
/// everything secret taken out.
NamedAddress keepable(NamedAddress address);

/// Nothing: \p address, which is keepable(), can be kept.
std::optional<AddressProblem> problemWith(const NamedAddress &address);

} // namespace addresses
