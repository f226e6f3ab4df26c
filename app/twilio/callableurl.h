// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

namespace twilio {

/// Why an address cannot be called by the service.
struct UrlProblem
{
    enum class Kind {
        Empty,
        NoScheme, ///< neither http:// nor https:// in front
        OtherScheme, ///< subject: the scheme
        NoHost,
        Host, ///< subject: what cannot be one
        Port, ///< subject: what cannot be one
        Around, ///< subject: a blank or a quotation mark before or behind it
        Character, ///< subject: a character that must be percent-encoded
        PercentSign, ///< a "%" that encodes nothing
        Other,
    };

    Kind kind = Kind::Other;
    QString subject = {};
    qsizetype position = 0; ///< of the first such character, from 1; 0 where it is none's
    /// The address that was probably meant, which can be called; empty where nobody can tell. It
    /// has the `user:password@` that was typed: for the field alone, never for a sentence.
    QString meant = {};

    friend bool operator==(const UrlProblem &, const UrlProblem &) = default;
};

/// \return nothing where \p text is an absolute http or https URL with a host, encoded as RFC 3986
/// wants it; letters of any alphabet may stand as they are.
std::optional<UrlProblem> urlProblem(const QString &text);

/// The service can call it.
inline bool isCallableUrl(const QString &text)
{
    return !urlProblem(text);
}

/// Its query is a signature that holds for GET: POST, the default of AnnounceMethod, is answered
/// 403 by its store. Source: the presigned URLs of Amazon S3 and Google Cloud Storage.
bool isSignedForGet(const QString &url);

} // namespace twilio
