// SPDX-License-Identifier: Apache-2.0
#include "urlfield.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <algorithm>
#include <settings/settings.h>
#include <twilio/urlsecrets.h>

namespace controls {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keyOf(const QString &memory)
{
    return u"urls/"_s + memory;
}

bool holdsSecret(const QString &url)
{
    return twilio::secretOf(url) != twilio::UrlSecret::None;
}

} // namespace

QStringList usedUrls(const QString &memory)
{
    QStringList used = settings::Settings().value(keyOf(memory)).toStringList();
    // What an earlier version kept.
    used.removeIf(holdsSecret);
    return used;
}

void rememberUrl(const QString &memory, const QString &url)
{
    constexpr qsizetype kept = 20;
    const QString shown = twilio::withoutPassword(url);
    if (url.isEmpty() || holdsSecret(shown))
        return;
    QStringList used = usedUrls(memory);
    used.removeAll(shown);
    used.prepend(shown);
    settings::Settings().setValue(keyOf(memory), used.first(std::min(used.size(), kept)));
}

UrlField::UrlField(const QString &memory, QWidget *parent)
    : SteadyCombo(parent)
    , m_key(memory)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    // A completion that fills itself in while one types would be sent unread.
    setCompleter(nullptr);
    connect(this, &QComboBox::editTextChanged, this, [this] { emit edited(url()); });
}

QString UrlField::url() const
{
    return currentText().trimmed();
}

void UrlField::setUrl(const QString &url)
{
    if (url == this->url())
        return;
    const QSignalBlocker blocker(this);
    setEditText(url);
    lineEdit()->setCursorPosition(0);
}

void UrlField::remember()
{
    remember(url());
}

void UrlField::remember(const QString &url)
{
    rememberUrl(m_key, url);
}

bool UrlField::remembers(const QString &url) const
{
    return usedUrls(m_key).contains(url);
}

void UrlField::offer(const QStringList &used)
{
    addItems(used);
}

void UrlField::showPopup()
{
    const QString typed = currentText();
    {
        const QSignalBlocker blocker(this);
        clear();
        offer(usedUrls(m_key));
        setCurrentIndex(findData(typed, Qt::EditRole, Qt::MatchExactly));
        setEditText(typed);
    }
    QComboBox::showPopup();
}

} // namespace controls
