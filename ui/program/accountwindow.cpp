// SPDX-License-Identifier: Apache-2.0
#include "accountwindow.h"

#include <QPushButton>
#include <account/environment.h>
#include <connect/connectdialog.h>
#include <controls/confirmation.h>
#include <settings/store.h>
#include <window/mainwindow.h>
#include <words/accountwords.h>
#include <words/historywords.h>
#include <words/isolation.h>
#include <words/sandboxwords.h>
#include <words/settingswords.h>

namespace program {

using namespace Qt::Literals::StringLiterals;

AccountWindow::AccountWindow(const CommandLine &line)
    : m_line(line)
    , m_exchangeModel(m_exchanges)
    , m_window(std::make_unique<window::MainWindow>())
{
    connect(m_window.get(), &window::MainWindow::connectRequested, this,
            &AccountWindow::openConnectDialog);
    connect(m_window.get(), &window::MainWindow::disconnectRequested, this,
            [this] { leaveAccount(tr("Disconnect"), [this] { disconnectAccount(); }); });
    connect(m_window.get(), &window::MainWindow::closeRequested, this,
            [this] { leaveAccount(tr("Close"), [this] { m_window->closeAnyway(); }); });
    if (const auto *settings = settings::Store::find()) {
        connect(settings, &settings::Store::troubleChanged, this, &AccountWindow::showNotices);
        showNotices();
    }
}

AccountWindow::~AccountWindow()
{
    // The window looks at what the session owns.
    m_window.reset();
}

void AccountWindow::setRecords(history::Journal &journal, people::PhoneBook &phoneBook,
                               history::HarRecording *recording)
{
    m_journal = &journal;
    m_phoneBook = &phoneBook;
    m_recording = recording;
    connect(m_journal, &history::Journal::unavailable, m_window.get(),
            [this](const history::StoreFailure &failure) {
                m_ofTheJournal = words::sentence(failure);
                showNotices();
            });
    connect(m_journal, &history::Journal::begunAnew, m_window.get(), [this](const QString &keptAs) {
        m_ofTheJournal = words::journalBegunAnew(keptAs);
        showNotices();
    });
    connect(m_journal, &history::Journal::availableAgain, m_window.get(), [this] {
        m_ofTheJournal.clear();
        showNotices();
    });
    if (!m_recording)
        return;
    connect(m_recording, &history::HarRecording::failed, m_window.get(),
            [this](const history::RecordingFailure &failure) {
                m_ofTheRecording = words::recordingEnded(failure);
                showNotices();
            });
}

void AccountWindow::showNotices()
{
    const auto *settings = settings::Store::find();
    const QString ofTheSettings
        = settings && settings->trouble() ? words::sentence(*settings->trouble()) : QString();
    QStringList notices{m_ofTheRecording, m_ofTheJournal, ofTheSettings};
    notices.removeAll({});
    m_window->showNotice(notices.join(u'\n'));
}

void AccountWindow::startSandbox()
{
    m_window->showProgress(tr("Starting the sandbox…"));
    m_sandbox = std::make_unique<sandbox::Sandbox>(
        sandbox::Options{.port = m_line.port,
                         .seed = m_line.seed,
                         .freshSecrets = m_line.freshSecrets,
                         .participants = m_line.sandboxParticipants,
                         .reportRequests = !m_line.tour.isEmpty()});
    connect(m_sandbox.get(), &sandbox::Sandbox::failed, m_window.get(),
            [this](const sandbox::StartFailure &failure) {
                m_window->showMessage(
                    tr("The sandbox could not be started"),
                    words::sandboxNotStarted(failure.port, failure.isPortTaken, failure.detail));
            });
    connect(m_sandbox.get(), &sandbox::Sandbox::answered, this, &AccountWindow::answered);
    connect(m_sandbox.get(), &sandbox::Sandbox::ready, this, &AccountWindow::connectToSandbox);
}

void AccountWindow::connectToSandbox(const sandbox::Address &address)
{
    const auto endpoint = twilio::Endpoint::parse(address.baseUrl.toString());
    const auto account = twilio::AccountSid::parse(address.accountSid);
    const auto credentials
        = account ? twilio::withAuthToken(*account, address.authToken.toUtf8()) : std::nullopt;
    if (!endpoint || !credentials)
        return m_window->showMessage(tr("The sandbox did not say where it is."));
    // The tour clicks in this one, whatever is open beside it.
    if (!m_line.tour.isEmpty() && m_line.conference.isEmpty())
        m_line.conference = address.supportConferenceSid;
    // In which nothing happens by itself: the first press there is not dropped.
    connectTo({.name = tr("Sandbox"),
               .endpoint = *endpoint,
               .credentials = *credentials,
               .pollInterval = m_line.pollInterval},
              address.supportConferenceSid);
}

void AccountWindow::connectToEnvironment()
{
    const auto login
        = account::loginFromEnvironment(QProcessEnvironment::systemEnvironment(), m_line.address);
    if (!login)
        return m_window->showNotConnected(words::sentence(login.error()));
    if (*login) {
        const account::Connection connection{.name = (*login)->endpoint.url().host(),
                                             .endpoint = (*login)->endpoint,
                                             .credentials = (*login)->credentials,
                                             .pollInterval = m_line.pollInterval};
        return m_elsewhere(connection, [this, connection] { connectTo(connection); });
    }
    disconnectAccount();
    // A picture is taken of what is there, and asks nobody.
    if (m_line.screenshot.isEmpty())
        openConnectDialog();
}

void AccountWindow::connectTo(const account::Connection &connection, const QString &usual)
{
    auto next = std::make_unique<session::AccountSession>(connection, *m_journal, m_exchanges,
                                                          *m_phoneBook);
    next->network().listen();
    if (m_recording) {
        next->followExchanges([recording = m_recording](const twilio::Exchange &exchange) {
            recording->add(exchange);
        });
    }
    m_window->setSession(next.get(), &m_exchangeModel, m_line.conference, usual);
    // The window has let go of the former one.
    m_session = std::move(next);
    emit sessionChanged();
}

void AccountWindow::disconnectAccount()
{
    m_window->setSession(nullptr, &m_exchangeModel, {});
    m_session.reset();
    m_sandbox.reset();
    emit sessionChanged();
}

void AccountWindow::ask(const QString &name, const Offer &offer)
{
    if (!m_session)
        disconnectAccount();
    auto *question = new controls::Confirmation(
        tr("%1 is open in another window").arg(words::isolated(name)),
        tr("Its conferences open in tabs there, and what is pressed stays in one order."),
        tr("Show that window"), m_window.get());
    question->setIcon(QMessageBox::Question);
    QPushButton *other = question->addButton(offer.other, QMessageBox::ActionRole);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            question->setDefaultButton(qobject_cast<QPushButton *>(button));
    }
    connect(question, &controls::Confirmation::confirmed, this, offer.show);
    connect(other, &QPushButton::clicked, this, offer.doOther);
    question->open();
}

void AccountWindow::openConnectDialog()
{
    if (!m_connect) {
        m_connect = new connect::ConnectDialog(m_window.get());
        account::Profile usual{.pollInterval = m_line.pollInterval};
        if (m_line.address)
            usual.address = m_line.address->url().toString();
        m_connect->setUsual(usual);
        connect(m_connect, &connect::ConnectDialog::sandboxRequested, this, [this] {
            leaveAccount(tr("Change to the sandbox"), [this] {
                disconnectAccount();
                startSandbox();
            });
        });
        connect(m_connect, &connect::ConnectDialog::connectRequested, this,
                [this](const account::Connection &connection) {
                    // What waits for credentials that are accepted has them now, and nothing is
                    // left.
                    if (m_session && account::isSameAccount(m_session->connection(), connection))
                        return m_session->goOnWith(connection);
                    m_elsewhere(connection, [this, connection] { change(connection); });
                });
    }
    m_connect->open();
}

void AccountWindow::change(const account::Connection &connection)
{
    leaveAccount(tr("Change to %1").arg(words::isolated(connection.name)), [this, connection] {
        connectTo(connection);
        m_sandbox.reset();
    });
}

void AccountWindow::leaveAccount(const QString &action, const std::function<void()> &act)
{
    const int pending = m_session ? m_session->queue().pending() : 0;
    if (pending == 0)
        return act();
    const QString name = words::isolated(m_session->connection().name);
    auto *confirmation = new controls::Confirmation(
        pending == 1
            ? tr("Leave %1 while a change is on its way?").arg(name)
            : tr("Leave %1 while %n changes are on their way?", nullptr, pending).arg(name),
        tr("What still waits is not sent any more. What was sent may yet take effect, and is "
           "listed when you connect to this account again."),
        action, m_window.get());
    connect(confirmation, &controls::Confirmation::confirmed, this, act);
    confirmation->open();
}

} // namespace program
