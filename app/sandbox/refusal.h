// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "httpresponse.h"

#include <QString>

namespace sandbox {

/// Why a request is not carried out, in the service's own words.
///
/// Source of the codes: the provider's error dictionary. Where it does not tell the HTTP status or
/// does not say which code answers a mistake, the nearest one stands here.
struct Refusal
{
    int status = 400;
    int code = 20001;
    QString message = {};
};

/// The refusal as the JSON the service sends: code, message, more_info, status.
HttpResponse toResponse(const Refusal &refusal);

namespace refusal {
Refusal malformed();
Refusal headTooLarge();
Refusal bodyTooLarge();
Refusal unknownExpectation();
Refusal misdirected();
Refusal unauthenticated();
Refusal notFound(const QByteArray &path);
Refusal goneTooOften();
Refusal methodNotAllowed();
Refusal invalidParameter(const QString &message);
Refusal missingParameter(const QString &name);
Refusal pageSizeTooLarge();
Refusal invalidSid(const QString &name);
Refusal invalidUrl(const QString &name);
Refusal invalidMethod(const QString &name);
Refusal conferenceFull();
Refusal conferenceGone();
Refusal invalidLabel();
Refusal labelInUse();
Refusal coachedOnHold();
Refusal coachedNotPresent();
Refusal noTo();
Refusal invalidTo();
Refusal noFrom();
Refusal invalidFrom();
} // namespace refusal

} // namespace sandbox
