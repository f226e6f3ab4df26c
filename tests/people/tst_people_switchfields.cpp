// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <people/switchfields.h>
#include <stage/desk.h>
#include <twilio/updatefields.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using people::Switch;
using people::SwitchField;

/// The table of switches, walked: whatever a row says is so wherever switches are used.
class TestSwitchFields : public QObject
{
    Q_OBJECT

private slots:
    void eachSwitchHasOneRow();
    void eachRowIsAParameter_data() { rows(); }
    void eachRowIsAParameter();
    void eachRowIsToldByTheService_data() { rows(); }
    void eachRowIsToldByTheService();
    void eachRowHasAColumn_data() { rows(); }
    void eachRowHasAColumn();
    void eachRowIsCompared_data() { rows(); }
    void eachRowIsCompared();
    void eachRowIsTakenBack_data() { rows(); }
    void eachRowIsTakenBack();
    void eachRowHasAConsequence_data() { rows(); }
    void eachRowHasAConsequence();

private:
    static void rows();
    static const SwitchField &row()
    {
        QFETCH(int, which);
        return people::switchField(static_cast<Switch>(which));
    }
    /// An update that switches it, with whatever it needs.
    static twilio::ParticipantUpdate asking(const SwitchField &field, bool on);
};

void TestSwitchFields::rows()
{
    QTest::addColumn<int>("which");
    for (const SwitchField &field : people::switchFields())
        QTest::newRow(field.parameter.data()) << static_cast<int>(field.which);
}

twilio::ParticipantUpdate TestSwitchFields::asking(const SwitchField &field, bool on)
{
    twilio::ParticipantUpdate update;
    update.*field.asked = on;
    if (update.coaching == true)
        update.callSidToCoach = support::callSid(2);
    return update;
}

void TestSwitchFields::eachSwitchHasOneRow()
{
    QCOMPARE(people::switchFields().size(), people::allSwitches.size());
    for (const Switch which : people::allSwitches)
        QCOMPARE(people::switchField(which).which, which);
    QVERIFY(!people::switchOf(ParticipantModel::NameColumn));
    QVERIFY(!people::switchOf(ParticipantModel::StatusColumn));
    QVERIFY(!people::switchOf(-1));
}

void TestSwitchFields::eachRowIsAParameter()
{
    const SwitchField &field = row();
    QVERIFY(twilio::updateField(QString(field.parameter)));
    const auto form = QByteArray(field.parameter.data()) + "=false";
    QCOMPARE((*twilio::updateFromFormBody(form)).*field.asked, std::optional(false));
    QCOMPARE(people::intentOf(asking(field, true), field.which), std::optional(true));
    QCOMPARE(people::intentOf({}, field.which), std::nullopt);
}

void TestSwitchFields::eachRowIsToldByTheService()
{
    const SwitchField &field = row();
    twilio::Participant participant = person();
    QCOMPARE(people::truthOf(participant, field.which), std::optional(false));
    participant.*field.told = true;
    for (const SwitchField &other : people::switchFields())
        QCOMPARE(people::truthOf(participant, other.which), std::optional(&other == &field));
}

void TestSwitchFields::eachRowHasAColumn()
{
    const SwitchField &field = row();
    const Desk desk;
    QCOMPARE(people::switchOf(field.column), std::optional(field.which));
    QVERIFY(!people::titleOf(field).isEmpty());
    QCOMPARE(desk.model.headerData(field.column, Qt::Horizontal, Qt::DisplayRole).toString(),
             people::titleOf(field));
    QVERIFY(desk.model.flags(desk.model.index(0, field.column)) & Qt::ItemIsUserCheckable);
}

void TestSwitchFields::eachRowIsCompared()
{
    const SwitchField &field = row();
    Desk desk(0);
    desk.server.answerAlways(support::answers::participant());
    desk.poll({person(1), person(2)});
    // The service says 200, and tells that nothing has changed.
    desk.commands.update(desk.model, support::callSid(1), asking(field, true));
    QTRY_VERIFY(desk.spoken(0, field.column).endsWith(u", accepted but not applied"_s));
    QCOMPARE(desk.model.row(0).state(field.which).told, people::SwitchState::Value::Off);
}

void TestSwitchFields::eachRowIsTakenBack()
{
    const SwitchField &field = row();
    Desk desk;
    desk.server.answerAlways(support::answers::obedient());
    QSignalSpy made(&desk.commands, &people::ParticipantCommands::made);
    desk.commands.update(desk.model, support::callSid(1), asking(field, true));
    QTRY_COMPARE(desk.queue.pending(), 0);
    QTRY_COMPARE(desk.model.row(0).state(field.which).told, people::SwitchState::Value::On);
    desk.commands.takeBack(made[0][0].value<people::UndoableChanges>());
    QTRY_COMPARE(desk.model.row(0).state(field.which).told, people::SwitchState::Value::Off);
    QTRY_COMPARE(desk.model.row(0).state(field.which).mark, people::SwitchState::Mark::None);
}

void TestSwitchFields::eachRowHasAConsequence()
{
    const SwitchField &field = row();
    const Desk desk;
    const QModelIndex cell = desk.model.index(0, field.column);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(desk.model.nameOf(support::callSid(1))));
}

QTEST_GUILESS_MAIN(TestSwitchFields)
#include "tst_people_switchfields.moc"
