// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>
#include <QPainter>
#include <QTest>
#include <table/switchpainter.h>

using namespace Qt::Literals::StringLiterals;
using look::IconName;
using table::SwitchLook;
using table::SwitchPainter;
using Edge = SwitchLook::Edge;
using Fill = SwitchLook::Fill;

namespace {

constexpr QRectF widely(10, 4, 140, 32);

QImage painted(const SwitchLook &look, const QRectF &room = widely, bool isPointed = false)
{
    QImage image(160, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    SwitchPainter switches;
    switches.paint(&painter, look,
                   {.room = room,
                    .font = QGuiApplication::font(),
                    .palette = QGuiApplication::palette(),
                    .isPointed = isPointed});
    return image;
}

/// What is not white.
QRect inked(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != QColor(Qt::white))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

/// What one sees of a switch: its sign and its mark beside the word, none of them by colour alone.
class TestSwitchPainter : public QObject
{
    Q_OBJECT

private slots:
    void promise9_signAndMarkAreDrawn_data();
    void promise9_signAndMarkAreDrawn();
    void promise9_wordsAreWhole();
    void aCapsuleIsSmall();
    void promise11_whatIsPointedAtStaysInItsPlace();
    void promise9_aSignStaysWhereThereIsNoRoom_data();
    void promise9_aSignStaysWhereThereIsNoRoom();
};

void TestSwitchPainter::promise9_signAndMarkAreDrawn_data()
{
    QTest::addColumn<Fill>("fill");
    QTest::addColumn<Edge>("edge");
    QTest::newRow("on") << Fill::Accent << Edge::None;
    QTest::newRow("sending") << Fill::None << Edge::Dashed;
    QTest::newRow("sending, on") << Fill::Trouble << Edge::Dashed;
    QTest::newRow("refused") << Fill::None << Edge::Trouble;
}

void TestSwitchPainter::promise9_signAndMarkAreDrawn()
{
    QFETCH(const Fill, fill);
    QFETCH(const Edge, edge);
    const auto look = [&](std::optional<IconName> sign, std::optional<IconName> mark) {
        return painted({fill, edge, sign, u"Muted"_s, mark});
    };
    const QImage plain = look({}, {});
    const QImage signedOne = look(IconName::MicOff, {});
    QVERIFY(plain != signedOne);
    QVERIFY2(signedOne != look(IconName::Headset, {}), "two signs look the same");
    QVERIFY2(look({}, IconName::Clock) != look({}, IconName::Dots), "two marks look the same");
    QVERIFY(plain != look({}, IconName::Dots));
}

void TestSwitchPainter::promise9_wordsAreWhole()
{
    // As wide as it asks for, and as wide as there is: the word is the same.
    for (const QString &word :
         {u"open"_s, u"Hold"_s, u"On hold"_s, u"Unmute"_s, u"does not end"_s}) {
        const SwitchLook look{Fill::None, Edge::Trouble, IconName::Exclamation, word, {}};
        const int wanted = SwitchPainter::width(QGuiApplication::font(), look);
        QRectF exactly = widely;
        exactly.setWidth(wanted);
        QCOMPARE(painted(look, exactly), painted(look));
        const QRectF less = exactly.adjusted(0, 0, -8, 0);
        QVERIFY(painted(look, less) != painted(look));
    }
}

void TestSwitchPainter::aCapsuleIsSmall()
{
    const QRect ink = inked(painted({.edge = Edge::Off, .word = {}}));
    QCOMPARE(ink.size(), QSize(20, 8));
    QCOMPARE(ink.left(), 10);
}

void TestSwitchPainter::promise11_whatIsPointedAtStaysInItsPlace()
{
    const SwitchLook look{Fill::None, Edge::Off, IconName::MicOff, u"Mute"_s, {}};
    QCOMPARE(inked(painted(look, widely, true)), inked(painted(look)));
    QVERIFY(painted(look, widely, true) != painted(look));
}

void TestSwitchPainter::promise9_aSignStaysWhereThereIsNoRoom_data()
{
    QTest::addColumn<SwitchLook>("look");
    QTest::newRow("on") << SwitchLook{Fill::Trouble, Edge::None, IconName::Power, u"Ends"_s, {}};
    QTest::newRow("not applied") << SwitchLook{
        Fill::None, Edge::Doubt, IconName::NotEqual, u"does not end"_s, {}};
    QTest::newRow("sending") << SwitchLook{
        Fill::None, Edge::Dashed, {}, u"End on exit"_s, IconName::Dots};
}

void TestSwitchPainter::promise9_aSignStaysWhereThereIsNoRoom()
{
    QFETCH(const SwitchLook, look);
    const QRectF room(10, 4, 40, 32);
    SwitchLook other = look;
    (look.sign ? other.sign : other.mark) = IconName::Check;
    QVERIFY(painted(look, room) != painted(other, room));
    const QRect ink = inked(painted(look, room));
    QCOMPARE(ink.width(), SwitchPainter::signWidth(QGuiApplication::font()));
}

QTEST_MAIN(TestSwitchPainter)
#include "tst_switchpainter.moc"
