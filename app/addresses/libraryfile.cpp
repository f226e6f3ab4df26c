// SPDX-License-Identifier: Apache-2.0
#include "libraryfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <addresses/library.h>

namespace addresses {

using namespace Qt::Literals::StringLiterals;

namespace {

using Problem = FileProblem::Kind;
template <class T>
using Read = tl::expected<T, FileProblem>;

const QString listName = QStringLiteral("addresses");
constexpr qsizetype longestDetail = 100;

FileProblem syntaxProblem(const QByteArray &json, const QJsonParseError &error)
{
    const auto offset = std::clamp<qsizetype>(error.offset, 0, json.size());
    const QByteArrayView before = QByteArrayView(json).first(offset);
    const qsizetype lineBegin = before.lastIndexOf('\n') + 1;
    return {.kind = Problem::Syntax,
            .line = std::count(before.begin(), before.end(), '\n') + 1,
            .column = offset - lineBegin + 1,
            .detail = error.errorString()};
}

/// \p isNeeded: it must be there.
Read<QString> textIn(const QJsonObject &object, const QString &name, const QString &pointer,
                     bool isNeeded)
{
    const QJsonValue value = object.value(name);
    if (!isNeeded && (value.isUndefined() || value.isNull()))
        return QString();
    if (!value.isString())
        return tl::make_unexpected(
            FileProblem{.kind = Problem::NotAText, .pointer = pointer + u'/' + name});
    return value.toString();
}

/// Which member an address is wrong in.
QLatin1StringView memberOf(AddressProblem::Kind problem)
{
    switch (problem) {
    case AddressProblem::Kind::NameMissing:
    case AddressProblem::Kind::NameTooLong:
        return "name"_L1;
    case AddressProblem::Kind::Method:
        return "method"_L1;
    case AddressProblem::Kind::NotCallable:
    case AddressProblem::Kind::TooLong:
    case AddressProblem::Kind::Secret:
        break;
    }
    return "url"_L1;
}

Read<NamedAddress> addressIn(const QJsonValue &value, const QString &pointer)
{
    if (!value.isObject())
        return tl::make_unexpected(FileProblem{.kind = Problem::NotAnObject, .pointer = pointer});
    const QJsonObject object = value.toObject();
    const auto kindWord = textIn(object, u"kind"_s, pointer, true);
    const auto name = textIn(object, u"name"_s, pointer, true);
    const auto url = textIn(object, u"url"_s, pointer, true);
    const auto methodWord = textIn(object, u"method"_s, pointer, false);
    for (const auto *text : {&kindWord, &name, &url, &methodWord}) {
        if (!*text)
            return tl::make_unexpected(text->error());
    }
    const auto kind = kindFrom(*kindWord);
    if (!kind)
        return tl::make_unexpected(FileProblem{.kind = Problem::KindUnknown,
                                               .pointer = pointer + u"/kind"_s,
                                               .detail = kindWord->left(longestDetail)});
    const auto method = twilio::httpMethodFrom(*methodWord);
    if (!method && !methodWord->isEmpty())
        return tl::make_unexpected(FileProblem{.kind = Problem::MethodUnknown,
                                               .pointer = pointer + u"/method"_s,
                                               .detail = methodWord->left(longestDetail)});
    return NamedAddress{.kind = *kind, .name = *name, .url = url->trimmed(), .method = method};
}

} // namespace

QByteArray toJson(const QList<NamedAddress> &addresses)
{
    QJsonArray list;
    for (const NamedAddress &each : addresses) {
        const NamedAddress address = keepable(each);
        QJsonObject object{{u"kind"_s, QString(toWord(address.kind))},
                           {u"name"_s, address.name},
                           {u"url"_s, address.url}};
        if (address.method)
            object.insert(u"method"_s, QString(twilio::toString(*address.method)));
        list += object;
    }
    return QJsonDocument(QJsonObject{{listName, list}}).toJson();
}

tl::expected<FileContents, FileProblem> fromJson(const QByteArray &json)
{
    if (json.size() > largestLibraryFile)
        return tl::make_unexpected(FileProblem{.kind = Problem::TooLarge});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::make_unexpected(syntaxProblem(json, error));
    const QJsonValue list = document.object().value(listName);
    if (!list.isArray())
        return tl::make_unexpected(FileProblem{.kind = Problem::NotALibrary});
    const QJsonArray values = list.toArray();
    if (values.size() > Library::most)
        return tl::make_unexpected(FileProblem{.kind = Problem::TooMany});
    FileContents contents;
    for (qsizetype at = 0; at < values.size(); ++at) {
        const QString pointer = u"/%1/%2"_s.arg(listName, QString::number(at));
        const auto address = addressIn(values.at(at), pointer);
        if (!address)
            return tl::make_unexpected(address.error());
        const NamedAddress kept = keepable(*address);
        if (const auto problem = problemWith(kept))
            return tl::make_unexpected(
                FileProblem{.kind = Problem::Address,
                            .pointer = pointer + u'/' + memberOf(problem->kind),
                            .address = *problem});
        contents.withoutSecret += kept.url == address->url ? 0 : 1;
        contents.addresses += kept;
    }
    return contents;
}

} // namespace addresses
