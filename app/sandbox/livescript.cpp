// SPDX-License-Identifier: Apache-2.0
#include "livescript.h"

#include "seed.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandbox {

namespace {

constexpr size_t fewest = 8;
constexpr size_t most = 16;

const QStringList &newcomers()
{
    static const QStringList names{
        u"Noor"_s,   u"Łukasz"_s, u"Siobhán"_s, u"דנה"_s,      u"Nguyễn Ánh"_s, u"Jürgen"_s,
        u"สมชาย"_s,  u"Chidi"_s,  u"Inês"_s,    u"Владимир"_s, u"陳大文"_s,     u"Freya"_s,
        u"Gülşen"_s, u"Mateo"_s,  u"ვახტანგ"_s, u"Priya"_s,
    };
    return names;
}

} // namespace

LiveScript::LiveScript(ConferenceStore &store, QString conferenceSid, quint32 seed)
    : m_store(store)
    , m_conferenceSid(std::move(conferenceSid))
    , m_dice(seed)
{
}

bool LiveScript::step()
{
    Conference *conference = m_store.conference(m_conferenceSid);
    if (!conference || conference->isCompleted())
        return false;
    if (!m_ringing.isEmpty() && m_dice.below(3) > 0 && pickUp(*conference))
        return true;
    const int throwOf = m_dice.below(10);
    const bool done = throwOf < 4 ? callIn(*conference)
        : throwOf < 6             ? leave(*conference)
        : throwOf < 8             ? toggle(*conference, &Participant::hold)
                                  : false;
    if (!done)
        toggle(*conference, &Participant::muted);
    return true;
}

std::chrono::milliseconds LiveScript::pause()
{
    return 1500ms + m_dice.below(2501) * 1ms;
}

bool LiveScript::pickUp(Conference &conference)
{
    Participant *participant = ConferenceStore::participant(conference, m_ringing.takeFirst());
    if (participant)
        m_store.setStatus(conference, *participant, u"connected"_s);
    return participant;
}

bool LiveScript::callIn(Conference &conference)
{
    if (conference.participants.size() >= most)
        return false;
    const QString label = newcomers().at(m_dice.below(static_cast<int>(newcomers().size())));
    if (ConferenceStore::participant(conference, label))
        return false;
    m_ringing.append(arrive(m_store, m_dice, conference,
                            {.label = label, .callerName = label, .status = u"ringing"_s},
                            m_store.now())
                         .callSid);
    return true;
}

bool LiveScript::leave(Conference &conference)
{
    const Participant *participant = anybody(conference);
    if (!participant || participant->endConferenceOnExit
        || conference.participants.size() <= fewest)
        return false;
    m_store.leave(conference, participant->callSid, ConferenceStore::Exit::Left);
    return true;
}

bool LiveScript::toggle(Conference &conference, bool Participant::*state)
{
    Participant *participant = anybody(conference);
    if (!participant)
        return false;
    participant->*state = !(participant->*state);
    m_store.touch(conference, *participant);
    return true;
}

Participant *LiveScript::anybody(Conference &conference)
{
    std::vector<Participant *> free;
    for (Participant &each : conference.participants) {
        const bool isFirst = &each == &conference.participants.front();
        if (!isFirst && each.status == "connected"_L1 && !each.steered && !each.coaching)
            free.push_back(&each);
    }
    if (free.empty())
        return nullptr;
    return free[static_cast<size_t>(m_dice.below(static_cast<int>(free.size())))];
}

} // namespace sandbox
