// SPDX-License-Identifier: Apache-2.0
#include "phonebook.h"

#include <QSet>
#include <QUrl>
#include <algorithm>
#include <settings/settings.h>
#include <utility>
#include <words/peoplewords.h>

namespace people {

using settings::Settings;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isPhoneNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c.isSpace() || u"+-.()/"_s.contains(c);
    });
}

const QString group = QStringLiteral("phoneBook");

/// A slash would begin a group of the settings, and a name may be in any script.
QString keyOf(const QString &number)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(PhoneBook::canonical(number)));
}

void store(Settings &settings, const QString &number, const QString &name)
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

QHash<QString, QString> namesIn(const Settings &settings)
{
    QHash<QString, QString> names;
    const QStringList keys = settings.keys();
    for (const QString &key : keys)
        names.insert(QUrl::fromPercentEncoding(key.toUtf8()),
                     fitting(settings.value(key).toString()));
    return names;
}

} // namespace

PhoneBook::PhoneBook(QObject *parent)
    : QObject(parent)
    , m_names(namesIn(Settings(group)))
{
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
    Settings settings(group);
    // Another program may have given one meanwhile.
    m_names = namesIn(settings);
    const QString had = nameOf(number);
    if (canonicalNumber.isEmpty() || wanted == had)
        return std::nullopt;
    store(settings, number, wanted);
    if (!settings.sync()) {
        store(settings, number, had);
        return words::nameNotSaved(settings.fileName());
    }
    m_names.insert(canonicalNumber, wanted);
    emit changed(canonicalNumber);
    return std::nullopt;
}

void PhoneBook::reload()
{
    const auto had = std::exchange(m_names, namesIn(Settings(group)));
    const QSet<QString> numbers = QSet<QString>(had.keyBegin(), had.keyEnd())
        + QSet<QString>(m_names.keyBegin(), m_names.keyEnd());
    for (const QString &number : numbers) {
        if (had.value(number) != m_names.value(number))
            emit changed(number);
    }
}

} // namespace people
