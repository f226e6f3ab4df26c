// SPDX-License-Identifier: Apache-2.0
#include "console.h"

#include "confirmation.h"
#include "connectdialog.h"
#include "mainwindow.h"
#include "retentiondialog.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTimer>
#include <account/environment.h>
#include <cstdio>

namespace ui {

using namespace Qt::Literals::StringLiterals;

Console::Console(const CommandLine &line)
    : m_line(line)
    , m_window(std::make_unique<MainWindow>())
{
}

Console::~Console()
{
    // The window looks at what the switchboard owns.
    m_window.reset();
}

bool Console::start()
{
    if (!m_line.recordHar.isEmpty()) {
        auto recording = history::HarRecording::start(m_line.recordHar);
        if (!recording) {
            std::fprintf(stderr, "conference-panel: %s\n", qPrintable(recording.error()));
            return false;
        }
        m_recording = *std::move(recording);
    }
    connect(m_window.get(), &MainWindow::connectRequested, this, &Console::openConnectDialog);
    connect(m_window.get(), &MainWindow::disconnectRequested, this,
            [this] { leaveAccount(tr("Disconnect"), [this] { disconnectAccount(); }); });
    m_window->show();
    QTimer::singleShot(0, this, [this] {
        m_exchanges = std::make_unique<history::ExchangeLog>();
        m_exchangeModel = std::make_unique<history::ExchangeModel>(*m_exchanges);
        m_journal = std::make_unique<history::Journal>(
            QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                + u"/journal.sqlite"_s,
            retention());
        connect(m_journal.get(), &history::Journal::unavailable, m_window.get(),
                &MainWindow::showNotice);
        connect(m_journal.get(), &history::Journal::begunAnew, m_window.get(),
                &MainWindow::showNotice);
        connect(m_journal.get(), &history::Journal::availableAgain, m_window.get(),
                [this] { m_window->showNotice({}); });
        if (m_line.sandbox)
            startSandbox();
        else
            connectToEnvironment();
    });
    return true;
}

void Console::startSandbox()
{
    m_window->showMessage(tr("Starting the sandbox…"));
    m_sandbox = std::make_unique<sandbox::Sandbox>(
        sandbox::Options{.port = m_line.port,
                         .seed = m_line.seed,
                         .participants = m_line.sandboxParticipants,
                         .reportRequests = !m_line.tour.isEmpty()});
    connect(m_sandbox.get(), &sandbox::Sandbox::failed, m_window.get(),
            [this](const QString &reason) {
                m_window->showMessage(tr("The sandbox could not be started"), reason);
            });
    connect(m_sandbox.get(), &sandbox::Sandbox::answered, this, &Console::answered);
    connect(m_sandbox.get(), &sandbox::Sandbox::ready, this, &Console::connectToSandbox);
}

void Console::connectToSandbox(const sandbox::Address &address)
{
    const auto endpoint = twilio::Endpoint::parse(address.baseUrl.toString());
    const auto account = twilio::AccountSid::parse(address.accountSid);
    const auto credentials
        = account ? twilio::withAuthToken(*account, address.authToken.toUtf8()) : std::nullopt;
    if (!endpoint || !credentials)
        return m_window->showMessage(tr("The sandbox did not say where it is."));
    const QString wanted = !m_line.conference.isEmpty() ? m_line.conference
        : m_line.tour.isEmpty()                         ? address.liveConferenceSid
                                                        : address.supportConferenceSid;
    connectTo({.name = tr("Sandbox"),
               .endpoint = *endpoint,
               .credentials = *credentials,
               .pollInterval = m_line.pollInterval},
              wanted);
}

void Console::connectToEnvironment()
{
    const auto login
        = account::loginFromEnvironment(QProcessEnvironment::systemEnvironment(), m_line.address);
    if (!login)
        return m_window->showMessage(tr("Not connected"), login.error().message);
    if (*login) {
        return connectTo({.name = (*login)->endpoint.url().host(),
                          .endpoint = (*login)->endpoint,
                          .credentials = (*login)->credentials,
                          .pollInterval = m_line.pollInterval},
                         m_line.conference);
    }
    disconnectAccount();
    // A picture is taken of what is there, and asks nobody.
    if (m_line.screenshot.isEmpty())
        openConnectDialog();
}

void Console::connectTo(const conference::Connection &connection, const QString &conference)
{
    auto next = std::make_unique<conference::Switchboard>(connection, *m_journal, *m_exchanges,
                                                          m_phoneBook);
    if (m_recording) {
        next->tellExchanges(m_recording.get(), [this](const twilio::Exchange &exchange) {
            m_recording->add(exchange);
        });
    }
    if (!m_line.screenshot.isEmpty())
        connect(m_window.get(), &MainWindow::dataArrived, this, &Console::takePicture);
    m_window->setSwitchboard(next.get(), m_exchangeModel.get(), conference);
    // The window has let go of the former one.
    m_switchboard = std::move(next);
}

void Console::disconnectAccount()
{
    m_window->setSwitchboard(nullptr, m_exchangeModel.get(), {});
    m_switchboard.reset();
    m_sandbox.reset();
}

void Console::openConnectDialog()
{
    if (!m_connect) {
        m_connect = new ConnectDialog(m_window.get());
        account::Profile usual{.pollInterval = m_line.pollInterval};
        if (m_line.address)
            usual.address = m_line.address->url().toString();
        m_connect->setUsual(usual);
        connect(m_connect, &ConnectDialog::sandboxRequested, this, [this] {
            leaveAccount(tr("Change to the sandbox"), [this] {
                disconnectAccount();
                startSandbox();
            });
        });
        connect(m_connect, &ConnectDialog::connectRequested, this,
                [this](const conference::Connection &connection) {
                    leaveAccount(tr("Change to %1").arg(connection.name), [this, connection] {
                        connectTo(connection, m_line.conference);
                        m_sandbox.reset();
                    });
                });
    }
    m_connect->open();
}

void Console::leaveAccount(const QString &action, const std::function<void()> &act)
{
    const int pending = m_switchboard ? m_switchboard->queue().pending() : 0;
    if (pending == 0)
        return act();
    auto *confirmation = new Confirmation(
        pending == 1
            ? tr("Leave %1 while a change is on its way?").arg(m_switchboard->connection().name)
            : tr("Leave %1 while %2 changes are on their way?")
                  .arg(m_switchboard->connection().name)
                  .arg(pending),
        tr("What still waits is not sent any more. What was sent may yet take effect, and what "
           "became of it is not shown here."),
        action, m_window.get());
    connect(confirmation, &Confirmation::confirmed, this, act);
    confirmation->open();
}

void Console::takePicture()
{
    // What the arrival set going is laid out and painted in the next turns of the event loop.
    QTimer::singleShot(std::chrono::milliseconds(200), this, [this] {
        const bool isWritten = m_window->grab().save(m_line.screenshot, "PNG");
        if (!isWritten)
            std::fprintf(stderr, "conference-panel: could not write %s\n",
                         qPrintable(m_line.screenshot));
        QCoreApplication::exit(isWritten ? 0 : 1);
    });
}

} // namespace ui
