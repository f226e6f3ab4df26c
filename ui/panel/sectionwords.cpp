// SPDX-License-Identifier: Apache-2.0
#include "sectionwords.h"

#include "participantpanel.h"

#include <twilio/updatefields.h>

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
        {ParticipantPanel::tr("Announcement"), ParticipantPanel::tr("Announcement URL"),
         ParticipantPanel::tr("Announcement method"), ParticipantPanel::tr("&Announce"),
         u"https://example.com/hello.xml"_s, defaultMethod(Audio::Announcement), u"announcement"_s},
        {ParticipantPanel::tr("Hold music"), ParticipantPanel::tr("Hold music URL"),
         ParticipantPanel::tr("Hold music method"), ParticipantPanel::tr("Apply hold &music"), own,
         defaultMethod(Audio::HoldMusic), u"holdMusic"_s},
        {ParticipantPanel::tr("Wait music"), ParticipantPanel::tr("Wait music URL"),
         ParticipantPanel::tr("Wait music method"), ParticipantPanel::tr("Apply &wait music"), own,
         defaultMethod(Audio::WaitMusic), u"waitMusic"_s, true},
    }};
}

} // namespace panel
