// SPDX-License-Identifier: Apache-2.0
#include "ownname.h"

#include "route.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

bool isOwn(const QByteArray &authority)
{
    QUrl url;
    url.setAuthority(QString::fromLatin1(authority), QUrl::StrictMode);
    const bool isNamed = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    return isNamed && url.userInfo().isEmpty();
}

} // namespace

bool isForThisComputer(const HttpRequest &request)
{
    const auto inTarget = authorityOf(request.target);
    return (!request.host || isOwn(*request.host)) && (!inTarget || isOwn(*inTarget));
}

} // namespace sandbox
