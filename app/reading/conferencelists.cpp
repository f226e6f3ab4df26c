// SPDX-License-Identifier: Apache-2.0
#include "conferencelists.h"

#include <algorithm>

namespace reading {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A service that lists none that wait refuses the word: it has said all that it can.
bool knowsNoSuchList(const twilio::Error &error)
{
    return twilio::saysNo(error) && !twilio::areCredentialsRefused(error)
        && !twilio::isThrottled(error) && !twilio::isServerError(error);
}

} // namespace

void ConferenceLists::read(twilio::ConferenceService &service, QObject *context, const Taken &taken)
{
    // First: one that begins between the two reads is in both, and not in none.
    auto *reply = service.listConferences({.status = u"init"_s, .friendlyName = {}}, m_waiting);
    QObject::connect(reply, &twilio::Reply::finished, context,
                     [this, &service, reply, context, taken] {
                         const auto &result = reply->result();
                         taken.each(*reply);
                         if (!result && !knowsNoSuchList(result.error()))
                             return taken.failed(result.error());
                         m_waiting = result ? *result : ConferenceListing();
                         readInProgress(service, context, taken);
                     });
}

void ConferenceLists::readInProgress(twilio::ConferenceService &service, QObject *context,
                                     const Taken &taken)
{
    auto *reply
        = service.listConferences({.status = u"in-progress"_s, .friendlyName = {}}, m_inProgress);
    QObject::connect(reply, &twilio::Reply::finished, context, [this, reply, taken] {
        const auto &result = reply->result();
        taken.each(*reply);
        if (!result)
            return taken.failed(result.error());
        m_inProgress = *result;
        merge();
        taken.done(m_both);
    });
}

void ConferenceLists::merge()
{
    auto all = std::make_shared<std::vector<twilio::Conference>>(*m_inProgress.items);
    const auto &running = *m_inProgress.items;
    for (const twilio::Conference &one :
         m_waiting.items ? *m_waiting.items : std::vector<twilio::Conference>()) {
        const bool hasBegun
            = std::any_of(running.begin(), running.end(),
                          [&](const twilio::Conference &other) { return other.sid == one.sid; });
        if (!hasBegun && !one.isCompleted())
            all->push_back(one);
    }
    const bool isCut = m_inProgress.isCut || m_waiting.isCut;
    const bool isUnchanged = m_both.items && *m_both.items == *all && m_both.isCut == isCut;
    if (!isUnchanged)
        m_both.items = std::move(all);
    m_both.isCut = isCut;
    m_both.isUnchanged = isUnchanged;
    m_both.oddity = m_inProgress.oddity.isEmpty() ? m_waiting.oddity : m_inProgress.oddity;
}

} // namespace reading
