// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <QTimeZone>
#include <history/timelinebuilder.h>

using namespace Qt::Literals::StringLiterals;
using history::HistoryLine;
using history::Intent;
using history::Outcome;
using history::Sighting;
using history::Timeline;
using history::TimelineBuilder;
using history::TimelineLane;
using history::TimelineSpan;
using Kind = history::Sighting::Kind;
using What = history::TimelineSpan::What;

namespace {

/// So many seconds after it began.
QDateTime at(int seconds)
{
    return QDateTime(QDate(2026, 11, 28), QTime(14, 0), QTimeZone::utc()).addSecs(seconds);
}

qint64 ms(int seconds)
{
    return at(seconds).toMSecsSinceEpoch();
}

/// One conference, and what of it is told in which order.
class Conference
{
public:
    Conference &see(int seconds, const QString &who, Kind kind, int standing = 0,
                    const QString &whom = {}, std::optional<int> since = {})
    {
        HistoryLine line{.key = key(seconds)};
        line.sighting = Sighting{.kind = kind,
                                 .seenAt = at(seconds),
                                 .accountSid = {},
                                 .endpoint = {},
                                 .conferenceSid = u"CF1"_s,
                                 .participant = who.isEmpty() ? QString() : u"CA-"_s + who,
                                 .who = who,
                                 .whom = whom,
                                 .standing = standing};
        if (since)
            line.sighting->since = at(*since);
        lines += line;
        return *this;
    }
    /// Answered \p took seconds later.
    Conference &press(int seconds, const QString &participant, const QByteArray &formBody,
                      Outcome::State state = Outcome::State::Confirmed, int took = 0,
                      const QUuid &press = {})
    {
        HistoryLine line{.key = key(seconds)};
        line.entry = history::Entry{
            .intent
            = {.id = QUuid::createUuid(),
               .pressedAt = at(seconds),
               .accountSid = {},
               .conferenceSid = u"CF1"_s,
               .participant = participant,
               .who = participant.startsWith(u"CA-"_s) ? participant.sliced(3) : participant,
               .formBody = formBody,
               .press = press}};
        line.entry->outcome = Outcome{.id = {}, .state = state, .settledAt = at(seconds + took)};
        lines += line;
        return *this;
    }
    /// As a reader tells it: the newest first.
    Timeline timeline(int to, std::optional<int> from = {}) const
    {
        TimelineBuilder builder;
        for (auto line = lines.crbegin(); line != lines.crend(); ++line)
            builder.take(*line);
        return builder.timeline(from ? std::optional(ms(*from)) : std::nullopt, ms(to));
    }

    QList<HistoryLine> lines;

private:
    history::HistoryKey key(int seconds) const
    {
        return {ms(seconds), lines.size() + 1, history::HistoryKey::Source::Entry};
    }
};

/// "present 0-60", "held 20-" of what goes on.
QStringList spansOf(const TimelineLane &lane)
{
    QStringList all;
    for (const TimelineSpan &span : lane.spans) {
        static const QStringList names{u"present"_s, u"muted"_s, u"held"_s, u"coached"_s};
        QString told = u"%1 %2-"_s.arg(names[static_cast<int>(span.what)],
                                       QString::number((span.from - ms(0)) / 1000));
        if (!span.goesOn)
            told += QString::number((span.to - ms(0)) / 1000);
        if (!span.coach.isEmpty())
            told += u" by "_s + span.coach;
        all += told;
    }
    return all;
}

QStringList namesOf(const Timeline &timeline)
{
    QStringList names;
    for (const TimelineLane &lane : timeline.lanes)
        names += lane.isOfAll() ? u"*"_s : lane.who;
    return names;
}

} // namespace

/// Who was in a conference, and how, made of what was seen and pressed.
class TestTimelineBuilder : public QObject
{
    Q_OBJECT

private slots:
    void whatListsShowIsDrawn();
    void promise3_aPressHoldsFromItsAnswerOnWhereThatConfirmsIt();
    void whatIsSeenLaterIsTheTruth();
    void aCallThatWasThereBeforeIsDrawnFromItsBeginning();
    void whoComesBackHasTheSameLane();
    void twoOfOneNameAtOnceHaveTwoLanes();
    void aPressByLabelIsOnThePersonsLane();
    void whoIsCoachedIsDrawnAndByWhom();
    void whileNobodyLooksNothingIsKnown();
    void theEndOfTheConferenceEndsAll();
    void eachLineIsAMarkOnItsLane();
    void whatIsOfAllIsTheLastLane();
    void onlyWhatIsInTheTimeIsThere();
    void whereAllIsOverItEndsWithTheLastLine();
    void manyPeopleAndMarksAreCut();
    void nothingIsEmpty();
};

void TestTimelineBuilder::whatListsShowIsDrawn()
{
    const Timeline timeline = Conference()
                                  .see(0, u"Dana"_s, Kind::Joined)
                                  .see(10, u"Dana"_s, Kind::Muted, Sighting::IsMuted)
                                  .see(20, u"Kim"_s, Kind::Joined)
                                  .see(30, u"Dana"_s, Kind::Unmuted)
                                  .see(40, u"Kim"_s, Kind::Held, Sighting::IsHeld)
                                  .see(50, u"Dana"_s, Kind::Left)
                                  .timeline(60);
    QCOMPARE(namesOf(timeline), (QStringList{u"Dana"_s, u"Kim"_s}));
    QCOMPARE(spansOf(timeline.lanes[0]), (QStringList{u"present 0-50"_s, u"muted 10-30"_s}));
    QCOMPARE(spansOf(timeline.lanes[1]), (QStringList{u"present 20-"_s, u"held 40-"_s}));
    QCOMPARE(timeline.lanes[1].spans[1].to, ms(60));
    QCOMPARE(timeline.from, ms(0));
    QCOMPARE(timeline.to, ms(60));
}

void TestTimelineBuilder::promise3_aPressHoldsFromItsAnswerOnWhereThatConfirmsIt()
{
    const Timeline timeline
        = Conference()
              .see(0, u"Dana"_s, Kind::Joined)
              .press(10, u"CA-Dana"_s, "Muted=true", Outcome::State::Confirmed, 5)
              .press(20, u"CA-Dana"_s, "Hold=true", Outcome::State::Refused)
              .press(22, u"CA-Dana"_s, "Hold=true", Outcome::State::Unknown)
              .press(24, u"CA-Dana"_s, "Hold=true", Outcome::State::NotApplied)
              .press(26, u"CA-Dana"_s, "Hold=true", Outcome::State::Accepted)
              .press(30, u"CA-Dana"_s, "Muted=false&Hold=true&HoldUrl=x")
              .timeline(60);
    QCOMPARE(spansOf(timeline.lanes[0]),
             (QStringList{u"present 0-"_s, u"muted 15-30"_s, u"held 30-"_s}));
}

void TestTimelineBuilder::whatIsSeenLaterIsTheTruth()
{
    // The mute was on its way while something else of her was seen.
    const Timeline timeline
        = Conference()
              .see(0, u"Dana"_s, Kind::Joined)
              .press(10, u"CA-Dana"_s, "Muted=true", Outcome::State::Confirmed, 10)
              .see(12, u"Dana"_s, Kind::Held, Sighting::IsHeld)
              .see(30, u"Dana"_s, Kind::EndsConference, Sighting::IsHeld | Sighting::IsMuted)
              .see(40, u"Dana"_s, Kind::GoesOn, 0)
              .timeline(60);
    QCOMPARE(spansOf(timeline.lanes[0]),
             (QStringList{u"present 0-"_s, u"held 12-40"_s, u"muted 20-40"_s}));
}

void TestTimelineBuilder::aCallThatWasThereBeforeIsDrawnFromItsBeginning()
{
    const Timeline timeline = Conference()
                                  .see(30, u"Dana"_s, Kind::Present, Sighting::IsMuted, {}, 5)
                                  .see(40, u"Kim"_s, Kind::Left, 0, {}, 10)
                                  .timeline(60);
    QCOMPARE(spansOf(timeline.lanes[0]), (QStringList{u"present 5-"_s, u"muted 30-"_s}));
    QCOMPARE(spansOf(timeline.lanes[1]), QStringList{u"present 10-40"_s});
    QCOMPARE(timeline.from, ms(5));
}

void TestTimelineBuilder::whoComesBackHasTheSameLane()
{
    Conference conference;
    conference.see(0, u"guest 7"_s, Kind::Joined).see(10, u"guest 7"_s, Kind::Left);
    conference.see(20, u"guest 7"_s, Kind::Joined);
    conference.lines.last().sighting->participant = u"CA-another"_s;
    const Timeline timeline = conference.timeline(60);
    QCOMPARE(namesOf(timeline), QStringList{u"guest 7"_s});
    QCOMPARE(spansOf(timeline.lanes[0]), (QStringList{u"present 0-10"_s, u"present 20-"_s}));
    QCOMPARE(timeline.lanes[0].participant, u"CA-another"_s);
}

void TestTimelineBuilder::twoOfOneNameAtOnceHaveTwoLanes()
{
    Conference conference;
    conference.see(0, u"guest"_s, Kind::Joined).see(10, u"guest"_s, Kind::Joined);
    conference.lines.last().sighting->participant = u"CA-another"_s;
    conference.see(20, u"guest"_s, Kind::Muted, Sighting::IsMuted);
    const Timeline timeline = conference.timeline(60);
    QCOMPARE(timeline.lanes.size(), 2);
    QCOMPARE(spansOf(timeline.lanes[0]), (QStringList{u"present 0-"_s, u"muted 20-"_s}));
    QCOMPARE(spansOf(timeline.lanes[1]), QStringList{u"present 10-"_s});
}

void TestTimelineBuilder::aPressByLabelIsOnThePersonsLane()
{
    const Timeline timeline = Conference()
                                  .see(0, u"Dana"_s, Kind::Joined)
                                  .press(10, u"Dana"_s, "Muted=true")
                                  .see(20, u"Dana"_s, Kind::Left)
                                  .timeline(60);
    QCOMPARE(namesOf(timeline), QStringList{u"Dana"_s});
    QCOMPARE(spansOf(timeline.lanes[0]), (QStringList{u"present 0-20"_s, u"muted 10-20"_s}));
    QCOMPARE(timeline.lanes[0].participant, u"CA-Dana"_s);
}

void TestTimelineBuilder::whoIsCoachedIsDrawnAndByWhom()
{
    const Timeline timeline
        = Conference()
              .see(0, u"Dana"_s, Kind::Joined)
              .see(1, u"Kim"_s, Kind::Joined)
              .see(2, u"Lee"_s, Kind::Joined)
              .press(10, u"CA-Kim"_s, "Coaching=true&CallSidToCoach=CA-Dana&Muted=false")
              .press(20, u"CA-Kim"_s, "CallSidToCoach=CA-Lee")
              .press(30, u"CA-Kim"_s, "Coaching=false&Muted=true")
              .see(40, u"Lee"_s, Kind::CoachingBegan, Sighting::IsCoaching, u"Dana"_s)
              .see(45, u"Lee"_s, Kind::Muted, Sighting::IsCoaching | Sighting::IsMuted)
              .see(50, u"Lee"_s, Kind::Left, Sighting::IsCoaching)
              .timeline(60);
    QCOMPARE(spansOf(timeline.lanes[0]),
             (QStringList{u"present 0-"_s, u"coached 10-20 by Kim"_s, u"coached 40-50 by Lee"_s}));
    QCOMPARE(spansOf(timeline.lanes[1]), (QStringList{u"present 1-"_s, u"muted 30-"_s}));
    QCOMPARE(spansOf(timeline.lanes[2]),
             (QStringList{u"present 2-50"_s, u"coached 20-30 by Kim"_s, u"muted 45-50"_s}));
}

void TestTimelineBuilder::whileNobodyLooksNothingIsKnown()
{
    const Timeline timeline = Conference()
                                  .see(0, u"Dana"_s, Kind::Joined, Sighting::IsMuted, {}, 0)
                                  .see(0, u"Kim"_s, Kind::Joined, 0, {}, 0)
                                  .see(10, {}, Kind::LookedAway)
                                  .see(30, u"Dana"_s, Kind::Present, 0, {}, 0)
                                  .timeline(60);
    // Her call went on; how she stood meanwhile nobody knows. Whether Kim was there neither.
    QCOMPARE(spansOf(timeline.lanes[0]), (QStringList{u"present 0-"_s, u"muted 0-10"_s}));
    QCOMPARE(spansOf(timeline.lanes[1]), QStringList{u"present 0-10"_s});
}

void TestTimelineBuilder::theEndOfTheConferenceEndsAll()
{
    const Timeline timeline = Conference()
                                  .see(0, u"Dana"_s, Kind::Joined)
                                  .see(5, u"Kim"_s, Kind::Joined, Sighting::IsHeld)
                                  .see(20, {}, Kind::ConferenceEnded)
                                  .timeline(60);
    QCOMPARE(spansOf(timeline.lanes[0]), QStringList{u"present 0-20"_s});
    QCOMPARE(spansOf(timeline.lanes[1]), (QStringList{u"present 5-20"_s, u"held 5-20"_s}));
}

void TestTimelineBuilder::eachLineIsAMarkOnItsLane()
{
    const QUuid several = QUuid::createUuid();
    const Timeline timeline
        = Conference()
              .see(0, u"Dana"_s, Kind::Joined)
              .press(10, u"CA-Dana"_s, "AnnounceUrl=x", Outcome::State::Accepted, 0, several)
              .press(10, u"CA-Kim"_s, "AnnounceUrl=x", Outcome::State::Refused, 0, several)
              .timeline(60);
    const auto &marks = timeline.lanes[0].marks;
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0].seen, std::optional(Kind::Joined));
    QCOMPARE(marks[1].act, std::optional(history::Act::Announce));
    QCOMPARE(marks[1].press, several);
    // Whom nobody saw and nothing was done for has a lane, and no presence.
    QCOMPARE(timeline.lanes[1].who, u"Kim"_s);
    QVERIFY(timeline.lanes[1].spans.isEmpty());
    QCOMPARE(timeline.lanes[1].marks.first().state, std::optional(Outcome::State::Refused));
}

void TestTimelineBuilder::whatIsOfAllIsTheLastLane()
{
    Conference conference;
    conference.press(0, {}, "AnnounceUrl=x");
    conference.lines.last().entry->intent.operation = Intent::Operation::AnnounceToConference;
    conference.lines.last().entry->intent.who = u"Town hall"_s;
    conference.see(10, u"Dana"_s, Kind::Joined).see(20, {}, Kind::ConferenceEnded);
    const Timeline timeline = conference.timeline(60);
    QCOMPARE(namesOf(timeline), (QStringList{u"Dana"_s, u"*"_s}));
    QCOMPARE(timeline.lanes[1].marks.size(), 2);
    QVERIFY(timeline.lanes[1].spans.isEmpty());
}

void TestTimelineBuilder::onlyWhatIsInTheTimeIsThere()
{
    const Timeline timeline = Conference()
                                  .see(0, u"Dana"_s, Kind::Joined)
                                  .see(5, u"Dana"_s, Kind::Muted, Sighting::IsMuted)
                                  .see(10, u"Kim"_s, Kind::Joined)
                                  .see(20, u"Kim"_s, Kind::Left)
                                  .see(50, u"Lee"_s, Kind::Joined)
                                  .see(90, u"Zoe"_s, Kind::Joined)
                                  .timeline(60, 30);
    QCOMPARE(namesOf(timeline), (QStringList{u"Dana"_s, u"Lee"_s}));
    // She was muted before, and still is.
    QCOMPARE(spansOf(timeline.lanes[0]), (QStringList{u"present 0-"_s, u"muted 5-"_s}));
    QVERIFY(timeline.lanes[0].marks.isEmpty());
    QCOMPARE(timeline.from, ms(30));
    QCOMPARE(timeline.to, ms(60));
}

void TestTimelineBuilder::whereAllIsOverItEndsWithTheLastLine()
{
    const Timeline timeline = Conference()
                                  .see(0, u"Dana"_s, Kind::Joined)
                                  .see(10, u"Dana"_s, Kind::Left)
                                  .timeline(100'000, -100'000);
    QCOMPARE(timeline.from, ms(0));
    QCOMPARE(timeline.to, ms(10));
}

void TestTimelineBuilder::manyPeopleAndMarksAreCut()
{
    Conference conference;
    const int people = Timeline::mostLanes + 10;
    for (int n = 0; n < people; ++n)
        conference.see(n, QString::number(n), Kind::Joined);
    // The first stays, the next ten have gone since.
    for (int n = 1; n <= 10; ++n)
        conference.see(people, QString::number(n), Kind::Left);
    const Timeline timeline = conference.timeline(people + 10);
    QCOMPARE(timeline.lanes.size(), Timeline::mostLanes);
    QCOMPARE(timeline.lanesLeftOut, 10);
    QCOMPARE(timeline.lanes[0].who, u"0"_s);
    QCOMPARE(timeline.lanes[1].who, u"11"_s);

    Conference busy;
    for (int n = 0; n < Timeline::mostMarks + 7; ++n)
        busy.see(n, u"Dana"_s, n % 2 ? Kind::Muted : Kind::Unmuted, n % 2 ? Sighting::IsMuted : 0);
    const Timeline marked = busy.timeline(Timeline::mostMarks + 10);
    QCOMPARE(marked.marksLeftOut, 7);
    QCOMPARE(marked.lanes[0].marks.size(), Timeline::mostMarks);
    QCOMPARE(marked.lanes[0].marks.first().key.at, ms(7));
}

void TestTimelineBuilder::nothingIsEmpty()
{
    QVERIFY(TimelineBuilder().timeline(std::nullopt, ms(0)).isEmpty());
    QVERIFY(Conference().see(50, u"Dana"_s, Kind::Joined).timeline(10).isEmpty());
}

QTEST_GUILESS_MAIN(TestTimelineBuilder)
#include "tst_timelinebuilder.moc"
