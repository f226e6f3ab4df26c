// SPDX-License-Identifier: Apache-2.0
#include "checkresult.h"

#include <QXmlStreamReader>

namespace addresses {

using namespace Qt::Literals::StringLiterals;

namespace {

using What = CheckResult::What;

constexpr qsizetype longestType = 60;

QByteArray mediaType(const QByteArray &header)
{
    const qsizetype end = header.indexOf(';');
    return (end < 0 ? header : header.first(end)).trimmed().toLower();
}

bool isPage(const QByteArray &start)
{
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

void readXml(const QByteArray &body, bool isWhole, CheckResult &result)
{
    constexpr qsizetype mostVerbs = 12;
    constexpr qsizetype longestVerb = 40;
    QXmlStreamReader reader(body);
    int depth = 0;
    while (!reader.atEnd()) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QString name = reader.name().left(longestVerb).toString();
        if (depth == 0)
            result.what = name == "Response"_L1 ? What::TwiML : What::OtherXml;
        if (depth++ != 1 || result.what != What::TwiML || result.verbs.contains(name))
            continue;
        if (result.verbs.size() < mostVerbs)
            result.verbs += name;
        else
            result.hasMoreVerbs = true;
    }
    const bool endsEarly = reader.error() == QXmlStreamReader::PrematureEndOfDocumentError;
    result.isBroken = reader.hasError() && (isWhole || !endsEarly);
    if (result.isBroken)
        result.brokenLine = reader.lineNumber();
}

} // namespace

QStringList verbsNotTaken(const CheckResult &result)
{
    static const QStringList taken{u"Play"_s, u"Say"_s, u"Pause"_s, u"Redirect"_s};
    QStringList others = result.verbs;
    others.removeIf([](const QString &verb) { return taken.contains(verb); });
    return others;
}

bool isPlayable(const CheckResult &result)
{
    return result.what == What::Sound
        || (result.what == What::TwiML && !result.isBroken && !result.verbs.isEmpty()
            && verbsNotTaken(result).isEmpty());
}

CheckResult whatIs(const QByteArray &body, const QByteArray &type, std::optional<qint64> total,
                   bool isWhole)
{
    constexpr qsizetype looked = 512;
    constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";
    const QByteArray media = mediaType(type);
    QByteArray start = body.left(looked);
    if (start.startsWith(byteOrderMark))
        start.remove(0, byteOrderMark.size());
    start = start.trimmed().toLower();
    CheckResult result{.what = What::Other,
                       .type = QString::fromLatin1(media.left(longestType)),
                       .isWhole = isWhole};
    const bool isHtml = media == "text/html";
    const bool hasMarkup = start.startsWith('<');
    if (body.isEmpty()) {
        result.what = What::Nothing;
    } else if (isPage(start) || (isHtml && !hasMarkup && !isSound(body))) {
        result.what = What::WebPage;
    } else if (isSound(body) || media.startsWith("audio/")) {
        result.what = What::Sound;
        result.length = audioLength(body, total, media);
    } else if (hasMarkup) {
        readXml(body, isWhole, result);
        // A page that is no XML has a root of its own, or none.
        if (result.what != What::TwiML && isHtml)
            result.what = What::WebPage;
    } else if (media.startsWith("text/")) {
        result.what = What::Text;
    }
    return result;
}

} // namespace addresses
