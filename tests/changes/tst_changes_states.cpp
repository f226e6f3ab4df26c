// SPDX-License-Identifier: Apache-2.0

#include <QMetaEnum>
#include <QTest>
#include <changes/statetraits.h>
#include <words/changewords.h>

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using changes::Mark;
using changes::StateTraits;
using changes::Tone;
using State = changes::Change::State;
using Told = history::Outcome::State;

/// The table of the states of a change: what must hold for each row, a new one included.
class TestStates : public QObject
{
    Q_OBJECT

private slots:
    void eachStateHasARow();
    void rowsAgreeWithThemselves();
    void theJournalHearsOfEachEnd();
    void eachStateHasWords();
    void whatCanBeSentAgain();
};

void TestStates::eachStateHasARow()
{
    const auto states = QMetaEnum::fromType<State>();
    const auto traits = changes::stateTraits();
    QCOMPARE(static_cast<int>(traits.size()), states.keyCount());
    for (int index = 0; index < states.keyCount(); ++index) {
        const auto state = static_cast<State>(states.value(index));
        QCOMPARE(traits[static_cast<size_t>(index)].state, state);
        QCOMPARE(&changes::traitsOf(state), &traits[static_cast<size_t>(index)]);
    }
}

void TestStates::rowsAgreeWithThemselves()
{
    const QString signs = u"✓≠!?↻"_s;
    for (const StateTraits &traits : changes::stateTraits()) {
        const char *name = QMetaEnum::fromType<State>().valueToKey(static_cast<int>(traits.state));
        // The switch shows what was asked for as long as the change is on its way.
        QVERIFY2(changes::isOnItsWay(traits.mark) == !traits.isSettled(), name);
        QVERIFY2(!traits.waits || !traits.isSettled(), name);
        QVERIFY2(!(traits.waits && traits.isAccepted), name);
        QVERIFY2(!traits.isSetback || traits.isSettled(), name);
        QVERIFY2(traits.mark != Mark::Unavailable, name);
        // News that are not quiet have a sign, since colour alone tells nothing.
        QVERIFY2((traits.tone == Tone::Quiet) == traits.sign.isEmpty(), name);
        QVERIFY2(traits.sign.isEmpty() || (traits.sign.size() == 1 && signs.contains(traits.sign)),
                 name);
    }
}

void TestStates::theJournalHearsOfEachEnd()
{
    QList<Told> told;
    for (const StateTraits &traits : changes::stateTraits()) {
        if (!traits.told)
            continue;
        QVERIFY(!told.contains(*traits.told));
        told += *traits.told;
        QVERIFY(!history::toWord(*traits.told).isEmpty());
    }
    QCOMPARE(told.size(), 8);
}

void TestStates::eachStateHasWords()
{
    QStringList all;
    for (const StateTraits &traits : changes::stateTraits()) {
        Change change;
        change.who = u"Dana"_s;
        change.operation = changes::UpdateParticipant{{.muted = true}};
        change.state = traits.state;
        const QString words = words::outcomeText(change);
        QVERIFY(!words.isEmpty());
        QVERIFY(!all.contains(words));
        QVERIFY(!words::sentence(change).isEmpty());
        all += words;
    }
}

void TestStates::whatCanBeSentAgain()
{
    for (const StateTraits &traits : changes::stateTraits()) {
        Change change;
        change.state = traits.state;
        const bool wasRefused = traits.state == State::Refused;
        QCOMPARE(change.canBeSentAgain(), wasRefused);
        change.isWhole = false;
        QVERIFY(!change.canBeSentAgain());
    }
    Change undecided;
    undecided.state = State::Unknown;
    undecided.isDecided = false;
    QVERIFY(undecided.canBeSentAgain());
}

QTEST_GUILESS_MAIN(TestStates)
#include "tst_changes_states.moc"
