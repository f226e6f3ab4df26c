// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <hearing/picturesaving.h>

using namespace Qt::Literals::StringLiterals;

/// A picture as a file, written by a thread of its own.
class TestPictureSaving : public QObject
{
    Q_OBJECT

private slots:
    void takesThePlaceOfWhatWasThere();
    void saysWhyItIsNotWritten();
    void whatWasAskedForIsWrittenAllTheSame();
};

void TestPictureSaving::takesThePlaceOfWhatWasThere()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"who.png"_s);
    hearing::PictureSaving saving;
    const QSignalSpy saved(&saving, &hearing::PictureSaving::saved);
    QImage image(12, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    saving.write(file, QByteArray("an older one"));
    saving.write(file, image);
    QTRY_COMPARE(saved.count(), 2);
    QCOMPARE(QImage(file).size(), QSize(12, 8));
}

void TestPictureSaving::saysWhyItIsNotWritten()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"nowhere/who.svg"_s);
    hearing::PictureSaving saving;
    const QSignalSpy failed(&saving, &hearing::PictureSaving::failed);
    saving.write(file, QByteArray("<svg/>"));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(0).toString(), file);
    QVERIFY(!failed.first().at(1).toString().isEmpty());
}

/// What was asked for is written, though nobody is there to be told.
void TestPictureSaving::whatWasAskedForIsWrittenAllTheSame()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"who.svg"_s);
    {
        hearing::PictureSaving saving;
        saving.write(file, QByteArray("<svg/>"));
    }
    QTRY_VERIFY(QFile::exists(file));
}

QTEST_MAIN(TestPictureSaving)
#include "tst_picturesaving.moc"
