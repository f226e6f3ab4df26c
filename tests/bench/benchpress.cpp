// SPDX-License-Identifier: Apache-2.0
// From the press to post() returned, against a server that never answers, so that nothing of an
// answer is counted; without painting, which the sample does after its post().
#include "sample.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <changes/changequeue.h>
#include <history/journal.h>
#include <people/participantcommands.h>
#include <table/participanttable.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

namespace {

void click(QTableView *table, const QModelIndex &cell)
{
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
}

int barePresses(const Job &job)
{
    Sample sample;
    sample.take(listOfPeople(0));
    sample.window.resize(1280, 1200);
    sample.window.show();
    QNetworkAccessManager manager;
    int row = 0;
    const auto press = [&] {
        const QModelIndex cell = sample.model.index(row, 2);
        QStyleOptionViewItem option;
        option.initFrom(sample.table);
        option.rect = sample.table->visualRect(cell);
        option.features = QStyleOptionViewItem::HasCheckIndicator;
        const QRect box = sample.table->style()->subElementRect(
            QStyle::SE_ItemViewItemCheckIndicator, &option, sample.table);
        QTest::mouseClick(sample.table->viewport(), Qt::LeftButton, {}, box.center());
    };
    QObject::connect(&sample.model, &QStandardItemModel::itemChanged, &manager, [&] {
        manager.post(bareRequest(job, u"CA%1"_s.arg(row, 32, 16, QLatin1Char('0'))), "Muted=true");
        if (++row < job.times)
            QTimer::singleShot(20, &manager, press);
        else
            QTimer::singleShot(50, &manager, [] { std::_Exit(0); });
    });
    QTimer::singleShot(200, &manager, [&] {
        sample.window.setUpdatesEnabled(false);
        press();
    });
    return QCoreApplication::exec();
}

} // namespace

int pressJob(const Job &job)
{
    if (job.isBare)
        return barePresses(job);
    const QTemporaryDir folder;
    history::Journal journal(folder.filePath(u"journal.sqlite"_s));
    twilio::ConferenceService service(endpointOf(job), credentialsOf(job));
    changes::ChangeQueue queue(service, journal, job.accountSid);
    people::ParticipantCommands commands(queue);
    ParticipantModel model(job.conferenceSid, queue);
    commands.attach(model);
    model.apply(peopleIn(listOfPeople(0)), twilio::Instant::clock::now());
    QMainWindow window;
    auto *table = new table::ParticipantTable;
    table->setParticipants(&model);
    window.setCentralWidget(table);
    window.resize(1280, 1200);
    window.show();
    int row = 0;
    const auto press = [&] { click(table, model.index(row, ParticipantModel::MutedColumn)); };
    QObject::connect(&queue, &changes::ChangeQueue::changed, &queue,
                     [&](const changes::Change &change) {
                         if (change.state != changes::Change::State::Sending)
                             return;
                         if (++row < job.times)
                             QTimer::singleShot(20, &queue, press);
                         else
                             QTimer::singleShot(50, &queue, [] { std::_Exit(0); });
                     });
    QTimer::singleShot(200, &queue, [&] {
        window.setUpdatesEnabled(false);
        press();
    });
    return QCoreApplication::exec();
}
