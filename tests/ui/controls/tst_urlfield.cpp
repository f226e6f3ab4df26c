// SPDX-License-Identifier: Apache-2.0
#include <QSettings>
#include <QTest>
#include <controls/urlfield.h>

using namespace Qt::Literals::StringLiterals;

class TestUrlField : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void promise7_noSecretIsRemembered_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QStringList>("kept");
        QTest::newRow("plain") << u"https://h/a.mp3?x=1"_s << QStringList{u"https://h/a.mp3?x=1"_s};
        QTest::newRow("user") << u"https://u:pw@h/a.mp3"_s << QStringList{u"https://h/a.mp3"_s};
        QTest::newRow("in the query")
            << u"https://h/?next=https%3A%2F%2Fu%3Apw%40h2"_s << QStringList();
        QTest::newRow("in the fragment") << u"https://h/#https://u:pw@h"_s << QStringList();
        QTest::newRow("user and query")
            << u"https://u:pw@h/?next=https%3A%2F%2Fu%3Apw%40h2"_s << QStringList();
        QTest::newRow("Amazon") << u"https://h/a.mp3?X-Amz-Date=1&X-Amz-Signature=pw"_s
                                << QStringList();
        QTest::newRow("Google") << u"https://h/a.mp3?x-goog-signature=pw"_s << QStringList();
        QTest::newRow("CloudFront")
            << u"https://h/a.mp3?Expires=1&Signature=pw&Key-Pair-Id=K"_s << QStringList();
        QTest::newRow("Azure") << u"https://h/a.mp3?sv=2022-11-02&sig=pw"_s << QStringList();
        QTest::newRow("token") << u"https://h/a.mp3?token=pw"_s << QStringList();
        QTest::newRow("signed, in the query")
            << u"https://h/?Url=https%3A%2F%2Fh2%2Fa.mp3%3Fsig%3Dpw"_s << QStringList();
    }
    void promise7_noSecretIsRemembered()
    {
        QFETCH(QString, url);
        QFETCH(QStringList, kept);
        controls::rememberUrl(u"announcement"_s, url);
        QCOMPARE(controls::usedUrls(u"announcement"_s), kept);
        QCOMPARE(QSettings().value(u"urls/announcement"_s).toStringList(), kept);
    }

    void promise7_whatAnEarlierVersionKeptGoes()
    {
        QSettings().setValue(
            u"urls/announcement"_s,
            QStringList{u"https://h/?next=https%3A%2F%2Fu%3Apw%40h2"_s, u"https://h/old.mp3"_s});
        QCOMPARE(controls::usedUrls(u"announcement"_s), QStringList{u"https://h/old.mp3"_s});
        controls::rememberUrl(u"announcement"_s, u"https://h/new.mp3"_s);
        const QStringList kept{u"https://h/new.mp3"_s, u"https://h/old.mp3"_s};
        QCOMPARE(QSettings().value(u"urls/announcement"_s).toStringList(), kept);
    }
};

QTEST_MAIN(TestUrlField)
#include "tst_urlfield.moc"
