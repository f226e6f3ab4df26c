// SPDX-License-Identifier: Apache-2.0
#include "readingprobe.h"

namespace account {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isLacking(const twilio::Error &error)
{
    constexpr int keyLacksPermission = 70051; // the provider's error dictionary
    return error.code == keyLacksPermission;
}

} // namespace

ReadingProbe::ReadingProbe(twilio::ConferenceService &service, QString conferenceSid,
                           QObject *parent)
    : QObject(parent)
{
    const QString nobody = u"CA"_s + QString(32, u'0');
    if (conferenceSid.isEmpty())
        conferenceSid = u"CF"_s + QString(32, u'0');
    const auto needs
        = [this](Permission permission) { return [this, permission] { m_lacking += permission; }; };
    ask(service.fetchConference(conferenceSid), needs(Permission::ReadConferences));
    ask(service.listParticipants(conferenceSid), needs(Permission::ListParticipants));
    ask(service.fetchParticipant({conferenceSid, nobody}), needs(Permission::ReadParticipants));
    ask(service.fetchCall(nobody), [this] { m_mayReadCalls = false; });
}

template <class T, class Lacks>
void ReadingProbe::ask(twilio::ReplyOf<T> *reply, Lacks lacks)
{
    ++m_asked;
    connect(reply, &twilio::Reply::finished, this, [this, reply, lacks] {
        if (!reply->result() && isLacking(reply->result().error()))
            lacks();
        if (--m_asked == 0)
            emit finished();
    });
}

} // namespace account
