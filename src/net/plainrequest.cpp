// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/plainrequest.h"

namespace Firstframe {

QNetworkRequest plainRequest(const QUrl &url)
{
    QUrl bare = url;
    bare.setUserInfo({}); // Qt would answer a 401 with it, by sending the request again
    bare.setFragment({});
    QNetworkRequest request(bare);
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      QStringLiteral("Firstframe/" FIRSTFRAME_VERSION));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    return request;
}

} // namespace Firstframe
