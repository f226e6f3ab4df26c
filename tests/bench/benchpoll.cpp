// SPDX-License-Identifier: Apache-2.0
// What a poll costs: one that brings nothing new, through the real poller; and one changed row of
// 250.
#include "paintcount.h"
#include "sample.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <functional>
#include <future>
#include <records/exchangemodel.h>
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

} // namespace

int unchangedPollJob(const Job &job)
{
    const QTemporaryDir folder;
    history::Journal journal(folder.filePath(u"journal.sqlite"_s));
    history::ExchangeLog log;
    people::PhoneBook phoneBook;
    records::ExchangeModel exchanges(log);
    session::AccountSession board({.name = u"bench"_s,
                                   .endpoint = endpointOf(job),
                                   .credentials = credentialsOf(job),
                                   .pollInterval = std::chrono::milliseconds(20)},
                                  journal, log, phoneBook);
    window::MainWindow window;
    window.show();
    PaintCount count;
    int signalled = 0;
    int first = 0;
    QObject::connect(&window, &window::MainWindow::dataArrived, &count, [&] {
        QTimer::singleShot(2000, &count, [&] {
            first = reads(log);
            window.table()->viewport()->installEventFilter(&count);
            QObject::connect(window.table()->participants(), &QAbstractItemModel::dataChanged,
                             &count, [&] { ++signalled; });
        });
    });
    window.setSession(&board, &exchanges, job.conferenceSid);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &count, [&] {
        const int polls = reads(log) - first;
        if (first == 0 || polls < job.times)
            return;
        std::printf("polls %d paints %d signals %d\n", polls, count.paints, signalled);
        std::fflush(stdout);
        std::_Exit(0);
    });
    look.start(1000);
    return QCoreApplication::exec();
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
