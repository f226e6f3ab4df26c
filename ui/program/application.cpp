// SPDX-License-Identifier: Apache-2.0
#include "application.h"

#include "arrivalwatcher.h"
#include "log.h"
#include "openaccounts.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <look/appearance.h>
#include <records/retentiondialog.h>
#include <settings/settings.h>
#include <window/mainwindow.h>
#include <words/historywords.h>
#include <words/isolation.h>
#include <words/settingswords.h>

namespace program {

using namespace Qt::Literals::StringLiterals;

namespace {

history::Account accountOf(const account::Connection &connection)
{
    return {connection.credentials.accountSid, connection.endpoint.toString()};
}

std::unique_ptr<settings::Store> readSettings()
{
    constexpr std::chrono::seconds patience{2};
    auto store = std::make_unique<settings::Store>(*QCoreApplication::instance());
    store->waitUntilRead(patience);
    return store;
}

} // namespace

Application::Application(const CommandLine &line)
    : m_line(line)
    , m_settings(readSettings())
{
    connect(m_settings.get(), &settings::Store::troubleChanged, this, &Application::tellTrouble);
    connect(m_settings.get(), &settings::Store::arrivedLate, &m_phoneBook,
            &people::PhoneBook::reload);
    tellTrouble();
    const int appearance = settings::Settings().value(look::appearanceKey).toInt();
    look::applyAppearance(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                          static_cast<look::Appearance>(std::clamp(appearance, 0, 2)));
    AccountWindow &first = addWindow(line);
    connect(&first, &AccountWindow::answered, this, &Application::answered);
    if (m_line.screenshot.isEmpty())
        return;
    auto *watcher = new ArrivalWatcher(first.window(), this);
    connect(watcher, &ArrivalWatcher::arrived, this, [this] { takePicture(0); });
    connect(watcher, &ArrivalWatcher::missing, this, [this](const QString &sentence) {
        std::fprintf(stderr, "conference-panel: %s\n", qPrintable(sentence));
        takePicture(1);
    });
}

Application::~Application() = default;

bool Application::start()
{
    if (!m_line.recordHar.isEmpty()) {
        auto recording = history::HarRecording::start(m_line.recordHar);
        if (!recording) {
            std::fprintf(stderr, "conference-panel: %s\n",
                         qPrintable(words::notRecorded(recording.error())));
            return false;
        }
        m_recording = *std::move(recording);
    }
    window().show();
    QTimer::singleShot(0, this, [this] {
        openRecords();
        if (m_line.sandbox)
            m_windows.front()->startSandbox();
        else
            m_windows.front()->connectToEnvironment();
    });
    return true;
}

int Application::end(int status)
{
    m_closed.clear();
    m_windows.clear();
    m_settings->flush();
    constexpr std::chrono::milliseconds patience{3000};
    const QDeadlineTimer deadline(patience);
    const bool hasJournalEnded = endJournal(patience);
    // They were written meanwhile.
    constexpr std::chrono::milliseconds least{200};
    const bool haveSettingsEnded
        = endSettings(std::max(least, std::chrono::milliseconds(deadline.remainingTime())));
    if (!hasJournalEnded || !haveSettingsEnded) {
        // A thread is in the middle of something, and would meet what exit() has destroyed.
        std::fflush(nullptr);
        std::_Exit(status);
    }
    return status;
}

bool Application::endJournal(std::chrono::milliseconds patience)
{
    if (!m_journal)
        return true;
    const history::JournalEnd end = m_journal->end(patience);
    if (!end.left.isEmpty())
        std::fprintf(stderr, "conference-panel: %s\n",
                     qPrintable(words::notWritten(end.left, m_journal->file())));
    return end.hasEnded;
}

bool Application::endSettings(std::chrono::milliseconds patience)
{
    const bool hasEnded = m_settings->end(patience);
    if (!hasEnded)
        std::fprintf(stderr, "conference-panel: %s\n",
                     qPrintable(words::settingsNotWritten(m_settings->file())));
    return hasEnded;
}

void Application::tellTrouble()
{
    const auto &trouble = m_settings->trouble();
    if (!trouble || m_toldTroubles.contains(trouble->kind))
        return;
    m_toldTroubles.insert(trouble->kind);
    std::fprintf(stderr, "conference-panel: %s\n", qPrintable(words::sentence(*trouble)));
}

void Application::openRecords()
{
    const QString file
        = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/journal.sqlite"_s;
    m_journal = std::make_unique<history::Journal>(file, records::retention());
    m_open = std::make_unique<OpenAccounts>(file);
    connect(m_open.get(), &OpenAccounts::showRequested, this,
            [this](const history::Account &account) {
                if (AccountWindow *accountWindow = windowOf(account, nullptr))
                    show(*accountWindow);
            });
    for (const auto &accountWindow : m_windows)
        accountWindow->setRecords(*m_journal, m_phoneBook, m_recording.get());
}

AccountWindow &Application::addWindow(const CommandLine &line)
{
    m_windows.push_back(std::make_unique<AccountWindow>(line));
    AccountWindow &accountWindow = *m_windows.back();
    accountWindow.setElsewhere([this, &accountWindow](const account::Connection &connection,
                                                      const std::function<void()> &goOn) {
        connectOrAsk(connection, accountWindow, goOn);
    });
    connect(&accountWindow, &AccountWindow::sessionChanged, this, &Application::tellWhatIsOpen);
    connect(&accountWindow.window(), &window::MainWindow::windowRequested, this,
            &Application::openWindow);
    connect(&accountWindow.window(), &window::MainWindow::closed, this,
            [this, &accountWindow] { closeWindow(accountWindow); });
    ++m_windowsSoFar;
    return accountWindow;
}

void Application::openWindow()
{
    if (!m_journal)
        return;
    qCDebug(log) << "window" << m_windowsSoFar + 1 << "is opened";
    // Its sandbox is another account, on another port.
    CommandLine line = m_line;
    line.seed += m_windowsSoFar;
    line.port = 0;
    line.conference.clear();
    line.screenshot.clear();
    line.tour.clear();
    const QPoint cascade = m_windows.back()->window().pos() + QPoint(32, 32);
    AccountWindow &accountWindow = addWindow(line);
    accountWindow.setRecords(*m_journal, m_phoneBook, m_recording.get());
    accountWindow.window().move(cascade);
    accountWindow.window().show();
    accountWindow.disconnectAccount();
    accountWindow.openConnectDialog();
}

void Application::closeWindow(const AccountWindow &accountWindow)
{
    // The last one stays until the program ends, which its window has just begun.
    if (m_windows.size() == 1)
        return;
    const auto closed
        = std::find_if(m_windows.begin(), m_windows.end(),
                       [&accountWindow](const auto &each) { return each.get() == &accountWindow; });
    if (closed == m_windows.end())
        return;
    // It is inside its window's closeEvent(), and not to outlive the journal.
    m_closed.push_back(std::move(*closed));
    m_windows.erase(closed);
    tellWhatIsOpen();
    QMetaObject::invokeMethod(
        this, [this] { m_closed.clear(); }, Qt::QueuedConnection);
}

AccountWindow *Application::windowOf(const history::Account &account,
                                     const AccountWindow *asking) const
{
    for (const auto &accountWindow : m_windows) {
        if (accountWindow.get() != asking && accountWindow->session()
            && accountOf(accountWindow->session()->connection()) == account)
            return accountWindow.get();
    }
    return nullptr;
}

void Application::connectOrAsk(const account::Connection &connection, AccountWindow &asking,
                               const std::function<void()> &goOn)
{
    const history::Account account = accountOf(connection);
    if (AccountWindow *there = windowOf(account, &asking)) {
        const auto showThere = [known = QPointer(there), connection] {
            if (!known || !known->session())
                return;
            if (known->session()->queue().isPaused()
                && account::isSameAccount(known->session()->connection(), connection))
                known->session()->goOnWith(connection);
            show(*known);
        };
        return asking.ask(connection.name,
                          {.show = showThere,
                           .other = tr("&Choose another account…"),
                           .doOther = [&asking] { asking.openConnectDialog(); }});
    }
    // A picture is taken of what was asked for, and asks nobody.
    if (!m_line.screenshot.isEmpty() || !m_open->isOpenElsewhere(account))
        return goOn();
    const auto showElsewhere = [this, account, &asking] {
        m_open->showElsewhere(account);
        // Who started the program for this account has found it.
        if (!asking.session())
            asking.window().closeAnyway();
    };
    asking.ask(connection.name,
               {.show = showElsewhere, .other = tr("&Open another"), .doOther = goOn});
}

void Application::show(AccountWindow &accountWindow)
{
    window::MainWindow &window = accountWindow.window();
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.raise();
    window.activateWindow();
    window.showRemark(tr("%1 is open in this window already. Its conferences open in tabs.")
                          .arg(words::isolated(accountWindow.session()->connection().name)));
}

void Application::tellWhatIsOpen()
{
    if (!m_open)
        return;
    QList<history::Account> accounts;
    for (const auto &accountWindow : m_windows) {
        if (accountWindow->session())
            accounts += accountOf(accountWindow->session()->connection());
    }
    m_open->setOpen(accounts);
}

void Application::takePicture(int status)
{
    // What the arrival set going is laid out and painted in the next turns of the event loop.
    QTimer::singleShot(std::chrono::milliseconds(200), this, [this, status] {
        const bool isWritten = window().grab().save(m_line.screenshot, "PNG");
        if (!isWritten)
            std::fprintf(stderr, "conference-panel: could not write %s\n",
                         qPrintable(m_line.screenshot));
        QCoreApplication::exit(isWritten ? status : 1);
    });
}

} // namespace program
