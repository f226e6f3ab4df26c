// SPDX-License-Identifier: Apache-2.0
#include "joindialog.h"

#include "callform.h"

#include <QCheckBox>
#include <words/isolation.h>

namespace dialing {

JoinDialog::JoinDialog(QWidget *parent)
    : CallDialog(
        new CallForm(CallForm::Whom::Oneself), [](int) { return tr("&Join"); }, parent)
    , m_beep(new QCheckBox(tr("The others hear a &beep when you come")))
{
    setWindowTitle(tr("Join"));
    form().addBox(m_beep);
    setConference({});
}

void JoinDialog::setConference(const QString &name)
{
    setIntroduction(tr("Your phone rings, and once you answer you are in %1: muted, unless you "
                       "coach somebody. It neither begins with you nor ends with you. Numbers, "
                       "label and beep are kept for this account: the next time it is one press.")
                        .arg(words::isolated(name)));
}

void JoinDialog::setBeep(bool beep)
{
    m_beep->setChecked(beep);
}

bool JoinDialog::beep() const
{
    return m_beep->isChecked();
}

std::vector<twilio::NewParticipant> JoinDialog::compose() const
{
    return form().participants();
}

void JoinDialog::finish()
{
    form().setCoached({});
}

} // namespace dialing
