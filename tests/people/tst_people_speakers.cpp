// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <people/callers.h>
#include <people/facetcounts.h>
#include <people/phonebook.h>
#include <people/speakers.h>
#include <people/supervisor.h>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
using people::Facet;
using people::ParticipantModel;
using people::Speakers;
using people::Star;

namespace {

QString sid(int number)
{
    return support::callSid(number);
}

/// A desk with Dana, a customer and somebody without a label, in a conference of this name.
class SpeakersDesk : public Desk
{
public:
    explicit SpeakersDesk(std::optional<QString> conference = u"Town hall"_s)
        : Desk(0)
        , name(std::move(conference))
        , speakers([this](const QString &) { return this->name; })
    {
        server.answerAlways(support::answers::obedient());
        model.setCallers(callers);
        speakers.follow(model);
        tell({1, 2, 3});
    }

    void tell(const QList<int> &numbers)
    {
        const QStringList labels{{}, u"Dana"_s, u"customer"_s, {}, u"customer"_s, u"Dana"_s};
        std::vector<twilio::Participant> all;
        for (const int number : numbers)
            all.push_back(person(number, {{u"label"_s, labels.value(number)}}));
        poll(all);
    }
    void askFor(int number)
    {
        callers.ask({sid(number)});
        QTRY_VERIFY(model.row(model.rowOf(sid(number))).caller);
    }
    bool star(int number, bool on = true)
    {
        return model.setData(model.index(model.rowOf(sid(number)), 0), on,
                             ParticipantModel::SpeakerRole);
    }
    bool isSpeaker(int number) const { return model.row(model.rowOf(sid(number))).isSpeaker; }

    std::optional<QString> name;
    people::PhoneBook book;
    people::Callers callers{service, book};
    Speakers speakers;
};

} // namespace

/// Who has a star: what is kept of them, and who is known by it.
class TestSpeakers : public QObject
{
    Q_OBJECT

private slots:
    void isSaidAndCounted();
    void isKnownByNumberWhereverTheyCall();
    void isKnownByLabelInConferencesOfThatNameAlone();
    void aNumberThatBecomesKnownIsKept();
    void whoHasNothingToBeKnownByIsOneUntilTheyLeave();
    void theNameOfAConferenceMayComeLater();
    void whoComesBackIsMarked();
    void whoHasLeftIsNotStarred();
    void theOldestGoes();
};

void TestSpeakers::isSaidAndCounted()
{
    SpeakersDesk desk;
    people::FacetCounts counts;
    counts.setModel(&desk.model);
    QSignalSpy kept(&desk.speakers, &Speakers::keptChanged);
    const QString plain = desk.spoken(0, ParticipantModel::NameColumn);
    QVERIFY(desk.star(1));
    QCOMPARE(desk.spoken(0, ParticipantModel::NameColumn), plain + u", speaker"_s);
    QCOMPARE(counts.count(Facet::Speakers), 1);
    QCOMPARE(kept.size(), 1);
    desk.model.setOwn(sid(1));
    QCOMPARE(desk.spoken(0, ParticipantModel::NameColumn), plain + u", you, speaker"_s);
    QVERIFY(desk.star(1, false));
    QCOMPARE(counts.count(Facet::Speakers), 0);
    QVERIFY(kept.last()[0].value<QList<Star>>().isEmpty());
    QVERIFY(desk.bodies().isEmpty());
}

void TestSpeakers::isKnownByNumberWhereverTheyCall()
{
    SpeakersDesk desk;
    desk.askFor(1);
    desk.askFor(2);
    QVERIFY(desk.star(2));
    QCOMPARE(desk.speakers.kept(),
             (QList<Star>{{u"+14155550102"_s, u"customer"_s, u"Town hall"_s}}));
    SpeakersDesk another(u"Another"_s);
    another.speakers.setKept(desk.speakers.kept());
    // Not known by label there.
    QVERIFY(!another.isSpeaker(2));
    another.askFor(2);
    QTRY_VERIFY(another.isSpeaker(2));
    // The next customer here has another number.
    another.name = desk.name;
    another.tell({1, 2, 3, 4});
    another.askFor(4);
    QTRY_VERIFY(!another.isSpeaker(4));
    QVERIFY(another.isSpeaker(2));
}

void TestSpeakers::isKnownByLabelInConferencesOfThatNameAlone()
{
    SpeakersDesk desk;
    QVERIFY(desk.star(2));
    QCOMPARE(desk.speakers.kept(), (QList<Star>{{{}, u"customer"_s, u"Town hall"_s}}));
    SpeakersDesk same;
    same.speakers.setKept(desk.speakers.kept());
    QVERIFY(same.isSpeaker(2));
    QVERIFY(!same.isSpeaker(1));
    SpeakersDesk another(u"Another"_s);
    another.speakers.setKept(desk.speakers.kept());
    QVERIFY(!another.isSpeaker(2));
}

void TestSpeakers::aNumberThatBecomesKnownIsKept()
{
    SpeakersDesk desk;
    desk.star(2);
    QSignalSpy kept(&desk.speakers, &Speakers::keptChanged);
    desk.askFor(2);
    QTRY_COMPARE(kept.size(), 1);
    QCOMPARE(desk.speakers.kept().first().number, u"+14155550102"_s);
    QVERIFY(desk.isSpeaker(2));
}

void TestSpeakers::whoHasNothingToBeKnownByIsOneUntilTheyLeave()
{
    SpeakersDesk desk;
    desk.star(3);
    QVERIFY(desk.isSpeaker(3));
    QVERIFY(desk.speakers.kept().isEmpty());
    desk.askFor(3);
    QTRY_COMPARE(desk.speakers.kept().size(), 1);
    QCOMPARE(desk.speakers.kept().first().number, u"+14155550103"_s);
    desk.star(3, false);
    QVERIFY(!desk.isSpeaker(3));
}

void TestSpeakers::theNameOfAConferenceMayComeLater()
{
    SpeakersDesk desk(std::nullopt);
    desk.speakers.setKept({{{}, u"Dana"_s, u"Town hall"_s}});
    QVERIFY(!desk.isSpeaker(1));
    desk.name = u"Town hall"_s;
    desk.speakers.lookSoon();
    QTRY_VERIFY(desk.isSpeaker(1));
}

void TestSpeakers::whoComesBackIsMarked()
{
    SpeakersDesk desk;
    desk.star(1);
    desk.tell({2, 3});
    desk.tell({2, 3, 5});
    QTRY_VERIFY(desk.isSpeaker(5));
}

void TestSpeakers::whoHasLeftIsNotStarred()
{
    SpeakersDesk desk;
    desk.tell({2, 3});
    QVERIFY(!desk.star(1));
    QVERIFY(desk.speakers.kept().isEmpty());
}

void TestSpeakers::theOldestGoes()
{
    SpeakersDesk desk;
    QList<Star> full;
    for (qsizetype i = 0; i < Speakers::most; ++i)
        full += {QString::number(i), {}, {}};
    desk.speakers.setKept(full);
    desk.star(1);
    QCOMPARE(desk.speakers.kept().size(), Speakers::most);
    QCOMPARE(desk.speakers.kept().first().number, u"1"_s);
    QCOMPARE(desk.speakers.kept().last().label, u"Dana"_s);
}

QTEST_GUILESS_MAIN(TestSpeakers)
#include "tst_people_speakers.moc"
