// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>
#include <twilio/callableurl.h>

namespace addresses {

// A text to be spoken: an echo service of the person's own answers an address that holds the text
// with TwiML that says it. Which one is said by a template, "https://example.com/say?text={text}".

/// Stands for the text in a template.
inline constexpr QStringView placeOfText = u"{text}";

/// Why a text is no template.
struct TemplateProblem
{
    enum class Kind {
        Empty,
        NoPlace, ///< no {text}
        SeveralPlaces,
        PlaceElsewhere, ///< not in the query
        NotCallable, ///< see url
        NotHttps, ///< http, and not on this computer
        TooLong,
    };

    Kind kind = Kind::Empty;
    twilio::UrlProblem url = {};

    friend bool operator==(const TemplateProblem &, const TemplateProblem &) = default;
};

/// Why a text cannot be spoken.
enum class TextProblem { Empty, TooLong, ControlCharacter };

inline constexpr qsizetype longestSpokenText = 500; ///< characters
inline constexpr qsizetype longestTemplate = 1000; ///< characters

std::optional<TemplateProblem> templateProblem(const QString &address);

/// White space around it counts.
std::optional<TextProblem> textProblem(const QString &text);
/// Characters as people count them in Unicode: one beyond the first plane is one.
qsizetype lengthOf(const QString &text);

/// The address that speaks \p text, percent-encoded as one value.
/// \pre Neither has a problem.
QString spokenAddress(const QString &addressTemplate, const QString &text);

} // namespace addresses
