// SPDX-License-Identifier: Apache-2.0
// 250 changes at once against a service that takes 200 ms for each: how long, how smooth, how many
// paints.
#include "bench.h"
#include "longestgap.h"
#include "paintcount.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <cstdio>
#include <records/exchangemodel.h>
#include <sandbox/sandbox.h>
#include <session/accountsession.h>
#include <table/participanttable.h>
#include <window/mainwindow.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

namespace {

/// How often the table was painted and its model reset.
class Watch : public PaintCount
{
public:
    int resets = 0;
};

/// As long as the changes take.
constexpr std::chrono::milliseconds aboutAsLong{2300};

/// By the mouse, as the operator does it.
void click(table::ParticipantTable &table, people::ParticipantModel::Column column)
{
    const QRect cell = table.visualRect(table.model()->index(0, column));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
}

} // namespace

int manyJob(const Job &job)
{
    if (job.isBare)
        return bareLoop(aboutAsLong);
    const QTemporaryDir folder;
    history::Journal journal(folder.filePath(u"journal.sqlite"_s));
    history::ExchangeLog log;
    people::PhoneBook phoneBook;
    records::ExchangeModel exchanges(log);
    sandbox::Sandbox sandbox({.live = false, .latency = std::chrono::milliseconds(200)});
    std::unique_ptr<session::AccountSession> board;
    window::MainWindow window;
    window.show();
    Watch watch;
    LongestGap gap;
    QElapsedTimer elapsed;
    QObject::connect(&sandbox, &sandbox::Sandbox::ready, &window,
                     [&](const sandbox::Address &address) {
                         board = std::make_unique<session::AccountSession>(connectionTo(address),
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
                                static_cast<long long>(elapsed.elapsed()), gap.microseconds(),
                                watch.paints, watch.resets);
                    std::fflush(stdout);
                    std::_Exit(0);
                });
            });
            gap.start();
            elapsed.start();
            click(*window.table(), ParticipantModel::HoldColumn);
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
