// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkProxyFactory>

namespace account {

/// The way to a host as the system says, and as curl has it: no_proxy names hosts with all below
/// them, in a list with commas or blanks, or "*" for all; all_proxy holds where no other does. Qt
/// alone knows neither a domain without a dot before it nor all_proxy.
///
/// From any thread; it may wait for the system. Source: curl(1), ENVIRONMENT.
class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace account
