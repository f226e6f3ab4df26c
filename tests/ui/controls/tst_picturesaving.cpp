// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <atomic>
#include <controls/picturesaving.h>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using controls::Picture;
using controls::PictureSaving;

namespace {

Picture redPicture(const QSize &size = {12, 8})
{
    return {.size = size,
            .title = u"Red"_s,
            .description = u"Nothing but red"_s,
            .paint = [size](QPainter *painter) { painter->fillRect(QRect({}, size), Qt::red); }};
}

QByteArray read(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

/// A picture as a file, painted and written by a thread of its own.
class TestPictureSaving : public QObject
{
    Q_OBJECT

private slots:
    void takesThePlaceOfWhatWasThere();
    void isADrawingWhereTheNameSaysSo();
    void promise1_isPaintedByAnotherThread();
    void saysWhyItIsNotWritten();
    void saysThatItCannotBeMade();
    void whatWasAskedForIsWrittenAllTheSame();
};

void TestPictureSaving::takesThePlaceOfWhatWasThere()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"who.png"_s);
    PictureSaving saving;
    const QSignalSpy told(&saving, &PictureSaving::told);
    saving.save(file, redPicture({200, 200}));
    saving.save(file, redPicture());
    QTRY_COMPARE(told.count(), 2);
    QVERIFY(told.last().first().toString().startsWith(u"The picture is saved: "_s));
    const QImage image(file);
    QCOMPARE(image.size(), QSize(24, 16));
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::red));
}

void TestPictureSaving::isADrawingWhereTheNameSaysSo()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"who.SVG"_s);
    PictureSaving saving;
    const QSignalSpy told(&saving, &PictureSaving::told);
    saving.save(file, redPicture());
    QTRY_COMPARE(told.count(), 1);
    const QByteArray drawing = read(file);
    QVERIFY2(drawing.contains("<title>Red</title>"), drawing.constData());
    QVERIFY2(drawing.contains("<desc>Nothing but red</desc>"), drawing.constData());
}

void TestPictureSaving::promise1_isPaintedByAnotherThread()
{
    const QTemporaryDir folder;
    PictureSaving saving;
    const QSignalSpy told(&saving, &PictureSaving::told);
    const auto painted = std::make_shared<std::atomic<QThread *>>(nullptr);
    Picture picture = redPicture();
    picture.paint = [painted](QPainter *) { *painted = QThread::currentThread(); };
    saving.save(folder.filePath(u"who.png"_s), picture);
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(*painted && *painted != QThread::currentThread());
}

void TestPictureSaving::saysWhyItIsNotWritten()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"nowhere/who.svg"_s);
    PictureSaving saving;
    const QSignalSpy told(&saving, &PictureSaving::told);
    saving.save(file, redPicture());
    QTRY_COMPARE(told.count(), 1);
    const QString sentence = told.first().first().toString();
    const QString begun = u"The picture was not saved to %1: "_s.arg(file);
    QVERIFY2(sentence.startsWith(begun) && sentence.size() > begun.size(), qPrintable(sentence));
}

void TestPictureSaving::saysThatItCannotBeMade()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"who.png"_s);
    PictureSaving saving;
    const QSignalSpy told(&saving, &PictureSaving::told);
    saving.save(file, redPicture({1'000'000, 1'000'000}));
    QTRY_COMPARE(told.count(), 1);
    QVERIFY2(told.first().first().toString().contains(u"too large"_s),
             qPrintable(told.first().first().toString()));
    QVERIFY(!QFile::exists(file));
}

/// What was asked for is written, though nobody is there to be told.
void TestPictureSaving::whatWasAskedForIsWrittenAllTheSame()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"who.svg"_s);
    {
        PictureSaving saving;
        saving.save(file, redPicture());
    }
    QTRY_VERIFY(QFile::exists(file));
}

QTEST_MAIN(TestPictureSaving)
#include "tst_picturesaving.moc"
