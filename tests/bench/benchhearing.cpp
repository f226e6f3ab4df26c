// SPDX-License-Identifier: Apache-2.0
// Who hears whom among 20 people, after a list that tells that one of them is another way: until
// it is laid out and painted. Beside it a press is foretold.
#include "bench.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <changes/changequeue.h>
#include <cstdio>
#include <hearing/hearingview.h>
#include <history/journal.h>
#include <people/participantmodel.h>
#include <people/plannedpress.h>

using namespace Qt::Literals::StringLiterals;

int hearingJob(const Job &job)
{
    const QTemporaryDir folder;
    history::Journal journal(folder.filePath(u"journal.sqlite"_s));
    twilio::ConferenceService service(endpointOf(job), credentialsOf(job));
    changes::ChangeQueue queue(service, journal, job.accountSid);
    people::ParticipantModel model(job.conferenceSid, queue);
    std::vector<twilio::Participant> people = peopleIn(listOfPeople(0));
    people.resize(20);
    const auto tell = [&](bool isMuted) {
        people[3].muted = isMuted;
        model.apply(people, twilio::Instant::clock::now());
    };
    tell(false);
    hearing::HearingView view;
    view.setModel(&model);
    view.resize(1280, 280);
    view.show();
    view.setSeen(true);
    if (!QTest::qWaitForWindowExposed(&view))
        qFatal("the window is not seen");
    view.preview([&model]() -> std::optional<hearing::Preview> {
        return hearing::Preview{.button = u"Mute"_s,
                                .press
                                = people::pressOfSwitch(model, {5}, people::Switch::Muted, true)};
    });
    view.grab();
    QElapsedTimer elapsed;
    elapsed.start();
    for (int i = 0; i < job.times; ++i) {
        tell(i % 2 == 0);
        QCoreApplication::processEvents();
        view.grab();
    }
    std::printf("%.3f ms each\n",
                static_cast<double>(elapsed.nsecsElapsed()) / 1e6 / std::max(job.times, 1));
    std::fflush(stdout);
    std::_Exit(0);
}
