// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace twilio {

/// What is secret in an address: whoever reads it may fetch what it names.
enum class UrlSecret {
    None,
    Signature, ///< a parameter that signs the address
    Other, ///< a `user:password@`, or a parameter that is a token, a password or a key
};

/// Where \p url holds several, the signature is told.
UrlSecret secretOf(const QString &url);

/// \p url without the `user:password@` in front of its host.
QString withoutPassword(const QString &url);

/// \p url without what is secret in it: the `user:password@`, and parameters of its query and its
/// fragment, those of an address inside one of them too. The rest stays letter for letter. With a
/// signature goes what belongs to it: who signed, when and for how long.
///
/// secretOf() may be other than None afterwards, where something stands in an odd place: such an
/// address is not to be kept at all. Any text; one that can be called can be called afterwards.
///
/// Source: the presigned URLs of Amazon S3, Google Cloud Storage and Amazon CloudFront, and the
/// shared access signatures of Azure Storage.
QString withoutSecrets(const QString &url);

} // namespace twilio
