// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <chrono>
#include <support/answer.h>
#include <support/response.h>

class QJsonObject;

/// Whole and well-formed answers, welcome or not.
namespace support::answers {

Answer json(const QJsonObject &object);
Answer json(int status, const QJsonObject &object);

/// \p body as it is, called JSON.
Answer raw(int status, const QByteArray &body);

/// A page where JSON was expected.
Answer html(int status);

/// 204.
Answer noContent();

/// Twilio's error body: code, message, more_info and status.
Answer error(int status, int code, const QByteArray &message);

/// A refusal without a body.
Answer bare(int status);

/// 301, 302, 303, 307 or 308 to \p location: a path for this host, a URL for another.
Answer redirect(int status, const QByteArray &location);

/// 401 with \p challenge as WWW-Authenticate; see the four below.
Answer unauthorized(const QByteArray &challenge);
QByteArray basicChallenge();
QByteArray digestChallenge();
QByteArray ntlmChallenge();
QByteArray negotiateChallenge();

/// 429 with code 20429, without Retry-After or with one in either form.
Answer tooManyRequests();
Answer tooManyRequests(std::chrono::seconds retryAfter);
Answer tooManyRequests(const QDateTime &retryAfter);

/// An interim response (100, 102, 103) and then \p answer on the same connection.
Answer interim(int status, const Answer &answer);

} // namespace support::answers
