// SPDX-License-Identifier: Apache-2.0
#include "participantaddress.h"

#include "sid.h"

#include <QCoreApplication>
#include <QHashFunctions>
#include <QUrl>

namespace twilio {

ParticipantAddress::ParticipantAddress(QString conferenceSid, QString callSid)
    : m_conferenceSid(std::move(conferenceSid))
    , m_participant(std::move(callSid))
{
}

std::optional<ParticipantAddress>
ParticipantAddress::typed(const QString &conferenceSid, const QString &callSidOrLabel, QString *why)
{
    constexpr qsizetype longest = 128;
    const auto refused = [&](const char *sentence) {
        *why = QCoreApplication::translate("twilio::ParticipantAddress", sentence);
        return std::nullopt;
    };
    if (callSidOrLabel.isEmpty())
        return refused(QT_TRANSLATE_NOOP("twilio::ParticipantAddress",
                                         "Expected a Call SID or a label, and nothing was typed"));
    if (const auto sid = CallSid::parse(callSidOrLabel))
        return ParticipantAddress(conferenceSid, sid->toString());
    if (callSidOrLabel.toUcs4().size() > longest)
        return refused(
            QT_TRANSLATE_NOOP("twilio::ParticipantAddress", "A label has at most 128 characters"));
    if (callSidOrLabel.contains(u'/'))
        return refused(
            QT_TRANSLATE_NOOP("twilio::ParticipantAddress", "A label cannot contain “/”"));
    if (callSidOrLabel.contains(QLatin1StringView("%2F"), Qt::CaseInsensitive))
        return refused(
            QT_TRANSLATE_NOOP("twilio::ParticipantAddress", "A label cannot contain “%2F”"));
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
