// SPDX-License-Identifier: Apache-2.0
#include "groupfacts.h"

#include <people/facets.h>

namespace panel {

using people::Facet;

QStringList namesOf(const people::ParticipantModel *model, const QStringList &callSids)
{
    if (!model)
        return callSids;
    QStringList names;
    for (const QString &callSid : callSids)
        names += model->nameOf(callSid);
    return names;
}

words::GroupFacts factsOf(const people::ParticipantModel *model, const QStringList &callSids)
{
    words::GroupFacts facts;
    for (const QString &callSid : callSids) {
        const int row = model ? model->rowOf(callSid) : -1;
        if (row < 0 || model->hasLeft(row))
            continue;
        ++facts.people;
        if (!model->isAvailable(row))
            continue;
        ++facts.connected;
        const people::Facets facets = people::facetsOf(model->row(row));
        facts.muted += facets.testFlag(Facet::Muted) ? 1 : 0;
        facts.held += facets.testFlag(Facet::OnHold) ? 1 : 0;
        facts.coaching += facets.testFlag(Facet::Coaching) ? 1 : 0;
        facts.speakers += facets.testFlag(Facet::Speakers) ? 1 : 0;
        facts.notSettled += facets.testFlag(Facet::NotSettled) ? 1 : 0;
        facts.ending += model->row(row).truth.endConferenceOnExit == true ? 1 : 0;
    }
    return facts;
}

} // namespace panel
