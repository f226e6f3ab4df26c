// SPDX-License-Identifier: Apache-2.0
// What a poll costs: one that brings nothing new, through the real poller, and one changed row of
// 250. What a window costs that nothing happens in.
#include "paintcount.h"
#include "sample.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <future>
#include <records/exchangemodel.h>
#include <sandbox/sandbox.h>
#include <session/accountsession.h>
#include <table/participanttable.h>
#include <window/mainwindow.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

namespace {

int reads(const history::ExchangeLog &log)
{
    int all = 0;
    for (const history::LoggedExchange &entry : log.entries())
        all += entry.isChange() ? 0 : 1 + entry.repeats;
    return all;
}

int bareChangedPolls(const Job &job)
{
    Sample sample;
    sample.take(listOfPeople(0));
    sample.window.show();
    const std::array lists{listOfPeople(0), listOfPeople(1)};
    int done = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        sample.take(lists[static_cast<size_t>(++done % 2)]);
        if (done == job.times)
            QTimer::singleShot(50, &timer, [] { std::_Exit(0); });
    });
    timer.start(150);
    return QCoreApplication::exec();
}

/// Takes the ticks of the window's clocks away, which come by the time that passes and not by the
/// poll, and counts what is laid out and painted without them.
class StoppedClocks : public QObject
{
public:
    int events = 0;

    bool eventFilter(QObject *receiver, QEvent *event) override
    {
        events += event->type() == QEvent::Paint || event->type() == QEvent::LayoutRequest;
        const auto *timer = qobject_cast<QTimer *>(receiver);
        return event->type() == QEvent::Timer && timer
            && timer->intervalAsDuration() == std::chrono::seconds(1);
    }
};

/// A window that shows a conference of 250, reads it again and again, and has come to rest: what
/// its first list set going is done. Nobody comes or goes in another conference either.
struct PolledWindow
{
    QTemporaryDir folder;
    history::Journal journal{folder.filePath(u"journal.sqlite"_s)};
    history::ExchangeLog log;
    people::PhoneBook phoneBook;
    records::ExchangeModel exchanges{log};
    sandbox::Sandbox sandbox{{.live = false}};
    std::unique_ptr<session::AccountSession> session;
    window::MainWindow window;
    QEventLoop loop;
    StoppedClocks clocks;

    explicit PolledWindow(std::chrono::milliseconds interval)
    {
        window.show();
        QObject::connect(&sandbox, &sandbox::Sandbox::ready, &window,
                         [this, interval](const sandbox::Address &address) {
                             session = std::make_unique<session::AccountSession>(
                                 connectionTo(address, interval), journal, log, phoneBook);
                             window.setSession(session.get(), &exchanges, address.conferenceSid);
                         });
        QObject::connect(&window, &window::MainWindow::dataArrived, &loop, &QEventLoop::quit);
        loop.exec();
        QCoreApplication::instance()->installEventFilter(&clocks);
        QTimer look;
        int before = -1;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (std::exchange(before, clocks.events) == clocks.events)
                loop.quit();
        });
        look.start(2000);
        loop.exec();
    }
};

} // namespace

/// The instructions of this call alone are counted: callgrind is told its name.
Q_NEVER_INLINE void watchedTurns(QEventLoop &loop, std::chrono::milliseconds duration)
{
    QTimer::singleShot(duration, &loop, &QEventLoop::quit);
    loop.exec();
}

int unchangedPollJob(const Job &job)
{
    PolledWindow polled(std::chrono::milliseconds(20));
    PaintCount count;
    int signalled = 0;
    polled.window.table()->viewport()->installEventFilter(&count);
    QObject::connect(polled.window.table()->participants(), &QAbstractItemModel::dataChanged,
                     &count, [&] { ++signalled; });
    const int first = reads(polled.log);
    watchedTurns(polled.loop, std::chrono::seconds(job.times));
    std::printf("polls %d paints %d signals %d\n", reads(polled.log) - first, count.paints,
                signalled);
    std::fflush(stdout);
    std::_Exit(0);
}

int idleJob(const Job &job)
{
    PolledWindow polled(std::chrono::hours(1));
    QCoreApplication::instance()->removeEventFilter(&polled.clocks);
    watchedTurns(polled.loop, std::chrono::seconds(job.times));
    std::_Exit(0);
}

int changedPollJob(const Job &job)
{
    if (job.isBare)
        return bareChangedPolls(job);
    const QTemporaryDir folder;
    history::Journal journal(folder.filePath(u"journal.sqlite"_s));
    twilio::ConferenceService service(twilio::Endpoint(), {});
    changes::ChangeQueue queue(service, journal, {});
    ParticipantModel model(u"CF"_s, queue);
    // Read in another thread, as the poller does.
    const auto read = [](int which) {
        return std::async(std::launch::async, [which] { return peopleIn(listOfPeople(which)); });
    };
    const std::array lists{read(0).get(), read(1).get()};
    model.apply(lists[0], twilio::Instant::clock::now());
    QMainWindow window;
    auto *table = new table::ParticipantTable;
    table->setParticipants(&model);
    window.setCentralWidget(table);
    window.resize(1280, 800);
    window.show();
    int done = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        model.apply(lists[static_cast<size_t>(++done % 2)], twilio::Instant::clock::now());
        if (done == job.times)
            QTimer::singleShot(50, &timer, [] { std::_Exit(0); });
    });
    timer.start(150);
    return QCoreApplication::exec();
}
