// SPDX-License-Identifier: Apache-2.0
#include "json.h"

#include <cmath>
#include <limits>

namespace twilio {

JsonFields::JsonFields(const QJsonObject &object, QLatin1StringView resource)
    : m_object(object)
    , m_resource(resource)
{
}

QString JsonFields::string(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!accept(name, value, QJsonValue::String))
        return {};
    const QString text = value.toString();
    if (text.size() <= longestText)
        return text;
    note(name, Failure::Cause::TextTooLong);
    return {};
}

QString JsonFields::requiredString(QLatin1StringView name)
{
    const QString text = string(name);
    if (text.isEmpty() && !m_problem)
        m_problem = Error{.kind = Error::Kind::Protocol,
                          .failure = {Failure::Cause::NotAText, name, m_resource}};
    return text;
}

std::optional<bool> JsonFields::boolean(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    return accept(name, value, QJsonValue::Bool) ? std::optional(value.toBool()) : std::nullopt;
}

std::optional<int> JsonFields::integer(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!accept(name, value, QJsonValue::Double))
        return std::nullopt;
    const double number = value.toDouble();
    constexpr double largest = std::numeric_limits<int>::max();
    if (std::trunc(number) != number || number > largest || number < -largest) {
        note(name, Failure::Cause::NotAWholeNumber);
        return std::nullopt;
    }
    return static_cast<int>(number);
}

QDateTime JsonFields::date(QLatin1StringView name)
{
    return QDateTime::fromString(string(name), Qt::RFC2822Date);
}

bool JsonFields::accept(QLatin1StringView name, const QJsonValue &value, QJsonValue::Type type)
{
    if (value.isNull() || value.isUndefined())
        return false;
    if (value.type() == type)
        return true;
    note(name,
         type == QJsonValue::Bool         ? Failure::Cause::NotABoolean
             : type == QJsonValue::Double ? Failure::Cause::NotANumber
                                          : Failure::Cause::NotAText);
    return false;
}

void JsonFields::note(QLatin1StringView name, Failure::Cause cause)
{
    if (m_oddity.isEmpty())
        m_oddity = {cause, name, m_resource};
}

} // namespace twilio
