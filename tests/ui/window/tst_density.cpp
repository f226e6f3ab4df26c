// SPDX-License-Identifier: Apache-2.0
#include <QHeaderView>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;

/// How high the rows are, as View > Density says.
class TestDensity : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    static int rowHeight(const window::MainWindow &window)
    {
        return window.table()->verticalHeader()->defaultSectionSize();
    }
    static QAction *choice(const window::MainWindow &window, const QString &text)
    {
        for (QAction *each : window.findChildren<QAction *>()) {
            if (withoutMnemonic(each->text()) == text)
                return each;
        }
        qFatal("no action says %s", qPrintable(text));
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
    }
    void cleanup() { m_stage.reset(); }

    void itHoldsAtOnceAndForGood()
    {
        QVERIFY(choice(*m_stage->window, u"Compact"_s)->isChecked());
        const int compact = rowHeight(*m_stage->window);
        window::MainWindow other;
        choice(*m_stage->window, u"Comfortable"_s)->trigger();
        const int comfortable = rowHeight(*m_stage->window);
        QVERIFY(comfortable > compact);
        // In the other windows, the tabs to come and the next start, too.
        QCOMPARE(rowHeight(other), comfortable);
        QVERIFY(choice(other, u"Comfortable"_s)->isChecked());
        choice(*m_stage->window, u"New tab"_s)->trigger();
        QCOMPARE(rowHeight(*m_stage->window), comfortable);
        m_stage->startAnew();
        QCOMPARE(rowHeight(*m_stage->window), comfortable);
        choice(other, u"Compact"_s)->trigger();
        QCOMPARE(rowHeight(*m_stage->window), compact);
        QVERIFY(choice(*m_stage->window, u"Compact"_s)->isChecked());
    }

    void nonsenseIsCompact()
    {
        const int compact = rowHeight(*m_stage->window);
        QSettings().setValue(u"window/density"_s, u"high"_s);
        m_stage->startAnew();
        QCOMPARE(rowHeight(*m_stage->window), compact);
    }
};

QTEST_MAIN(TestDensity)
#include "tst_density.moc"
