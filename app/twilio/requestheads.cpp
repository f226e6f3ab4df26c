// SPDX-License-Identifier: Apache-2.0
#include "requestheads.h"

namespace twilio {

RequestHeads::RequestHeads(const QByteArray &authorization)
{
    // HTTP/2 takes a body that is cut off for a whole one, and 44 ms more for each post. With 6.8.2
    // too (48 ms).
    m_common.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // By default the Authorization header, and after a 307 or 308 the body, go to the other host.
    // With 6.8.2 too.
    m_common.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::ManualRedirectPolicy);
    m_common.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                          QNetworkRequest::AlwaysNetwork);
    m_common.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    m_common.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    m_common.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    m_common.setRawHeader("Authorization", authorization);
    m_common.setRawHeader("Accept", "application/json");
    // A compressed answer that is cut off comes back as garbage with status 200, without an error;
    // with 6.8.2 too.
    m_common.setRawHeader("Accept-Encoding", "identity");
    m_common.setRawHeader("User-Agent", "conference-panel");
    m_post = m_common;
    m_post.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
}

const QNetworkRequest &RequestHeads::of(const Request &request) const
{
    return request.verb == "POST" ? m_post : m_common;
}

} // namespace twilio
