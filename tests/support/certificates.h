// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslConfiguration>
#include <QString>

namespace support {

/// Which certificate a server shows. All but SelfSigned are from an authority made by the build.
enum class Tls {
    None, ///< plain http
    Good, ///< for 127.0.0.1 and localhost
    SelfSigned, ///< for 127.0.0.1 and localhost, signed by itself
    Expired, ///< as Good, and over since 2020
    OtherName, ///< for elsewhere.example only
};

/// The authority's certificate (PEM), for a test to add to what its client trusts.
QString authorityFile();

/// The default configuration, trusting that authority as well.
QSslConfiguration trustingConfiguration();

/// What a server with \p tls uses.
QSslConfiguration serverConfiguration(Tls tls);

} // namespace support
