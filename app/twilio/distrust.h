// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslError>

namespace twilio {

/// What is wrong with a certificate, in a sentence for a person: "the certificate has expired."
/// Empty for no error.
QString distrustIn(const QSslError &error);

} // namespace twilio
