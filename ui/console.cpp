// SPDX-License-Identifier: Apache-2.0
#include "console.h"

#include "mainwindow.h"

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
    m_window->show();
    QTimer::singleShot(0, this, [this] {
        m_exchanges = std::make_unique<history::ExchangeLog>();
        m_exchangeModel = std::make_unique<history::ExchangeModel>(*m_exchanges);
        m_journal = std::make_unique<history::Journal>(
            QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
            + u"/journal.sqlite"_s);
        connect(m_journal.get(), &history::Journal::unavailable, m_window.get(),
                &MainWindow::showNotice);
        if (m_line.sandbox)
            startSandbox();
        else
            connectToEnvironment();
    });
    return true;
}

void Console::startSandbox()
{
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
    connect(m_sandbox.get(), &sandbox::Sandbox::ready, this,
            [this](const sandbox::Address &address) {
                const auto endpoint = twilio::Endpoint::parse(address.baseUrl.toString());
                const auto account = twilio::AccountSid::parse(address.accountSid);
                const auto credentials = account
                    ? twilio::withAuthToken(*account, address.authToken.toUtf8())
                    : std::nullopt;
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
            });
}

void Console::connectToEnvironment()
{
    const auto login
        = account::loginFromEnvironment(QProcessEnvironment::systemEnvironment(), m_line.address);
    if (!login)
        return m_window->showMessage(tr("Not connected"), login.error().message);
    if (!*login)
        return m_window->showMessage(
            tr("Not connected"),
            tr("Set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or TWILIO_API_KEY and "
               "TWILIO_API_SECRET, or start with --sandbox to try it out."));
    connectTo({.name = (*login)->endpoint.url().host(),
               .endpoint = (*login)->endpoint,
               .credentials = (*login)->credentials,
               .pollInterval = m_line.pollInterval},
              m_line.conference);
}

void Console::connectTo(const conference::Connection &connection, const QString &conference)
{
    m_switchboard = std::make_unique<conference::Switchboard>(connection, *m_journal, *m_exchanges);
    if (m_recording) {
        m_switchboard->tellExchanges(m_recording.get(), [this](const twilio::Exchange &exchange) {
            m_recording->add(exchange);
        });
    }
    if (!m_line.screenshot.isEmpty())
        connect(m_window.get(), &MainWindow::dataArrived, this, &Console::takePicture);
    m_window->setSwitchboard(m_switchboard.get(), m_exchangeModel.get(), conference);
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
