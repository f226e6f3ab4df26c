// SPDX-License-Identifier: Apache-2.0
#include "composer.h"

#include "composeranswers.h"
#include "composerform.h"
#include "composernotes.h"
#include "participantcombo.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <algorithm>
#include <controls/fieldnote.h>
#include <controls/oncebutton.h>
#include <controls/reasonlabel.h>
#include <controls/steadylabel.h>
#include <history/curl.h>
#include <look/appearance.h>
#include <twilio/masking.h>
#include <words/exchangewords.h>
#include <words/inputwords.h>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using changes::Change;

namespace {

constexpr int grid = 8;
constexpr int leastWidth = 320; ///< of the fields in view; the rest is scrolled to

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_who(new ParticipantCombo)
    , m_whoName(new controls::SteadyLabel)
    , m_whoNote(new controls::FieldNote(m_who, 1))
    , m_body(new QPlainTextEdit)
    , m_notes(new controls::ReasonLabel(1))
    , m_problem(new controls::ReasonLabel(1))
    , m_answers(new ComposerAnswers)
    , m_send(new controls::OnceButton(tr("&Send")))
{
    m_form = new ComposerForm([this] {
        std::vector<controls::OptionalTextField::Suggestion> callers;
        for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
            if (!m_model->hasLeft(row))
                callers.push_back({entryFor(*m_model, row), m_model->participant(row).callSid});
        }
        return callers;
    });

    // Problems make the form longer; whom it goes to, the body and Send stay in sight.
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(leastWidth);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    row->setSpacing(3 * grid);
    row->addWidget(scroll, 5);
    row->addWidget(makeSide(), 2);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Compose update"));

    connect(m_form, &ComposerForm::changed, this, &Composer::refresh);
    connect(m_who, &ParticipantCombo::chosen, this,
            [this] { m_isChosen = !m_who->participant().isEmpty(); });
    connect(m_who, &ParticipantCombo::participantChanged, this, &Composer::refresh);
    auto *sendKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    sendKey->setAutoRepeat(false);
    sendKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(sendKey, &QShortcut::activated, this, &Composer::send);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Composer::refreshNotes);
    refresh();
}

QWidget *Composer::makeSide()
{
    auto *side = new QWidget;
    auto *whole = new QVBoxLayout(side);
    whole->setContentsMargins({});
    whole->setSpacing(grid / 2);
    auto *upper = new QWidget;
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins({});
    column->setSpacing(grid / 2);

    auto *whoLabel = new QLabel(tr("&Update"));
    whoLabel->setBuddy(m_who);
    controls::nameField(m_who, tr("Participant to update"));
    auto *whoRow = new QHBoxLayout;
    whoRow->addWidget(whoLabel);
    whoRow->addWidget(m_who, 1);

    m_body->setReadOnly(true);
    m_body->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_body->setPlaceholderText(tr("Nothing is chosen yet: the body is empty"));
    m_body->setWordWrapMode(QTextOption::WrapAnywhere);
    m_body->setTabChangesFocus(true);
    m_body->setAccessibleName(tr("Body to be sent"));
    m_body->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_body->setMinimumHeight(m_body->fontMetrics().height() + grid);

    m_send->setToolTip(tr("Ctrl+Return"));
    auto *clear = new QPushButton(tr("C&lear"));
    auto *copy = new QPushButton(tr("Cop&y as cURL"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid);
    buttons->addWidget(clear);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(m_send);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(clear, &QPushButton::clicked, this, &Composer::clear);
    connect(copy, &QPushButton::clicked, this, &Composer::copyAsCurl);

    column->addLayout(whoRow);
    // What is wrong must not move Send under the hand, and the page is low.
    auto *whoTold = new QHBoxLayout;
    whoTold->addWidget(m_whoName, 1);
    whoTold->addWidget(m_whoNote, 1);
    column->addLayout(whoTold);
    column->addWidget(m_body, 1);
    auto *told = new QHBoxLayout;
    told->addWidget(m_notes, 1);
    told->addWidget(m_problem, 1);
    column->addLayout(told);
    column->addWidget(m_answers, 1);
    // In a low dock this is scrolled, and Send stays in sight.
    m_told = new QScrollArea;
    m_told->setWidget(upper);
    m_told->setWidgetResizable(true);
    m_told->setFrameShape(QFrame::NoFrame);
    m_told->setFocusPolicy(Qt::NoFocus);
    m_told->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    whole->addWidget(m_told, 1);
    whole->addLayout(buttons);
    return side;
}

void Composer::setAccount(const twilio::Endpoint &endpoint, const twilio::Credentials &credentials)
{
    m_endpoint = endpoint;
    m_accountSid = credentials.accountSid;
    m_username = credentials.username;
}

void Composer::setModel(people::ParticipantModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_selected.clear();
    m_who->setParticipants(model);
    if (!m_isChosen)
        m_who->setParticipant({});
    followModel();
    refresh();
}

void Composer::followModel()
{
    if (!m_model)
        return;
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_model->rowOf({m_model->conferenceSid(), m_who->participant()});
                if (first.row() == row && last.row() == row)
                    refreshNotes();
                else if (first.row() <= row && row <= last.row())
                    refreshNotesSoon();
            });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &Composer::refreshNotesSoon);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &Composer::refreshNotesSoon);
    connect(m_model, &QAbstractItemModel::modelReset, this, &Composer::refreshNotesSoon);
}

void Composer::followSelection(const QString &callSid)
{
    m_selected = callSid;
    if (!m_isChosen && !callSid.isEmpty() && callSid != m_who->participant())
        m_who->setParticipant(callSid);
}

std::optional<twilio::ParticipantAddress> Composer::address(QString *why) const
{
    if (!m_model) {
        *why = tr("No conference is open: open one first");
        return std::nullopt;
    }
    const auto typed
        = twilio::ParticipantAddress::typed(m_model->conferenceSid(), m_who->participant());
    if (!typed) {
        *why = words::sentence(typed.error());
        return std::nullopt;
    }
    return *typed;
}

void Composer::refresh()
{
    const twilio::ParticipantUpdate update = m_form->update();
    m_body->setPlainText(QString::fromLatin1(twilio::withoutUserInfo(update.toFormBody())));
    refreshNotes();
    if (m_isChecking)
        check();
}

void Composer::refreshNotesSoon()
{
    m_soon.start();
}

void Composer::refreshName()
{
    const QString whom = m_who->participant();
    const int row = m_model ? m_model->rowOf({m_model->conferenceSid(), whom}) : -1;
    if (row >= 0 && m_model->hasLeft(row))
        m_whoName->setText(
            tr("! %1 has left. It is sent all the same").arg(entryFor(*m_model, row)));
    else if (row >= 0)
        m_whoName->setText(entryFor(*m_model, row));
    else if (m_model && m_model->isLoading())
        m_whoName->setText(tr("The conference is being loaded"));
    else
        m_whoName->setText(whom.isEmpty()
                               ? tr("Nobody is chosen")
                               : tr("! Not in this conference. It is sent all the same"));
}

void Composer::refreshNotes()
{
    // Each click is a request of its own; what is played must not be played twice by a slip.
    m_send->setOnce(m_form->update().announceUrl.has_value());
    refreshName();
    m_notes->setReason({}, notesOn(m_form->update(), isMuted()).join(u' '), &look::Tones::unknown);
}

bool Composer::isMuted() const
{
    const int row = m_model ? m_model->rowOf({m_model->conferenceSid(), m_who->participant()}) : -1;
    return row >= 0 && mayBeMuted(m_model->row(row));
}

bool Composer::check()
{
    QString why;
    const bool isAddressed = address(&why).has_value();
    const auto problems = m_form->update().validate();
    m_isChecking = !isAddressed || !problems.empty();
    m_whoNote->setProblem(isAddressed ? QString() : why);
    m_form->showProblems(problems);
    const auto general
        = std::find_if(problems.begin(), problems.end(),
                       [](const twilio::Problem &problem) { return problem.field.isEmpty(); });
    m_problem->setReason(u"!"_s, general == problems.end() ? QString() : words::sentence(*general),
                         &look::Tones::trouble);
    return !m_isChecking;
}

void Composer::send()
{
    if (!check())
        return;
    QString why;
    const auto whom = address(&why);
    const twilio::ParticipantUpdate update = m_form->update();
    m_form->remember();
    emit sendRequested(*whom, update);
}

void Composer::clear()
{
    m_isChecking = false;
    m_isChosen = false;
    m_form->showProblems({});
    m_whoNote->setProblem({});
    m_problem->setReason({}, {}, &look::Tones::quiet);
    m_answers->clearSettled();
    if (!m_selected.isEmpty())
        m_who->setParticipant(m_selected);
    m_form->clear();
}

void Composer::copyAsCurl()
{
    QString why;
    const auto whom = address(&why);
    if (!whom) {
        m_whoNote->setProblem(why);
        m_isChecking = true;
        return;
    }
    twilio::Exchange exchange;
    exchange.method = "POST"_ba;
    exchange.url
        = m_endpoint.resolved("/2010-04-01/Accounts/" + QUrl::toPercentEncoding(m_accountSid) + '/'
                              + whom->toEncodedPath());
    exchange.username = m_username.toUtf8();
    exchange.requestHeaders = {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba}};
    exchange.requestBody = twilio::withoutUserInfo(m_form->update().toFormBody());
    QApplication::clipboard()->setText(history::toCurl(exchange, words::leftOutOfCurl(exchange)));
}

void Composer::follow(const Change &change)
{
    m_answers->add(change);
    // In a low dock it may be scrolled out of sight.
    m_told->ensureWidgetVisible(m_answers);
}

void Composer::apply(const Change &change)
{
    m_answers->apply(change);
}

} // namespace bench
