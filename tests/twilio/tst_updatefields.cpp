// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <stage/fieldvalues.h>
#include <twilio/formbody.h>
#include <twilio/updatefields.h>

using namespace Qt::Literals::StringLiterals;
using namespace twilio;

namespace {

/// A field's text in each of two updates.
std::pair<std::optional<QString>, std::optional<QString>>
textsOf(const ParticipantUpdate &one, const ParticipantUpdate &other, const UpdateField &field)
{
    return {textOf(one, field), textOf(other, field)};
}

} // namespace

/// What each row of the table of fields promises.
class TestUpdateFields : public QObject
{
    Q_OBJECT

private slots:
    void namesAreFound();
    void isEncodedAndDecoded_data() { addFieldRows(); }
    void isEncodedAndDecoded();
    void isReset_data() { addFieldRows(); }
    void isReset();
    void isMerged_data() { addFieldRows(); }
    void isMerged();
    void isChecked_data() { addFieldRows(); }
    void isChecked();
    void isReadBack_data() { addFieldRows(); }
    void isReadBack();
    void hasAtMostOneCompanion_data() { addFieldRows(); }
    void hasAtMostOneCompanion();
    void allAreValidTogether();
};

void TestUpdateFields::namesAreFound()
{
    QVERIFY(!updateFields().empty());
    for (const UpdateField &field : updateFields())
        QCOMPARE(updateField(QString(field.name)), &field);
    QCOMPARE(updateField(u"muted"), nullptr);
    QCOMPARE(updateField(u""), nullptr);
}

void TestUpdateFields::isEncodedAndDecoded()
{
    QFETCH(const UpdateField *, field);
    for (const int generation : {0, 1}) {
        const QString value = valueFor(*field, generation);
        const ParticipantUpdate update = withField(*field, generation);
        QCOMPARE(textOf(update, *field), value);
        QCOMPARE(update.toFormBody(), formPair(field->name, value));
        QCOMPARE(updateFromFormBody(update.toFormBody()), update);
        QVERIFY(!update.isEmpty());
    }
    QCOMPARE(updateFromFormBody(withAllFields(0).toFormBody()), withAllFields(0));
}

void TestUpdateFields::isReset()
{
    QFETCH(const UpdateField *, field);
    ParticipantUpdate alone = withField(*field, 0);
    QVERIFY(alone != ParticipantUpdate());
    reset(alone, *field);
    QCOMPARE(alone, ParticipantUpdate());

    ParticipantUpdate rest = withAllFields(0);
    reset(rest, *field);
    for (const UpdateField &other : updateFields())
        QCOMPARE(textOf(rest, other).has_value(), &other != field);
    QVERIFY(setText(rest, *field, valueFor(*field, 0)));
    QCOMPARE(rest, withAllFields(0));
}

void TestUpdateFields::isMerged()
{
    QFETCH(const UpdateField *, field);
    QCOMPARE(merged(withField(*field, 0), withField(*field, 1)), withField(*field, 1));
    QCOMPARE(merged({}, withField(*field, 0)), withField(*field, 0));
    const ParticipantUpdate both = merged(withAllFields(0), withField(*field, 1));
    for (const UpdateField &other : updateFields()) {
        const auto [is, was] = textsOf(both, withAllFields(0), other);
        QCOMPARE(is != was, &other == field);
    }
}

void TestUpdateFields::isChecked()
{
    QFETCH(const UpdateField *, field);
    ParticipantUpdate update = withAllFields(0);
    const auto complains = [&] {
        const auto problems = update.validate();
        return std::ranges::count(problems, field->name, &Problem::field) == 1;
    };
    QVERIFY(!complains());
    if (!setText(update, *field, u"nonsense"_s))
        return;
    QVERIFY(complains());
    QVERIFY(setText(update, *field, u""_s));
    QCOMPARE(complains(), !field->mayBeEmpty);
}

void TestUpdateFields::isReadBack()
{
    QFETCH(const UpdateField *, field);
    if (!field->report)
        return;
    for (const int generation : {0, 1}) {
        const QString name = field->report->name;
        const QJsonObject all = reportOfAllFields(generation);
        const auto told = parseParticipant(support::participantResource({{name, all[name]}}));
        QVERIFY(told);
        QCOMPARE(textOf(*told, *field), valueFor(*field, generation));
        const auto nothing = parseParticipant(
            support::participantResource({{field->report->name, QJsonValue::Null}}));
        QVERIFY(nothing);
        QVERIFY(textOf(*nothing, *field).value_or(QString()).isEmpty());
        // Another type tells nothing.
        QCOMPARE(
            *parseParticipant(support::participantResource({{field->report->name, QJsonObject()}})),
            *nothing);
    }
}

void TestUpdateFields::hasAtMostOneCompanion()
{
    using Content = UpdateField::Content;
    QFETCH(const UpdateField *, field);
    const auto inGroup = [&](Content content) {
        return std::ranges::count_if(updateFields(), [&](const UpdateField &other) {
            return other.group == field->group && other.content == content;
        });
    };
    QVERIFY(inGroup(Content::Url) <= 1);
    QVERIFY(inGroup(Content::Method) <= inGroup(Content::Url));
    const UpdateField *companion = companionOf(*field);
    QCOMPARE(companion != nullptr,
             (field->content == Content::Url && inGroup(Content::Method) == 1)
                 || field->content == Content::Method);
    QVERIFY(!companion || companionOf(*companion) == field);
}

void TestUpdateFields::allAreValidTogether()
{
    QCOMPARE(withAllFields(0).validate(), std::vector<Problem>());
    QCOMPARE(withAllFields(1).validate(), std::vector<Problem>());
    QVERIFY(withAllFields(0) != withAllFields(1));
}

QTEST_GUILESS_MAIN(TestUpdateFields)
#include "tst_updatefields.moc"
