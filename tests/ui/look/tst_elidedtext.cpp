// SPDX-License-Identifier: Apache-2.0
#include <QFontMetrics>
#include <QGuiApplication>
#include <QTest>
#include <look/elidedtext.h>
#include <words/isolation.h>

using namespace Qt::Literals::StringLiterals;

/// Long texts where there is little room.
class TestElidedText : public QObject
{
    Q_OBJECT

private slots:
    void isThatOfTheToolkit_data();
    void isThatOfTheToolkit();
    void promise1_whatNobodySeesIsNotLaidOut();
    void whatHasNoWidthIsNotTheEnd();
    void aLetterOfTwoHalvesStaysWhole();
};

void TestElidedText::isThatOfTheToolkit_data()
{
    constexpr int longest = 1000;
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << u"agent"_s;
    QTest::newRow("wide") << QString(longest, u'W');
    QTest::newRow("narrow") << QString(longest, u'i');
    QTest::newRow("blanks") << QString(longest, u' ') + u"end"_s;
    QTest::newRow("words") << u"to be or not to be "_s.repeated(60);
    QTest::newRow("Chinese") << QString(longest, u'東');
    QTest::newRow("Arabic") << u"السلام عليكم "_s.repeated(80);
    QTest::newRow("Hindi") << u"नमस्ते "_s.repeated(150);
    QTest::newRow("marks") << u"e\u0301\u0323"_s.repeated(333);
    QTest::newRow("one letter, many marks") << u'e' + QString(longest, QChar(0x301)) + u"end"_s;
    QTest::newRow("of two halves") << u"😀"_s.repeated(500);
    QTest::newRow("turned") << u"\u202e"_s + QString(longest, u'a');
    QTest::newRow("isolated") << words::isolated(u"\u202eremotsuc"_s + QString(longest, u'b'));
}

void TestElidedText::isThatOfTheToolkit()
{
    QFETCH(const QString, text);
    const QFontMetrics metrics(QGuiApplication::font());
    for (int width = 0; width < 700; width += 13)
        QCOMPARE(look::elidedText(text, metrics, width),
                 metrics.elidedText(text, Qt::ElideRight, width));
}

void TestElidedText::promise1_whatNobodySeesIsNotLaidOut()
{
    const QFontMetrics metrics(QGuiApplication::font());
    constexpr int width = 200;
    for (const QChar letter : u"Wim東س"_s) {
        const QString text(100'000, letter);
        const QString beginning = look::beginningOf(text, metrics, width);
        QVERIFY(metrics.horizontalAdvance(beginning) > width);
        QVERIFY2(beginning.size() <= 4 * (16 + 2 * width / metrics.averageCharWidth()),
                 qPrintable(QString::number(beginning.size())));
    }
}

void TestElidedText::whatHasNoWidthIsNotTheEnd()
{
    const QFontMetrics metrics(QGuiApplication::font());
    const QString marks = u'e' + QString(500, QChar(0x301)) + u"then"_s;
    QCOMPARE(look::beginningOf(marks, metrics, 100), marks);
}

void TestElidedText::aLetterOfTwoHalvesStaysWhole()
{
    const QFontMetrics metrics(QGuiApplication::font());
    for (const QString &text : {u"😀"_s.repeated(500), u'a' + u"😀"_s.repeated(500)}) {
        for (int width = 0; width < 100; ++width)
            QVERIFY(!look::beginningOf(text, metrics, width).back().isHighSurrogate());
    }
}

QTEST_MAIN(TestElidedText)
#include "tst_elidedtext.moc"
