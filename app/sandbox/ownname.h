// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "httprequest.h"

namespace sandbox {

/// Whether \p request is addressed to this computer's loopback, by address or as localhost, in its
/// Host and in its target. What a web page asks of a name of its own, which it has led here (DNS
/// rebinding), is not. The port is not looked at, since it may be another in front of a tunnel; a
/// client of HTTP/1.0 need not say whom it means.
bool isForThisComputer(const HttpRequest &request);

} // namespace sandbox
