// SPDX-License-Identifier: Apache-2.0
#include "errorbody.h"

#include "jsonvalues.h"
#include "masking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestMessage = 500;
constexpr qsizetype longestCode = 60;
constexpr qsizetype longestPlainText = 200;

QString clean(const QString &text, qsizetype longest = longestMessage)
{
    return withoutUserInfo(text).left(longest).trimmed();
}

/// The first of these that is a text and says something.
QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (const QString text = object.value(name).toString(); !text.trimmed().isEmpty())
            return clean(text);
    }
    return {};
}

void readCode(ErrorBody &body, const QJsonValue &code)
{
    if (code.isDouble())
        body.code = code.toInt();
    else
        body.codeText = clean(code.toString(), longestCode);
}

ErrorBody readObject(const QJsonObject &object)
{
    ErrorBody body;
    body.message = firstText(
        object, {"message"_L1, "detail"_L1, "error_description"_L1, "error_message"_L1});
    body.moreInfo = firstText(object, {"more_info"_L1});
    readCode(body, object.value("code"_L1));
    const QJsonObject first = object.value("errors"_L1).toArray().first().toObject();
    if (body.message.isEmpty())
        body.message = firstText(first, {"detail"_L1, "message"_L1, "title"_L1});
    if (body.code == 0 && body.codeText.isEmpty())
        readCode(body, first.value("code"_L1));
    if (body.message.isEmpty())
        body.message = firstText(object, {"title"_L1, "error"_L1});
    return body;
}

bool isShortPlainText(const QString &text)
{
    return text.size() <= longestPlainText
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint() || c.isSpace(); })
        && !text.contains(u'<');
}

} // namespace

ErrorBody readErrorBody(const QByteArray &body, const QByteArray &contentType)
{
    // The service's own are some hundred bytes.
    constexpr qsizetype longest = 256LL * 1024;
    constexpr qsizetype mostValues = 1000;
    if (body.size() > longest || holdsMoreValues(body, mostValues))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return readObject(document.object());
    const bool isText = contentType.trimmed().toLower().startsWith("text/plain");
    const QString text = QString::fromUtf8(body.left(4 * longestPlainText + 1)).simplified();
    return isText && isShortPlainText(text) ? ErrorBody{.message = clean(text)} : ErrorBody();
}

} // namespace twilio
