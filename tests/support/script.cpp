// SPDX-License-Identifier: Apache-2.0
#include <support/script.h>

#include <QMutexLocker>
#include <support/answers.h>

namespace support {

void Script::answerNext(const Answer &answer)
{
    const QMutexLocker lock(&m_mutex);
    m_next.append(answer);
}

void Script::answerAlways(const Answer &answer)
{
    const QMutexLocker lock(&m_mutex);
    m_always = answer;
}

void Script::answerWhen(const Predicate &predicate, const Answer &answer)
{
    const QMutexLocker lock(&m_mutex);
    m_rules.append({predicate, answer});
}

std::optional<Answer> Script::atAccept()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_next.isEmpty()) {
        if (m_next.first().moment() == Answer::Moment::Accepted)
            return m_next.takeFirst();
        return std::nullopt;
    }
    if (m_always && m_always->moment() == Answer::Moment::Accepted)
        return m_always;
    return std::nullopt;
}

Answer Script::atHead(const Request &request)
{
    const QMutexLocker lock(&m_mutex);
    for (const auto &[applies, answer] : std::as_const(m_rules)) {
        if (applies(request))
            return answer;
    }
    if (!m_next.isEmpty())
        return m_next.takeFirst();
    return m_always.value_or(answers::error(500, 0, "the test expected no request here"));
}

qsizetype Script::waiting() const
{
    const QMutexLocker lock(&m_mutex);
    return m_next.size();
}

} // namespace support
