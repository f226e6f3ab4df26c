// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <support/answer.h>
#include <support/response.h>

/// Answers that are none: the connection ends, or nothing comes, at a chosen moment.
///
/// A close is a FIN (as from a server that shut down in order), a reset is an RST. On a connection
/// whose client had sent more than the server read, the kernel makes a RST of a close, as
/// everywhere.
namespace support::fault {

/// Before anything is read, TLS handshake included.
Answer closeOnAccept();
Answer resetOnAccept();
/// Accepts and never reads a byte, so that not even a TLS handshake gets on.
Answer ignoreConnection();
/// Plain text where a TLS handshake is expected.
Answer notTls();

/// After the head was read, before the body.
Answer closeAfterHead();
Answer resetAfterHead();

/// With the first half of the body read.
Answer closeInBody();
Answer resetInBody();

/// With all of the request read and no byte of an answer.
Answer closeUnanswered();
Answer resetUnanswered();
/// Reads everything and never answers.
Answer silence();

/// A refusal with a body of the test's own.
Answer refuse(int status, const QByteArray &json);

} // namespace support::fault
