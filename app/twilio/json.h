// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/error.h>

#include <QDateTime>
#include <QJsonObject>

namespace twilio {

/// Reads the fields of one JSON object, each with the type it must have. Any field may be null or
/// absent. One of another type, and a text longer than longestText, is read as if it were absent,
/// so that it costs no more than itself: oddity() names the first. Only what is required and
/// missing makes problem() speak.
class JsonFields
{
public:
    /// Letters. The longest that the service documents is a label's 128.
    static constexpr qsizetype longestText = 1000;

    /// \p resource names the object in what is told of a problem, e.g. "participant".
    JsonFields(const QJsonObject &object, QLatin1StringView resource);

    QString string(QLatin1StringView name);
    std::optional<bool> boolean(QLatin1StringView name);
    std::optional<int> integer(QLatin1StringView name);
    /// RFC 2822, as the service writes dates; invalid when it is none.
    QDateTime date(QLatin1StringView name);

    /// As string(), but its absence is a problem.
    QString requiredString(QLatin1StringView name);

    const std::optional<Error> &problem() const { return m_problem; }
    const Failure &oddity() const { return m_oddity; }

private:
    bool accept(QLatin1StringView name, const QJsonValue &value, QJsonValue::Type type);
    void note(QLatin1StringView name, Failure::Cause cause);

    QJsonObject m_object;
    QLatin1StringView m_resource;
    std::optional<Error> m_problem;
    Failure m_oddity; ///< empty: none
};

} // namespace twilio
