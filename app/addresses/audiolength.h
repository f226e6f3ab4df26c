// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <chrono>
#include <optional>

namespace addresses {

/// How long a sound plays.
struct AudioLength
{
    std::chrono::milliseconds duration{0};
    bool isExact = false; ///< else it is worked out from a bit rate that may change later on

    friend bool operator==(const AudioLength &, const AudioLength &) = default;
};

/// The first bytes are of a WAV or of an MP3 file.
bool isSound(QByteArrayView begin);

/// How long a sound plays of which \p begin is the beginning and \p total the size in bytes, where
/// that is known: by the head of a WAV, by the head or the bit rate of an MP3, by the rate of what
/// is "audio/basic". \p type: what it is said to be, in small letters. Nothing is claimed where
/// nothing is known. Any bytes.
///
/// Source: the RIFF specification; ISO/IEC 11172-3 and 13818-3, 2.4.2.3; the Xing and VBRI heads as
/// encoders write them; RFC 2046, 4.3.
std::optional<AudioLength> audioLength(QByteArrayView begin, std::optional<qint64> total,
                                       QByteArrayView type);

} // namespace addresses
