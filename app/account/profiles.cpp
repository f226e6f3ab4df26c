// SPDX-License-Identifier: Apache-2.0
#include "profiles.h"

#include <QCollator>
#include <QSet>
#include <algorithm>
#include <settings/settings.h>

namespace account {

using settings::Settings;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString group = QStringLiteral("profiles");
const QString lastUsedKey = QStringLiteral("connect/last");

constexpr std::array<std::pair<ProxyChoice::Kind, QLatin1StringView>, 4> proxyWords{{
    {ProxyChoice::Kind::System, "system"_L1},
    {ProxyChoice::Kind::None, "none"_L1},
    {ProxyChoice::Kind::Http, "http"_L1},
    {ProxyChoice::Kind::Socks5, "socks5"_L1},
}};

QString text(const Settings &settings, const QString &key)
{
    constexpr qsizetype longest = 200;
    QString found = settings.value(key).toString().left(longest);
    found.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return found.trimmed();
}

std::chrono::milliseconds duration(const Settings &settings, const QString &key,
                                   std::chrono::milliseconds usual, std::chrono::milliseconds least,
                                   std::chrono::milliseconds most)
{
    bool isNumber = false;
    const qint64 value = settings.value(key).toLongLong(&isNumber);
    if (!isNumber || value < least.count() || value > most.count())
        return usual;
    return std::chrono::milliseconds(value);
}

ProxyChoice proxyIn(const Settings &settings)
{
    ProxyChoice choice;
    const QString word = text(settings, u"proxy"_s);
    for (const auto &[kind, name] : proxyWords) {
        if (word == name)
            choice.kind = kind;
    }
    const bool isRead
        = parseHostAndPort(text(settings, u"proxyAddress"_s), choice.host, choice.port);
    return isRead && !problemWith(choice) ? choice : ProxyChoice();
}

std::optional<Profile> profileIn(const Settings &settings, const QUuid &id)
{
    const auto account = twilio::AccountSid::parse(text(settings, u"accountSid"_s));
    if (!account)
        return std::nullopt;
    Profile profile{.id = id,
                    .name = text(settings, u"name"_s),
                    .accountSid = account->toString(),
                    .edge = text(settings, u"edge"_s),
                    .region = text(settings, u"region"_s),
                    .address = text(settings, u"address"_s),
                    .proxy = proxyIn(settings)};
    if (const auto key = twilio::ApiKeySid::parse(text(settings, u"keySid"_s)))
        profile.keySid = key->toString();
    profile.isKept = settings.value(u"inKeychain"_s).toBool();
    if (profile.name.isEmpty())
        profile.name = twilio::shortSid(profile.accountSid);
    profile.pollInterval = duration(settings, u"pollInterval"_s, profile.pollInterval,
                                    Profile::shortestInterval, Profile::longestInterval);
    profile.deadline = duration(settings, u"deadline"_s, profile.deadline,
                                Profile::shortestDeadline, Profile::longestDeadline);
    return profile;
}

QVariantHash valuesIn(const Settings &settings)
{
    QVariantHash values;
    for (const QString &key : settings.keys())
        values.insert(key, settings.value(key));
    return values;
}

/// What could not be written would otherwise be shown as if it had been, until the program ends.
void restore(Settings &settings, const QVariantHash &had)
{
    settings.remove({});
    for (auto value = had.cbegin(); value != had.cend(); ++value)
        settings.setValue(value.key(), value.value());
}

QString groupOf(const QUuid &id)
{
    return group + u'/' + id.toString(QUuid::WithoutBraces);
}

} // namespace

std::vector<Profile> Profiles::all() const
{
    Settings settings(group);
    // What another program has written since.
    settings.sync();
    QSet<QUuid> ids;
    for (const QString &key : settings.keys())
        ids.insert(QUuid(key.section(u'/', 0, 0)));
    ids.remove({});
    std::vector<Profile> found;
    for (const QUuid &id : std::as_const(ids)) {
        if (const auto profile = profileIn(Settings(groupOf(id)), id))
            found.push_back(*profile);
    }
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(found.begin(), found.end(), [&](const Profile &one, const Profile &other) {
        const int order = collator.compare(one.name, other.name);
        return order != 0 ? order < 0 : one.id < other.id;
    });
    return found;
}

std::optional<Profile> Profiles::find(const QUuid &id) const
{
    Settings settings(groupOf(id));
    settings.sync();
    return id.isNull() ? std::nullopt : profileIn(settings, id);
}

tl::expected<QUuid, Unwritable> Profiles::save(Profile profile)
{
    if (profile.id.isNull())
        profile.id = QUuid::createUuid();
    Settings settings(groupOf(profile.id));
    const QVariantHash had = valuesIn(settings);
    settings.setValue(u"name"_s, profile.name);
    settings.setValue(u"accountSid"_s, profile.accountSid);
    settings.setValue(u"keySid"_s, profile.keySid);
    settings.setValue(u"edge"_s, profile.edge);
    settings.setValue(u"region"_s, profile.region);
    settings.setValue(u"address"_s, profile.address);
    for (const auto &[kind, name] : proxyWords) {
        if (profile.proxy.kind == kind)
            settings.setValue(u"proxy"_s, QString(name));
    }
    settings.setValue(u"inKeychain"_s, profile.isKept);
    settings.setValue(u"proxyAddress"_s, toText(profile.proxy));
    settings.setValue(u"pollInterval"_s, static_cast<qint64>(profile.pollInterval.count()));
    settings.setValue(u"deadline"_s, static_cast<qint64>(profile.deadline.count()));
    if (settings.sync())
        return profile.id;
    restore(settings, had);
    return tl::make_unexpected(Unwritable{settings.fileName()});
}

std::optional<Unwritable> Profiles::remove(const QUuid &id)
{
    if (id.isNull())
        return std::nullopt;
    Settings settings(groupOf(id));
    const QVariantHash had = valuesIn(settings);
    settings.remove({});
    if (settings.sync())
        return std::nullopt;
    restore(settings, had);
    return Unwritable{settings.fileName()};
}

QUuid Profiles::lastUsed() const
{
    const QUuid id(Settings().value(lastUsedKey).toString());
    return find(id) ? id : QUuid();
}

void Profiles::setLastUsed(const QUuid &id)
{
    Settings().setValue(lastUsedKey, id.toString(QUuid::WithoutBraces));
}

} // namespace account
