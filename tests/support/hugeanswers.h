// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <support/answer.h>

/// Answers larger than anybody wants. They are made as they are sent: the server holds no more than
/// a few of their blocks, and stops when the client does not read.
namespace support::fault {

/// A participant whose head has at least \p bytes of headers.
Answer hugeHead(qint64 bytes = 40LL * 1024 * 1024);

/// One well-formed list of participants, at least \p bytes long, with its true Content-Length.
Answer hugeList(qint64 bytes = 100LL * 1024 * 1024);

/// A list of participants that never ends and has no length.
Answer endlessList();

/// As endlessList(), in chunks: as large as the server makes them, or each with a \p piece of so
/// many bytes.
Answer endlessChunks();
Answer endlessChunks(qint64 piece, int status = 200);

/// As endlessList(), in one chunk that announces a terabyte.
Answer oneEndlessChunk();

/// The head of an answer of \p bytes, and nothing of its body.
Answer announced(qint64 bytes);

} // namespace support::fault
