// SPDX-License-Identifier: Apache-2.0

#include <QSet>
#include <QTest>
#include <people/switchfields.h>
#include <table/switchlook.h>

using namespace Qt::Literals::StringLiterals;
using people::SwitchField;
using people::SwitchState;

namespace {

SwitchState on(const QString &target = {})
{
    SwitchState state;
    state.value = SwitchState::Value::On;
    state.target = target;
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
};

void TestSwitchLook::eachSwitchHasAWordAndASign()
{
    QSet<QString> words;
    QSet<int> signs;
    for (const SwitchField &field : people::switchFields()) {
        const table::SwitchLook look = table::lookOf(on(), field.which);
        QCOMPARE(look.shape, table::SwitchLook::Shape::Filled);
        QVERIFY(!look.word.isEmpty());
        QVERIFY(look.sign);
        QCOMPARE(*look.sign, table::signOf(field.which));
        words.insert(look.word);
        signs.insert(static_cast<int>(*look.sign));
    }
    QCOMPARE(words.size(), qsizetype(people::switchFields().size()));
    QCOMPARE(signs.size(), qsizetype(people::switchFields().size()));
}

void TestSwitchLook::whoIsCoachedIsNamed()
{
    QCOMPARE(table::lookOf(on(u"agent"_s), people::Switch::Coaching).word, u"agent"_s);
}

QTEST_GUILESS_MAIN(TestSwitchLook)
#include "tst_switchlook.moc"
