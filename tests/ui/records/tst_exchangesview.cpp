// SPDX-License-Identifier: Apache-2.0
// The table of exchanges and the text beside it, fed by real requests.

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <history/exchangelog.h>
#include <records/exchangemodel.h>
#include <records/exchangesview.h>
#include <uistage/panelstage.h>

using namespace Qt::Literals::StringLiterals;

class TestExchangesView : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PanelStage> m_stage;
    std::unique_ptr<history::ExchangeLog> m_log;
    std::unique_ptr<records::ExchangeModel> m_model;
    std::unique_ptr<records::ExchangesView> m_view;

    QTableView *table() { return named<QTableView>(*m_view, u"Exchanges"_s); }
    QString detail()
    {
        return named<QPlainTextEdit>(*m_view, u"Request and answer"_s)->toPlainText();
    }
    void hold()
    {
        twilio::ParticipantUpdate update;
        update.hold = true;
        update.holdUrl = u"https://me:hush@example.com/h"_s;
        m_stage->send(PanelStage::dana(), update);
    }
    void press(const QString &words)
    {
        QTest::mouseClick(worded<QPushButton>(*m_view, words), Qt::LeftButton);
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<PanelStage>();
        m_log = std::make_unique<history::ExchangeLog>();
        QObject::connect(&m_stage->service, &twilio::ConferenceService::exchanged, m_log.get(),
                         &history::ExchangeLog::append);
        m_model = std::make_unique<records::ExchangeModel>(*m_log);
        m_view = std::make_unique<records::ExchangesView>();
        new QAbstractItemModelTester(m_model.get(), m_view.get());
        m_view->setExchanges(m_model.get());
        m_view->resize(1280, 220);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup()
    {
        m_view.reset();
        m_model.reset();
        m_log.reset();
        m_stage.reset();
    }

    void changesAreShownAndReadingsOnRequest()
    {
        const auto *reading = m_stage->service.listConferences();
        Q_UNUSED(reading);
        hold();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QTRY_COMPARE(m_log->entries().size(), size_t(2));
        auto *filter = named<QComboBox>(*m_view, u"Show exchanges"_s);
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Down);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QTest::keyClick(filter, Qt::Key_Up);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
    }

    void theSelectedOneIsReadAndCopied()
    {
        hold();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QVERIFY(!worded<QPushButton>(*m_view, u"Copy as cURL"_s)->isEnabled());
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QVERIFY2(detail().contains(u"Hold=true&HoldUrl="_s), qPrintable(detail()));
        QVERIFY(detail().contains(u"\n    \"call_sid\""_s));
        worded<QCheckBox>(*m_view, u"Lay out JSON"_s)->click();
        QVERIFY(!detail().contains(u"\n    \"call_sid\""_s));
        QVERIFY(detail().contains(u"\"call_sid\""_s));

        press(u"Copy"_s);
        QCOMPARE(QApplication::clipboard()->text(), detail());
        press(u"Copy as cURL"_s);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"curl "_s));
        QVERIFY(!QApplication::clipboard()->text().contains(u"hush"_s));
        QVERIFY(!detail().contains(u"hush"_s));

        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"\tPOST\t"_s));
    }
};

QTEST_MAIN(TestExchangesView)
#include "tst_exchangesview.moc"
