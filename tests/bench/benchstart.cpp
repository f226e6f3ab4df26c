// SPDX-License-Identifier: Apache-2.0
// From the start of the process to the first paint of a table with 250 rows.
#include "sample.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>
#include <changes/changequeue.h>
#include <history/journal.h>
#include <look/appearance.h>
#include <style/panelstyle.h>
#include <table/participanttable.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Ends the process when the widget it watches has been painted.
class Finish : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [] { std::_Exit(0); });
        return false;
    }
};

} // namespace

int startJob(const Job &job)
{
    Finish finish;
    if (job.isBare) {
        Sample sample;
        sample.take(listOfPeople(0));
        sample.table->viewport()->installEventFilter(&finish);
        sample.window.show();
        return QCoreApplication::exec();
    }
    QApplication::setStyle(new style::PanelStyle);
    const QTemporaryDir folder;
    history::Journal journal(folder.filePath(u"journal.sqlite"_s));
    twilio::ConferenceService service(twilio::Endpoint(), {});
    changes::ChangeQueue queue(service, journal, {});
    people::ParticipantModel model(u"CF"_s, queue);
    model.apply(peopleIn(listOfPeople(0)), twilio::Instant::clock::now());
    QMainWindow window;
    auto *table = new table::ParticipantTable;
    table->setParticipants(&model);
    table->viewport()->installEventFilter(&finish);
    window.setCentralWidget(table);
    window.resize(1280, 800);
    window.show();
    return QCoreApplication::exec();
}
