// SPDX-License-Identifier: Apache-2.0
#include "conferencelists.h"

#include <QSet>
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

bool ConferenceLists::want(const QString &sidOrName)
{
    m_wanted = sidOrName;
    m_found.clear();
    return lacksTheWanted();
}

bool ConferenceLists::isListed(const QString &conferenceSid) const
{
    return std::any_of(m_both.items->begin(), m_both.items->end(),
                       [&](const twilio::Conference &one) {
                           return one.sid == conferenceSid && !one.isCompleted();
                       });
}

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
    QObject::connect(reply, &twilio::Reply::finished, context,
                     [this, &service, reply, context, taken] {
                         const auto &result = reply->result();
                         taken.each(*reply);
                         if (!result)
                             return taken.failed(result.error());
                         m_inProgress = *result;
                         m_found.clear();
                         if (lacksTheWanted())
                             readNamed(service, context, taken, u"in-progress"_s);
                         else
                             end(taken);
                     });
}

bool ConferenceLists::lacksTheWanted() const
{
    const auto isIn = [this](const ConferenceListing &listing) {
        return listing.items
            && std::any_of(listing.items->begin(), listing.items->end(),
                           [this](const twilio::Conference &one) {
                               return one.sid == m_wanted || one.friendlyName == m_wanted;
                           });
    };
    const bool isCut = m_inProgress.isCut || m_waiting.isCut;
    return isCut && !m_wanted.isEmpty() && !isIn(m_inProgress) && !isIn(m_waiting);
}

void ConferenceLists::readNamed(twilio::ConferenceService &service, QObject *context,
                                const Taken &taken, const QString &status)
{
    auto *reply = service.listConferences({.status = status, .friendlyName = m_wanted});
    QObject::connect(reply, &twilio::Reply::finished, context,
                     [this, &service, reply, context, taken, status] {
                         const auto &result = reply->result();
                         taken.each(*reply);
                         if (!result && !knowsNoSuchList(result.error()))
                             return taken.failed(result.error());
                         if (result)
                             m_found = *result->items;
                         if (!m_found.empty())
                             end(taken);
                         else if (status == u"init"_s)
                             readWithSid(service, context, taken);
                         else
                             readNamed(service, context, taken, u"init"_s);
                     });
}

void ConferenceLists::readWithSid(twilio::ConferenceService &service, QObject *context,
                                  const Taken &taken)
{
    auto *reply = service.fetchConference(m_wanted);
    QObject::connect(reply, &twilio::Reply::finished, context, [this, reply, taken] {
        const auto &result = reply->result();
        if (!result && !knowsNoSuchList(result.error()))
            return taken.failed(result.error());
        if (result)
            m_found = {*result};
        end(taken);
    });
}

void ConferenceLists::end(const Taken &taken)
{
    merge();
    taken.done(m_both);
}

void ConferenceLists::merge()
{
    auto all = std::make_shared<std::vector<twilio::Conference>>(*m_inProgress.items);
    QSet<QString> known;
    for (const twilio::Conference &one : *all)
        known.insert(one.sid);
    const auto add = [&](const std::vector<twilio::Conference> &others) {
        for (const twilio::Conference &one : others) {
            // What waits may have begun between the two reads.
            if (!one.isCompleted() && !known.contains(one.sid)) {
                known.insert(one.sid);
                all->push_back(one);
            }
        }
    };
    if (m_waiting.items)
        add(*m_waiting.items);
    add(m_found);
    const bool isCut = m_inProgress.isCut || m_waiting.isCut;
    const bool isUnchanged = m_both.items && *m_both.items == *all && m_both.isCut == isCut;
    if (!isUnchanged)
        m_both.items = std::move(all);
    m_both.isCut = isCut;
    m_both.isUnchanged = isUnchanged;
    m_both.oddity = m_inProgress.oddity.isEmpty() ? m_waiting.oddity : m_inProgress.oddity;
}

} // namespace reading
