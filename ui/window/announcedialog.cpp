// SPDX-License-Identifier: Apache-2.0
#include "announcedialog.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <algorithm>
#include <controls/methodfield.h>
#include <controls/oncebutton.h>
#include <controls/reasonlabel.h>
#include <controls/tonecolour.h>
#include <controls/urlnote.h>
#include <library/addressbutton.h>
#include <library/addressfield.h>
#include <look/appearance.h>
#include <words/changewords.h>
#include <words/inputwords.h>
#include <words/isolation.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using changes::Tone;

AnnounceDialog::AnnounceDialog(QWidget *parent)
    : QDialog(parent)
    , m_audience(new controls::WrappedLabel)
    , m_url(new library::AddressField(addresses::Kind::Announcement, u"announcement"_s))
    , m_method(new controls::MethodField(twilio::HttpMethod::Post))
    , m_note(new controls::UrlNote(m_url, m_method,
                                   tr("The address is signed for GET: its store refuses POST"), 2))
    , m_outcome(new controls::ReasonLabel(4))
    , m_unrecorded(new controls::OnceButton)
    , m_announce(new controls::OnceButton)
{
    constexpr int width = 480;
    constexpr int grid = 8;
    setWindowTitle(tr("Announce to all"));
    m_url->lineEdit()->setPlaceholderText(u"https://example.com/hello.xml"_s);
    controls::nameField(m_url, tr("URL for all"));
    controls::nameField(m_method, tr("Method for all"));

    auto *urlColumn = new QVBoxLayout;
    urlColumn->setSpacing(grid / 2);
    auto *urlRow = new QHBoxLayout;
    urlRow->setSpacing(grid / 2);
    urlRow->addWidget(m_url, 1);
    urlRow->addWidget(
        new library::AddressButton(m_url, m_method, tr("Named announcements for all")));
    urlColumn->addLayout(urlRow);
    auto *noteRow = new QHBoxLayout;
    noteRow->addWidget(m_note, 1);
    noteRow->addWidget(m_note->correctionButton());
    urlColumn->addLayout(noteRow);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * grid);
    form->setVerticalSpacing(grid);
    auto *urlLabel = new QLabel(tr("&URL"));
    urlLabel->setBuddy(m_url);
    form->addRow(urlLabel, urlColumn);
    form->addRow(tr("&Method"), m_method);

    auto *cancel = new QPushButton(tr("&Close"));
    // Enter in the address must not put something on air.
    cancel->setAutoDefault(false);
    m_announce->setAutoDefault(false);
    m_unrecorded->setAutoDefault(false);
    m_unrecorded->setText(tr("Send &without a record"));
    m_unrecorded->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid);
    buttons->addWidget(m_unrecorded);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_announce);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(m_audience);
    column->addLayout(form);
    column->addWidget(m_outcome);
    column->addStretch(1);
    column->addLayout(buttons);
    resize(width, sizeHint().height());

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_announce, &QPushButton::clicked, this, &AnnounceDialog::announce);
    connect(m_unrecorded, &QPushButton::clicked, this,
            [this] { emit decided(m_followed, changes::Decision::SendUnrecorded); });
    setConference({}, 0);
}

void AnnounceDialog::setConference(const QString &name, int people)
{
    m_people = people;
    const QString shown = words::isolated(name);
    m_audience->setText(
        people == 1 ? tr("Everybody in %1 hears it: 1 person.").arg(shown)
                    : tr("Everybody in %1 hears it: %n people.", nullptr, people).arg(shown));
    setBusy(!m_followed.isNull());
}

void AnnounceDialog::setBusy(bool busy)
{
    m_announce->setEnabled(!busy && m_people > 0);
    m_announce->setText(busy                ? tr("&Announcing…")
                            : m_people == 1 ? tr("&Announce to 1 person")
                                            : tr("&Announce to %n people", nullptr, m_people));
}

void AnnounceDialog::announce()
{
    twilio::ParticipantUpdate update;
    update.announceUrl = m_url->url();
    update.announceMethod = m_method->method();
    const auto problem = twilio::urlProblem(*update.announceUrl);
    m_note->showProblem(problem ? words::sentence(tr("The address"), *problem) : QString());
    m_outcome->setReason({}, {}, &look::Tones::quiet);
    controls::makeRoom(*this);
    if (problem)
        return;
    m_url->remember();
    emit announceRequested({*update.announceUrl, update.announceMethod});
}

void AnnounceDialog::follow(const Change &change)
{
    m_followed = change.id;
    apply(change);
}

void AnnounceDialog::apply(const Change &change)
{
    if (m_followed.isNull() || change.id != m_followed)
        return;
    setBusy(!change.isSettled());
    m_unrecorded->setVisible(change.state == Change::State::Unrecorded);
    const changes::StateTraits &traits = changes::traitsOf(change.state);
    const bool isDone
        = change.isSettled() && traits.tone != Tone::Trouble && traits.tone != Tone::Unknown;
    const bool hasNews = change.isSettled() ? !isDone : traits.mark == changes::Mark::Paused;
    if (hasNews)
        m_outcome->setReason(traits.sign.toString(), words::sentence(change),
                             controls::colourOf(traits.tone));
    else
        m_outcome->setReason({}, {}, &look::Tones::quiet);
    if (change.isSettled())
        m_followed = {};
    if (isDone)
        accept();
    controls::makeRoom(*this);
}

} // namespace window
