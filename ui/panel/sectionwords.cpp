// SPDX-License-Identifier: Apache-2.0
#include "sectionwords.h"

#include "participantpanel.h"

#include <twilio/updatefields.h>
#include <words/isolation.h>

namespace panel {

using namespace Qt::Literals::StringLiterals;

namespace {

twilio::HttpMethod defaultMethod(Audio audio)
{
    return twilio::companionOf(*twilio::updateField(QString(urlParameter(audio))))->byDefault;
}

} // namespace

std::array<AudioSection::Words, allAudio.size()> sectionWords()
{
    const QString own = ParticipantPanel::tr("The service’s own music");
    return {{
        {.title = ParticipantPanel::tr("Annou&ncement"),
         .urlName = ParticipantPanel::tr("Announcement URL"),
         .methodName = ParticipantPanel::tr("Announcement method"),
         .libraryName = ParticipantPanel::tr("Named announcements"),
         .button = ParticipantPanel::tr("&Announce"),
         .verb = ParticipantPanel::tr("&Announce"),
         .placeholder = u"https://example.com/hello.xml"_s,
         .ofNone = ParticipantPanel::tr("no address"),
         .purpose = ParticipantPanel::tr("Nobody else hears it"),
         .kind = addresses::Kind::Announcement,
         .byDefault = defaultMethod(Audio::Announcement),
         .memory = u"announcement"_s},
        {.title = ParticipantPanel::tr("Hol&d music"),
         .urlName = ParticipantPanel::tr("Hold music URL"),
         .methodName = ParticipantPanel::tr("Hold music method"),
         .libraryName = ParticipantPanel::tr("Named hold music"),
         .button = ParticipantPanel::tr("Apply hold &music"),
         .verb = ParticipantPanel::tr("App&ly"),
         .placeholder = own,
         .ofNone = own,
         .purpose = ParticipantPanel::tr("Goes with Hold"),
         .kind = addresses::Kind::HoldMusic,
         .byDefault = defaultMethod(Audio::HoldMusic),
         .memory = u"holdMusic"_s},
        {.title = ParticipantPanel::tr("Wai&t music"),
         .urlName = ParticipantPanel::tr("Wait music URL"),
         .methodName = ParticipantPanel::tr("Wait music method"),
         .libraryName = ParticipantPanel::tr("Named wait music"),
         .button = ParticipantPanel::tr("Apply &wait music"),
         .verb = ParticipantPanel::tr("Apply"),
         .placeholder = own,
         .ofNone = own,
         .purpose = ParticipantPanel::tr("Until the conference begins"),
         .kind = addresses::Kind::WaitMusic,
         .byDefault = defaultMethod(Audio::WaitMusic),
         .memory = u"waitMusic"_s,
         .offersSilence = true},
    }};
}

QString unavailabilityOf(const people::ParticipantModel *model, const QString &callSid)
{
    const int row = model ? model->rowOf(callSid) : -1;
    if (row < 0 || model->hasLeft(row))
        return ParticipantPanel::tr("has left the conference");
    if (model->hasEnded())
        return ParticipantPanel::tr("the conference has ended");
    const twilio::Participant &participant = model->participant(row);
    return participant.isConnected()
        ? QString()
        : ParticipantPanel::tr("not connected: %1").arg(words::isolated(participant.status));
}

} // namespace panel
