// SPDX-License-Identifier: Apache-2.0
#include "connectionasking.h"

namespace account {

using namespace Qt::Literals::StringLiterals;

void ConnectionAsking::begin(const Take &take)
{
    m_service = std::make_unique<twilio::ConferenceService>(m_endpoint, m_credentials, m_deadline);
    if (const auto way = m_proxy.proxy())
        m_service->setProxy(*way);
    auto *reply = m_service->listConferences({.status = u"in-progress"_s, .friendlyName = {}});
    QObject::connect(reply, &twilio::Reply::finished, reply, [this, reply, take] {
        if (const auto &found = reply->result())
            probe(*found, take);
        else
            take(resultOf(found.error(), m_endpoint, m_credentials));
    });
}

void ConnectionAsking::probe(const twilio::Listing<twilio::Conference> &found, const Take &take)
{
    const auto &conferences = *found.items;
    TestResult works = resultFor(m_endpoint, m_credentials);
    works.conferences = static_cast<qsizetype>(conferences.size());
    m_probe = std::make_unique<ReadingProbe>(
        *m_service, conferences.empty() ? QString() : conferences.front().sid);
    QObject::connect(m_probe.get(), &ReadingProbe::finished, m_probe.get(),
                     [this, works, take] { take(judged(works)); });
}

TestResult ConnectionAsking::judged(const TestResult &works) const
{
    TestResult result = works;
    if (!m_probe->lacking().isEmpty()) {
        result.kind = TestResult::Kind::MissingPermission;
        result.error = *m_probe->trouble();
        result.lacking = m_probe->lacking();
    } else if (m_probe->trouble()) {
        result = resultOf(*m_probe->trouble(), m_endpoint, m_credentials);
    } else {
        result.callReading = m_probe->callReading();
    }
    return result;
}

} // namespace account
