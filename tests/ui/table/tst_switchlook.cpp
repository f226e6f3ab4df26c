// SPDX-License-Identifier: Apache-2.0
#include <QSet>
#include <QTest>
#include <people/switchfields.h>
#include <table/switchlook.h>

using namespace Qt::Literals::StringLiterals;
using look::IconName;
using people::Switch;
using people::SwitchField;
using people::SwitchState;
using table::SwitchLook;
using Edge = SwitchLook::Edge;
using Fill = SwitchLook::Fill;
using Mark = SwitchState::Mark;
using Value = SwitchState::Value;

namespace {

SwitchState told(Value value, Mark mark = Mark::None)
{
    SwitchState state;
    state.told = value;
    // What is on its way asks for the other.
    const bool isOtherAsked = changes::isOnItsWay(mark);
    state.value = isOtherAsked ? (value == Value::On ? Value::Off : Value::On) : value;
    state.mark = mark;
    return state;
}

SwitchState coaching(const QString &target)
{
    SwitchState state = told(Value::On);
    state.target = state.toldTarget = target;
    return state;
}

} // namespace

/// How the switches look, walked over their table.
class TestSwitchLook : public QObject
{
    Q_OBJECT

private slots:
    void eachSwitchHasAWordAndASign();
    void whoIsCoachedIsNamed();
    void promise9_aCoachNobodyHearsIsNotFilled();
    void offIsACapsuleOrAVerb();
    void promise9_newsLeaveTheState_data();
    void promise9_newsLeaveTheState();
    void promise9_noTwoStatesDifferByColourAlone();
};

void TestSwitchLook::eachSwitchHasAWordAndASign()
{
    QSet<QString> words;
    QSet<int> signs;
    for (const SwitchField &field : people::switchFields()) {
        const SwitchLook look = table::lookOf(told(Value::On), field.which, false);
        QVERIFY(look.fill != Fill::None && look.fill != Fill::Hatched);
        QCOMPARE(look.edge, Edge::None);
        QVERIFY(!look.word.isEmpty());
        QCOMPARE(look.sign, std::optional(table::signOf(field.which)));
        words.insert(look.word);
        signs.insert(static_cast<int>(*look.sign));
    }
    QCOMPARE(words.size(), qsizetype(people::switchFields().size()));
    QCOMPARE(signs.size(), qsizetype(people::switchFields().size()));
}

void TestSwitchLook::whoIsCoachedIsNamed()
{
    QCOMPARE(table::lookOf(coaching(u"agent"_s), Switch::Coaching, false).word, u"agent"_s);
}

void TestSwitchLook::promise9_aCoachNobodyHearsIsNotFilled()
{
    SwitchState state = coaching(u"agent"_s);
    state.isUnheard = true;
    const SwitchLook look = table::lookOf(state, Switch::Coaching, false);
    QCOMPARE(look.fill, Fill::None);
    QCOMPARE(look.edge, Edge::Unheard);
    QCOMPARE(look.sign, std::optional(IconName::MicOff));
    QCOMPARE(look.word, u"agent"_s);
}

void TestSwitchLook::offIsACapsuleOrAVerb()
{
    for (const SwitchField &field : people::switchFields()) {
        const SwitchState off = told(Value::Off);
        QVERIFY(table::lookOf(off, field.which, false).isCapsule());
        const SwitchLook offered = table::lookOf(off, field.which, true);
        QVERIFY(!offered.isCapsule() && !offered.isBold());
        QCOMPARE(offered.word, people::verbOf(field.which, true));
        QCOMPARE(offered.sign, std::optional(table::signOf(field.which)));
        // Whatever else there is to tell is the same in every row.
        for (const Mark mark : {Mark::Sending, Mark::Refused, Mark::Unknown, Mark::Unavailable})
            QCOMPARE(table::lookOf(told(Value::Off, mark), field.which, true),
                     table::lookOf(told(Value::Off, mark), field.which, false));
    }
}

void TestSwitchLook::promise9_newsLeaveTheState_data()
{
    QTest::addColumn<Mark>("mark");
    QTest::addColumn<Value>("value");
    QTest::addColumn<SwitchLook>("look");
    const auto row = [](const char *name, Mark mark, Value value, const SwitchLook &look) {
        QTest::newRow(name) << mark << value << look;
    };
    row("mute sent", Mark::Sending, Value::Off,
        {Fill::None, Edge::Dashed, {}, u"Mute"_s, IconName::Dots});
    row("unmute sent", Mark::Sending, Value::On,
        {Fill::Quiet, Edge::Dashed, {}, u"Unmute"_s, IconName::Dots});
    row("to be tried again", Mark::TryingAgain, Value::Off,
        {Fill::None, Edge::Dashed, {}, u"Mute"_s, IconName::Clock});
    row("waits", Mark::Paused, Value::On,
        {Fill::Quiet, Edge::Dashed, {}, u"Unmute"_s, IconName::Hourglass});
    row("mute refused", Mark::Refused, Value::Off,
        {Fill::None, Edge::Trouble, IconName::Exclamation, u"open"_s, {}});
    row("unmute refused", Mark::Refused, Value::On,
        {Fill::Quiet, Edge::Trouble, IconName::Exclamation, u"Muted"_s, {}});
    row("mute failed", Mark::Failed, Value::Off,
        {Fill::None, Edge::Trouble, IconName::Exclamation, u"open"_s, {}});
    row("not applied", Mark::NotApplied, Value::Off,
        {Fill::None, Edge::Doubt, IconName::NotEqual, u"open"_s, {}});
    row("outcome unknown", Mark::Unknown, Value::On,
        {Fill::Hatched, Edge::Doubt, IconName::Question, u"unknown"_s, {}});
    row("not told", Mark::None, Value::Unknown,
        {Fill::Hatched, Edge::Doubt, IconName::Question, u"unknown"_s, {}});
    row("not connected", Mark::Unavailable, Value::On,
        {Fill::None, Edge::None, {}, u"\u2013"_s, {}});
}

void TestSwitchLook::promise9_newsLeaveTheState()
{
    QFETCH(const Mark, mark);
    QFETCH(const Value, value);
    QFETCH(const SwitchLook, look);
    QCOMPARE(table::lookOf(told(value, mark), Switch::Muted, false), look);
}

void TestSwitchLook::promise9_noTwoStatesDifferByColourAlone()
{
    // Of those that are not connected nothing is told, and a failure is told as a refusal is: the
    // tip and the voice have the difference.
    constexpr std::array marks{Mark::None,    Mark::Sending,    Mark::TryingAgain, Mark::Paused,
                               Mark::Refused, Mark::NotApplied, Mark::Unknown};
    for (const SwitchField &field : people::switchFields()) {
        QSet<QString> seen;
        for (const Mark mark : marks) {
            for (const Value value : {Value::Off, Value::On}) {
                if (mark == Mark::Unknown && value == Value::On)
                    continue;
                const SwitchLook look = table::lookOf(told(value, mark), field.which, true);
                const auto icon = [](const std::optional<IconName> &name) {
                    return name ? static_cast<int>(*name) : -1;
                };
                const QString withoutColour = u"%1 %2 %3 %4 %5"_s.arg(look.word)
                                                  .arg(icon(look.sign))
                                                  .arg(icon(look.mark))
                                                  .arg(look.edge == Edge::Dashed)
                                                  .arg(look.edge == Edge::None);
                QVERIFY2(!seen.contains(withoutColour), qPrintable(withoutColour));
                seen.insert(withoutColour);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestSwitchLook)
#include "tst_switchlook.moc"
