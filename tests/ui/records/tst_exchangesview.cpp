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

namespace {

// A name that comes twice, not sorted, with digits that no double holds.
const QByteArray body = "{\"z\":1.10, \"a\":[ ],\"z\":12345678901234567890,"
                        "\"u\":\"\\u00e9 , {\\\"\",\"n\":{\"x\":null}}"_ba;
const QString laidOut = u"{\n"
                        "    \"z\": 1.10,\n"
                        "    \"a\": [],\n"
                        "    \"z\": 12345678901234567890,\n"
                        "    \"u\": \"\\u00e9 , {\\\"\",\n"
                        "    \"n\": {\n"
                        "        \"x\": null\n"
                        "    }\n"
                        "}\n"_s;

} // namespace

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
        QCOMPARE(QApplication::clipboard()->text(), detail()); // which shows it as it came
        press(u"Copy as cURL"_s);
        // It says that it is not what was sent.
        QVERIFY2(QApplication::clipboard()->text().startsWith(
                     u": 'The user and password of an address were left out of this line. Write "
                     "them in the place of ***.'; curl "_s),
                 qPrintable(QApplication::clipboard()->text()));
        QVERIFY(!QApplication::clipboard()->text().contains(u"hush"_s));
        QVERIFY(!detail().contains(u"hush"_s));

        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"\tPOST\t"_s));
    }

    void promise3_theTextThatCame()
    {
        twilio::Exchange exchange;
        exchange.method = "POST";
        exchange.url = QUrl(u"https://api.example.com/x"_s);
        exchange.requestHeaders = {{"Accept", "*/*"}, {"Authorization", {}, true}};
        exchange.status = 200;
        exchange.reason = "OK";
        exchange.replyHeaders = {{"Set-Cookie", {}, true}, {"Via", {}, true}};
        exchange.replyBody = body;
        m_log->append(exchange);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QVERIFY2(detail().endsWith(laidOut), qPrintable(detail()));
        QVERIFY(detail().contains(u"\nAccept: */*\n# values left out: Authorization\n\n"_s));
        QVERIFY(detail().contains(u" 200 OK\n# values left out: Set-Cookie, Via\n\n"_s));
        press(u"Copy"_s);
        QVERIFY(QApplication::clipboard()->text().endsWith(QString::fromUtf8(body) + u'\n'));
        QCOMPARE(QApplication::clipboard()->text().count(u"values left out"_s), 2);
    }

    void promise1_manyBracketsAreNoHugeText()
    {
        constexpr int deep = 500;
        constexpr int many = 20'000;
        twilio::Exchange exchange;
        exchange.method = "POST";
        exchange.status = 200;
        exchange.replyBody
            = QByteArray(deep, '[') + QByteArray("1,").repeated(many) + '1' + QByteArray(deep, ']');
        m_log->append(exchange);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QVERIFY(detail().contains(u" 1,\n"_s));
        QVERIFY2(detail().size() < 100 * exchange.replyBody.size(),
                 qPrintable(QString::number(detail().size())));
    }
};

QTEST_MAIN(TestExchangesView)
#include "tst_exchangesview.moc"
