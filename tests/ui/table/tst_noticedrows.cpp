// SPDX-License-Identifier: Apache-2.0
#include <QHoverEvent>
#include <QLineEdit>
#include <QPaintEvent>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <table/noticedrows.h>

using table::NoticedRows;

namespace {

/// What of a widget was painted while this watches.
class Painted : public QObject
{
public:
    const QRegion &region() const { return m_region; }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QRegion m_region;
};

} // namespace

/// Which rows show what a press does.
class TestNoticedRows : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_view;
    NoticedRows *m_rows = nullptr;

    QRect rectOf(int row) const
    {
        return {0, m_view->rowViewportPosition(row), m_view->viewport()->width(),
                m_view->rowHeight(row)};
    }
    void point(int row)
    {
        const QPoint at = m_view->visualRect(m_model->index(row, 1)).center();
        const QPointF global = m_view->viewport()->mapToGlobal(QPointF(at));
        QMouseEvent move(QEvent::MouseMove, at, global, Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_view->viewport(), &move);
    }
    void leave()
    {
        QEvent event(QEvent::Leave);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    }
    bool hasKeyboard()
    {
        m_view->activateWindow();
        m_view->setFocus();
        return QTest::qWaitForWindowActive(m_view.get()) && m_view->hasFocus();
    }

private slots:
    void init()
    {
        m_model = std::make_unique<QStandardItemModel>(NoticedRows::few + 1, 3);
        m_view = std::make_unique<QTableView>();
        m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
        m_view->setMouseTracking(true);
        m_rows = new NoticedRows(m_view.get());
        m_view->setModel(m_model.get());
        m_rows->followModel();
        m_view->resize(500, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void theRowUnderThePointerDoesAfterAWhile()
    {
        point(3);
        QVERIFY(m_rows->isPointed(3));
        QVERIFY(!m_rows->hasVerbs(3));
        QTRY_VERIFY(m_rows->hasVerbs(3));
        QVERIFY(!m_rows->hasVerbs(2));
        point(4);
        QVERIFY(!m_rows->hasVerbs(3) && !m_rows->isPointed(3));
        QTRY_VERIFY(m_rows->hasVerbs(4));
        leave();
        QVERIFY(!m_rows->hasVerbs(4) && !m_rows->isPointed(4));
    }

    void promise11_whoComesUnderThePointerIsPointedAt()
    {
        point(3);
        m_model->removeRow(3);
        QVERIFY(!m_rows->isPointed(3));
        const QPointF at = rectOf(3).center();
        QHoverEvent hover(QEvent::HoverMove, at, m_view->viewport()->mapToGlobal(at), at);
        QCoreApplication::sendEvent(m_view->viewport(), &hover);
        QVERIFY(m_rows->isPointed(3));
    }

    void promise9_theRowOfTheKeyboardDoesAtOnce()
    {
        QVERIFY(hasKeyboard());
        m_view->setCurrentIndex(m_model->index(5, 1));
        QVERIFY(m_rows->hasVerbs(5) && !m_rows->hasVerbs(4));
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QVERIFY(m_rows->hasVerbs(4) && !m_rows->hasVerbs(5));
        QLineEdit elsewhere;
        elsewhere.show();
        elsewhere.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
        elsewhere.setFocus();
        QVERIFY(!m_rows->hasVerbs(4));
    }

    void fewRowsAllDo()
    {
        QVERIFY(!m_rows->hasVerbs(5));
        m_model->removeRow(5);
        for (int row = 0; row < NoticedRows::few; ++row)
            QVERIFY(m_rows->hasVerbs(row));
    }

    void promise1_noOtherRowIsPainted_data()
    {
        QTest::addColumn<bool>("isByKey");
        QTest::newRow("the pointer") << false;
        QTest::newRow("the keyboard") << true;
    }
    void promise1_noOtherRowIsPainted()
    {
        QFETCH(const bool, isByKey);
        QVERIFY(hasKeyboard());
        m_view->setCurrentIndex(m_model->index(3, 1));
        point(3);
        QTRY_VERIFY(m_rows->hasVerbs(3));
        QCoreApplication::processEvents();
        Painted painted;
        m_view->viewport()->installEventFilter(&painted);
        if (isByKey)
            m_view->selectionModel()->setCurrentIndex(m_model->index(4, 1),
                                                      QItemSelectionModel::NoUpdate);
        else
            point(4);
        QTRY_VERIFY(m_rows->hasVerbs(4));
        const QRegion both = QRegion(rectOf(3)) + rectOf(4);
        QTRY_COMPARE(painted.region(), both);
    }
};

QTEST_MAIN(TestNoticedRows)
#include "tst_noticedrows.moc"
