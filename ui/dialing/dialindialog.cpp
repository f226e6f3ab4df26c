// SPDX-License-Identifier: Apache-2.0
#include "dialindialog.h"

#include "callform.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <twilio/callee.h>
#include <words/isolation.h>

namespace dialing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usualTimeout = 60; ///< seconds, which the service takes where none is sent

} // namespace

DialInDialog::DialInDialog(QWidget *parent)
    : CallDialog(
        new CallForm(CallForm::Whom::Others),
        [](int people) {
            return people > 1 ? tr("&Dial in %n people", nullptr, people) : tr("&Dial in");
        },
        parent)
    , m_name(new QLineEdit)
    , m_timeout(new QSpinBox)
    , m_muted(new QCheckBox(tr("&Muted")))
    , m_ends(new QCheckBox(tr("&End the conference when they leave")))
    , m_earlyMedia(new QCheckBox(tr("They &hear it ringing, and why nobody answers")))
{
    constexpr int shortest = 5;
    constexpr int longest = 600;
    setWindowTitle(tr("Dial in"));
    m_name->setPlaceholderText(tr("For sip: addresses alone"));
    m_timeout->setRange(shortest, longest);
    m_timeout->setValue(usualTimeout);
    m_timeout->setSuffix(tr(" s", "seconds"));
    m_timeout->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_earlyMedia->setChecked(true);
    form().addField(tr("Caller's &name"), tr("Caller's name"), m_name, "CallerDisplayName"_L1);
    form().addField(tr("&Rings for"), tr("Rings for"), m_timeout, "Timeout"_L1);
    form().addBox(m_muted);
    form().addBox(m_ends);
    form().addBox(m_earlyMedia);
    connect(&form(), &CallForm::coachedChanged, this, &DialInDialog::followCoaching);
    setConference({});
}

void DialInDialog::setConference(const QString &name)
{
    setIntroduction(
        tr("Their phones ring, and whoever answers is in %1. Several numbers stand with commas "
           "between them; their labels are numbered.")
            .arg(words::isolated(name)));
}

/// A coach who is muted is heard by nobody.
void DialInDialog::followCoaching()
{
    const bool isCoach = !form().coached().isEmpty();
    m_muted->setEnabled(!isCoach);
    if (isCoach)
        m_muted->setChecked(false);
}

std::vector<twilio::NewParticipant> DialInDialog::compose() const
{
    std::vector<twilio::NewParticipant> who = form().participants();
    for (twilio::NewParticipant &one : who) {
        if (m_muted->isChecked() || one.coaching)
            one.muted = m_muted->isChecked();
        if (m_ends->isChecked())
            one.endConferenceOnExit = true;
        if (!m_earlyMedia->isChecked())
            one.earlyMedia = false;
        if (m_timeout->value() != usualTimeout)
            one.timeout = m_timeout->value();
        const bool isShown = who.size() == 1 || twilio::calleeOf(one.to) == twilio::Callee::Sip;
        if (isShown)
            one.callerDisplayName = m_name->text().trimmed();
    }
    return who;
}

void DialInDialog::finish()
{
    form().setLabel({});
    form().setCoached({});
    m_muted->setChecked(false);
    m_ends->setChecked(false);
}

} // namespace dialing
