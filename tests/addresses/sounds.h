// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtEndian>

/// Sounds as bytes.
namespace sounds {

inline QByteArray little(quint32 value, int bytes)
{
    QByteArray out(4, '\0');
    qToLittleEndian(value, out.data());
    return out.first(bytes);
}

/// The head of a WAV, of so many bytes a second, that says it has \p size bytes of sound.
inline QByteArray wavHead(quint32 bytesASecond, quint32 size)
{
    return "RIFF" + little(36 + size, 4) + "WAVEfmt " + little(16, 4) + little(1, 2) + little(1, 2)
        + little(8000, 4) + little(bytesASecond, 4) + little(2, 2) + little(16, 2) + "data"
        + little(size, 4);
}

/// One channel of 8000 numbers a second, 16000 bytes, and so many of them.
inline QByteArray wav(quint32 size)
{
    return wavHead(16000, size) + QByteArray(static_cast<qsizetype>(size), '\1');
}

/// A frame of MPEG 1 Layer III, 44100 Hz, of 128 kbit/s; with \p index another rate.
inline QByteArray mp3Frame(int index = 9)
{
    static constexpr int kilobits[]
        = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    QByteArray frame = QByteArray::fromHex("fffb0064");
    frame[2] = static_cast<char>(index << 4);
    return frame + QByteArray(144 * kilobits[index] * 1000 / 44100 - 4, '\0');
}

inline QByteArray big(quint32 value)
{
    QByteArray out(4, '\0');
    qToBigEndian(value, out.data());
    return out;
}

} // namespace sounds
