// SPDX-License-Identifier: Apache-2.0
#include "connectform.h"

#include "connectadvanced.h"
#include "connectfield.h"
#include "connectidentity.h"
#include "connectplace.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <controls/rule.h>
#include <controls/wrappedlabel.h>
#include <look/titlefont.h>
#include <words/isolation.h>

namespace connect {

using namespace Qt::Literals::StringLiterals;
using account::Profile;

ConnectForm::ConnectForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new controls::WrappedLabel)
    , m_name(new ConnectField(tr("Name"), [](const QString &) { return QString(); }))
    , m_accountSid(new ConnectField(
          tr("Account SID"),
          [](const QString &text) {
              if (twilio::AccountSid::parse(text))
                  return QString();
              return text.isEmpty()
                  ? tr("Type the Account SID: AC and 32 digits from 0 to 9 and a to f.")
                  : tr("This is not an Account SID: AC and 32 digits from 0 to 9 and a to f.");
          }))
    , m_identity(new ConnectIdentity)
    , m_place(new ConnectPlace)
    , m_advanced(new ConnectAdvanced)
{
    constexpr int grid = 8;
    constexpr qreal titleScale = 1.25;
    m_title->setFont(look::titleFont(font(), titleScale));
    m_title->setLines(1, 2);
    m_name->setPlaceholder(tr("As you call it"));
    m_accountSid->setPlaceholder(u"AC…"_s);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * grid);
    form->setVerticalSpacing(grid);
    form->addRow(tr("Na&me"), m_name);
    form->addRow(tr("Account &SID"), m_accountSid);

    m_identity->alignWith(form->labelForField(m_accountSid)->sizeHint().width());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(m_title);
    column->addLayout(form);
    column->addWidget(m_identity);
    column->addWidget(controls::makeRule());
    column->addWidget(m_place);
    column->addWidget(m_advanced);
    column->addStretch(1);

    connect(m_name, &ConnectField::edited, this, &ConnectForm::edited);
    connect(m_accountSid, &ConnectField::edited, this, &ConnectForm::edited);
    connect(m_identity, &ConnectIdentity::edited, this, &ConnectForm::edited);
    connect(m_place, &ConnectPlace::edited, this, &ConnectForm::edited);
    connect(m_advanced, &ConnectAdvanced::opened, this, [this] { emit wantsToBeSeen(m_advanced); });
    connect(m_advanced, &ConnectAdvanced::edited, this, [this] {
        m_place->setAddress(m_advanced->address());
        emit edited();
    });
    setProfile({}, {});
}

void ConnectForm::setProfile(const Profile &profile, const QString &known)
{
    m_shown = profile;
    m_isSecretKnown = !known.isEmpty();
    m_title->setText(profile.id.isNull() ? tr("New account") : words::isolated(profile.name));
    m_name->setText(profile.name);
    m_accountSid->setText(profile.accountSid);
    m_identity->setProfile(profile, known);
    m_place->setProfile(profile);
    m_advanced->setProfile(profile);
}

std::optional<Profile> ConnectForm::profile()
{
    Profile typed = m_shown;
    const auto account = twilio::AccountSid::parse(m_accountSid->text());
    typed.accountSid = account ? account->toString() : QString();
    typed.keySid = m_identity->keySid();
    const bool isSame = typed.accountSid == m_shown.accountSid && typed.keySid == m_shown.keySid;
    const bool isAccountRight = m_accountSid->isRight();
    QWidget *wrongIdentity = m_identity->firstWrong(m_isSecretKnown && isSame);
    QWidget *wrongAdvanced = m_advanced->firstWrong();
    QWidget *wrongPlace = m_advanced->address().isEmpty() ? m_place->firstWrong() : nullptr;
    for (QWidget *wrong : {isAccountRight ? nullptr : static_cast<QWidget *>(m_accountSid),
                           wrongIdentity, wrongPlace, wrongAdvanced}) {
        if (wrong) {
            wrong->setFocus(Qt::OtherFocusReason);
            return std::nullopt;
        }
    }
    typed.name = m_name->text().isEmpty() ? twilio::shortSid(typed.accountSid) : m_name->text();
    typed.region = m_place->region();
    typed.edge = m_place->edge();
    m_advanced->fill(typed);
    return typed;
}

twilio::Secret ConnectForm::secret() const
{
    return m_identity->secret();
}

void ConnectForm::clearSecret()
{
    m_identity->clearSecret();
}

void ConnectForm::askForSecret(bool mayStayEmpty)
{
    m_isSecretKnown = m_isSecretKnown && mayStayEmpty;
    // It was not forgotten by who types: nothing is marked as wrong.
    m_identity->secretField()->setFocus(Qt::OtherFocusReason);
}

void ConnectForm::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace connect
