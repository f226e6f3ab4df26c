// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <support/answer.h>
#include <support/response.h>
#include <support/twilioanswers.h>

/// Answers that begin as one and are broken on the wire. Each takes the response to break.
namespace support::fault {

/// What becomes of the connection after the bytes that are sent.
enum class End { Stay, Close, Reset };

/// "HTTP/1." and nothing more.
Answer halfStatusLine(End end);

/// The status line and the headers up to the middle of one.
Answer halfHead(End end, const Response &response = participantResponse());

/// All of the head, with the true length, and the first half of the body.
Answer halfBody(End end, const Response &response = participantResponse());

/// A whole body with a Content-Length of 100 more, or of half as much (the rest of the body is then
/// on the wire where the next answer should begin), or with any other text as Content-Length.
Answer lengthTooLarge(End end, const Response &response = participantResponse());
Answer lengthTooSmall(const Response &response = participantResponse());
Answer lengthOf(const QByteArray &text, const Response &response = participantResponse());

/// Neither length nor chunks: the body ends with the connection (in order), whole or by half.
Answer untilClose(const Response &response = participantResponse());
Answer halfUntilClose(const Response &response = participantResponse());

/// In chunks of 100 bytes, which is well-formed; or cut off in the middle of one; or with a size
/// that is no number.
Answer chunked(const Response &response = participantResponse());
Answer chunkedCutOff(End end, const Response &response = participantResponse());
Answer chunkedBadSize(const Response &response = participantResponse());

/// Compressed, whatever the request asked for.
Answer gzipped(const Response &response = participantResponse());

/// Well-formed gzip of \p unpacked blanks, a thousandth of that on the wire.
Answer gzipBomb(qint64 unpacked = 64 * 1024 * 1024);

/// An interim response (100, 103), no final one, and the end of the connection.
Answer interimThenEnd(int status, End end);

/// Bytes that are no HTTP.
Answer garbage(End end);

/// Answers while the body is still on its way, then closes without reading it.
Answer earlyAnswer(const Response &response);

/// \p answer, then at once the end of a connection that looked as if it stayed.
Answer endAfter(const Answer &answer, End end);

/// \p answer, and the next request on that connection meets \p death: closeOnAccept() does not read
/// it, closeUnanswered() does.
Answer deathAtNextRequest(const Answer &answer, const Answer &death);

} // namespace support::fault
