// SPDX-License-Identifier: Apache-2.0
#include "participantaddress.h"

#include "sid.h"

#include <QHashFunctions>
#include <QUrl>

namespace twilio {

ParticipantAddress::ParticipantAddress(QString conferenceSid, QString callSid)
    : m_conferenceSid(std::move(conferenceSid))
    , m_participant(std::move(callSid))
{
}

tl::expected<ParticipantAddress, LabelProblem>
ParticipantAddress::typed(const QString &conferenceSid, const QString &callSidOrLabel)
{
    constexpr qsizetype longest = 128;
    if (callSidOrLabel.isEmpty())
        return tl::make_unexpected(LabelProblem::Empty);
    if (const auto sid = CallSid::parse(callSidOrLabel))
        return ParticipantAddress(conferenceSid, sid->toString());
    if (callSidOrLabel.toUcs4().size() > longest)
        return tl::make_unexpected(LabelProblem::TooLong);
    if (callSidOrLabel.contains(u'/'))
        return tl::make_unexpected(LabelProblem::Slash);
    if (callSidOrLabel.contains(QLatin1StringView("%2F"), Qt::CaseInsensitive))
        return tl::make_unexpected(LabelProblem::EncodedSlash);
    return ParticipantAddress(conferenceSid, callSidOrLabel);
}

QByteArray ParticipantAddress::toEncodedPath() const
{
    return "Conferences/" + QUrl::toPercentEncoding(m_conferenceSid) + "/Participants/"
        + QUrl::toPercentEncoding(m_participant) + ".json";
}

size_t qHash(const ParticipantAddress &address, size_t seed) noexcept
{
    return qHashMulti(seed, address.conferenceSid(), address.participant());
}

} // namespace twilio
