// SPDX-License-Identifier: Apache-2.0
#include "phonebook.h"

#include <QSettings>
#include <QUrl>
#include <algorithm>
#include <words/peoplewords.h>

namespace people {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isPhoneNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c.isSpace() || u"+-.()/"_s.contains(c);
    });
}

constexpr auto group = "phoneBook"_L1;

/// A slash would begin a group of the settings, and a name may be in any script.
QString keyOf(const QString &number)
{
    return group + u'/'
        + QString::fromLatin1(QUrl::toPercentEncoding(PhoneBook::canonical(number)));
}

void store(QSettings &settings, const QString &number, const QString &name)
{
    if (name.isEmpty())
        settings.remove(keyOf(number));
    else
        settings.setValue(keyOf(number), name);
}

QString fitting(const QString &name)
{
    return name.simplified().left(PhoneBook::longestName).trimmed();
}

QHash<QString, QString> namesIn(QSettings &settings)
{
    QHash<QString, QString> names;
    settings.beginGroup(group);
    const QStringList keys = settings.childKeys();
    for (const QString &key : keys)
        names.insert(QUrl::fromPercentEncoding(key.toUtf8()),
                     fitting(settings.value(key).toString()));
    settings.endGroup();
    return names;
}

} // namespace

PhoneBook::PhoneBook(QObject *parent)
    : QObject(parent)
{
    QSettings settings;
    m_names = namesIn(settings);
}

QString PhoneBook::canonical(const QString &number)
{
    QString plain = number.trimmed();
    if (isPhoneNumber(plain))
        plain.removeIf([](QChar c) { return c != u'+' && (c < u'0' || c > u'9'); });
    return plain;
}

std::optional<QString> PhoneBook::setName(const QString &number, const QString &name)
{
    const QString canonicalNumber = canonical(number);
    const QString wanted = fitting(name);
    QSettings settings;
    // Another program may have given one meanwhile.
    m_names = namesIn(settings);
    const QString had = nameOf(number);
    if (canonicalNumber.isEmpty() || wanted == had)
        return std::nullopt;
    store(settings, number, wanted);
    settings.sync();
    if (settings.status() != QSettings::NoError) {
        store(settings, number, had);
        return words::nameNotSaved(settings.fileName());
    }
    m_names.insert(canonicalNumber, wanted);
    emit changed(canonicalNumber);
    return std::nullopt;
}

} // namespace people
