// SPDX-License-Identifier: Apache-2.0
#include "sectionwords.h"

#include "participantpanel.h"

namespace panel {

using namespace Qt::Literals::StringLiterals;

std::array<AudioSection::Words, allAudio.size()> sectionWords()
{
    const QString own = ParticipantPanel::tr("The service’s own music");
    return {{
        {ParticipantPanel::tr("Announcement"), ParticipantPanel::tr("Announcement URL"),
         ParticipantPanel::tr("Announcement method"), ParticipantPanel::tr("&Announce"),
         u"https://example.com/hello.xml"_s,
         ParticipantPanel::tr("How the address is called. Default: the service takes POST"),
         u"announcement"_s},
        {ParticipantPanel::tr("Hold music"), ParticipantPanel::tr("Hold music URL"),
         ParticipantPanel::tr("Hold music method"), ParticipantPanel::tr("Apply hold &music"), own,
         ParticipantPanel::tr("How the address is called. Default: the service takes GET"),
         u"holdMusic"_s, false, true},
        {ParticipantPanel::tr("Wait music"), ParticipantPanel::tr("Wait music URL"),
         ParticipantPanel::tr("Wait music method"), ParticipantPanel::tr("Apply &wait music"), own,
         ParticipantPanel::tr("How the address is called. Default: the service takes POST"),
         u"waitMusic"_s, true},
    }};
}

} // namespace panel
