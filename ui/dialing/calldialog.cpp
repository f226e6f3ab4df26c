// SPDX-License-Identifier: Apache-2.0
#include "calldialog.h"

#include "callform.h"
#include "presses.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <changes/statetraits.h>
#include <controls/entrytext.h>
#include <controls/fieldnote.h>
#include <controls/oncebutton.h>
#include <controls/reasonlabel.h>
#include <controls/tonecolour.h>
#include <look/appearance.h>
#include <words/changewords.h>
#include <words/dialwords.h>
#include <words/isolation.h>

namespace dialing {

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using twilio::NewParticipant;

CallDialog::CallDialog(CallForm *form, Words words, QWidget *parent)
    : QDialog(parent)
    , m_form(form)
    , m_presses(std::make_unique<Presses>())
    , m_words(std::move(words))
    , m_introduction(new controls::WrappedLabel)
    , m_outcome(new controls::ReasonLabel(2))
    , m_unrecorded(new controls::OnceButton)
    , m_withdraw(new QPushButton(tr("C&ancel")))
    , m_call(new controls::OnceButton)
{
    constexpr int grid = 8;
    constexpr int width = 480;
    constexpr int mostLines = 5;
    m_outcome->setLines(2, mostLines);
    m_unrecorded->setText(tr("Send &without a record"));
    auto *close = new QPushButton(tr("&Close"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid);
    buttons->addWidget(m_unrecorded);
    buttons->addWidget(m_withdraw);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_call);
    // Enter in a field must not have a phone ring.
    for (QPushButton *each : {m_unrecorded, m_withdraw, close, m_call})
        each->setAutoDefault(false);
    m_unrecorded->hide();
    m_withdraw->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(m_introduction);
    column->addWidget(m_form);
    column->addWidget(m_outcome);
    column->addStretch(1);
    column->addLayout(buttons);
    resize(width, 0);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_call, &QPushButton::clicked, this, &CallDialog::press);
    connect(m_unrecorded, &QPushButton::clicked, this,
            [this] { decideAll(changes::Decision::SendUnrecorded); });
    connect(m_withdraw, &QPushButton::clicked, this,
            [this] { decideAll(changes::Decision::Cancel); });
    connect(m_form, &CallForm::edited, this, &CallDialog::showProgress);
    showProgress();
}

CallDialog::~CallDialog() = default;

void CallDialog::setIntroduction(const QString &words)
{
    m_introduction->setText(words);
    controls::makeRoom(*this);
}

void CallDialog::press()
{
    m_form->clearProblems();
    m_outcome->setReason({}, {}, &look::Tones::quiet);
    const std::vector<NewParticipant> who = compose();
    if (!showProblems(who)) {
        m_presses->clear();
        m_notCalled.clear();
        emit callRequested(who, m_form->coachedName());
    }
    controls::makeRoom(*this);
}

/// \return there are some.
bool CallDialog::showProblems(const std::vector<NewParticipant> &who)
{
    constexpr size_t most = 20;
    bool hasProblems = false;
    QStringList numbers;
    const auto show = [&](QLatin1StringView field, const QString &sentence) {
        m_form->showProblem(field, sentence);
        hasProblems = true;
    };
    if (who.size() > most)
        show("To"_L1, tr("At most %n are called at once", nullptr, static_cast<int>(most)));
    for (const NewParticipant &one : who) {
        for (const twilio::NewParticipantProblem &problem : one.validate()) {
            const QString sentence = words::sentence(problem);
            const bool isOneOfMany = who.size() > 1 && problem.field == "To"_L1;
            show(problem.field,
                 isOneOfMany ? tr("“%1”: %2", "what was typed, and what is wrong with it")
                                   .arg(words::isolated(one.to), sentence)
                             : sentence);
        }
        if (numbers.contains(one.to))
            show("To"_L1, tr("“%1” stands there twice").arg(words::isolated(one.to)));
        numbers += one.to;
    }
    return hasProblems;
}

void CallDialog::follow(const Change &change)
{
    m_presses->follow(change);
    showProgress();
}

void CallDialog::apply(const Change &change)
{
    if (!m_presses->take(change))
        return;
    showOutcome(change);
    showProgress();
    if (m_presses->pending() > 0)
        return;
    m_form->setNumbers(m_notCalled);
    showProgress();
    if (m_notCalled.isEmpty() && m_outcome->text().isEmpty()) {
        finish();
        accept();
    }
    controls::makeRoom(*this);
}

void CallDialog::showOutcome(const Change &change)
{
    const changes::StateTraits &traits = changes::traitsOf(change.state);
    const bool isNews = change.isSettled() || traits.mark == changes::Mark::Paused;
    if (!isNews || traits.isAccepted)
        return;
    const QString sentence = words::sentence(change);
    // What may have been done is not offered to be done once more.
    const auto &dialed = std::get<changes::DialIn>(change.operation).participant;
    if (change.state == Change::State::Refused || change.state == Change::State::Cancelled)
        m_notCalled += dialed.to;
    const QLatin1StringView field
        = change.error ? twilio::refusedField(change.error->code) : QLatin1StringView();
    if (changes::wasRefused(change) && m_form->showProblem(field, sentence))
        return;
    m_outcome->setReason(traits.sign.toString(), sentence, controls::colourOf(traits.tone));
}

void CallDialog::showProgress()
{
    const int pending = m_presses->pending();
    const auto count = static_cast<int>(m_form->numbers().size());
    m_call->setEnabled(pending == 0);
    m_call->setAccessibleName(controls::withoutMnemonic(m_words(1)));
    m_call->setText(pending > 0 ? tr("Calling…") : m_words(std::max(1, count)));
    const bool waits = !m_presses->unrecorded().isEmpty();
    m_unrecorded->setVisible(waits);
    m_withdraw->setVisible(waits);
}

void CallDialog::decideAll(changes::Decision decision)
{
    for (const QUuid &id : m_presses->unrecorded())
        emit decided(id, decision);
}

} // namespace dialing
