// SPDX-License-Identifier: Apache-2.0
#include "callform.h"

#include "fromfield.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <controls/entrytext.h>
#include <controls/fieldnote.h>
#include <twilio/callee.h>

namespace dialing {

using namespace Qt::Literals::StringLiterals;

CallForm::CallForm(Whom whom, QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_to(new QLineEdit)
    , m_from(new FromField)
    , m_label(new QLineEdit)
    , m_coach(new controls::SteadyCombo)
{
    constexpr int grid = 8;
    constexpr int longestTo = 4000;
    constexpr int longestLabel = 128;
    m_form->setContentsMargins({});
    m_form->setHorizontalSpacing(2 * grid);
    m_form->setVerticalSpacing(grid / 2);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setFocusProxy(m_to);
    const bool isOneself = whom == Whom::Oneself;
    m_to->setMaxLength(longestTo);
    m_to->setPlaceholderText(isOneself ? u"+14155550136"_s
                                       : tr("+14155550136, sip:kim@example.com, client:kim"));
    m_label->setMaxLength(2 * longestLabel); // what is too long is told, and not cut
    if (isOneself)
        addField(tr("&Your number"), tr("Your number"), m_to, "To"_L1);
    else
        addField(tr("&To"), tr("To"), m_to, "To"_L1);
    addField(tr("&From"), tr("From"), m_from, "From"_L1);
    addField(tr("&Label"), tr("Label"), m_label, "Label"_L1);
    addField(tr("C&oach"), tr("Coach"), m_coach, "CallSidToCoach"_L1);
    offerCoaching({});
    connect(m_to, &QLineEdit::textEdited, this, &CallForm::edited);
    connect(m_coach, &QComboBox::currentIndexChanged, this, &CallForm::coachedChanged);
}

controls::FieldNote *CallForm::note(QWidget *field, QLatin1StringView apiName)
{
    constexpr int most = 3;
    auto *note = new controls::FieldNote(field, 1);
    note->setLines(1, most);
    m_notes.insert(apiName, note);
    m_fields.insert(apiName, field);
    return note;
}

void CallForm::addField(const QString &text, const QString &name, QWidget *field,
                        QLatin1StringView apiName)
{
    if (auto *combo = qobject_cast<QComboBox *>(field))
        controls::nameField(combo, name);
    else
        field->setAccessibleName(name);
    auto *label = new QLabel(text);
    label->setBuddy(field);
    m_form->addRow(label, field);
    m_form->addRow(QString(), note(field, apiName));
}

void CallForm::addBox(QCheckBox *box)
{
    m_form->addRow(QString(), box);
}

void CallForm::offerCallerIds(const std::vector<twilio::OwnNumber> &numbers)
{
    m_from->offer(numbers);
}

void CallForm::offerCoaching(const std::vector<Coachable> &people)
{
    const QString chosen = coached();
    const QSignalBlocker quiet(m_coach);
    m_coach->clear();
    m_coach->addItem(tr("Nobody"), QString());
    for (const Coachable &each : people)
        m_coach->addItem(controls::withoutMnemonic(controls::entryText(each.name)), each.callSid);
    m_coach->setCurrentIndex(std::max(0, m_coach->findData(chosen)));
}

void CallForm::propose(const QString &from)
{
    if (m_from->number().isEmpty() && !from.isEmpty())
        m_from->setNumber(from);
}

QStringList CallForm::numbers() const
{
    static const QRegularExpression between(u"[,;\\n\\t]"_s);
    QStringList numbers;
    for (const QString &typed : m_to->text().split(between)) {
        if (const QString number = twilio::dialable(typed); !number.isEmpty())
            numbers += number;
    }
    return numbers;
}

void CallForm::setNumbers(const QStringList &numbers)
{
    m_to->setText(numbers.join(u", "_s));
}

QString CallForm::from() const
{
    return m_from->number();
}

void CallForm::setFrom(const QString &from)
{
    m_from->setNumber(from);
}

QString CallForm::label() const
{
    return m_label->text().trimmed();
}

void CallForm::setLabel(const QString &label)
{
    m_label->setText(label);
}

QString CallForm::coached() const
{
    return m_coach->currentData().toString();
}

QString CallForm::coachedName() const
{
    return coached().isEmpty() ? QString() : m_coach->currentText();
}

void CallForm::setCoached(const QString &callSid)
{
    m_coach->setCurrentIndex(std::max(0, m_coach->findData(callSid)));
}

std::vector<twilio::NewParticipant> CallForm::participants() const
{
    QStringList all = numbers();
    if (all.isEmpty())
        all += QString();
    std::vector<twilio::NewParticipant> participants;
    for (qsizetype i = 0; i < all.size(); ++i) {
        twilio::NewParticipant one;
        one.to = all[i];
        one.from = from();
        one.label = label();
        // The service takes each label once in a conference.
        if (i > 0 && !one.label.isEmpty())
            one.label += u' ' + QString::number(i + 1);
        if (!coached().isEmpty()) {
            one.callSidToCoach = coached();
            one.coaching = true;
        }
        participants.push_back(one);
    }
    return participants;
}

bool CallForm::showProblem(QLatin1StringView field, const QString &sentence)
{
    controls::FieldNote *note = m_notes.value(field);
    if (!note)
        return false;
    if (note->problem().isEmpty()) {
        note->setProblem(sentence);
        // Whoever makes room for it asks in this turn.
        m_form->activate();
        m_fields.value(field)->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

void CallForm::clearProblems()
{
    for (controls::FieldNote *note : std::as_const(m_notes))
        note->setProblem({});
}

} // namespace dialing
