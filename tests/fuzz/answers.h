// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <twilio/error.h>

namespace fuzz {

/// The object that \p answer is, and those in its list \p key; none when it is no JSON object.
QList<QJsonObject> objectsIn(const QByteArray &answer, QLatin1StringView key);

/// The page after \p page is on the service's own host, or there is none.
void claimNextPageIsHere(const QJsonObject &page);

/// What must be true of the error that \p object is answered with when it cannot be read.
void claimUnreadable(const twilio::Error &error);

/// Absent and null pass for anything.
bool isTextOrNothing(const QJsonObject &object, QLatin1StringView key);
bool isBooleanOrNothing(const QJsonObject &object, QLatin1StringView key);

} // namespace fuzz
