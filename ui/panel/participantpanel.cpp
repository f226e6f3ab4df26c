// SPDX-License-Identifier: Apache-2.0
#include "participantpanel.h"

#include "exitsettings.h"
#include "groupbuttons.h"
#include "groupfacts.h"
#include "participantheading.h"
#include "sectionwords.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <controls/confirmation.h>
#include <controls/rule.h>
#include <people/expectation.h>
#include <words/inputwords.h>
#include <words/isolation.h>

namespace panel {

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using people::SwitchState;

namespace {

constexpr int grid = 8;

} // namespace

ParticipantPanel::ParticipantPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_hint(new QLabel)
    , m_heading(new ParticipantHeading)
    , m_exit(new ExitSettings)
    , m_groupButtons(new GroupButtons)
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
    connect(m_heading, &ParticipantHeading::titled, this, &QWidget::setWindowTitle);

    for (const Audio which : allAudio) {
        AudioSection *section = m_sections[static_cast<size_t>(which)];
        connect(section, &AudioSection::draftChanged, this, [this, which] { keepDraft(which); });
        connect(section, &AudioSection::submitted, this, [this, which] { submit(which); });
    }
    connect(m_exit, &ExitSettings::updateRequested, this,
            [this](const twilio::ParticipantUpdate &update) {
                emit updateRequested(addressed(), update);
            });
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ParticipantPanel::refresh);
    refresh();
}

QWidget *ParticipantPanel::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    column->setSpacing(grid - 2);
    column->addWidget(m_heading);
    column->addWidget(m_groupButtons);
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
    if (!model)
        return refresh();
    connect(model, &ParticipantModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_model->rowOf(m_callSid);
                if (m_group.isEmpty() && first.row() == row && last.row() == row)
                    refresh(); // what a press was about shows at once
                else if (!m_group.isEmpty() || (first.row() <= row && row <= last.row()))
                    refreshSoon();
            });
    connect(model, &ParticipantModel::rowsInserted, this, &ParticipantPanel::refreshSoon);
    connect(model, &ParticipantModel::rowsRemoved, this, &ParticipantPanel::refreshSoon);
    connect(model, &ParticipantModel::modelReset, this, &ParticipantPanel::refresh);
    connect(model, &ParticipantModel::ended, this, &ParticipantPanel::refresh);
    connect(model, &ParticipantModel::revived, this, &ParticipantPanel::refresh);
    refresh();
}

void ParticipantPanel::setCallSid(const QString &callSid)
{
    showSubject(callSid, {});
}

void ParticipantPanel::setGroup(const QStringList &callSids)
{
    Q_ASSERT(callSids.size() > 1);
    showSubject({}, callSids);
}

void ParticipantPanel::showSubject(const QString &callSid, const QStringList &group)
{
    if (m_callSid == callSid && m_group == group)
        return;
    m_callSid = callSid;
    m_group = group;
    m_heading->setAudibility({}, {});
    setAccessibleName(group.isEmpty()
                          ? tr("Participant panel")
                          : tr("%n people selected", nullptr, static_cast<int>(group.size())));
    refresh();
    ensureVisible(0, 0);
}

QList<int> ParticipantPanel::reachableRows() const
{
    QList<int> rows;
    for (const QString &callSid : m_group.isEmpty() ? QStringList{m_callSid} : m_group) {
        const int row = m_model ? m_model->rowOf(callSid) : -1;
        if (row >= 0 && m_model->isAvailable(row))
            rows += row;
    }
    return rows;
}

QStringList ParticipantPanel::addressed() const
{
    if (m_group.isEmpty())
        return {m_callSid};
    QStringList callSids;
    for (const int row : reachableRows())
        callSids += m_model->participant(row).callSid;
    return callSids;
}

void ParticipantPanel::proposeAnnouncement()
{
    m_proposedTo = addressed();
    m_sections[static_cast<size_t>(Audio::Announcement)]->proposeLast();
}

void ParticipantPanel::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
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

void ParticipantPanel::refresh()
{
    m_hint->setVisible(subject().isEmpty());
    m_content->setVisible(!subject().isEmpty());
    m_groupButtons->setVisible(!subject().isEmpty());
    if (m_model)
        m_groupButtons->count(*m_model, reachableRows());
    if (!m_group.isEmpty())
        return refreshGroup();
    if (m_callSid.isEmpty())
        return m_heading->showNobody();
    const int row = m_model ? m_model->rowOf(m_callSid) : -1;
    if (row >= 0)
        m_heading->show(*m_model, row);
    if (hasLeft())
        m_heading->showLeft();
    else if (m_model->hasEnded())
        m_heading->setAudibility({}, {});
    const QString unavailable = unavailabilityOf(m_model, m_callSid);
    for (const Audio which : allAudio)
        refreshSection(which, unavailable);
    m_exit->showState(row < 0 ? SwitchState()
                              : m_model->row(row).state(people::Switch::EndConferenceOnExit),
                      m_sent.value(m_callSid), unavailable);
}

void ParticipantPanel::refreshGroup()
{
    const QList<int> rows = reachableRows();
    m_heading->showGroup(namesOf(m_model, m_group), factsOf(m_model, m_group));
    const QString unavailable = rows.isEmpty() ? tr("none of them is connected") : QString();
    for (const Audio which : allAudio) {
        AudioSection &section = *m_sections[static_cast<size_t>(which)];
        const bool isPending
            = std::any_of(m_group.cbegin(), m_group.cend(), [this, which](const QString &callSid) {
                  return m_sent.value(callSid).of(which).isPending();
              });
        section.setDraft(m_drafts.value(subject()).of(which));
        section.setUnavailable(unavailable);
        section.setPeople(static_cast<int>(rows.size()));
        section.setBusy(which == Audio::Announcement && isPending ? tr("Announcing…") : QString());
        section.setLastSent({});
    }
    // Shown where it is the same with all.
    SwitchState ends;
    for (const int row : rows) {
        const SwitchState &state = m_model->row(row).state(people::Switch::EndConferenceOnExit);
        if (row == rows.first())
            ends = state;
        else if (ends.value != state.value)
            ends.value = SwitchState::Value::Unknown;
    }
    m_exit->showState(ends, {}, unavailable);
}

void ParticipantPanel::refreshSection(Audio which, const QString &unavailable)
{
    AudioSection &section = *m_sections[static_cast<size_t>(which)];
    const SentHere::Value sent = m_sent.value(m_callSid).of(which);
    section.setDraft(m_drafts.value(m_callSid).of(which));
    section.setUnavailable(unavailable);
    section.setPeople(1);
    section.setBusy(which == Audio::Announcement && sent.isPending() ? tr("Announcing…")
                                                                     : QString());
    section.setLastSent(sent.text());
}

void ParticipantPanel::keepDraft(Audio which)
{
    m_drafts[subject()].of(which) = m_sections[static_cast<size_t>(which)]->draft();
}

people::HoldMusic ParticipantPanel::holdMusic(const QString &callSid) const
{
    const people::HoldMusic ofGroup
        = m_group.contains(callSid) ? m_drafts.value(subject()).holdMusic() : people::HoldMusic();
    return ofGroup.url.isEmpty() ? m_drafts.value(callSid).holdMusic() : ofGroup;
}

void ParticipantPanel::submit(Audio which)
{
    AudioSection &section = *m_sections[static_cast<size_t>(which)];
    const twilio::ParticipantUpdate update = updateOf(which, section.draft());
    if (which == Audio::WaitMusic && update.waitUrl == u""_s && !section.draft().silence) {
        showProblem(subject(), urlParameter(which),
                    tr("Expected an address like https://example.com/music.mp3, or Silence"));
        return;
    }
    if (const auto problems = update.validate(); !problems.empty()) {
        showProblem(subject(), problems.front().field, words::operatorSentence(problems.front()));
        return;
    }
    section.showProblem({});
    section.remember();
    keepDraft(which);
    const QStringList callSids = addressed();
    const auto count = static_cast<int>(callSids.size());
    // "Announce…" has shown how many they are: it was the question.
    const bool wasAsked
        = which != Audio::Announcement || std::exchange(m_proposedTo, {}) == callSids;
    if (wasAsked || count <= people::mostUnasked)
        return emit updateRequested(callSids, update);
    auto *question
        = new controls::Confirmation(tr("Announce to the %n people selected?", nullptr, count), {},
                                     tr("Announce to %n people", nullptr, count), window());
    connect(question, &controls::Confirmation::confirmed, this,
            [this, callSids, update] { emit updateRequested(callSids, update); });
    question->open();
}

bool ParticipantPanel::showProblem(const QString &callSid, QLatin1StringView field,
                                   const QString &sentence)
{
    const auto which = audioOf(field);
    if (!which)
        return false;
    m_drafts[callSid].of(*which).problem = sentence;
    if (callSid != subject())
        return false;
    m_sections[static_cast<size_t>(*which)]->showProblem(sentence);
    ensureWidgetVisible(m_sections[static_cast<size_t>(*which)]);
    return true;
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
    if (m_group.contains(callSid))
        refreshSoon();
    else if (callSid == m_callSid)
        refresh();
}

} // namespace panel
