// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/permission.h>
#include <twilio/credentials.h>
#include <twilio/endpoint.h>
#include <twilio/error.h>

#include <QList>
#include <QMetaType>

namespace account {

/// What a connection test found.
struct TestResult
{
    enum class Kind {
        Works,
        WrongCredentials, ///< SID, secret or region: the service does not tell which
        MissingPermission, ///< to list conferences, or what `lacking` says; of an account's token
                           ///< always the latter
        Suspended, ///< the account
        TestCredentials, ///< the provider's own for tests, which know no conferences
        Busy, ///< too many requests, or the service is in trouble: later
        NotTheService, ///< something answered, and not as the service does
        NoNetwork, ///< not found, refused or lost
        Timeout,
        Certificate,
        Proxy,
    };

    Kind kind = Kind::Works;
    twilio::Error error = {}; ///< what stands behind it; for Works: nothing of meaning
    QString host = {}; ///< that was asked
    QString accountSid = {};
    bool isKey = false; ///< of the credentials: an API key, no auth token
    qsizetype conferences = 0; ///< for Works: in progress
    QList<Permission> lacking = {};
    CallReading callReading = CallReading::Allowed; ///< for Works; else numbers and names stay
                                                    ///< unknown

    /// That credentials of this host belong to; empty: not known.
    QString region() const;
};

/// Of a test that has just begun.
TestResult resultFor(const twilio::Endpoint &endpoint, const twilio::Credentials &credentials);

/// What it means that the conferences could not be listed.
TestResult resultOf(const twilio::Error &error, const twilio::Endpoint &endpoint,
                    const twilio::Credentials &credentials);

} // namespace account

Q_DECLARE_METATYPE(account::TestResult)
