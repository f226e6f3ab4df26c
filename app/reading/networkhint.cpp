// SPDX-License-Identifier: Apache-2.0
#include "networkhint.h"

#include <QNetworkInformation>

namespace reading {

void NetworkHint::listen()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const QNetworkInformation *system = QNetworkInformation::instance();
    connect(system, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability how) {
                // Local and site tell of a network as well: a service may be in it.
                if (how != QNetworkInformation::Reachability::Disconnected)
                    reachable();
            });
    connect(system, &QNetworkInformation::transportMediumChanged, this, &NetworkHint::reachable);
}

} // namespace reading
