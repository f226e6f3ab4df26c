// SPDX-License-Identifier: Apache-2.0
#include "heldtarget.h"

#include <QCoreApplication>
#include <algorithm>
#include <people/participantmodel.h>
#include <words/isolation.h>

namespace window {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(window::HeldTarget)
};

QString sidOf(const conferences::Selection &selection)
{
    const people::ParticipantModel *conference = selection.conference();
    return conference ? conference->conferenceSid() : QString();
}

} // namespace

HeldTarget::HeldTarget(const conferences::Selection &selection)
    : m_selection(&selection)
    , m_session(selection.session())
    , m_conferenceSid(sidOf(selection))
    , m_current(selection.current())
    , m_callSids(selection.callSids())
    , m_reach(selection.reach().kind)
{
}

bool HeldTarget::isInFront() const
{
    return m_selection->session() == m_session && sidOf(*m_selection) == m_conferenceSid;
}

bool HeldTarget::holds() const
{
    const QStringList now = m_selection->callSids();
    return isInFront() && m_selection->current() == m_current
        && m_selection->reach().kind == m_reach
        && std::all_of(now.begin(), now.end(),
                       [this](const QString &callSid) { return m_callSids.contains(callSid); });
}

QString HeldTarget::sentence() const
{
    const people::ParticipantModel *conference = m_selection->conference();
    if (!conference || !isInFront())
        return Words::tr("No conference is in front.");
    const QString where = words::isolated(m_selection->conferenceName());
    if (m_callSids.isEmpty())
        return Words::tr("Nobody is selected in %1.", "a conference").arg(where);
    if (m_callSids.size() == 1)
        return Words::tr("%1 is selected in %2.", "a participant, a conference")
            .arg(conference->nameOf(m_callSids.constFirst()), where);
    return Words::tr("%n people are selected in %1.", "a conference",
                     static_cast<int>(m_callSids.size()))
        .arg(where);
}

} // namespace window
