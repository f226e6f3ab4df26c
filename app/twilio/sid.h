// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

namespace twilio {

/// True when \p text is \p prefix followed by 32 hexadecimal digits, upper or lower case.
///
/// Source: `^CA[0-9a-fA-F]{32}$` and its siblings in the provider's OpenAPI description.
bool isSid(QLatin1StringView prefix, QStringView text);

/// True when \p text is a UUID as compatible services write it: 8-4-4-4-12 hexadecimal digits.
bool isUuid(QStringView text);

/// A String Identifier that a person typed and that was found to be well formed.
///
/// What the service itself sends as a SID is opaque text and stays a QString.
template <class Kind>
class Sid
{
public:
    /// \return nothing when \p text, trimmed, is not the prefix and 32 hexadecimal digits; nor, of
    /// a kind that compatible services name so, a UUID.
    static std::optional<Sid> parse(QStringView text)
    {
        const QStringView trimmed = text.trimmed();
        if (!isSid(Kind::prefix, trimmed) && !(Kind::mayBeUuid && isUuid(trimmed)))
            return std::nullopt;
        return Sid(trimmed.toString());
    }

    const QString &toString() const { return m_text; }

    friend bool operator==(const Sid &, const Sid &) = default;

private:
    explicit Sid(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

struct AccountKind
{
    static constexpr QLatin1StringView prefix{"AC"};
    static constexpr bool mayBeUuid = true;
};
struct ApiKeyKind
{
    static constexpr QLatin1StringView prefix{"SK"};
    static constexpr bool mayBeUuid = false;
};
struct CallKind
{
    static constexpr QLatin1StringView prefix{"CA"};
    static constexpr bool mayBeUuid = true;
};
struct ConferenceKind
{
    static constexpr QLatin1StringView prefix{"CF"};
    static constexpr bool mayBeUuid = true;
};

using AccountSid = Sid<AccountKind>;
using ApiKeySid = Sid<ApiKeyKind>;
using CallSid = Sid<CallKind>;
using ConferenceSid = Sid<ConferenceKind>;

/// `CA3f…9c2e`: enough to tell two apart in a list. Short texts come back whole.
QString shortSid(const QString &sid);

} // namespace twilio
