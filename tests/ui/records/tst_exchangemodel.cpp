// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <records/exchangemodel.h>
#include <stage/exchanges.h>

using namespace Qt::Literals::StringLiterals;

using history::ExchangeLog;
using records::ExchangeModel;

/// The table `Exchanges`; each model under the eyes of QAbstractItemModelTester.
class TestExchangeModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void columnsAreNamed();
    void cellsSayWhatHappened_data();
    void cellsSayWhatHappened();
    void showsWhatWasThereBefore();
    void promise1_itsEndWaitsForNothing();
    void newRowsComeTogether();
    void countedPollChangesItsRowOnly();
    void rowsGoWithTheLog();
    void filterTakesAndBringsBackTheReads();
    void neverResets();

private:
    QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role).toString();
    }
    QStringList methods() const;

    std::unique_ptr<ExchangeLog> m_log;
    std::unique_ptr<ExchangeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestExchangeModel::init()
{
    m_log = std::make_unique<ExchangeLog>();
    m_model = std::make_unique<ExchangeModel>(*m_log);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestExchangeModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_log.reset();
}

QStringList TestExchangeModel::methods() const
{
    QStringList list;
    for (int row = 0; row < m_model->rowCount(); ++row)
        list.append(cell(row, ExchangeModel::MethodColumn));
    return list;
}

void TestExchangeModel::columnsAreNamed()
{
    QStringList names;
    for (int column = 0; column < m_model->columnCount(); ++column)
        names.append(m_model->headerData(column, Qt::Horizontal).toString());
    QCOMPARE(
        names,
        QStringList({u"Time"_s, u"Method"_s, u"Path"_s, u"Status"_s, u"Duration"_s, u"Size"_s}));
}

void TestExchangeModel::cellsSayWhatHappened_data()
{
    QTest::addColumn<twilio::Exchange>("exchange");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("spokenStatus");
    QTest::addColumn<bool>("hasFailed");
    QTest::newRow("done")
        << exchanges::change()
        << QStringList{u"14:02:11.250"_s, u"POST"_s,    u"Conferences/CF1/Participants/CA1.json"_s,
                       u"200 OK"_s,       u"84.3 ms"_s, u"14 bytes"_s}
        << u"200 OK"_s << false;
    QTest::newRow("no answer")
        << exchanges::unanswered()
        << QStringList{u"14:02:11.250"_s, u"POST"_s,    u"Conferences/CF1/Participants/CA1.json"_s,
                       u"none"_s,         u"84.3 ms"_s, u"0 bytes"_s}
        << u"no answer, The connection to api.twilio.com was lost."_s << true;
    twilio::Exchange refused = exchanges::poll("{}");
    refused.status = 404;
    refused.reason = "Not Found";
    QTest::newRow("refused") << refused
                             << QStringList{u"14:02:11.250"_s,
                                            u"GET"_s,
                                            u"Conferences/CF1/Participants.json?PageSize=250"_s,
                                            u"404 Not Found"_s,
                                            u"84.3 ms"_s,
                                            u"2 bytes"_s}
                             << u"404 Not Found, refused"_s << true;
}

void TestExchangeModel::cellsSayWhatHappened()
{
    QFETCH(twilio::Exchange, exchange);
    QFETCH(QStringList, cells);
    QFETCH(QString, spokenStatus);
    QFETCH(bool, hasFailed);
    m_log->append(exchange);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QStringList shown;
    for (int column = 0; column < ExchangeModel::columns; ++column)
        shown.append(cell(0, column));
    QCOMPARE(shown, cells);
    QCOMPARE(cell(0, ExchangeModel::StatusColumn, Qt::AccessibleTextRole), spokenStatus);
    const QModelIndex first = m_model->index(0, 0);
    QCOMPARE(first.data(ExchangeModel::HasFailedRole).toBool(), hasFailed);
    QCOMPARE(first.data(ExchangeModel::ExchangeRole).value<twilio::Exchange>().url, exchange.url);
}

void TestExchangeModel::showsWhatWasThereBefore()
{
    m_log->append(exchanges::change());
    ExchangeModel late(*m_log);
    QCOMPARE(late.rowCount(), 1);
}

/// Qt guards an object's connections by one of 131 locks, which one depends on its address: what
/// asks for the log's while a model's is held waits for itself, once in 131 times.
void TestExchangeModel::promise1_itsEndWaitsForNothing()
{
    std::vector<std::unique_ptr<ExchangeModel>> models;
    for (int n = 0; n < 1000; ++n)
        models.push_back(std::make_unique<ExchangeModel>(*m_log));
    models.clear();
    m_log->append(exchanges::change());
    QTRY_COMPARE(m_model->rowCount(), 1);
}

void TestExchangeModel::newRowsComeTogether()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    for (int n = 0; n < 250; ++n)
        m_log->append(exchanges::change());
    QTRY_COMPARE(m_model->rowCount(), 250);
    QCOMPARE(inserted.size(), 1);
}

void TestExchangeModel::countedPollChangesItsRowOnly()
{
    m_log->append(exchanges::change());
    m_log->append(exchanges::poll());
    QTRY_COMPARE(m_model->rowCount(), 2);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_log->append(exchanges::poll());
    m_log->append(exchanges::poll());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QModelIndex>().row(), 1);
    QCOMPARE(cell(1, ExchangeModel::TimeColumn), u"14:02:11.250 ×3"_s);
    QCOMPARE(cell(1, ExchangeModel::TimeColumn, Qt::AccessibleTextRole),
             u"14:02:11.250, 3 times the same"_s);
    QVERIFY(cell(1, ExchangeModel::PathColumn, Qt::ToolTipRole).contains(u"3 times"_s));
}

void TestExchangeModel::rowsGoWithTheLog()
{
    m_log->setMostEntries(3);
    for (const char *body : {"a", "b", "c"})
        m_log->append(exchanges::poll(body));
    QTRY_COMPARE(m_model->rowCount(), 3);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_log->append(exchanges::change());
    m_log->append(exchanges::change());
    QTRY_COMPARE(methods(), QStringList({u"GET"_s, u"POST"_s, u"POST"_s}));
    QCOMPARE(removed.size(), 1);
    // All of them at once.
    for (const char *body : {"d", "e", "f", "g"})
        m_log->append(exchanges::poll(body));
    QTRY_COMPARE(methods(), QStringList({u"GET"_s, u"GET"_s, u"GET"_s}));
    QCOMPARE(m_model->entry(2).exchange->replyBody, "g");
}

void TestExchangeModel::filterTakesAndBringsBackTheReads()
{
    m_log->append(exchanges::poll("a"));
    m_log->append(exchanges::change());
    m_log->append(exchanges::poll("b"));
    m_log->append(exchanges::poll("c"));
    m_log->append(exchanges::change());
    m_log->append(exchanges::poll("d"));
    QTRY_COMPARE(m_model->rowCount(), 6);
    const QPersistentModelIndex lastChange = m_model->index(4, 0);
    m_model->setFilter(ExchangeModel::Filter::Changes);
    QCOMPARE(methods(), QStringList({u"POST"_s, u"POST"_s}));
    QCOMPARE(lastChange.row(), 1);
    m_log->append(exchanges::poll("e"));
    m_log->append(exchanges::change());
    QTRY_COMPARE(methods(), QStringList({u"POST"_s, u"POST"_s, u"POST"_s}));
    m_model->setFilter(ExchangeModel::Filter::All);
    QCOMPARE(methods(),
             QStringList({u"GET"_s, u"POST"_s, u"GET"_s, u"GET"_s, u"POST"_s, u"GET"_s, u"GET"_s,
                          u"POST"_s}));
    QCOMPARE(lastChange.row(), 4);
}

void TestExchangeModel::neverResets()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_log->append(exchanges::poll());
    QTRY_COMPARE(m_model->rowCount(), 1);
    m_model->setFilter(ExchangeModel::Filter::Changes);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setFilter(ExchangeModel::Filter::All);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(reset.size(), 0);
}

QTEST_GUILESS_MAIN(TestExchangeModel)
#include "tst_exchangemodel.moc"
