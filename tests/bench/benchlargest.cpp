// SPDX-License-Identifier: Apache-2.0
// The largest well-formed answers that are taken, one after the other, each of which changes all
// that is shown: how long the window does not answer.
#include "bench.h"
#include "longestgap.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <cstdio>
#include <numeric>
#include <records/exchangemodel.h>
#include <session/accountsession.h>
#include <support/answers.h>
#include <support/hostileserver.h>
#include <support/largestanswers.h>
#include <support/twilioanswers.h>
#include <threads/background.h>
#include <window/mainwindow.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;

namespace {

constexpr std::chrono::seconds measured{6};

/// As the client's bounds are: see twilio::Request.
constexpr answers::Size page{.bytes = 4LL * 1024 * 1024, .values = 50'000};
constexpr answers::Size resource{.bytes = 64LL * 1024, .values = 1000};

/// Lists that are other ones each time: all of them changed, then others in their place. Made
/// beforehand, so that the machine is not busy with that.
class Lists
{
public:
    Lists()
    {
        for (const int round : {0, 1}) {
            m_conferences += answers::bytesOf(answers::largestConferences(page, 1 + 1000 * round));
            for (const int first : {1, 251})
                m_people += answers::bytesOf(answers::largestParticipants(page, first, round));
        }
    }

    Answer answerTo(const Request &request)
    {
        if (request.method != "GET")
            return answers::largestParticipant(resource);
        if (request.path().contains("/Calls/"))
            return answers::largestCall(resource);
        if (request.path().endsWith("/Participants.json"))
            return answers::raw(200, m_people.at(read++ % m_people.size()));
        if (!request.path().endsWith("/Conferences.json"))
            return answers::conference();
        // The waiting ones are the same, of which those in progress are the half at times.
        const bool isWaiting = request.target.contains("Status=init");
        return answers::raw(200, m_conferences.at(isWaiting ? 0 : m_round++ % 2));
    }

    std::atomic<int> read = 0; ///< lists of participants

private:
    QByteArrayList m_conferences;
    QByteArrayList m_people;
    int m_round = 0;
};

/// A server in a thread of its own, which takes nothing from the window's: it is elsewhere.
class Served
{
public:
    Served()
    {
        m_server->answerAlways([this](const Request &request, Connection &connection) {
            lists.answerTo(request)(request, connection);
        });
        url = m_server->url().toString();
        m_server->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::started, m_server, &threads::goToBackground);
        m_thread.start();
    }

    Lists lists;
    QString url;

private:
    QThread m_thread;
    HostileServer *m_server = new HostileServer;
};

} // namespace

int largestJob(const Job &job)
{
    if (job.isBare)
        return bareLoop(measured);
    Served served;
    const QTemporaryDir folder;
    history::Journal journal(folder.filePath(u"journal.sqlite"_s));
    history::ExchangeLog log;
    people::PhoneBook phoneBook;
    records::ExchangeModel exchanges(log);
    window::MainWindow window;
    window.show();
    const Job there{.baseUrl = served.url, .accountSid = accountSid(), .authToken = u"t0ken"_s};
    session::AccountSession board({.name = u"bench"_s,
                                   .endpoint = endpointOf(there),
                                   .credentials = credentialsOf(there),
                                   .pollInterval = std::chrono::milliseconds(20)},
                                  journal, log, phoneBook);
    window.setSession(&board, &exchanges, conferenceSid(1));
    LongestGap gap;
    int before = 0;
    QObject::connect(&window, &window::MainWindow::dataArrived, &window, [&] {
        QTimer::singleShot(700, &window, [&] {
            before = served.lists.read;
            gap.start();
            people::ParticipantModel &model = *board.current();
            QList<int> rows(model.rowCount());
            std::iota(rows.begin(), rows.end(), 0);
            board.commands().setSwitch(model, rows, people::Switch::Muted, true);
            QTimer::singleShot(measured, &window, [&] {
                std::printf("gap %lld worked %lld lists %d\n", gap.microseconds(),
                            gap.workedMicroseconds(), served.lists.read - before);
                std::fflush(stdout);
                std::_Exit(0);
            });
        });
    });
    return QCoreApplication::exec();
}
