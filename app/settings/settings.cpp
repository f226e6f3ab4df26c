// SPDX-License-Identifier: Apache-2.0
#include "settings.h"

#include "store.h"

#include <QSettings>

namespace settings {

Settings::Settings(const QString &group)
    : m_prefix(group.isEmpty() ? QString() : group + u'/')
    , m_store(Store::find())
{
    if (!m_store)
        m_file = std::make_unique<QSettings>();
}

Settings::~Settings() = default;

QString Settings::full(QAnyStringView key) const
{
    return key.isEmpty() ? m_prefix.chopped(m_prefix.isEmpty() ? 0 : 1) : m_prefix + key.toString();
}

QVariant Settings::value(QAnyStringView key) const
{
    return m_store ? m_store->value(full(key)) : m_file->value(full(key));
}

void Settings::setValue(QAnyStringView key, const QVariant &value)
{
    if (m_store)
        m_store->setValue(full(key), value);
    else
        m_file->setValue(full(key), value);
}

void Settings::remove(QAnyStringView key)
{
    if (m_store)
        m_store->remove(full(key));
    else
        m_file->remove(full(key));
}

QStringList Settings::keys() const
{
    QStringList found;
    for (const QString &key : m_store ? m_store->keys() : m_file->allKeys()) {
        if (key.startsWith(m_prefix))
            found += key.sliced(m_prefix.size());
    }
    return found;
}

bool Settings::sync()
{
    if (m_store) {
        m_store->refresh();
        return m_store->isKept();
    }
    m_file->sync();
    return m_file->status() == QSettings::NoError;
}

QString Settings::fileName() const
{
    return m_store ? m_store->file() : m_file->fileName();
}

} // namespace settings
