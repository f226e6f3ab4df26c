// SPDX-License-Identifier: Apache-2.0
#include <QSettings>
#include <QTest>
#include <QTimeZone>
#include <history/attendance.h>
#include <history/historyreader.h>
#include <people/conferencemodel.h>
#include <people/sightings.h>
#include <stage/asking.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using history::HistoryLine;
using history::HistoryReader;
using people::ParticipantModel;
using people::Sightings;

namespace {

/// A desk whose lists are told of.
class SeeingDesk
{
public:
    /// With so many people, whom the first list shows.
    explicit SeeingDesk(int count = 2)
        : asking(0)
        , sightings(std::make_unique<Sightings>(asking.desk.journal, account(), conferences,
                                                asking.callers, asking.book))
    {
        asking.desk.server.answerAlways(answers::obedient());
        sightings->follow(desk().model);
        sightings->lookAt(conferenceSid());
        desk().poll(participants(count));
    }

    Desk &desk() { return asking.desk; }
    history::Account account() const
    {
        return {accountSid(), endpointOf(asking.desk.server).toString()};
    }
    /// What the journal has, the oldest first.
    QList<HistoryLine> lines()
    {
        // After the turn that tells how many were left out, and what was handed over in it.
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QSignalSpy written(&desk().journal, &history::Journal::recentRead);
        desk().journal.readRecent(1);
        if (!written.wait())
            qFatal("the journal does not answer");
        HistoryReader reader(desk().journal.file());
        QSignalSpy read(&reader, &HistoryReader::pageRead);
        reader.ask({.account = account()});
        QList<HistoryLine> all;
        for (int page = 0; page == 0 || all.size() == page * HistoryReader::pageSize; ++page) {
            read.clear();
            reader.readPage(all.isEmpty() ? std::nullopt : std::optional(all.last().key), page);
            if (!read.wait())
                qFatal("no page was read");
            const auto more = read.first().at(1).value<QList<HistoryLine>>();
            if (more.isEmpty())
                break;
            all += more;
        }
        std::reverse(all.begin(), all.end());
        return all;
    }
    /// "1 joined": who by the number of the call, and what was seen; of the conference without one.
    QStringList seen()
    {
        QStringList all;
        for (const HistoryLine &line : lines()) {
            if (line.sighting)
                all += told(*line.sighting);
        }
        return all;
    }
    static QString told(const history::Sighting &sighting)
    {
        const QString word = toWord(sighting.kind);
        return sighting.participant.isEmpty()
            ? word
            : QString::number(sighting.participant.last(3).toInt()) + u' ' + word;
    }

    Asking asking;
    people::ConferenceModel conferences;
    std::unique_ptr<Sightings> sightings;
};

} // namespace

/// What the lists show that nobody here has asked for, as the journal has it.
class TestSightings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sightings-test"_s);
        QCoreApplication::setApplicationName(u"sightings-test"_s);
    }
    void init() { QSettings().clear(); }

    void whoIsThereIsPresent();
    void whoComesAndGoes();
    void whoIsSwitchedElsewhere_data();
    void whoIsSwitchedElsewhere();
    void whomSomebodyCoaches();
    void whatIsPressedHereIsNotSeen();
    void aListThatShowsNothingNewTellsNothing();
    void aListThatIsAnotherOneWholeIsBounded();
    void theConferenceEndsAndGoesOn();
    void nothingIsSeenFromThenOn();
    void howConferencesAndCallersAreCalled();
};

void TestSightings::whoIsThereIsPresent()
{
    SeeingDesk desk(0);
    desk.desk().poll({person(3, {{u"label"_s, u"Dana"_s}, {u"muted"_s, true}})});
    // Nobody was there, and then somebody joined.
    QCOMPARE(desk.seen(), QStringList{u"3 joined"_s});
    SeeingDesk other(2);
    QCOMPARE(other.seen(), (QStringList{u"1 present"_s, u"2 present"_s}));
    const history::Sighting first = *other.lines().first().sighting;
    QCOMPARE(first.conferenceSid, conferenceSid());
    QCOMPARE(first.since, QDateTime(QDate(2011, 2, 18), QTime(21, 7, 19), QTimeZone::utc()));
    QVERIFY(first.seenAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
}

void TestSightings::whoComesAndGoes()
{
    SeeingDesk desk;
    desk.desk().poll({person(1), person(2), person(3, {{u"label"_s, u"Zoë"_s}})});
    desk.desk().poll({person(1), person(3, {{u"label"_s, u"Zoë"_s}})});
    desk.desk().poll({person(1), person(2), person(3, {{u"label"_s, u"Zoë"_s}})});
    QCOMPARE(
        desk.seen(),
        (QStringList{u"1 present"_s, u"2 present"_s, u"3 joined"_s, u"2 left"_s, u"2 joined"_s}));
    QCOMPARE(desk.lines()[2].who(), u"Zoë"_s);
    // Who was there from when to when is made of that.
    history::Attendance attendance;
    for (const HistoryLine &line : desk.lines())
        attendance.take(*line.sighting);
    QCOMPARE(attendance.stays().size(), 4);
}

void TestSightings::whoIsSwitchedElsewhere_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("off");
    QTest::addColumn<int>("standing");
    QTest::newRow("muted") << u"muted"_s << u"1 muted"_s << u"1 unmuted"_s
                           << static_cast<int>(history::Sighting::IsMuted);
    QTest::newRow("held") << u"hold"_s << u"1 held"_s << u"1 resumed"_s
                          << static_cast<int>(history::Sighting::IsHeld);
    QTest::newRow("ends") << u"end_conference_on_exit"_s << u"1 ends conference"_s << u"1 goes on"_s
                          << 0;
}

void TestSightings::whoIsSwitchedElsewhere()
{
    QFETCH(const QString, field);
    QFETCH(const QString, on);
    QFETCH(const QString, off);
    QFETCH(const int, standing);
    SeeingDesk desk(1);
    desk.desk().poll({person(1, {{field, true}})});
    desk.desk().poll({person(1)});
    QCOMPARE(desk.seen(), (QStringList{u"1 present"_s, on, off}));
    QCOMPARE(desk.lines()[1].sighting->standing, standing);
}

void TestSightings::whomSomebodyCoaches()
{
    SeeingDesk desk(0);
    const twilio::Participant dana = person(2, {{u"label"_s, u"Dana"_s}});
    desk.desk().poll({person(1), dana});
    desk.desk().poll(
        {person(1, {{u"coaching"_s, true}, {u"call_sid_to_coach"_s, callSid(2)}}), dana});
    QCOMPARE(desk.seen(), (QStringList{u"1 joined"_s, u"2 joined"_s, u"1 coaching"_s}));
    QCOMPARE(desk.lines().last().sighting->whom, u"Dana"_s);
}

void TestSightings::whatIsPressedHereIsNotSeen()
{
    SeeingDesk desk;
    desk.desk().mute(1);
    desk.desk().poll({person(1, {{u"muted"_s, true}}), person(2)});
    QTRY_COMPARE(desk.desk().queue.pending(), 0);
    desk.desk().poll({person(1, {{u"muted"_s, true}}), person(2)});
    QCOMPARE(desk.seen(), (QStringList{u"1 present"_s, u"2 present"_s}));
    // And then it is taken back elsewhere.
    desk.desk().poll({person(1), person(2)});
    QCOMPARE(desk.seen().last(), u"1 unmuted"_s);
}

void TestSightings::aListThatShowsNothingNewTellsNothing()
{
    SeeingDesk desk;
    QCOMPARE(desk.seen().size(), 2);
    QSignalSpy written(&desk.desk().journal, &history::Journal::written);
    desk.desk().poll(participants(2));
    QCOMPARE(desk.seen().size(), 2);
    QVERIFY(written.isEmpty());
}

void TestSightings::aListThatIsAnotherOneWholeIsBounded()
{
    SeeingDesk desk(Sightings::most + 3);
    const QList<HistoryLine> lines = desk.lines();
    QCOMPARE(lines.size(), Sightings::most + 1);
    QCOMPARE(lines.last().sighting->kind, history::Sighting::Kind::Omitted);
    QCOMPARE(lines.last().sighting->count, 3);
    // The next turn begins anew.
    desk.desk().poll(participants(Sightings::most + 2));
    QCOMPARE(desk.seen().last(), u"%1 left"_s.arg(Sightings::most + 3));
}

void TestSightings::theConferenceEndsAndGoesOn()
{
    SeeingDesk desk(1);
    desk.desk().model.setEnded();
    QCOMPARE(desk.seen(), (QStringList{u"1 present"_s, u"conference ended"_s}));
    desk.desk().poll(participants(1));
    QCOMPARE(desk.seen(), (QStringList{u"1 present"_s, u"conference ended"_s, u"1 joined"_s}));
}

void TestSightings::nothingIsSeenFromThenOn()
{
    SeeingDesk desk(1);
    desk.sightings->lookAway(conferenceSid());
    QCOMPARE(desk.seen().last(), u"looked away"_s);
    desk.sightings->lookAway(conferenceSid());
    desk.sightings->lookAt(conferenceSid());
    desk.sightings.reset();
    QCOMPARE(desk.seen(), (QStringList{u"1 present"_s, u"looked away"_s, u"looked away"_s}));
    // What has ended needs not be looked away from.
    SeeingDesk other(1);
    other.desk().model.setEnded();
    other.sightings.reset();
    QCOMPARE(other.seen().last(), u"conference ended"_s);
}

void TestSightings::howConferencesAndCallersAreCalled()
{
    SeeingDesk desk(1);
    QVERIFY(desk.lines().first().conference.isEmpty());
    desk.conferences.apply(std::vector{
        *twilio::parseConference(conferenceResource({{u"friendly_name"_s, u"Bank"_s}}))});
    QVERIFY(!desk.asking.book.setName(u"+14155550101"_s, u"Dana Ortiz"_s));
    desk.asking.callers.ask({callSid(1)});
    QTRY_COMPARE(desk.asking.told.size(), 1);
    QCOMPARE(desk.lines().first().conference, u"Bank"_s);
    QCOMPARE(desk.lines().first().ownName, u"Dana Ortiz"_s);
    QVERIFY(!desk.asking.book.setName(u"+14155550101"_s, {}));
    QCOMPARE(desk.lines().first().ownName, QString());
}

QTEST_GUILESS_MAIN(TestSightings)
#include "tst_people_sightings.moc"
