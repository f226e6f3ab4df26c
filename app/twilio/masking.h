// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayMatcher>
#include <QString>
#include <vector>

namespace twilio {

/// \p text with each `user:password@` of a URL in it replaced by `***@`, in plain text, in JSON and
/// percent-encoded as in a form body, any number of times over. What is shown or recorded passes
/// through here; the wire does not.
QByteArray withoutUserInfo(const QByteArray &text);
QString withoutUserInfo(const QString &text);
/// Something in a form body was replaced so. (A form writes "*" as %2A: no value looks like it.)
bool isMasked(const QByteArray &formBody);

/// Takes an account's credentials out of what a server sends back: some return what they were sent.
/// Made once for an account; any thread.
class CredentialEcho
{
public:
    /// \p authorization: the value of a header of HTTP Basic.
    explicit CredentialEcho(const QByteArray &authorization);

    QByteArray removedFrom(const QByteArray &text) const;

private:
    std::vector<QByteArrayMatcher> m_confidential;
};

} // namespace twilio
