// SPDX-License-Identifier: Apache-2.0
#include "console.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <records/retentiondialog.h>
#include <window/mainwindow.h>

namespace program {

using namespace Qt::Literals::StringLiterals;

Console::Console(const CommandLine &line)
    : m_line(line)
{
    Desk &first = addDesk(line);
    connect(&first, &Desk::answered, this, &Console::answered);
    if (!m_line.screenshot.isEmpty())
        connect(&first.window(), &window::MainWindow::dataArrived, this, &Console::takePicture);
}

Console::~Console() = default;

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
    window().show();
    QTimer::singleShot(0, this, [this] {
        openRecords();
        if (m_line.sandbox)
            m_desks.front()->startSandbox();
        else
            m_desks.front()->connectToEnvironment();
    });
    return true;
}

void Console::openRecords()
{
    m_journal = std::make_unique<history::Journal>(
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/journal.sqlite"_s,
        records::retention());
    for (const auto &desk : m_desks)
        desk->setRecords(*m_journal, m_phoneBook, m_recording.get());
}

Desk &Console::addDesk(const CommandLine &line)
{
    m_desks.push_back(std::make_unique<Desk>(line));
    Desk &desk = *m_desks.back();
    desk.setElsewhere([this, &desk](const session::Connection &connection) {
        return showAccount(connection, desk);
    });
    connect(&desk.window(), &window::MainWindow::windowRequested, this, &Console::openDesk);
    connect(&desk.window(), &window::MainWindow::closed, this, [this, &desk] { closeDesk(desk); });
    ++m_desksSoFar;
    return desk;
}

void Console::openDesk()
{
    if (!m_journal)
        return;
    // Its sandbox is another account, on another port.
    CommandLine line = m_line;
    line.seed += m_desksSoFar;
    line.port = 0;
    line.conference.clear();
    line.screenshot.clear();
    line.tour.clear();
    const QPoint cascade = m_desks.back()->window().pos() + QPoint(32, 32);
    Desk &desk = addDesk(line);
    desk.setRecords(*m_journal, m_phoneBook, m_recording.get());
    desk.window().move(cascade);
    desk.window().show();
    desk.disconnectAccount();
    desk.openConnectDialog();
}

void Console::closeDesk(const Desk &desk)
{
    // The last one stays until the program ends, which its window has just begun.
    if (m_desks.size() == 1)
        return;
    const auto closed = std::find_if(m_desks.begin(), m_desks.end(),
                                     [&desk](const auto &each) { return each.get() == &desk; });
    if (closed == m_desks.end())
        return;
    // It is inside its window's closeEvent().
    closed->release()->deleteLater();
    m_desks.erase(closed);
}

bool Console::showAccount(const session::Connection &connection, const Desk &asking)
{
    for (const auto &desk : m_desks) {
        if (desk.get() == &asking || !desk->switchboard())
            continue;
        const session::Connection &known = desk->switchboard()->connection();
        if (known.credentials.accountSid != connection.credentials.accountSid
            || known.endpoint.url() != connection.endpoint.url())
            continue;
        if (desk->switchboard()->queue().isHeld() && session::isSameAccount(known, connection))
            desk->switchboard()->goOnWith(connection);
        window::MainWindow &window = desk->window();
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
        window.showRemark(
            tr("%1 is open in this window already. Its conferences open in tabs.").arg(known.name));
        return true;
    }
    return false;
}

void Console::takePicture()
{
    // What the arrival set going is laid out and painted in the next turns of the event loop.
    QTimer::singleShot(std::chrono::milliseconds(200), this, [this] {
        const bool isWritten = window().grab().save(m_line.screenshot, "PNG");
        if (!isWritten)
            std::fprintf(stderr, "conference-panel: could not write %s\n",
                         qPrintable(m_line.screenshot));
        QCoreApplication::exit(isWritten ? 0 : 1);
    });
}

} // namespace program
