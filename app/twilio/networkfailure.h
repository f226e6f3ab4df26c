// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/failure.h>

#include <QNetworkReply>

class QNetworkAccessManager;

namespace twilio {

/// Why nothing was heard of \p host, as Qt's \p error has it. \p distrust: what is wrong with its
/// certificate, see distrustIn(). \p isThroughProxy: see goesThroughProxy().
Failure networkFailure(QNetworkReply::NetworkError error, const QString &host,
                       const Failure &distrust, bool isThroughProxy);

/// Asks what \p manager itself asks for \p url.
bool goesThroughProxy(const QNetworkAccessManager &manager, const QUrl &url);

} // namespace twilio
