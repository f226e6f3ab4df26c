// SPDX-License-Identifier: Apache-2.0
#include "urlfield.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>
#include <settings/settings.h>
#include <twilio/masking.h>

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

/// Whoever reads its query may fetch what it names, as with the presigned URLs of Amazon S3, Google
/// Cloud Storage, CloudFront and Azure.
bool isSigned(const QString &text)
{
    const QUrlQuery query{QUrl(text)};
    const auto items = query.queryItems();
    return std::any_of(items.begin(), items.end(), [](const auto &item) {
        const QString name = item.first.toLower();
        return name == "signature"_L1 || name == "sig"_L1 || name.endsWith("-signature"_L1);
    });
}

bool mayBeKept(const QString &text)
{
    return !isSigned(text) && twilio::withoutUserInfo(text) == text;
}

} // namespace

QStringList usedUrls(const QString &memory)
{
    QStringList used = settings::Settings().value(keyOf(memory)).toStringList();
    // What an earlier version kept.
    used.removeIf([](const QString &url) { return !mayBeKept(url); });
    return used;
}

void rememberUrl(const QString &memory, const QString &url)
{
    constexpr qsizetype kept = 20;
    const QString shown = withoutSecret(url);
    if (url.isEmpty() || !mayBeKept(shown))
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
