// SPDX-License-Identifier: Apache-2.0
#include "spokentext.h"

#include <QUrl>
#include <algorithm>
#include <twilio/endpoint.h>

namespace addresses {

using namespace Qt::Literals::StringLiterals;

namespace {

/// As twilio::Endpoint has it: https, or http to this computer.
bool isSafe(const QUrl &url)
{
    QUrl server;
    server.setScheme(url.scheme());
    server.setHost(url.host());
    server.setPort(url.port());
    return twilio::Endpoint::parse(server.toString()).has_value();
}

bool isInQuery(const QString &address)
{
    const qsizetype place = address.indexOf(placeOfText);
    const qsizetype query = address.indexOf(u'?');
    const qsizetype fragment = address.indexOf(u'#');
    return query >= 0 && query < place && (fragment < 0 || place < fragment);
}

} // namespace

std::optional<TemplateProblem> templateProblem(const QString &address)
{
    using Kind = TemplateProblem::Kind;
    if (address.isEmpty())
        return TemplateProblem{Kind::Empty};
    if (address.size() > longestTemplate)
        return TemplateProblem{Kind::TooLong};
    QString filled = address;
    filled.replace(placeOfText.toString(), u"text"_s);
    if (auto problem = twilio::urlProblem(filled)) {
        // What is meant would be without its place.
        problem->meant.clear();
        return TemplateProblem{Kind::NotCallable, *problem};
    }
    if (!isSafe(QUrl(filled)))
        return TemplateProblem{Kind::NotHttps};
    switch (address.count(placeOfText)) {
    case 0:
        return TemplateProblem{Kind::NoPlace};
    case 1:
        break;
    default:
        return TemplateProblem{Kind::SeveralPlaces};
    }
    if (!isInQuery(address))
        return TemplateProblem{Kind::PlaceElsewhere};
    return std::nullopt;
}

qsizetype lengthOf(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

std::optional<TextProblem> textProblem(const QString &text)
{
    if (text.trimmed().isEmpty())
        return TextProblem::Empty;
    if (lengthOf(text) > longestSpokenText)
        return TextProblem::TooLong;
    const bool hasControl = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
    });
    return hasControl || !text.isValidUtf16() ? std::optional(TextProblem::ControlCharacter)
                                              : std::nullopt;
}

QString spokenAddress(const QString &addressTemplate, const QString &text)
{
    Q_ASSERT(!templateProblem(addressTemplate));
    Q_ASSERT(!textProblem(text));
    const qsizetype place = addressTemplate.indexOf(placeOfText);
    return addressTemplate.first(place) + QString::fromLatin1(QUrl::toPercentEncoding(text))
        + addressTemplate.sliced(place + placeOfText.size());
}

} // namespace addresses
