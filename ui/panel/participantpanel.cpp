// SPDX-License-Identifier: Apache-2.0
#include "participantpanel.h"

#include "exitsettings.h"
#include "participantheading.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>
#include <controls/rule.h>
#include <words/inputwords.h>
#include <words/isolation.h>

namespace panel {

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using people::SwitchState;

namespace {

constexpr int grid = 8;

std::array<AudioSection::Words, allAudio.size()> sectionWords()
{
    const QString own = ParticipantPanel::tr("The service’s own music");
    return {{
        {ParticipantPanel::tr("Announcement"), ParticipantPanel::tr("Announcement URL"),
         ParticipantPanel::tr("Announcement method"), ParticipantPanel::tr("&Announce"),
         u"https://example.com/hello.xml"_s,
         ParticipantPanel::tr("How the address is called. Default: the service takes POST"),
         u"announcement"_s},
        {ParticipantPanel::tr("Hold music"), ParticipantPanel::tr("Hold music URL"),
         ParticipantPanel::tr("Hold music method"), ParticipantPanel::tr("Apply hold &music"), own,
         ParticipantPanel::tr("How the address is called. Default: the service takes GET"),
         u"holdMusic"_s, false, true},
        {ParticipantPanel::tr("Wait music"), ParticipantPanel::tr("Wait music URL"),
         ParticipantPanel::tr("Wait music method"), ParticipantPanel::tr("Apply &wait music"), own,
         ParticipantPanel::tr("How the address is called. Default: the service takes POST"),
         u"waitMusic"_s, true},
    }};
}

} // namespace

ParticipantPanel::ParticipantPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_hint(new QLabel)
    , m_heading(new ParticipantHeading)
    , m_exit(new ExitSettings)
{
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);
    m_hint->setText(tr("Select a participant to see who hears whom, and to announce something or "
                       "change the music."));
    m_hint->setAlignment(Qt::AlignTop);
    m_hint->setMargin(2 * grid);
    m_content = makeContent();

    auto *pages = new QWidget;
    auto *stack = new QVBoxLayout(pages);
    stack->setContentsMargins({});
    stack->addWidget(m_hint);
    stack->addWidget(m_content);
    setWidget(pages);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(m_content->minimumSizeHint().width()
                    + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    setAccessibleName(tr("Participant panel"));

    for (const Audio which : allAudio) {
        AudioSection *section = m_sections[static_cast<size_t>(which)];
        connect(section, &AudioSection::draftChanged, this, [this, which] { keepDraft(which); });
        connect(section, &AudioSection::submitted, this, [this, which] { submit(which); });
    }
    connect(m_exit, &ExitSettings::updateRequested, this,
            [this](const twilio::ParticipantUpdate &update) {
                emit updateRequested(m_callSid, update);
            });
    refresh();
}

QWidget *ParticipantPanel::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    column->setSpacing(grid - 2);
    column->addWidget(m_heading);
    const auto words = sectionWords();
    for (const Audio which : allAudio) {
        AudioSection *&section = m_sections[static_cast<size_t>(which)];
        section = new AudioSection(words[static_cast<size_t>(which)]);
        column->addWidget(controls::makeRule());
        column->addWidget(section);
    }
    column->addWidget(controls::makeRule());
    column->addWidget(m_exit);
    column->addStretch(1);
    return content;
}

QSize ParticipantPanel::sizeHint() const
{
    constexpr int width = 288;
    return {width, widget()->sizeHint().height()};
}

void ParticipantPanel::setModel(ParticipantModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (!model) {
        refresh();
        return;
    }
    connect(model, &ParticipantModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_model->rowOf(m_callSid);
                if (first.row() <= row && row <= last.row())
                    refresh();
            });
    connect(model, &ParticipantModel::rowsInserted, this, &ParticipantPanel::refresh);
    connect(model, &ParticipantModel::rowsRemoved, this, &ParticipantPanel::refresh);
    connect(model, &ParticipantModel::modelReset, this, &ParticipantPanel::refresh);
    connect(model, &ParticipantModel::ended, this, &ParticipantPanel::refresh);
    connect(model, &ParticipantModel::revived, this, &ParticipantPanel::refresh);
    refresh();
}

void ParticipantPanel::setCallSid(const QString &callSid)
{
    if (m_callSid == callSid)
        return;
    m_callSid = callSid;
    m_heading->setAudibility({}, {});
    refresh();
    ensureVisible(0, 0);
}

void ParticipantPanel::setAudibility(const QString &hears, const QString &heardBy)
{
    // Nobody is heard where the conference is over.
    if (hasLeft() || m_model->hasEnded())
        m_heading->setAudibility({}, {});
    else
        m_heading->setAudibility(hears, heardBy);
}

bool ParticipantPanel::hasLeft() const
{
    const int row = m_model ? m_model->rowOf(m_callSid) : -1;
    return row < 0 || m_model->hasLeft(row);
}

QString ParticipantPanel::unavailability() const
{
    if (hasLeft())
        return tr("has left the conference");
    if (m_model->hasEnded())
        return tr("the conference has ended");
    const twilio::Participant &participant = m_model->participant(m_model->rowOf(m_callSid));
    return participant.isConnected()
        ? QString()
        : tr("not connected: %1").arg(words::isolated(participant.status));
}

void ParticipantPanel::refresh()
{
    m_hint->setVisible(m_callSid.isEmpty());
    m_content->setVisible(!m_callSid.isEmpty());
    if (m_callSid.isEmpty())
        return;
    const int row = m_model ? m_model->rowOf(m_callSid) : -1;
    if (row >= 0)
        m_heading->show(*m_model, row);
    if (hasLeft())
        m_heading->showLeft();
    else if (m_model->hasEnded())
        m_heading->setAudibility({}, {});
    const QString unavailable = unavailability();
    for (const Audio which : allAudio)
        refreshSection(which, unavailable);
    m_exit->showState(row < 0 ? SwitchState()
                              : m_model->row(row).state(people::Switch::EndConferenceOnExit),
                      m_sent.value(m_callSid), unavailable);
}

void ParticipantPanel::refreshSection(Audio which, const QString &unavailable)
{
    AudioSection &section = *m_sections[static_cast<size_t>(which)];
    const SentHere::Value sent = m_sent.value(m_callSid).of(which);
    section.setDraft(m_drafts.value(m_callSid).of(which));
    section.setUnavailable(unavailable);
    section.setBusy(which == Audio::Announcement && sent.isPending() ? tr("Announcing…")
                                                                     : QString());
    section.setLastSent(sent.text());
}

void ParticipantPanel::keepDraft(Audio which)
{
    m_drafts[m_callSid].of(which) = m_sections[static_cast<size_t>(which)]->draft();
}

people::HoldMusic ParticipantPanel::holdMusic(const QString &callSid) const
{
    return m_drafts.value(callSid).holdMusic();
}

void ParticipantPanel::submit(Audio which)
{
    AudioSection &section = *m_sections[static_cast<size_t>(which)];
    const twilio::ParticipantUpdate update = updateOf(which, section.draft());
    if (which == Audio::WaitMusic && update.waitUrl == u""_s && !section.draft().silence) {
        showProblem(m_callSid, urlParameter(which),
                    tr("Expected an address like https://example.com/music.mp3, or Silence"));
        return;
    }
    if (const auto problems = update.validate(); !problems.empty()) {
        showProblem(m_callSid, problems.front().field, words::operatorSentence(problems.front()));
        return;
    }
    section.setProblem({});
    section.remember();
    keepDraft(which);
    emit updateRequested(m_callSid, update);
}

void ParticipantPanel::showProblem(const QString &callSid, QLatin1StringView field,
                                   const QString &sentence)
{
    const auto which = audioOf(field);
    if (!which)
        return;
    m_drafts[callSid].of(*which).problem = sentence;
    if (callSid == m_callSid) {
        m_sections[static_cast<size_t>(*which)]->setProblem(sentence);
        ensureWidgetVisible(m_sections[static_cast<size_t>(*which)]);
    }
}

QString ParticipantPanel::callSidOf(const twilio::ParticipantAddress &address) const
{
    const bool isHere = m_model && m_model->conferenceSid() == address.conferenceSid();
    const int row = isHere ? m_model->rowOf(address) : -1;
    return row < 0 ? address.participant() : m_model->participant(row).callSid;
}

void ParticipantPanel::apply(const changes::Change &change)
{
    if (!SentHere::isConcernedBy(change))
        return;
    const QString callSid = callSidOf(change.address);
    m_sent[callSid].apply(change);
    if (callSid == m_callSid)
        refresh();
}

} // namespace panel
