// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMutex>
#include <functional>
#include <optional>
#include <support/answer.h>
#include <utility>

namespace support {

/// Which answer is next. Safe to use from any thread.
class Script
{
public:
    using Predicate = std::function<bool(const Request &)>;

    void answerNext(const Answer &answer);
    void answerAlways(const Answer &answer);
    void answerWhen(const Predicate &predicate, const Answer &answer);

    /// The answer, if any, that acts on a new connection before anything is read.
    std::optional<Answer> atAccept();

    /// The answer to the request whose head has just been read.
    Answer atHead(const Request &request);

    qsizetype waiting() const;

private:
    mutable QMutex m_mutex;
    QList<Answer> m_next;
    QList<std::pair<Predicate, Answer>> m_rules;
    std::optional<Answer> m_always;
};

} // namespace support
