// SPDX-License-Identifier: Apache-2.0
#include "audiosection.h"

#include "foldbutton.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <controls/entrytext.h>
#include <controls/methodfield.h>
#include <controls/oncebutton.h>
#include <controls/steadylabel.h>
#include <controls/urlnote.h>
#include <library/addressbutton.h>
#include <library/addressfield.h>
#include <settings/settings.h>
#include <twilio/urlsecrets.h>
#include <words/isolation.h>

namespace panel {

namespace {
constexpr int methodLength = 5; ///< in letters; leaves the longest button its room
constexpr int linesOfNote = 2; ///< beside its button
constexpr int leastToHit = 24; ///< pixels
} // namespace

AudioSection::AudioSection(const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_fold(new FoldButton(words.title))
    , m_value(new controls::SteadyLabel)
    , m_body(new QWidget)
    , m_url(new library::AddressField(words.kind, words.memory))
    , m_silence(words.offersSilence ? new QCheckBox(tr("S&ilence")) : nullptr)
    , m_method(new controls::MethodField(words.byDefault))
    , m_library(new library::AddressButton(m_url, m_method, words.libraryName))
    , m_note(new controls::UrlNote(m_url, m_method,
                                   tr("It is signed for GET: its store refuses POST"), linesOfNote))
    , m_button(new controls::OnceButton(words.button))
{
    m_url->lineEdit()->setPlaceholderText(words.placeholder);
    controls::nameField(m_url, words.urlName);
    controls::nameField(m_method, words.methodName);
    m_method->setMinimumContentsLength(methodLength);
    m_fold->setObjectName(words.memory + QStringLiteral("Fold"));
    m_url->setObjectName(words.memory + QStringLiteral("Url"));
    m_button->setObjectName(words.memory + QStringLiteral("Button"));

    auto *headingRow = new QHBoxLayout;
    headingRow->addWidget(m_fold);
    headingRow->addWidget(m_value, 1);
    headingRow->addStretch();
    if (m_silence) {
        m_silence->setToolTip(tr("Sends the address empty: nothing is played"));
        headingRow->addWidget(m_silence);
    }
    auto *urlRow = new QHBoxLayout;
    urlRow->setSpacing(4);
    urlRow->addWidget(m_url, 1);
    urlRow->addWidget(m_library);
    auto *actionRow = new QHBoxLayout;
    actionRow->addWidget(m_method);
    actionRow->addStretch(1);
    actionRow->addWidget(m_button);
    auto *noteRow = new QHBoxLayout;
    // Nothing moves when there is something to correct.
    noteRow->addStrut(leastToHit);
    noteRow->addWidget(m_note, 1);
    m_note->correctionButton()->setFixedHeight(leastToHit);
    noteRow->addWidget(m_note->correctionButton());

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(6);
    body->addLayout(urlRow);
    body->addLayout(actionRow);
    body->addSpacing(-2);
    body->addLayout(noteRow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addLayout(headingRow);
    column->addWidget(m_body);
    setTabOrder(m_url, m_note->correctionButton());
    setTabOrder(m_note->correctionButton(), m_library);

    // The note comes first, and is part of the draft.
    connect(m_url, &library::AddressField::edited, this, &AudioSection::draftChanged);
    connect(m_method, &QComboBox::currentIndexChanged, this, &AudioSection::draftChanged);
    if (m_silence) {
        connect(m_silence, &QCheckBox::toggled, this, [this] {
            showProblem({});
            showAvailability();
            emit draftChanged();
        });
    }
    connect(m_button, &QPushButton::clicked, this, &AudioSection::submitted);
    connect(this, &AudioSection::draftChanged, this, &AudioSection::showValue);
    setLastSent({});
    m_fold->setFolded(settings::Settings().value(foldedKey()).toBool());
    showFolding();
    connect(m_fold, &FoldButton::folded, this, [this](bool isFolded) {
        settings::Settings().setValue(foldedKey(), isFolded);
        showFolding();
    });
}

QString AudioSection::foldedKey() const
{
    return QStringLiteral("panel/folded/") + m_words.memory;
}

void AudioSection::showFolding()
{
    const bool isFolded = m_fold->isFolded();
    showValue();
    m_value->setVisible(isFolded);
    m_body->setVisible(!isFolded);
    if (m_silence)
        m_silence->setVisible(!isFolded);
}

/// What a folded section says.
void AudioSection::showValue()
{
    const QString url = words::isolated(twilio::withoutSecrets(m_url->url()));
    const QString value = isSilent() ? tr("Silence")
        : m_url->url().isEmpty()     ? m_words.ofNone
                                     : url;
    m_value->setText(value);
    m_fold->setValue(value);
}

bool AudioSection::isSilent() const
{
    return m_silence && m_silence->isChecked();
}

void AudioSection::proposeLast()
{
    const QStringList used = controls::usedUrls(m_words.memory);
    if (m_url->url().isEmpty() && !used.isEmpty()) {
        m_url->setUrl(used.constFirst());
        emit draftChanged();
    }
    m_url->setFocus(Qt::ShortcutFocusReason);
}

AudioDraft AudioSection::draft() const
{
    return {m_url->url(), m_method->method(), isSilent(), m_note->problemOfAddress()};
}

void AudioSection::setDraft(const AudioDraft &draft)
{
    const QSignalBlocker blocker(this);
    m_url->setUrl(draft.url);
    m_method->setMethod(draft.method);
    if (m_silence)
        m_silence->setChecked(draft.silence);
    showProblem(draft.problem);
    showValue();
}

void AudioSection::showProblem(const QString &sentence)
{
    // Of an address that is not sent there is nothing to tell.
    if (isSilent() && sentence.isEmpty())
        m_note->setProblem({});
    else
        m_note->showProblem(sentence);
    if (!sentence.isEmpty())
        m_fold->setFolded(false);
}

void AudioSection::setLastSent(const QString &lastSent)
{
    m_note->setRest(lastSent.isEmpty() ? m_words.purpose : lastSent);
}

void AudioSection::setUnavailable(const QString &reason)
{
    m_unavailable = reason;
    showAvailability();
}

void AudioSection::setPeople(int people)
{
    m_people = people;
    showAvailability();
}

void AudioSection::setBusy(const QString &words)
{
    m_busy = words;
    showAvailability();
}

void AudioSection::remember()
{
    m_url->remember();
}

void AudioSection::showAvailability()
{
    m_url->setEnabled(!isSilent());
    m_method->setEnabled(!isSilent());
    m_library->setEnabled(!isSilent());
    m_button->setEnabled(m_unavailable.isEmpty() && m_busy.isEmpty());
    const QString button = m_people > 1
        ? tr("%1 to %n", "Announce, Apply; to so many people", m_people).arg(m_words.verb)
        : m_words.button;
    m_button->setText(m_busy.isEmpty() ? button : m_busy);
    m_button->setAccessibleName(controls::withoutMnemonic(m_words.button));
    m_button->setAccessibleDescription(m_unavailable.isEmpty() ? m_busy : m_unavailable);
    m_button->setToolTip(m_button->accessibleDescription());
}

} // namespace panel
