// SPDX-License-Identifier: Apache-2.0
#include "running.h"

#include <QTest>
#include <sandbox/fields.h>
#include <stage/fieldvalues.h>
#include <twilio/formbody.h>

using namespace Qt::Literals::StringLiterals;
using twilio::UpdateField;

namespace {

const sandbox::Field *ruleOf(const UpdateField &field)
{
    const auto rules = sandbox::fields();
    const auto found = std::ranges::find(rules, field.name, &sandbox::Field::name);
    return found == rules.end() ? nullptr : &*found;
}

} // namespace

/// The client's table of fields beside the sandbox's own, which knows nothing of it.
class TestSandboxFields : public QObject
{
    Q_OBJECT

private slots:
    void bothTablesHaveTheSameFields();
    void bothTablesReportTheSame_data() { addFieldRows(); }
    void bothTablesReportTheSame();
    void isTakenAndTold_data() { addFieldRows(); }
    void isTakenAndTold();
    void nonsenseIsRefused_data() { addFieldRows(); }
    void nonsenseIsRefused();
    void allAreTakenTogether();

private:
    QByteArray one() const
    {
        return Running::participantPath(m_running.address().conferenceSid, u"guest 1"_s);
    }
    QString two() { return m_running.callSid(m_running.address().conferenceSid, u"guest 2"_s); }
    /// Somebody who is really there in the place of anybody to coach.
    twilio::ParticipantUpdate filledIn(twilio::ParticipantUpdate update)
    {
        if (update.callSidToCoach || update.coaching == true)
            update.callSidToCoach = two();
        return update;
    }

    Running m_running;
};

void TestSandboxFields::bothTablesHaveTheSameFields()
{
    for (const UpdateField &field : twilio::updateFields())
        QVERIFY2(ruleOf(field), field.name.data());
    for (const sandbox::Field &field : sandbox::fields())
        QVERIFY2(twilio::updateField(QString(field.name)), field.name.data());
    QCOMPARE(sandbox::fields().size(), twilio::updateFields().size());
}

void TestSandboxFields::bothTablesReportTheSame()
{
    QFETCH(const UpdateField *, field);
    const sandbox::Field *rule = ruleOf(*field);
    QVERIFY(rule);
    QCOMPARE(rule->told, field->report ? field->report->name : QLatin1StringView());
    QCOMPARE(rule->kept.index() != 0, field->report.has_value());
}

void TestSandboxFields::isTakenAndTold()
{
    QFETCH(const UpdateField *, field);
    // Both values twice: whatever it was before, it is another then.
    for (const int generation : {0, 1, 0, 1}) {
        const auto update = filledIn(withField(*field, generation));
        const Reply reply = m_running.post(one(), update.toFormBody());
        QCOMPARE(reply.status, 200);
        if (!field->report)
            continue;
        QVERIFY(reply.json.contains(field->report->name));
        const auto told = twilio::parseParticipant(reply.json);
        QVERIFY(told);
        QCOMPARE(textOf(*told, *field), textOf(update, *field));
    }
}

void TestSandboxFields::nonsenseIsRefused()
{
    QFETCH(const UpdateField *, field);
    const Reply reply = m_running.post(one(), twilio::formPair(field->name, u"nonsense"_s));
    // A typo in a boolean is false.
    const bool isFalse = field->content == UpdateField::Content::Boolean;
    QCOMPARE(reply.status, isFalse ? 200 : 400);
    const Reply empty = m_running.post(one(), twilio::formPair(field->name, {}));
    const bool isText = field->content == UpdateField::Content::Url
        || field->content == UpdateField::Content::Call;
    QCOMPARE(empty.status, isText && !field->mayBeEmpty ? 400 : 200);
}

void TestSandboxFields::allAreTakenTogether()
{
    const QByteArray calm = withAllFields(1).toFormBody();
    QCOMPARE(m_running.post(one(), calm).status, 200);
    const auto update = filledIn(withAllFields(0));
    const Reply reply = m_running.post(one(), update.toFormBody());
    QCOMPARE(reply.status, 200);
    const auto told = twilio::parseParticipant(reply.json);
    QVERIFY(told);
    for (const UpdateField &field : twilio::updateFields()) {
        if (field.report)
            QCOMPARE(textOf(*told, field), textOf(update, field));
    }
}

QTEST_GUILESS_MAIN(TestSandboxFields)
#include "tst_sandbox_fields.moc"
