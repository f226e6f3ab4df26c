// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <people/audibility.h>
#include <stage/participants.h>

using namespace Qt::Literals::StringLiterals;
using people::audibility;
using people::Audibility;

namespace {

/// Everything about one person that decides who hears whom, by number: 2 x 2 x 2 x people.
struct Person
{
    bool isConnected;
    bool isMuted;
    bool isOnHold;
    int coaches; ///< a position; the person's own: nobody
};

Person personFrom(int choice, int self, int count)
{
    const int whom = (choice / 8 + self) % count;
    return {(choice & 1) == 0, (choice & 2) != 0, (choice & 4) != 0, whom};
}

/// Who is heard by whom, as sets of bits, from the words of the documentation.
std::vector<unsigned> heardBy(const std::vector<Person> &people)
{
    unsigned inTheRoom = 0;
    for (size_t n = 0; n < people.size(); ++n) {
        if (people[n].isConnected && !people[n].isOnHold)
            inTheRoom |= 1U << n;
    }
    std::vector<unsigned> ears;
    for (size_t n = 0; n < people.size(); ++n) {
        const unsigned self = 1U << n;
        unsigned hearing = inTheRoom & ~self;
        if (people[n].coaches != static_cast<int>(n))
            hearing &= 1U << people[n].coaches;
        if ((inTheRoom & self) == 0 || people[n].isMuted)
            hearing = 0;
        ears.push_back(hearing);
    }
    return ears;
}

void become(twilio::Participant &participant, const Person &person, int self)
{
    participant.status = person.isConnected ? u"connected"_s : u"ringing"_s;
    participant.muted = person.isMuted;
    participant.hold = person.isOnHold;
    participant.coaching = person.coaches != self;
    participant.callSidToCoach
        = person.coaches != self ? support::callSid(person.coaches + 1) : QString();
}

} // namespace

/// Who hears whom.
class TestAudibility : public QObject
{
    Q_OBJECT

private slots:
    void promise10_everyCombination_data();
    void promise10_everyCombination();
    void whatIsNotToldCountsAsOff();
    void aCoachOfNobodyIsHeardByNobody();
    void onlyTheConnectedTakePart_data();
    void onlyTheConnectedTakePart();
    void nobodyIsThere();
};

void TestAudibility::promise10_everyCombination_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("two people") << 2;
    QTest::newRow("three people") << 3;
    QTest::newRow("four people") << 4;
}

void TestAudibility::promise10_everyCombination()
{
    QFETCH(int, count);
    const int choices = 8 * count;
    std::vector<int> chosen(static_cast<size_t>(count), 0);
    std::vector<Person> persons;
    std::vector<twilio::Participant> participants = ::participants(count);
    for (int n = 0; n < count; ++n) {
        persons.push_back(personFrom(0, n, count));
        become(participants[static_cast<size_t>(n)], persons.back(), n);
    }
    int combinations = 0;
    int wrong = 0;
    for (int digit = 0; digit < count;) {
        ++combinations;
        const Audibility told = audibility(participants);
        const std::vector<unsigned> ears = heardBy(persons);
        for (size_t speaker = 0; speaker < persons.size(); ++speaker) {
            for (size_t listener = 0; listener < persons.size(); ++listener)
                wrong += told.hears(listener, speaker) != ((ears[speaker] >> listener & 1U) != 0);
        }
        for (digit = 0; digit < count; ++digit) {
            const auto at = static_cast<size_t>(digit);
            chosen[at] = (chosen[at] + 1) % choices;
            persons[at] = personFrom(chosen[at], digit, count);
            become(participants[at], persons[at], digit);
            if (chosen[at] != 0)
                break;
        }
    }
    QCOMPARE(combinations, static_cast<int>(std::pow(choices, count)));
    QCOMPARE(wrong, 0);
}

void TestAudibility::whatIsNotToldCountsAsOff()
{
    std::vector<twilio::Participant> two = participants(2);
    for (twilio::Participant &one : two) {
        one.muted.reset();
        one.hold.reset();
        one.coaching.reset();
    }
    QVERIFY(audibility(two).hears(0, 1));
    QVERIFY(audibility(two).hears(1, 0));
    QVERIFY(!audibility(two).hears(0, 0));
}

void TestAudibility::aCoachOfNobodyIsHeardByNobody()
{
    std::vector<twilio::Participant> three = participants(3);
    three[2].coaching = true;
    for (const QString &whom : {QString(), support::callSid(77)}) {
        three[2].callSidToCoach = whom;
        const Audibility told = audibility(three);
        QVERIFY(!told.hears(0, 2));
        QVERIFY(!told.hears(1, 2));
        QVERIFY(told.hears(2, 0));
    }
}

void TestAudibility::onlyTheConnectedTakePart_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("takesPart");
    QTest::newRow("connected") << u"connected"_s << true;
    for (const char *status : {"queued", "connecting", "ringing", "complete", "failed"})
        QTest::newRow(status) << QString::fromLatin1(status) << false;
    // What a compatible service calls otherwise, or not at all, says nothing against it.
    QTest::newRow("new") << u"new"_s << true;
    QTest::newRow("none") << QString() << true;
}

void TestAudibility::onlyTheConnectedTakePart()
{
    QFETCH(QString, status);
    QFETCH(bool, takesPart);
    std::vector<twilio::Participant> two = participants(2);
    two[1].status = status;
    QCOMPARE(audibility(two).hears(0, 1), takesPart);
    QCOMPARE(audibility(two).hears(1, 0), takesPart);
}

void TestAudibility::nobodyIsThere()
{
    QCOMPARE(audibility({}).people(), size_t(0));
}

QTEST_GUILESS_MAIN(TestAudibility)
#include "tst_people_audibility.moc"
