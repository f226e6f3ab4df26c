// SPDX-License-Identifier: Apache-2.0
#include "library.h"

#include <QSet>
#include <algorithm>
#include <settings/settings.h>

namespace addresses {

using namespace Qt::Literals::StringLiterals;
using settings::Settings;

namespace {

const QString group = QStringLiteral("addresses");

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

std::optional<Kept> read(const Settings &settings, const QUuid &id)
{
    const QString key = keyOf(id) + u'/';
    const auto text = [&settings, &key](const QString &name) {
        // What is longer was not written here, and problemWith() does not let it in.
        return settings.value(key + name).toString().left(NamedAddress::longestUrl + 1);
    };
    const auto kind = kindFrom(text(u"kind"_s));
    if (!kind)
        return std::nullopt;
    const NamedAddress address = keepable({.kind = *kind,
                                           .name = text(u"name"_s),
                                           .url = text(u"url"_s),
                                           .method = twilio::httpMethodFrom(text(u"method"_s))});
    if (problemWith(address))
        return std::nullopt;
    return Kept{id, address, QDateTime::fromString(text(u"used"_s), Qt::ISODateWithMs).toUTC()};
}

void write(Settings &settings, const Kept &kept)
{
    const QString key = keyOf(kept.id) + u'/';
    const NamedAddress &address = kept.address;
    settings.setValue(key + u"kind"_s, QString(toWord(address.kind)));
    settings.setValue(key + u"name"_s, address.name);
    settings.setValue(key + u"url"_s, address.url);
    settings.setValue(key + u"method"_s,
                      address.method ? QString(toString(*address.method)) : QString());
    settings.setValue(key + u"used"_s,
                      kept.usedAt.isValid() ? kept.usedAt.toString(Qt::ISODateWithMs) : QString());
}

bool comesBefore(const Kept &one, const Kept &other)
{
    if (one.usedAt != other.usedAt)
        return one.usedAt.isValid() && (!other.usedAt.isValid() || one.usedAt > other.usedAt);
    const int order = QString::localeAwareCompare(one.address.name, other.address.name);
    return order == 0 ? one.id < other.id : order < 0;
}

} // namespace

Library::Library()
{
    QSet<QUuid> ids;
    const Settings settings(group);
    const QStringList keys = settings.keys();
    for (const QString &key : keys) {
        const QUuid id = QUuid::fromString(key.section(u'/', 0, 0));
        if (id.isNull() || ids.contains(id) || ids.size() >= most)
            continue;
        ids += id;
        if (const auto kept = read(settings, id))
            m_all += *kept;
    }
    sort();
}

QList<Kept> Library::of(Kind kind) const
{
    QList<Kept> those = m_all;
    those.removeIf([kind](const Kept &kept) { return kept.address.kind != kind; });
    return those;
}

QList<Kept>::iterator Library::placeOf(const QUuid &id)
{
    return std::find_if(m_all.begin(), m_all.end(),
                        [&id](const Kept &kept) { return kept.id == id; });
}

const Kept *Library::find(const QUuid &id) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(),
                                    [&id](const Kept &kept) { return kept.id == id; });
    return found == m_all.cend() ? nullptr : &*found;
}

const Kept *Library::sameAs(const NamedAddress &address) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&](const Kept &kept) {
        return kept.address.callsTheSameAs(address);
    });
    return found == m_all.cend() ? nullptr : &*found;
}

void Library::sort()
{
    std::sort(m_all.begin(), m_all.end(), &comesBefore);
}

QUuid Library::add(const NamedAddress &address)
{
    const QUuid id = QUuid::createUuid();
    put({id, address, QDateTime::currentDateTimeUtc()});
    return id;
}

void Library::put(const Kept &kept)
{
    Settings settings(group);
    place({kept.id, keepable(kept.address), kept.usedAt}, settings);
    sort();
}

void Library::place(const Kept &kept, Settings &settings)
{
    Q_ASSERT(!problemWith(kept.address));
    if (const auto known = placeOf(kept.id); known != m_all.end()) {
        *known = kept;
    } else {
        Q_ASSERT(!isFull());
        m_all += kept;
    }
    write(settings, kept);
}

void Library::remove(const QUuid &id)
{
    m_all.removeIf([&id](const Kept &kept) { return kept.id == id; });
    Settings(group).remove(keyOf(id));
}

void Library::use(const QUuid &id)
{
    if (const Kept *known = find(id))
        put({id, known->address, QDateTime::currentDateTimeUtc()});
}

QList<QUuid> Library::import(const QList<NamedAddress> &addresses)
{
    QList<QUuid> added;
    Settings settings(group);
    for (const NamedAddress &each : addresses) {
        const NamedAddress address = keepable(each);
        if (isFull() || sameAs(address))
            continue;
        added += QUuid::createUuid();
        place({added.constLast(), address}, settings);
    }
    sort();
    return added;
}

} // namespace addresses
