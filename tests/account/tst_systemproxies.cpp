// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <account/systemproxies.h>

using namespace Qt::Literals::StringLiterals;

class TestSystemProxies : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "HTTP_PROXY",
                                 "no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
    }

    void noProxyCoversWhatIsBelow_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<bool>("isExempt"); // api.example.test
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("the host") << "api.example.test"_ba << true;
        QTest::newRow("the host in capitals") << "API.Example.test"_ba << true;
        QTest::newRow("its domain") << "example.test"_ba << true;
        QTest::newRow("its domain with a dot") << ".example.test"_ba << true;
        QTest::newRow("the first of the domain") << "test"_ba << true;
        QTest::newRow("a part of a name") << "ample.test"_ba << false;
        QTest::newRow("another") << "example.com"_ba << false;
        QTest::newRow("below the host") << "a.api.example.test"_ba << false;
        QTest::newRow("all") << "*"_ba << true;
        QTest::newRow("a list") << "localhost, example.com,example.test"_ba << true;
        QTest::newRow("a list with blanks") << "localhost example.test"_ba << true;
    }
    void noProxyCoversWhatIsBelow()
    {
        QFETCH(const QByteArray, names);
        QFETCH(const bool, isExempt);
        qputenv("https_proxy", "http://127.0.0.1:3128");
        qputenv("no_proxy", names);
        const auto ways = account::SystemProxies().queryProxy(
            QNetworkProxyQuery(QUrl(u"https://api.example.test/x"_s)));
        QCOMPARE(ways.first().type(), isExempt ? QNetworkProxy::NoProxy : QNetworkProxy::HttpProxy);
    }

    void allProxyHoldsWhereNoOtherDoes_data()
    {
        QTest::addColumn<QByteArray>("all");
        QTest::addColumn<QNetworkProxy>("proxy");
        using P = QNetworkProxy;
        QTest::newRow("http") << "http://proxy.test:8080"_ba
                              << P(P::HttpProxy, u"proxy.test"_s, 8080);
        QTest::newRow("no scheme")
            << "proxy.test:8080"_ba << P(P::HttpProxy, u"proxy.test"_s, 8080);
        QTest::newRow("no port") << "http://proxy.test"_ba
                                 << P(P::HttpProxy, u"proxy.test"_s, 1080);
        QTest::newRow("socks") << "socks5h://me:pw@proxy.test:1"_ba
                               << P(P::Socks5Proxy, u"proxy.test"_s, 1, u"me"_s, u"pw"_s);
        QTest::newRow("none") << QByteArray() << P(P::NoProxy);
        QTest::newRow("nonsense") << "http://"_ba << P(P::NoProxy);
    }
    void allProxyHoldsWhereNoOtherDoes()
    {
        QFETCH(const QByteArray, all);
        QFETCH(const QNetworkProxy, proxy);
        qputenv("all_proxy", all);
        const QNetworkProxyQuery query(QUrl(u"https://api.example.test/x"_s));
        QCOMPARE(account::SystemProxies().queryProxy(query), QList{proxy});
        qputenv("https_proxy", "http://127.0.0.1:3128");
        QCOMPARE(account::SystemProxies().queryProxy(query).first().port(), quint16(3128));
    }

    void thisComputerIsReachedWithout_data()
    {
        QTest::addColumn<QNetworkProxyQuery>("query");
        for (const char *host : {"127.0.0.1", "localhost", "[::1]", "127.8.9.1"})
            QTest::newRow(host) << QNetworkProxyQuery(
                QUrl(u"http://%1:1/x"_s.arg(QLatin1StringView(host))));
        // As a socket asks.
        QTest::newRow("a connection") << QNetworkProxyQuery(u"127.0.0.1"_s, 1, u"http"_s);
    }
    void thisComputerIsReachedWithout()
    {
        QFETCH(const QNetworkProxyQuery, query);
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy"})
            qputenv(name, "http://proxy.test:8080");
        QCOMPARE(account::SystemProxies().queryProxy(query),
                 QList{QNetworkProxy(QNetworkProxy::NoProxy)});
    }
};

QTEST_GUILESS_MAIN(TestSystemProxies)
#include "tst_systemproxies.moc"
