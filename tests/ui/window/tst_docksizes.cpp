// SPDX-License-Identifier: Apache-2.0
#include <QDockWidget>
#include <uistage/drawing.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;

/// How wide and high the docks are while the window is made smaller and larger.
class TestDockSizes : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    window::MainWindow &window() const { return *m_stage->window; }
    QDockWidget *dock(const QString &name) const { return window().findChild<QDockWidget *>(name); }
    int width(const QString &name) const { return dock(name)->width(); }
    int height(const QString &name) const { return dock(name)->height(); }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        QCOMPARE(window().size(), QSize(1280, 800));
        QTRY_COMPARE(width(u"conferences"_s), 208);
    }
    void cleanup() { m_stage.reset(); }

    void theyFollowTheWindow()
    {
        const int high = height(u"activity"_s);
        QCOMPARE(width(u"participant"_s), 288);
        window().resize(1024, 600);
        QTRY_COMPARE(width(u"conferences"_s), 176);
        QTRY_COMPARE(width(u"participant"_s), 256);
        // No more than 22 of 100, and two lines at least.
        QTRY_VERIFY(height(u"activity"_s) < high);
        QTRY_VERIFY(height(u"activity"_s) <= 600 * 22 / 100);
        QVERIFY(height(u"activity"_s) >= 44);
        window().resize(1280, 800);
        QTRY_COMPARE(width(u"conferences"_s), 208);
        QTRY_COMPARE(width(u"participant"_s), 288);
        QTRY_COMPARE(height(u"activity"_s), high);
    }

    void whatIsDrawnStaysAsLongAsThereIsRoomAndComesBack()
    {
        drawEdge(window(), *dock(u"conferences"_s), Qt::RightEdge, 72);
        QTRY_COMPARE(width(u"conferences"_s), 280);
        drawEdge(window(), *dock(u"activity"_s), Qt::TopEdge, -120);
        const int drawn = height(u"activity"_s);
        QVERIFY(drawn > 200);
        // Nothing is fought for where there is room.
        window().resize(1240, 780);
        QCoreApplication::processEvents();
        QTRY_COMPARE(width(u"conferences"_s), 280);
        QTRY_COMPARE(height(u"activity"_s), drawn);
        window().resize(1024, 600);
        QTRY_COMPARE(width(u"conferences"_s), 176);
        QTRY_VERIFY(height(u"activity"_s) <= 600 * 22 / 100);
        window().resize(1280, 800);
        QTRY_COMPARE(width(u"conferences"_s), 280);
        QTRY_COMPARE(height(u"activity"_s), drawn);
        // At the next start too, and no more after it was taken back.
        m_stage->startAnew();
        QTRY_COMPARE(width(u"conferences"_s), 280);
        QTRY_COMPARE(height(u"activity"_s), drawn);
        m_stage->action(u"Reset layout"_s)->trigger();
        QTRY_COMPARE(width(u"conferences"_s), 208);
        QTRY_VERIFY(height(u"activity"_s) < drawn);
    }

    void whatIsDrawnInASmallWindowHoldsThere()
    {
        window().resize(1024, 600);
        QTRY_COMPARE(width(u"conferences"_s), 176);
        drawEdge(window(), *dock(u"conferences"_s), Qt::RightEdge, 24);
        QTRY_COMPARE(width(u"conferences"_s), 200);
        window().resize(1040, 620);
        QCoreApplication::processEvents();
        QTRY_COMPARE(width(u"conferences"_s), 200);
        window().resize(1280, 800);
        QTRY_COMPARE(width(u"participant"_s), 288);
        QCOMPARE(width(u"conferences"_s), 200);
    }
};

QTEST_MAIN(TestDockSizes)
#include "tst_docksizes.moc"
