// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using support::callSid;

namespace {

QJsonObject named(const QString &label)
{
    return {{u"label"_s, label}};
}

QJsonObject coach(const QString &label, int coached)
{
    return {{u"label"_s, label}, {u"coaching"_s, true}, {u"call_sid_to_coach"_s, callSid(coached)}};
}

QVariant name(const Desk &desk, int row, int role)
{
    return desk.model.index(row, ParticipantModel::NameColumn).data(role);
}

QStringList coachesOf(const Desk &desk, int row)
{
    return name(desk, row, ParticipantModel::CoachRole).toStringList();
}

QString coachedBy(const Desk &desk, int row)
{
    return name(desk, row, ParticipantModel::CoachedRole).toString();
}

} // namespace

/// Who coaches whom, as the cell of a name tells it.
class TestCoachings : public QObject
{
    Q_OBJECT

private slots:
    void bothSidesTellIt();
    void severalCoachesAreAllNamed();
    void whatIsOnItsWayIsNotSoYet();
    void whatNobodyKnowsIsNotTold();
    void aCoachWhoLeavesCoachesNobody();
    void anEndedConferenceHasNoCoach();
    void aNewcomerMayBeACoach();
    void onlyThoseConcernedAreToldOf();
};

void TestCoachings::bothSidesTellIt()
{
    Desk desk(0);
    desk.poll({person(1, named(u"Dana Ortiz"_s)), person(2, coach(u"Kim Lee"_s, 1)), person(3)});
    QCOMPARE(coachesOf(desk, 0), QStringList{u"Kim Lee"_s});
    QCOMPARE(coachedBy(desk, 1), u"Dana Ortiz"_s);
    QVERIFY(!name(desk, 0, ParticipantModel::CoachedRole).isValid());
    QVERIFY(!name(desk, 1, ParticipantModel::CoachRole).isValid());
    QVERIFY(!name(desk, 2, ParticipantModel::CoachRole).isValid());
    QCOMPARE(name(desk, 0, Qt::AccessibleDescriptionRole).toString(), u"coached by Kim Lee"_s);
    QCOMPARE(name(desk, 1, Qt::AccessibleDescriptionRole).toString(), u"coaches Dana Ortiz"_s);
    QCOMPARE(name(desk, 0, Qt::ToolTipRole).toString(), callSid(1) + u"\ncoached by Kim Lee"_s);
    QCOMPARE(name(desk, 1, Qt::ToolTipRole).toString(), callSid(2) + u"\ncoaches Dana Ortiz"_s);
    // The cell's own text is what scripts and assistive technology know it by.
    QCOMPARE(name(desk, 0, Qt::AccessibleTextRole).toString(), u"Dana Ortiz"_s);
}

void TestCoachings::severalCoachesAreAllNamed()
{
    Desk desk(0);
    desk.poll({person(1), person(2, coach(u"Kim"_s, 1)), person(3, coach(u"Robin"_s, 1))});
    QCOMPARE(name(desk, 0, Qt::AccessibleDescriptionRole).toString(),
             u"coached by Kim and Robin"_s);
    desk.poll({person(1), person(2, named(u"Kim"_s)), person(3, coach(u"Robin"_s, 1))});
    QCOMPARE(coachesOf(desk, 0), QStringList{u"Robin"_s});
}

void TestCoachings::whatIsOnItsWayIsNotSoYet()
{
    Desk desk(0);
    desk.poll({person(1), person(2)});
    desk.server.answerAlways(support::answers::obedient());
    const QUuid id = desk.change(2, {.callSidToCoach = callSid(1), .coaching = true});
    QVERIFY(desk.spoken(1, ParticipantModel::CoachingColumn).endsWith(u", sending"_s));
    QCOMPARE(coachesOf(desk, 0), QStringList());
    QTRY_COMPARE(desk.state(id), changes::Change::State::Confirmed);
    QCOMPARE(coachesOf(desk, 0), QStringList{u"CA00…0002"_s});
    // The end of it is not there before the service says so either.
    desk.change(2, {.coaching = false, .muted = true});
    QCOMPARE(coachesOf(desk, 0), QStringList{u"CA00…0002"_s});
    QTRY_COMPARE(coachesOf(desk, 0), QStringList());
}

void TestCoachings::whatNobodyKnowsIsNotTold()
{
    Desk desk(0);
    desk.poll({person(1), person(2, coach(u"Kim"_s, 1))});
    desk.server.answerAlways(support::fault::resetUnanswered());
    const QUuid id = desk.change(2, {.coaching = false, .muted = true});
    QTRY_COMPARE(desk.state(id), changes::Change::State::Unknown);
    QCOMPARE(coachesOf(desk, 0), QStringList());
    desk.poll({person(1), person(2, coach(u"Kim"_s, 1))});
    QCOMPARE(coachesOf(desk, 0), QStringList{u"Kim"_s});
}

void TestCoachings::aCoachWhoLeavesCoachesNobody()
{
    Desk desk(0);
    desk.poll({person(1), person(2, coach(u"Kim"_s, 1))});
    desk.model.departures().keep(true);
    desk.poll({person(1)});
    QVERIFY(desk.model.hasLeft(1));
    QCOMPARE(coachesOf(desk, 0), QStringList());
    QCOMPARE(coachedBy(desk, 1), QString());
    desk.poll({person(1), person(2, coach(u"Kim"_s, 1))});
    QCOMPARE(coachesOf(desk, 0), QStringList{u"Kim"_s});
}

void TestCoachings::anEndedConferenceHasNoCoach()
{
    Desk desk(0);
    desk.poll({person(1), person(2, coach(u"Kim"_s, 1))});
    desk.model.setEnded();
    QCOMPARE(coachesOf(desk, 0), QStringList());
    desk.model.setEnded(std::nullopt);
    QCOMPARE(coachesOf(desk, 0), QStringList{u"Kim"_s});
}

void TestCoachings::aNewcomerMayBeACoach()
{
    Desk desk(1);
    desk.poll({person(1), person(2, coach(u"Kim"_s, 1))});
    QCOMPARE(coachesOf(desk, 0), QStringList{u"Kim"_s});
    // Or be coached already.
    desk.poll({person(1), person(2, coach(u"Kim"_s, 3)), person(3)});
    QCOMPARE(coachesOf(desk, 0), QStringList());
    QCOMPARE(coachesOf(desk, 2), QStringList{u"Kim"_s});
}

void TestCoachings::onlyThoseConcernedAreToldOf()
{
    Desk desk(250);
    std::vector<twilio::Participant> list = participants(250);
    list[1] = person(2, coach(u"Kim"_s, 100));
    QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
    desk.poll(list);
    QSet<int> told;
    for (const QVariantList &one : changed) {
        const auto cell = one[0].value<QModelIndex>();
        if (one[2].value<QList<int>>().contains(ParticipantModel::CoachRole)) {
            QCOMPARE(cell.column(), int(ParticipantModel::NameColumn));
            QCOMPARE(one[1].value<QModelIndex>(), cell);
            told += cell.row();
        }
    }
    QCOMPARE(told, (QSet<int>{1, 99}));
    changed.clear();
    desk.poll(list);
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(TestCoachings)
#include "tst_people_coachings.moc"
