// SPDX-License-Identifier: Apache-2.0
#include "check.h"

#include "asking.h"

#include <twilio/callableurl.h>

namespace addresses {

Check::Check(const QString &url, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_thread(QStringLiteral("address check"))
    , m_asking(new Asking(url, limit))
{
    Q_ASSERT(twilio::isCallableUrl(url));
    m_thread.post([this, asking = m_asking, news = m_news.entrance()] {
        asking->begin([this, news](const CheckResult &result) {
            // Nothing is taken from there once this is gone.
            news.post([this, result] { emit finished(result); });
        });
    });
}

Check::~Check()
{
    m_thread.post([asking = m_asking] { delete asking; });
    m_thread.leave();
}

} // namespace addresses
