// SPDX-License-Identifier: Apache-2.0

#include <QSettings>
#include <QSpinBox>
#include <QTest>
#include <records/retentiondialog.h>
#include <uistage/panelstage.h>

using namespace Qt::Literals::StringLiterals;

class TestRetentionDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void keepsWhatIsSet()
    {
        records::RetentionDialog dialog;
        named<QSpinBox>(dialog, u"Keep changes for"_s)->setValue(7);
        named<QSpinBox>(dialog, u"Keep at most"_s)->setValue(5000);
        dialog.accept();
        QCOMPARE(records::retention().keepFor, std::chrono::days(7));
        QCOMPARE(records::retention().keepEntries, 5000);
        const records::RetentionDialog again;
        QCOMPARE(named<QSpinBox>(again, u"Keep changes for"_s)->value(), 7);
    }

    void nothingIsKeptThatWasGivenUp()
    {
        records::RetentionDialog dialog;
        named<QSpinBox>(dialog, u"Keep changes for"_s)->setValue(7);
        dialog.reject();
        QCOMPARE(records::retention().keepFor, history::JournalOptions().keepFor);
    }

    void nonsenseIsBounded_data()
    {
        QTest::addColumn<QVariant>("days");
        QTest::addColumn<int>("kept");
        QTest::newRow("words") << QVariant(u"for ever"_s) << 90;
        QTest::newRow("none") << QVariant(0) << 1;
        QTest::newRow("less than none") << QVariant(-5) << 1;
        QTest::newRow("too many") << QVariant(1'000'000) << 3650;
    }
    void nonsenseIsBounded()
    {
        QFETCH(QVariant, days);
        QFETCH(int, kept);
        QSettings().setValue(u"journal/keepDays"_s, days);
        QCOMPARE(records::retention().keepFor, std::chrono::days(kept));
    }
};

QTEST_MAIN(TestRetentionDialog)
#include "tst_retentiondialog.moc"
