// SPDX-License-Identifier: Apache-2.0
// 250 changes at once against a service that takes 200 ms for each: how long, how smooth, how many
// paints.
#include "bench.h"
#include "paintcount.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <records/exchangemodel.h>
#include <sandbox/sandbox.h>
#include <session/accountsession.h>
#include <table/participanttable.h>
#include <window/mainwindow.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

namespace {

/// How long the GUI thread went without a turn of its event loop, beside how often the table was
/// painted.
class Watch : public PaintCount
{
public:
    int resets = 0;
    qint64 longestGap = 0; ///< nanoseconds

    Watch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            longestGap = std::max(longestGap, m_clock.nsecsElapsed());
            m_clock.start();
        });
    }
    void start()
    {
        m_clock.start();
        m_timer.start(1);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace

int manyJob(const Job &)
{
    const QTemporaryDir folder;
    history::Journal journal(folder.filePath(u"journal.sqlite"_s));
    history::ExchangeLog log;
    people::PhoneBook phoneBook;
    records::ExchangeModel exchanges(log);
    sandbox::Sandbox served({.live = false, .latency = std::chrono::milliseconds(200)});
    std::unique_ptr<session::AccountSession> board;
    window::MainWindow window;
    window.show();
    Watch watch;
    QElapsedTimer elapsed;
    QObject::connect(&served, &sandbox::Sandbox::ready, &window,
                     [&](const sandbox::Address &address) {
                         const Job job{.baseUrl = address.baseUrl.toString(),
                                       .accountSid = address.accountSid,
                                       .authToken = address.authToken};
                         board = std::make_unique<session::AccountSession>(
                             account::Connection{.name = u"bench"_s,
                                                 .endpoint = endpointOf(job),
                                                 .credentials = credentialsOf(job)},
                             journal, log, phoneBook);
                         window.setSession(board.get(), &exchanges, address.conferenceSid);
                     });
    QObject::connect(&window, &window::MainWindow::dataArrived, &window, [&] {
        QTimer::singleShot(700, &window, [&] {
            ParticipantModel *model = window.table()->participants();
            window.table()->viewport()->installEventFilter(&watch);
            QObject::connect(model, &QAbstractItemModel::modelReset, &watch,
                             [&] { ++watch.resets; });
            QObject::connect(&board->queue(), &changes::ChangeQueue::changed, &watch, [&] {
                if (board->queue().pending() > 0 || !elapsed.isValid())
                    return;
                QTimer::singleShot(0, &window, [&] {
                    std::printf("elapsed %lld gap %lld paints %d resets %d\n",
                                static_cast<long long>(elapsed.elapsed()),
                                static_cast<long long>(watch.longestGap / 1000), watch.paints,
                                watch.resets);
                    std::fflush(stdout);
                    std::_Exit(0);
                });
            });
            watch.start();
            elapsed.start();
            // As "Mute all" and "Unmute all" do it, each for those who are not so already.
            QList<int> muted;
            QList<int> audible;
            for (int row = 0; row < model->rowCount(); ++row) {
                const bool isMuted = model->participant(row).muted == true;
                (isMuted ? muted : audible) += row;
            }
            board->commands().setSwitch(*model, muted, people::Switch::Muted, false);
            board->commands().setSwitch(*model, audible, people::Switch::Muted, true);
        });
    });
    return QCoreApplication::exec();
}
