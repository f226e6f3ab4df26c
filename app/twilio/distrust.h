// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/failure.h>

#include <QSslError>

namespace twilio {

/// What is wrong with a certificate, without its host; none for no error.
Failure distrustIn(const QSslError &error);

} // namespace twilio
