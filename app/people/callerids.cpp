// SPDX-License-Identifier: Apache-2.0
#include "callerids.h"

#include <QSet>
#include <algorithm>

namespace people {

namespace {

constexpr int permissionMissing = 70051;

} // namespace

CallerIds::CallerIds(twilio::ConferenceService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
}

void CallerIds::ask()
{
    if (m_incoming.state == State::Unknown)
        ask(m_incoming, m_service.listIncomingPhoneNumbers());
    if (m_verified.state == State::Unknown)
        ask(m_verified, m_service.listOutgoingCallerIds());
}

void CallerIds::ask(List &list, twilio::ReplyOf<twilio::Listing<twilio::OwnNumber>> *reply)
{
    list.state = State::Asked;
    connect(reply, &twilio::Reply::finished, this, [this, &list, reply] {
        const auto &result = reply->result();
        const bool isFinal = result || result.error().code == permissionMissing;
        list.state = isFinal ? State::Known : State::Unknown;
        if (!result)
            return;
        list.numbers = *result->items;
        join();
    });
}

void CallerIds::join()
{
    m_numbers.clear();
    QSet<QString> known;
    for (const List *list : {&m_incoming, &m_verified}) {
        for (const twilio::OwnNumber &number : list->numbers) {
            if (!known.contains(number.number))
                m_numbers.push_back(number);
            known += number.number;
        }
    }
    std::stable_sort(m_numbers.begin(), m_numbers.end(), [](const auto &one, const auto &other) {
        return std::pair(one.name, one.number) < std::pair(other.name, other.number);
    });
    emit told();
}

} // namespace people
