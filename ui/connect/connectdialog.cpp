// SPDX-License-Identifier: Apache-2.0
#include "connectdialog.h"

#include "connectform.h"
#include "connectforms.h"
#include "connectimport.h"
#include "connectlist.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QScreen>
#include <QShowEvent>
#include <account/connectflow.h>
#include <controls/confirmation.h>
#include <controls/oncebutton.h>
#include <controls/reasonlabel.h>
#include <controls/rule.h>
#include <look/appearance.h>
#include <settings/settings.h>
#include <words/accountwords.h>
#include <words/connectwords.h>
#include <words/isolation.h>

namespace connect {

using namespace Qt::Literals::StringLiterals;
using account::ConnectFlow;
using account::Profile;
using account::TestResult;

namespace {

constexpr int grid = 8;
/// What the person was told of the keychain, which was not open since.
constexpr QAnyStringView keychainToldKey = u"connect/keychainTold";

} // namespace

ConnectDialog::ConnectDialog(QWidget *parent)
    : QDialog(parent)
    , m_flow(new ConnectFlow(this))
    , m_list(new ConnectList)
    , m_forms(new ConnectForms)
    , m_keep(new QCheckBox(tr("Remem&ber this account, its secret in the keychain")))
    , m_outcome(new controls::ReasonLabel(3)) // as many as what a test found
    , m_progress(new QProgressBar)
    , m_delete(new QPushButton(tr("D&elete…")))
    , m_test(new QPushButton(tr("Test connect&ion")))
    , m_close(new QPushButton(tr("&Close")))
    , m_connect(new controls::OnceButton)
{
    constexpr QSize size{768, 680};
    setWindowTitle(tr("Connect"));
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_forms, 1);
    right->addWidget(controls::makeRule());
    right->addWidget(makeFoot());
    auto *line = controls::makeRule();
    line->setFixedSize(1, QWIDGETSIZE_MAX);
    line->setMinimumHeight(0);
    line->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(line);
    row->addLayout(right, 1);
    // On a low screen the form scrolls.
    resize(screen() ? size.boundedTo(screen()->availableSize() - QSize(16, 44)) : size);

    connect(m_list, &ConnectList::chosen, this, &ConnectDialog::showChosen);
    connect(m_list, &ConnectList::importPressed, this, &ConnectDialog::askImport);
    connect(m_list, &ConnectList::sandboxPressed, this, [this] {
        accept();
        emit sandboxRequested();
    });
    connect(m_forms, &ConnectForms::edited, this, &ConnectDialog::clearOutcome);
    connect(m_delete, &QPushButton::clicked, this, &ConnectDialog::askForgetting);
    connect(m_test, &QPushButton::clicked, this, [this] { begin(true); });
    connect(m_connect, &QPushButton::clicked, this, [this] { begin(false); });
    connect(m_close, &QPushButton::clicked, this, &ConnectDialog::reject);
    connect(m_keep, &QCheckBox::toggled, this, [this](bool kept) { setSessionOnly(!kept); });
    connectFlow();
    fillList(m_flow->profiles().lastUsed());
}

ConnectDialog::~ConnectDialog() = default;

QWidget *ConnectDialog::makeFoot()
{
    auto *foot = new QWidget;
    for (QPushButton *button : {m_delete, m_test, m_close})
        button->setAutoDefault(false);
    m_connect->setDefault(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    // What is said comes and goes; the buttons stay where they are.
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    kept = m_delete->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_delete->setSizePolicy(kept);
    m_progress->setAccessibleName(tr("Progress"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    buttons->addWidget(m_test);
    buttons->addWidget(m_close);
    buttons->addWidget(m_connect);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 2 * grid);
    column->setSpacing(grid);
    column->addWidget(m_keep);
    column->addWidget(m_outcome);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    setSessionOnly(false);
    return foot;
}

void ConnectDialog::connectFlow()
{
    connect(m_flow, &ConnectFlow::stepChanged, this, &ConnectDialog::showStep);
    connect(m_flow, &ConnectFlow::tested, this, &ConnectDialog::showOutcome);
    connect(m_flow, &ConnectFlow::secretMissing, this, [this](const ConnectFlow::Trouble &why) {
        m_forms->current()->askForSecret(why.isWorthAskingAgain());
        if (why.kind == ConnectFlow::Trouble::Kind::Keychain)
            showKeychain(why, words::whySecretIsMissing(why), words::stillMissing(why));
        else
            showTrouble(words::whySecretIsMissing(why));
    });
    connect(m_flow, &ConnectFlow::notKept, this,
            [this](const QUuid &id, const ConnectFlow::Trouble &why) {
                if (!id.isNull())
                    showSaved(id);
                setSessionOnly(true);
                if (why.kind == ConnectFlow::Trouble::Kind::Keychain)
                    showKeychain(why, words::whyNotKept(why), words::stillNotKept());
                else
                    showTrouble(words::whyNotKept(why));
            });
    connect(m_flow, &ConnectFlow::connected, this,
            [this](const QUuid &id, const account::Connection &connection) {
                if (id.isNull()) {
                    m_forms->current()->clearSecret();
                } else {
                    showSaved(id);
                    settings::Settings().remove(keychainToldKey);
                }
                accept();
                emit connectRequested(connection);
            });
    connect(m_flow, &ConnectFlow::forgotten, this, [this](const QUuid &id) {
        m_forms->forget(id);
        fillList({});
    });
    connect(m_flow, &ConnectFlow::notForgotten, this,
            [this](const ConnectFlow::Trouble &why) { showTrouble(words::whyNotForgotten(why)); });
    const auto showImported = [this] {
        const auto all = m_flow->profiles().all();
        for (const Profile &profile : all)
            m_forms->forget(profile.id);
        fillList(all.empty() ? QUuid() : all.front().id);
    };
    connect(m_flow, &ConnectFlow::imported, this,
            [this, showImported](const ConnectFlow::ImportedSecrets &secrets) {
                showImported();
                m_outcome->setReason(u"✓"_s, words::whatWasImported(secrets), &look::Tones::good);
            });
    connect(m_flow, &ConnectFlow::notImported, this,
            [this, showImported](const ConnectFlow::Trouble &why) {
                showImported();
                showTrouble(words::whyNotImported(why));
            });
    showStep();
}

void ConnectDialog::setUsual(const Profile &profile)
{
    m_usual = profile;
    m_forms->forget({});
    showChosen();
}

void ConnectDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous()) {
        clearOutcome();
        // Another program may have saved some.
        fillList(m_list->current());
        // A remembered account needs nothing but Enter.
        if (m_list->current().isNull())
            m_forms->current()->focusFirst();
        else
            m_connect->setFocus(Qt::OtherFocusReason);
    }
}

void ConnectDialog::reject()
{
    // Esc ends what is under way first.
    if (m_flow->step() != ConnectFlow::Step::Idle)
        return m_flow->cancel();
    QDialog::reject();
}

void ConnectDialog::fillList(const QUuid &chosen)
{
    m_list->setProfiles(m_flow->profiles().all(), chosen);
}

void ConnectDialog::showSaved(const QUuid &id)
{
    m_forms->forget(m_forms->current()->id());
    m_forms->forget(id);
    fillList(id);
}

void ConnectDialog::showChosen()
{
    const Profile profile = m_flow->profiles().find(m_list->current()).value_or(m_usual);
    m_forms->showProfile(profile, words::placeOfSecret(m_flow->whereSecretIs(profile)));
    m_delete->setVisible(!profile.id.isNull());
    setSessionOnly(false);
    clearOutcome();
}

void ConnectDialog::begin(bool justTest)
{
    if (m_flow->step() != ConnectFlow::Step::Idle)
        return;
    clearOutcome();
    const auto profile = m_forms->current()->profile();
    if (!profile)
        return;
    m_flow->begin({.aim = justTest ? ConnectFlow::Aim::Test : ConnectFlow::Aim::Connect,
                   .profile = *profile,
                   .secret = m_forms->current()->secret(),
                   .isToBeKept = m_keep->isChecked()});
}

void ConnectDialog::showStep()
{
    using Step = ConnectFlow::Step;
    const Step step = m_flow->step();
    const bool isIdle = step == Step::Idle;
    // Not the form itself, which would lose the keyboard's place.
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_list, m_delete, m_test, m_connect, m_keep})
        widget->setEnabled(isIdle);
    m_progress->setVisible(!isIdle);
    m_close->setText(isIdle ? tr("&Close") : tr("&Cancel"));
    const QString what = step == Step::Testing ? tr("Asking the service…")
        : isIdle                               ? QString()
                                               : tr("Waiting for the keychain…");
    m_outcome->setReason({}, what, &look::Tones::quiet);
}

void ConnectDialog::showOutcome(const TestResult &result)
{
    if (result.kind == TestResult::Kind::Works)
        m_outcome->setReason(u"✓"_s, words::sentence(result), &look::Tones::good);
    else
        showTrouble(words::sentence(result));
    m_outcome->setToolTip(result.error.requestId.isEmpty()
                              ? QString()
                              : tr("Request %1").arg(result.error.requestId));
}

void ConnectDialog::showTrouble(const QString &sentence)
{
    m_outcome->setReason(u"!"_s, sentence, &look::Tones::trouble);
}

void ConnectDialog::showKeychain(const ConnectFlow::Trouble &why, const QString &first,
                                 const QString &later)
{
    settings::Settings settings;
    const int outcome = static_cast<int>(why.outcome);
    const bool isKnown = settings.value(keychainToldKey).toInt() == outcome;
    settings.setValue(keychainToldKey, outcome);
    m_outcome->setReason({}, isKnown ? later : first, &look::Tones::quiet);
}

void ConnectDialog::clearOutcome()
{
    if (m_flow->step() == ConnectFlow::Step::Idle)
        m_outcome->setReason({}, {}, &look::Tones::quiet);
}

void ConnectDialog::setSessionOnly(bool only)
{
    m_keep->setChecked(!only);
    m_connect->setText(only ? tr("Co&nnect for this session only") : tr("Co&nnect"));
}

void ConnectDialog::askForgetting()
{
    const auto profile = m_flow->profiles().find(m_forms->current()->id());
    if (!profile)
        return fillList({});
    auto *confirmation = new controls::Confirmation(
        tr("Delete %1 from this computer?").arg(words::isolated(profile->name)),
        tr("Its secret is taken out of the keychain. Nothing changes at the provider."),
        tr("Delete %1").arg(words::isolated(profile->name)), this);
    connect(confirmation, &controls::Confirmation::confirmed, m_flow,
            [this, forgotten = *profile] { m_flow->forget(forgotten); });
    confirmation->open();
}

void ConnectDialog::askImport()
{
    const QString file = account::cliProfilesFile();
    const auto found = account::readCliProfiles(file);
    if (!found)
        return showTrouble(words::sentence(found.error()));
    auto *import = new ConnectImport(file, *found, this);
    connect(import, &ConnectImport::chosen, m_flow, &ConnectFlow::import);
    import->open();
}

} // namespace connect
