// SPDX-License-Identifier: Apache-2.0
#include <look/appearance.h>
#include <look/icons.h>

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace look;
using namespace Qt::Literals::StringLiterals;

class tst_appearance : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsThatOfWcag();
    void promise9_everyToneIsReadable_data();
    void promise9_everyToneIsReadable();
    void tonesAreReadableOnForeignPalettes();
    void promise9_whatIsOffIsSeen();
    void promise9_signsHaveTheirDots_data();
    void promise9_signsHaveTheirDots();
    void appearanceReachesTheWidgets();
    void selectedTextInFieldsIsReadable();
};

void tst_appearance::contrastIsThatOfWcag()
{
    QCOMPARE(qRound(contrast(Qt::white, Qt::black) * 100), 2100);
    QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 100), 100);
    QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
}

void tst_appearance::promise9_everyToneIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");

    const std::pair<const char *, Appearance> appearances[]
        = {{"light", Appearance::Light}, {"dark", Appearance::Dark}};
    for (const auto &[name, appearance] : appearances) {
        const QPalette palette = paletteFor(appearance);
        const Tones tones = tonesFor(palette);
        const std::pair<const char *, QColor> inks[] = {{"text", palette.color(QPalette::Text)},
                                                        {"on", tones.on},
                                                        {"trouble", tones.trouble},
                                                        {"unknown", tones.unknown},
                                                        {"good", tones.good},
                                                        {"quiet", tones.quiet}};
        const std::pair<const char *, QColor> grounds[]
            = {{"base", palette.color(QPalette::Base)},
               {"window", palette.color(QPalette::Window)},
               {"selected", palette.color(QPalette::Highlight)},
               {"hovered", tones.hover},
               {"stale", tones.stale}};
        for (const auto &[inkName, ink] : inks) {
            for (const auto &[groundName, ground] : grounds)
                QTest::addRow("%s: %s on %s", name, inkName, groundName)
                    << palette << ink << ground;
        }
        for (const auto &[groundName, ground] : grounds) {
            if (QByteArrayView(groundName) == "stale")
                continue;
            QTest::addRow("%s: hold on %s", name, groundName)
                << palette << tones.holdText << laidOn(ground, tones.hold);
            QTest::addRow("%s: routine on %s", name, groundName)
                << palette << palette.color(QPalette::Text) << laidOn(ground, tones.routine);
        }
        QTest::addRow("%s: text on hit", name) << palette << tones.hitText << tones.hit;
        QTest::addRow("%s: text on on", name) << palette << tones.onText << tones.on;
        QTest::addRow("%s: text on trouble", name) << palette << tones.troubleText << tones.trouble;
        QTest::addRow("%s: trouble", name) << palette << tones.trouble << tones.troubleGround;
        QTest::addRow("%s: unknown", name) << palette << tones.unknown << tones.unknownGround;
    }
}

void tst_appearance::promise9_everyToneIsReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    const qreal ratio = contrast(ink, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1 : 1"_s.arg(ratio)));
}

void tst_appearance::tonesAreReadableOnForeignPalettes()
{
    for (const QPalette &palette :
         {QPalette(QColor(0xdd, 0xdd, 0xdd)), QPalette(QColor(0x20, 0x10, 0x30)),
          QPalette(QColor(0x80, 0x70, 0x30))}) {
        const Tones tones = tonesFor(palette);
        const QColor base = palette.color(QPalette::Base);
        for (const QColor &ink : {tones.on, tones.trouble, tones.unknown, tones.good, tones.quiet})
            QVERIFY(contrast(ink, base) >= 4.5);
        QVERIFY(contrast(tones.onText, tones.on) >= 4.5);
        QVERIFY(contrast(tones.hitText, tones.hit) >= 4.5);
        QVERIFY(contrast(tones.troubleText, tones.trouble) >= 4.5);
        QVERIFY(contrast(tones.holdText, laidOn(base, tones.hold)) >= 4.5);
    }
}

void tst_appearance::promise9_whatIsOffIsSeen()
{
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        const QPalette palette = paletteFor(appearance);
        const QColor edge = tonesFor(palette).edge;
        for (const auto ground :
             {QPalette::Base, QPalette::Window, QPalette::Highlight, QPalette::Midlight})
            QVERIFY2(contrast(edge, palette.color(ground)) >= 3,
                     qPrintable(u"%1 : 1"_s.arg(contrast(edge, palette.color(ground)))));
        QVERIFY(contrast(tonesFor(palette).outline, palette.color(QPalette::Base)) >= 3);
    }
}

void tst_appearance::promise9_signsHaveTheirDots_data()
{
    QTest::addColumn<look::IconName>("name");
    QTest::addColumn<QPointF>("dot"); ///< of 16
    for (const qreal x : {3.25, 8.0, 12.75})
        QTest::addRow("dots, at %.0f", x) << look::IconName::Dots << QPointF(x, 8);
    QTest::newRow("exclamation") << look::IconName::Exclamation << QPointF(8, 13);
    QTest::newRow("question") << look::IconName::Question << QPointF(8, 13);
    QTest::newRow("warning") << look::IconName::Warning << QPointF(8, 11.5);
    QTest::newRow("connection") << look::IconName::Connection << QPointF(8, 12.5);
}

void tst_appearance::promise9_signsHaveTheirDots()
{
    QFETCH(look::IconName, name);
    QFETCH(QPointF, dot);
    for (const int size : {16, 24}) {
        const QImage image = look::iconPixmap(name, size, Qt::black, 1).toImage();
        const QPoint at = (dot * size / 16).toPoint();
        int ink = 0;
        for (int x = at.x() - 1; x <= at.x(); ++x) {
            for (int y = at.y() - 1; y <= at.y(); ++y)
                ink = std::max(ink, image.pixelColor(x, y).alpha());
        }
        QVERIFY2(ink > 128, qPrintable(QString::number(size)));
    }
}

void tst_appearance::appearanceReachesTheWidgets()
{
    QWidget widget;
    widget.ensurePolished();
    applyAppearance(*qApp, Appearance::Dark);
    QTRY_VERIFY(isDark(widget.palette()));
    applyAppearance(*qApp, Appearance::Light);
    QTRY_VERIFY(!isDark(widget.palette()));
    applyAppearance(*qApp, Appearance::System);
    QTRY_VERIFY(!isDark(widget.palette()));
}

void tst_appearance::selectedTextInFieldsIsReadable()
{
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        applyAppearance(*qApp, appearance);
        QLineEdit field;
        field.ensurePolished();
        const QPalette palette = field.palette();
        const QColor selected = palette.color(QPalette::Highlight);
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), selected) >= 4.5);
        QVERIFY(contrast(selected, palette.color(QPalette::Base)) >= 4.5);
    }
}

QTEST_MAIN(tst_appearance)
#include "tst_appearance.moc"
