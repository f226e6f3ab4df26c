// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <look/appearance.h>
#include <people/switchfields.h>
#include <table/switchcolours.h>

using namespace Qt::Literals::StringLiterals;
using people::Switch;
using people::SwitchState;
using table::SwitchColours;
using table::SwitchLook;
using Mark = SwitchState::Mark;
using Value = SwitchState::Value;

namespace {

constexpr std::array marks{Mark::None,       Mark::Sending, Mark::TryingAgain,
                           Mark::Paused,     Mark::Refused, Mark::Failed,
                           Mark::NotApplied, Mark::Unknown, Mark::Unavailable};

/// Whatever a switch can look like.
QList<SwitchLook> allLooks()
{
    QList<SwitchLook> looks;
    for (const people::SwitchField &field : people::switchFields()) {
        for (const Mark mark : marks) {
            for (const Value told : {Value::Off, Value::On, Value::Unknown}) {
                SwitchState state;
                state.told = told;
                state.value = told;
                state.mark = mark;
                for (const bool flag : {false, true}) {
                    looks += table::lookOf(state, field.which, flag);
                    looks += table::lookOf(state, field.which, flag, true);
                    state.isUnheard = field.which == Switch::Coaching && told == Value::On;
                    looks += table::lookOf(state, field.which, flag);
                }
            }
        }
    }
    return looks;
}

QString described(const SwitchLook &look, const char *ground, qreal contrast)
{
    return u"%1 %2 “%3” on %4: %5"_s.arg(static_cast<int>(look.fill))
        .arg(static_cast<int>(look.edge))
        .arg(look.word, QString::fromLatin1(ground))
        .arg(contrast);
}

} // namespace

/// Every pair of colours of a switch, in every state and on every ground of a row.
class TestSwitchColours : public QObject
{
    Q_OBJECT

private slots:
    void promise9_everyPairIsSeen_data();
    void promise9_everyPairIsSeen();
    void whatIsPointedAtStandsOut();
};

void TestSwitchColours::promise9_everyPairIsSeen_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<QColor>("ground");
    const std::pair<const char *, look::Appearance> appearances[]
        = {{"light", look::Appearance::Light}, {"dark", look::Appearance::Dark}};
    for (const auto &[name, appearance] : appearances) {
        const QPalette palette = look::paletteFor(appearance);
        QTest::addRow("%s, base", name) << palette << palette.color(QPalette::Base);
        QTest::addRow("%s, hovered", name) << palette << look::tonesFor(palette).hover;
        QTest::addRow("%s, selected", name) << palette << palette.color(QPalette::Highlight);
    }
}

void TestSwitchColours::promise9_everyPairIsSeen()
{
    QFETCH(const QPalette, palette);
    QFETCH(const QColor, ground);
    const char *name = QTest::currentDataTag();
    for (const SwitchLook &look : allLooks()) {
        for (const bool isPointed : {false, true}) {
            const SwitchColours colours = table::coloursOf(look, palette, isPointed);
            QList<QColor> under{colours.fill.isValid() ? look::laidOn(ground, colours.fill)
                                                       : ground};
            if (look.fill == SwitchLook::Fill::Hatched)
                under += look::tonesFor(palette).unknownGround;
            const auto holds = [&](const QColor &ink, const QColor &on, qreal least) {
                const qreal ratio = look::contrast(ink, on);
                if (ratio < least)
                    qWarning("%s", qPrintable(described(look, name, ratio)));
                return ratio >= least;
            };
            for (const QColor &fill : std::as_const(under)) {
                QVERIFY(look.isCapsule() || holds(colours.ink, fill, 4.5));
                QVERIFY(!look.sign || holds(colours.sign, fill, 3));
            }
            if (!colours.edge.isValid())
                continue;
            QVERIFY(holds(colours.edge, ground, 3));
            // One that is drawn onto its fill is to be seen there, too.
            const bool isNews
                = look.edge != SwitchLook::Edge::Off && look.edge != SwitchLook::Edge::None;
            for (const QColor &fill : std::as_const(under))
                QVERIFY(!isNews || table::isRinged(look) || holds(colours.edge, fill, 3));
        }
    }
}

void TestSwitchColours::whatIsPointedAtStandsOut()
{
    const QPalette palette = look::paletteFor(look::Appearance::Light);
    SwitchState off;
    off.told = Value::Off;
    const SwitchLook look = table::lookOf(off, Switch::Muted, true);
    const SwitchColours colours = table::coloursOf(look, palette, true);
    QCOMPARE(colours.edge, palette.color(QPalette::Text));
    QCOMPARE(colours.ink, palette.color(QPalette::Text));
    QCOMPARE(colours.fill, palette.color(QPalette::Base));
}

QTEST_MAIN(TestSwitchColours)
#include "tst_switchcolours.moc"
