// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <words/presswords.h>

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using changes::PressSum;
using changes::Tone;
using State = Change::State;

namespace {

Change changeIn(State state)
{
    Change change;
    change.state = state;
    change.isDecided = state != State::Unknown;
    return change;
}

/// As many of each.
PressSum sumOf(const QList<std::pair<State, int>> &states)
{
    PressSum sum;
    for (const auto &[state, count] : states) {
        for (int times = 0; times < count; ++times)
            sum.add(changeIn(state));
    }
    return sum;
}

Change updateOf(const twilio::ParticipantUpdate &update)
{
    Change change;
    change.operation = changes::UpdateParticipant{update};
    return change;
}

} // namespace

/// What the line of a press for several says.
class TestPressWords : public QObject
{
    Q_OBJECT

private slots:
    void titles_data()
    {
        using Update = twilio::ParticipantUpdate;
        const QString url = u"https://a.example"_s;
        QTest::addColumn<QList<Change>>("changes");
        QTest::addColumn<QString>("title");
        const auto row
            = [](const char *name, const Update &one, const Update &other, const QString &title) {
                  QTest::newRow(name) << QList{updateOf(one), updateOf(other)} << title;
              };
        row("mute", {.muted = true}, {.muted = true}, u"Mute 2 people"_s);
        row("unmute", {.muted = false}, {.muted = false}, u"Unmute 2 people"_s);
        row("hold, one with music", {.hold = true}, {.hold = true, .holdUrl = url},
            u"Hold 2 people"_s);
        row("resume", {.hold = false}, {.hold = false}, u"Resume 2 people"_s);
        row("hold music", {.holdUrl = url}, {.holdUrl = url}, u"Hold music for 2 people"_s);
        row("wait music", {.waitUrl = url}, {.waitUrl = url}, u"Wait music for 2 people"_s);
        row("announce", {.announceUrl = url}, {.announceUrl = url}, u"Announce to 2 people"_s);
        row("go on", {.endConferenceOnExit = false}, {.endConferenceOnExit = false},
            u"Go on when one of 2 people leaves"_s);
        row("beep", {.beepOnExit = true}, {.beepOnExit = true},
            u"Beep when one of 2 people leaves"_s);
        row("each another", {.muted = true}, {.muted = false}, u"Change 2 people"_s);
        row("two fields", {.hold = true, .muted = true}, {.hold = true, .muted = true},
            u"Update 2 people (Hold, Mute)"_s);
        Change ordered = updateOf({.muted = true});
        ordered.press.origin = changes::Origin::StandingOrder;
        QTest::newRow("by standing order")
            << QList{ordered, ordered} << u"Mute 2 people, by standing order"_s;
    }
    void titles()
    {
        QFETCH(QList<Change>, changes);
        QTEST(words::pressTitle(changes), "title");
    }

    void outcomes_data()
    {
        QTest::addColumn<PressSum>("sum");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Tone>("tone");
        QTest::newRow("going on") << sumOf(
            {{State::Confirmed, 9}, {State::Refused, 1}, {State::Sending, 3}, {State::Waiting, 1}})
                                  << u"9 of 14 confirmed, 1 failed, 3 sending, 1 waiting"_s
                                  << Tone::Quiet;
        QTest::newRow("none yet") << sumOf({{State::Sending, 24}, {State::Waiting, 226}})
                                  << u"24 sending, 226 waiting"_s << Tone::Quiet;
        QTest::newRow("trying again") << sumOf({{State::Confirmed, 2}, {State::TryingAgain, 3}})
                                      << u"2 of 5 confirmed, 3 to be tried again"_s << Tone::Quiet;
        QTest::newRow("paused") << sumOf({{State::Paused, 2}})
                                << u"2 waiting for other credentials"_s << Tone::Quiet;
        QTest::newRow("unrecorded")
            << sumOf({{State::Unrecorded, 2}}) << u"2 waiting for the journal"_s << Tone::Quiet;
        QTest::newRow("all confirmed") << sumOf({{State::Confirmed, 1'200}})
                                       << u"confirmed for all 1200, in 0 ms"_s << Tone::Good;
        QTest::newRow("all accepted")
            << sumOf({{State::Accepted, 3}}) << u"accepted for all 3, in 0 ms"_s << Tone::Good;
        QTest::newRow("announcing") << sumOf({{State::Accepted, 3}, {State::Sending, 2}})
                                    << u"3 of 5 accepted, 2 sending"_s << Tone::Quiet;
        QTest::newRow("unknown") << sumOf(
            {{State::Confirmed, 157}, {State::NotApplied, 2}, {State::Unknown, 1}})
                                 << u"157 confirmed, 2 not applied, 1 unknown"_s << Tone::Unknown;
        QTest::newRow("trouble is told before doubt")
            << sumOf({{State::Refused, 1}, {State::Unknown, 1}}) << u"1 failed, 1 unknown"_s
            << Tone::Trouble;
        QTest::newRow("cancelled")
            << sumOf({{State::Confirmed, 1}, {State::Superseded, 2}, {State::Cancelled, 3}})
            << u"1 confirmed, 2 replaced by newer changes, 3 cancelled"_s << Tone::Good;
        QTest::newRow("nothing done")
            << sumOf({{State::Cancelled, 3}}) << u"3 cancelled"_s << Tone::Quiet;
    }
    void outcomes()
    {
        QFETCH(PressSum, sum);
        QTEST(words::outcomeText(sum), "text");
        QTEST(sum.tone(), "tone");
        QCOMPARE(words::sentence(u"Mute 14 people"_s, sum).contains(u"Cancel the rest"_s),
                 sum.waiting() > 0);
    }

    void aStepIsTakenOutAndPutIn()
    {
        PressSum sum;
        Change change = changeIn(State::Unknown);
        sum.add(change);
        QCOMPARE(sum.undecided(), 1);
        QVERIFY(!sum.isOver());
        sum.remove(change);
        change.state = State::Refused;
        change.isDecided = true;
        sum.add(change);
        QCOMPARE(sum.changes(), 1);
        QCOMPARE(sum.undecided(), 0);
        QCOMPARE(sum.toTryAgain(), 1);
        QVERIFY(sum.isOver());
    }

    void whatIsOnItsWayIsNotCancelled()
    {
        QCOMPARE(words::restCancelled(u"Mute 14 people"_s, 5, 3),
                 u"Cancelled 5 of “Mute 14 people”. Already on the way, and not cancelled: 3."_s);
        QCOMPARE(words::restCancelled(u"Mute 14 people"_s, 5, 0),
                 u"Cancelled 5 of “Mute 14 people”."_s);
        QCOMPARE(words::restCancelled(u"Mute 14 people"_s, 0, 3),
                 u"Nothing of “Mute 14 people” was left to cancel."_s);
    }
};

QTEST_GUILESS_MAIN(TestPressWords)
#include "tst_presswords.moc"
