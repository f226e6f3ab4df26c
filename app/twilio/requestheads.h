// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attempt.h"

#include <QNetworkRequest>

namespace twilio {

/// What all requests to a service have, made once for each credentials: to set a header costs more
/// than to copy them all.
class RequestHeads
{
public:
    RequestHeads() = default;
    explicit RequestHeads(const QByteArray &authorization);

    /// For \p request; without its URL.
    const QNetworkRequest &of(const Request &request) const;

private:
    QNetworkRequest m_common;
    QNetworkRequest m_post; ///< with the kind of a form
};

} // namespace twilio
