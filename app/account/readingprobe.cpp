// SPDX-License-Identifier: Apache-2.0
#include "readingprobe.h"

namespace account {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isRefusal(const twilio::Error &error)
{
    constexpr int unauthorized = 401;
    constexpr int forbidden = 403;
    return error.kind == twilio::Error::Kind::Http
        && (error.httpStatus == unauthorized || error.httpStatus == forbidden);
}

bool isAbsence(const twilio::Error &error)
{
    constexpr int notFound = 404;
    return error.kind == twilio::Error::Kind::Http && error.httpStatus == notFound;
}

} // namespace

ReadingProbe::ReadingProbe(twilio::ConferenceService &service, QString conferenceSid,
                           QObject *parent)
    : QObject(parent)
{
    const QString nobody = u"CA"_s + QString(32, u'0');
    if (conferenceSid.isEmpty())
        conferenceSid = u"CF"_s + QString(32, u'0');
    ask(service.fetchConference(conferenceSid), Permission::ReadConferences);
    ask(service.listParticipants(conferenceSid), Permission::ListParticipants);
    ask(service.fetchParticipant({conferenceSid, nobody}), Permission::ReadParticipants);
    ask(service.fetchCall(nobody), std::nullopt);
}

template <class T>
void ReadingProbe::ask(twilio::ReplyOf<T> *reply, std::optional<Permission> needed)
{
    ++m_asked;
    connect(reply, &twilio::Reply::finished, this, [this, reply, needed] {
        if (!reply->result())
            judge(reply->result().error(), needed);
        if (--m_asked == 0)
            emit finished();
    });
}

void ReadingProbe::judge(const twilio::Error &error, std::optional<Permission> needed)
{
    if (isAbsence(error))
        return;
    if (!needed) {
        m_callReading = isRefusal(error) ? CallReading::Refused : CallReading::NotTested;
        return;
    }
    if (isRefusal(error))
        m_lacking += *needed;
    if (!m_trouble)
        m_trouble = error;
}

} // namespace account
