// SPDX-License-Identifier: Apache-2.0
#include "connectidentity.h"

#include "connectfield.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

namespace connect {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int grid = 8;
constexpr int indent = 3 * grid; ///< of what belongs to a radio button: under its words

QLabel *makeReason(const QString &text)
{
    auto *reason = new QLabel(text);
    reason->setTextFormat(Qt::PlainText);
    reason->setWordWrap(true);
    reason->setForegroundRole(QPalette::PlaceholderText);
    reason->setContentsMargins(indent, 0, 0, 0);
    return reason;
}

} // namespace

ConnectIdentity::ConnectIdentity(QWidget *parent)
    : QWidget(parent)
    , m_byKey(new QRadioButton(tr("API &key (recommended)")))
    , m_byToken(new QRadioButton(tr("Auth t&oken")))
    , m_keyPart(new QWidget)
    , m_keyLabel(new QLabel(tr("Ke&y SID")))
    , m_keySid(new ConnectField(
          tr("API key SID"),
          [](const QString &text) {
              if (twilio::ApiKeySid::parse(text))
                  return QString();
              return text.isEmpty()
                  ? tr("Type the API key's SID: SK and 32 digits from 0 to 9 and a to f.")
                  : tr("This is not an API key's SID: SK and 32 digits from 0 to 9 and a to f.");
          }))
    , m_keySecret(new ConnectField(
          tr("API key secret"),
          [this](const QString &text) {
              return text.isEmpty() && !m_mayLackSecret
                  ? tr("Type the key's secret. It was shown once, when the key was made.")
                  : QString();
          },
          ConnectField::Content::Secret))
    , m_token(new ConnectField(
          tr("Auth token"),
          [this](const QString &text) {
              return text.isEmpty() && !m_mayLackSecret
                  ? tr("Type the auth token. It stands in the provider's console.")
                  : QString();
          },
          ConnectField::Content::Secret))
{
    m_keySid->setPlaceholder(u"SK…"_s);
    auto *keyForm = new QFormLayout(m_keyPart);
    keyForm->setContentsMargins(indent, 0, 0, 0);
    keyForm->setHorizontalSpacing(2 * grid);
    keyForm->setVerticalSpacing(grid);
    keyForm->addRow(m_keyLabel, m_keySid);
    m_keyLabel->setBuddy(m_keySid->edit()); // or its letter is drawn as an ampersand
    keyForm->addRow(tr("Secre&t"), m_keySecret);
    auto *tokenRow = new QVBoxLayout;
    tokenRow->setContentsMargins(indent, 0, 0, 0);
    tokenRow->addWidget(m_token);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid);
    column->addWidget(m_byKey);
    column->addWidget(makeReason(
        tr("It can be restricted, and revoked without touching anything else. It needs: list, "
           "read and update on conferences; list, read, update and delete on conference "
           "participants; read on calls.")));
    column->addWidget(m_keyPart);
    column->addWidget(m_byToken);
    column->addWidget(makeReason(tr("It opens everything in the account.")));
    column->addLayout(tokenRow);
    m_byKey->setChecked(true);
    showChoice();
    connect(m_byKey, &QRadioButton::toggled, this, &ConnectIdentity::showChoice);
    connect(m_byKey, &QRadioButton::clicked, this, &ConnectIdentity::edited);
    connect(m_byToken, &QRadioButton::clicked, this, &ConnectIdentity::edited);
    for (const ConnectField *field : {m_keySid, m_keySecret, m_token})
        connect(field, &ConnectField::edited, this, &ConnectIdentity::edited);
}

void ConnectIdentity::showChoice()
{
    m_keyPart->setVisible(m_byKey->isChecked());
    m_token->setVisible(m_byToken->isChecked());
}

void ConnectIdentity::setProfile(const account::Profile &profile, const QString &known)
{
    const bool isByToken = !profile.accountSid.isEmpty() && profile.keySid.isEmpty();
    m_byToken->setChecked(isByToken);
    m_byKey->setChecked(!isByToken);
    m_keySid->setText(profile.keySid);
    clearSecret();
    m_keySecret->setPlaceholder(isByToken ? QString() : known);
    m_token->setPlaceholder(isByToken ? known : QString());
}

void ConnectIdentity::alignWith(int labelWidth)
{
    m_keyLabel->setMinimumWidth(std::max(labelWidth - indent, 0));
}

QString ConnectIdentity::keySid() const
{
    return m_byKey->isChecked() ? m_keySid->text() : QString();
}

twilio::Secret ConnectIdentity::secret() const
{
    return twilio::Secret((m_byKey->isChecked() ? m_keySecret : m_token)->text().toUtf8());
}

void ConnectIdentity::clearSecret()
{
    m_keySecret->setText({});
    m_token->setText({});
}

QWidget *ConnectIdentity::secretField() const
{
    return m_byToken->isChecked() ? m_token : m_keySecret;
}

ConnectField *ConnectIdentity::firstWrong(bool mayLackSecret)
{
    m_mayLackSecret = mayLackSecret;
    if (m_byToken->isChecked())
        return m_token->isRight() ? nullptr : m_token;
    const bool isKeyRight = m_keySid->isRight();
    const bool isSecretRight = m_keySecret->isRight();
    if (!isKeyRight)
        return m_keySid;
    return isSecretRight ? nullptr : m_keySecret;
}

} // namespace connect
