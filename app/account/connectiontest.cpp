// SPDX-License-Identifier: Apache-2.0
#include "connectiontest.h"

#include "connectionasking.h"

namespace account {

ConnectionTest::ConnectionTest(const twilio::Endpoint &endpoint,
                               const twilio::Credentials &credentials, const ProxyChoice &proxy,
                               std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_thread(QStringLiteral("connection test"))
    , m_asking(new ConnectionAsking(endpoint, credentials, proxy, deadline))
{
    qRegisterMetaType<TestResult>();
    m_thread.post([this, asking = m_asking, news = m_news.entrance()] {
        asking->begin([this, news](const TestResult &result) {
            // Nothing is taken from there once this is gone.
            news.post([this, result] { emit finished(result); });
        });
    });
}

ConnectionTest::~ConnectionTest()
{
    m_thread.post([asking = m_asking] { delete asking; });
    m_thread.leave();
}

} // namespace account
