// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>
#include <QPainter>
#include <QTest>
#include <table/switchpainter.h>

using look::IconName;
using table::SwitchLook;

/// What one sees of a switch: its sign and its mark beside the word, none of them by colour alone.
class TestSwitchPainter : public QObject
{
    Q_OBJECT

private slots:
    void promise9_signAndMarkAreDrawn_data();
    void promise9_signAndMarkAreDrawn();

private:
    static QImage painted(const SwitchLook &look);
};

QImage TestSwitchPainter::painted(const SwitchLook &look)
{
    QImage image(160, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    table::SwitchPainter switches;
    const table::SwitchPainter::Place place{.room = QRectF(10, 4, 140, 32),
                                            .font = QGuiApplication::font(),
                                            .palette = QGuiApplication::palette()};
    switches.paint(&painter, look, place);
    return image;
}

void TestSwitchPainter::promise9_signAndMarkAreDrawn_data()
{
    QTest::addColumn<SwitchLook::Shape>("shape");
    QTest::newRow("on") << SwitchLook::Shape::Filled;
    QTest::newRow("sending") << SwitchLook::Shape::Dashed;
    QTest::newRow("refused") << SwitchLook::Shape::Refused;
}

void TestSwitchPainter::promise9_signAndMarkAreDrawn()
{
    QFETCH(SwitchLook::Shape, shape);
    const QString word = QStringLiteral("Muted");
    const QImage plain = painted({.shape = shape, .word = word});
    const QImage signedOne = painted({.shape = shape, .sign = IconName::MicOff, .word = word});
    const QImage other = painted({.shape = shape, .sign = IconName::Pause, .word = word});
    const QImage marked = painted({.shape = shape, .word = word, .mark = IconName::Exclamation});
    QVERIFY(plain != signedOne);
    QVERIFY2(signedOne != other, "two signs look the same");
    QVERIFY(plain != marked);
}

QTEST_MAIN(TestSwitchPainter)
#include "tst_switchpainter.moc"
