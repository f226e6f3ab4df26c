// SPDX-License-Identifier: Apache-2.0
#include "cliprofiles.h"

#include <twilio/sid.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <optional>

namespace account {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024LL * 1024;
constexpr size_t mostProfiles = 200;

/// Free of what would spoil a line.
QString word(const QJsonValue &value)
{
    constexpr qsizetype longest = 200;
    QString text = value.toString().left(longest);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text.trimmed();
}

std::optional<CliProfile> profileIn(const QString &name, const QJsonObject &object)
{
    const auto account = twilio::AccountSid::parse(word(object.value("accountSid"_L1)));
    const auto key = twilio::ApiKeySid::parse(word(object.value("apiKey"_L1)));
    // Older files name the key in a keychain of their own, and nothing of it here.
    if (!account || (!key && object.contains("apiKey"_L1)))
        return std::nullopt;
    CliProfile profile;
    profile.name = name.isEmpty() ? twilio::shortSid(account->toString()) : name;
    profile.accountSid = account->toString();
    profile.keySid = key ? key->toString() : QString();
    profile.edge = word(object.value("edge"_L1));
    profile.region = word(object.value("region"_L1));
    if (key)
        profile.secret = twilio::Secret(object.value("apiSecret"_L1).toString().trimmed().toUtf8());
    return profile;
}

std::vector<CliProfile> profilesIn(const QJsonObject &root)
{
    std::vector<CliProfile> found;
    const auto add = [&found](const QString &name, const QJsonObject &object) {
        const auto profile = profileIn(name, object);
        const bool isKnown
            = profile && std::any_of(found.begin(), found.end(), [&](const CliProfile &other) {
                  return other.name == profile->name && other.accountSid == profile->accountSid;
              });
        if (profile && !isKnown && found.size() < mostProfiles)
            found.push_back(*profile);
    };
    const QJsonObject profiles = root.value("profiles"_L1).toObject();
    for (auto it = profiles.begin(); it != profiles.end(); ++it)
        add(word(it.key()), it.value().toObject());
    for (const auto &project : root.value("projects"_L1).toArray())
        add(word(project.toObject().value("id"_L1)), project.toObject());

    const QString active = word(root.value("activeProject"_L1));
    for (CliProfile &profile : found)
        profile.isActive = profile.name == active;
    return found;
}

} // namespace

QString cliProfilesFile()
{
    return QDir::home().filePath(u".twilio-cli/config.json"_s);
}

tl::expected<std::vector<CliProfile>, CliProblem> readCliProfiles(const QString &file)
{
    using Kind = CliProblem::Kind;
    // Not a pipe, which would keep us waiting.
    if (!QFileInfo(file).isFile())
        return tl::make_unexpected(CliProblem{Kind::Absent, file});
    QFile open(file);
    if (!open.open(QIODevice::ReadOnly))
        return tl::make_unexpected(CliProblem{Kind::Unreadable, file, open.errorString()});
    const QByteArray bytes = open.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return tl::make_unexpected(CliProblem{Kind::TooLarge, file});
    auto found = profilesIn(QJsonDocument::fromJson(bytes).object());
    if (found.empty())
        return tl::make_unexpected(CliProblem{Kind::NothingUsable, file});
    return found;
}

} // namespace account
