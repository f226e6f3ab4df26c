// SPDX-License-Identifier: Apache-2.0
#include "seed.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

/// What stands for the number of somebody who withholds it: "anonymous" on a phone's keypad.
const QString withheldNumber = u"+266696687"_s;

Conference &openSince(ConferenceStore &store, Dice &dice, const QString &name, int seconds)
{
    const QDateTime begin = store.now().addSecs(-seconds);
    return store.open({dice.sid("CF"_L1), name, u"us1"_s, u"in-progress"_s, {}, {}, begin, begin});
}

QString seedSupportCall(ConferenceStore &store, Dice &dice)
{
    constexpr int running = 12 * 60 + 4;
    Conference &call = openSince(store, dice, u"Support call 4711"_s, running);
    const QDateTime begin = call.dateCreated;
    arrive(store, dice, call,
           {.label = u"customer"_s,
            .callerName = u"Robin Falk"_s,
            .origin = Origin::CalledIn,
            .endConferenceOnExit = true},
           begin);
    // The agent listens: the customer has the word and the supervisor whispers.
    const QString agent = arrive(store, dice, call,
                                 {.label = u"agent"_s, .origin = Origin::WasCalled, .muted = true},
                                 begin.addSecs(8))
                              .callSid;
    Participant &supervisor = arrive(
        store, dice, call,
        {.label = u"supervisor"_s, .callerName = u"Ines Moreau"_s, .origin = Origin::CalledIn},
        begin.addSecs(95));
    supervisor.coaching = true;
    supervisor.callSidToCoach = agent;
    store.touch(call, supervisor);
    return call.sid;
}

QString seedPanel(ConferenceStore &store, Dice &dice)
{
    constexpr int running = 41 * 60;
    Conference &panel = openSince(store, dice, u"Panel Tokyo"_s, running);
    const QList<Arrival> arrivals{
        {.label = u"moderator"_s, .callerName = u"Aiko Tanaka"_s},
        {.label = u"Zoë 東京"_s, .callerName = u"Zoë Baumann"_s},
        {.label = u"Ольга"_s, .callerName = u"Ольга Смирнова"_s},
        {.label = u"أمل"_s, .callerName = u"أمل حداد"_s, .muted = true},
        {.label = u"नेहा"_s, .callerName = u"नेहा शर्मा"_s},
        {.label = {}, .origin = Origin::Withheld, .muted = true},
        {.label = u"Q&A desk #2? 50%+"_s, .callerName = u"Question desk"_s},
        {.label = u"María-José Carreño de Quiñones y Fernández de Córdoba"_s,
         .callerName = u"María-José Carreño"_s},
        {.label = u"佐藤 健"_s, .callerName = u"佐藤 健"_s},
        {.label = u"김민준"_s, .callerName = u"김민준"_s, .hold = true},
        {.label = u"Ελένη"_s, .callerName = u"Ελένη Παππά"_s, .muted = true},
        {.label = u"interpreter"_s, .callerName = u"Yuki Mori"_s},
    };
    QDateTime when = panel.dateCreated;
    for (const Arrival &arrival : arrivals) {
        arrive(store, dice, panel, arrival, when);
        when = when.addSecs(20 + dice.below(70));
    }
    return panel.sid;
}

Arrival townHallGuest(int index)
{
    // The first few are all in the same plain state, so that a script can count on them.
    Arrival guest{.label = u"guest %1"_s.arg(index + 1)};
    if (index >= 8) {
        guest.muted = index % 3 != 0;
        guest.hold = index % 19 == 0;
        guest.endConferenceOnExit = index == 12;
    }
    if (index % 25 == 9)
        guest.label += u" (press)"_s;
    if (index % 40 == 20)
        guest.label += u" – Zürich"_s;
    return guest;
}

QString seedTownHall(ConferenceStore &store, Dice &dice, int size)
{
    constexpr int running = 115 * 60;
    Conference &hall = openSince(store, dice, u"Town hall"_s, running);
    QDateTime when = hall.dateCreated;
    // Exactly one has no label, in a small hall the last.
    const int unlabelled = std::min(4, size - 1);
    for (int i = 0; i < size; ++i) {
        arrive(store, dice, hall, i == unlabelled ? Arrival{} : townHallGuest(i), when);
        when = when.addSecs(1 + dice.below(20));
    }
    return hall.sid;
}

} // namespace

Participant &arrive(ConferenceStore &store, Dice &dice, Conference &conference,
                    const Arrival &arrival, const QDateTime &when)
{
    Participant participant;
    participant.callSid = dice.sid("CA"_L1);
    participant.label = arrival.label;
    participant.status = arrival.status.isEmpty() ? u"connected"_s : arrival.status;
    participant.dateCreated = participant.dateUpdated = when;
    participant.muted = arrival.muted;
    participant.hold = arrival.hold;
    participant.endConferenceOnExit = arrival.endConferenceOnExit;
    const bool connected = participant.status == "connected"_L1;
    Call call;
    call.sid = participant.callSid;
    call.dateCreated = call.dateUpdated = when;
    call.from = dice.phoneNumber();
    call.to = dice.phoneNumber();
    // Thrown for everybody, so that one origin more does not change who comes after.
    const bool isDialed = dice.below(4) == 0;
    const bool wasCalled
        = arrival.origin == Origin::Any ? isDialed : arrival.origin == Origin::WasCalled;
    call.direction = wasCalled ? u"outbound-api"_s : u"inbound"_s;
    if (!wasCalled)
        call.callerName = arrival.callerName;
    if (arrival.origin == Origin::Withheld)
        call.from = withheldNumber;
    call.status = connected ? u"in-progress"_s : participant.status;
    return store.join(conference, std::move(participant), call);
}

SeededConferences seedConferences(ConferenceStore &store, Dice &dice, int townHallSize)
{
    SeededConferences seeded;
    seeded.townHallSid
        = seedTownHall(store, dice, std::clamp(townHallSize, 1, ConferenceStore::mostParticipants));
    seeded.panelSid = seedPanel(store, dice);
    seeded.supportSid = seedSupportCall(store, dice);
    return seeded;
}

} // namespace sandbox
