// SPDX-License-Identifier: Apache-2.0
#include "urlfield.h"

#include <QLineEdit>
#include <QSettings>
#include <QSignalBlocker>
#include <QUrl>

namespace controls {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keyOf(const QString &memory)
{
    return u"urls/"_s + memory;
}

QString withoutSecret(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    if (url.userInfo().isEmpty())
        return text;
    url.setUserInfo({});
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

QStringList usedUrls(const QString &memory)
{
    return QSettings().value(keyOf(memory)).toStringList();
}

void rememberUrl(const QString &memory, const QString &url)
{
    constexpr qsizetype kept = 20;
    if (url.isEmpty())
        return;
    QStringList used = usedUrls(memory);
    const QString shown = withoutSecret(url);
    used.removeAll(shown);
    used.prepend(shown);
    QSettings().setValue(keyOf(memory), used.first(std::min(used.size(), kept)));
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
    rememberUrl(m_key, url());
}

void UrlField::showPopup()
{
    const QString typed = currentText();
    {
        const QSignalBlocker blocker(this);
        clear();
        addItems(usedUrls(m_key));
        setCurrentIndex(findText(typed, Qt::MatchExactly));
        setEditText(typed);
    }
    QComboBox::showPopup();
}

} // namespace controls
