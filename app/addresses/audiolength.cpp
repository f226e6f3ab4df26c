// SPDX-License-Identifier: Apache-2.0
#include "audiolength.h"

#include <QtEndian>
#include <array>

// Own code and no library: those that know sounds want the whole of a file to seek in, and here is
// its beginning alone.
namespace addresses {

namespace {

using std::chrono::milliseconds;

constexpr qint64 longestPlausible = 1000LL * 3600 * 24 * 7; ///< milliseconds

quint32 little32(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

quint32 big32(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

std::optional<AudioLength> lengthOf(double seconds, bool isExact)
{
    constexpr double inASecond = 1000;
    if (!(seconds > 0) || seconds * inASecond > longestPlausible)
        return std::nullopt;
    return AudioLength{milliseconds(static_cast<qint64>(seconds * inASecond)), isExact};
}

bool isWav(QByteArrayView bytes)
{
    constexpr qsizetype head = 12;
    return bytes.size() >= head && bytes.startsWith("RIFF") && bytes.sliced(8).startsWith("WAVE");
}

std::optional<AudioLength> lengthOfWav(QByteArrayView bytes, std::optional<qint64> total)
{
    constexpr qsizetype chunkHead = 8;
    constexpr qsizetype bytesASecondAt = 8; // in "fmt "
    constexpr quint32 unknown = 0xffffffff;
    quint32 bytesASecond = 0;
    qint64 at = 12;
    while (at + chunkHead <= bytes.size()) {
        const QByteArrayView name = bytes.sliced(at, 4);
        const quint32 size = little32(bytes, at + 4);
        at += chunkHead;
        if (name == "fmt " && at + bytesASecondAt + 4 <= bytes.size()) {
            bytesASecond = little32(bytes, at + bytesASecondAt);
        } else if (name == "data") {
            const bool isTold = size != 0 && size != unknown;
            const qint64 there = total.value_or(isTold ? at + size : at) - at;
            if (bytesASecond == 0)
                return std::nullopt;
            const qint64 played = isTold ? std::min<qint64>(size, there) : there;
            return lengthOf(static_cast<double>(played) / bytesASecond, true);
        }
        at += qint64(size) + (size % 2);
    }
    return std::nullopt;
}

/// The head of one frame of MPEG audio.
struct Frame
{
    int bitRate; ///< bits a second
    int sampleRate; ///< Hz
    int samples; ///< of one channel
    qsizetype size; ///< bytes
    qsizetype sideInformation; ///< bytes behind the head of Layer III
};

std::optional<Frame> frameAt(QByteArrayView bytes, qint64 at)
{
    // Kbit/s, of MPEG 1 Layer I, II, III, and of MPEG 2 and 2.5 Layer I, then II and III.
    static constexpr std::array<std::array<int, 15>, 5> bitRates{{
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
    }};
    static constexpr std::array<int, 3> sampleRates{44100, 48000, 32000};
    if (at < 0 || at + 4 > bytes.size())
        return std::nullopt;
    const quint32 head = big32(bytes, at);
    constexpr quint32 sync = 0xffe00000;
    const quint32 version = (head >> 19) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
    const quint32 layer = 4 - ((head >> 17) & 3);
    const quint32 bitRate = (head >> 12) & 15;
    const quint32 sampleRate = (head >> 10) & 3;
    const quint32 padding = (head >> 9) & 1;
    const bool isMono = ((head >> 6) & 3) == 3;
    if ((head & sync) != sync || version == 1 || layer == 4 || bitRate == 0 || bitRate == 15
        || sampleRate == 3)
        return std::nullopt;
    const bool isFirstVersion = version == 3;
    const size_t row = isFirstVersion ? layer - 1 : (layer == 1 ? 3 : 4);
    Frame frame{};
    frame.bitRate = bitRates.at(row).at(bitRate) * 1000;
    frame.sampleRate = sampleRates.at(sampleRate) >> (isFirstVersion ? 0 : (version == 2 ? 1 : 2));
    frame.samples = layer == 1 ? 384 : (layer == 3 && !isFirstVersion ? 576 : 1152);
    const qsizetype slot = layer == 1 ? 4 : 1;
    frame.size = (frame.samples / 8 / slot * frame.bitRate / frame.sampleRate + padding) * slot;
    frame.sideInformation = isFirstVersion ? (isMono ? 17 : 32) : (isMono ? 9 : 17);
    return frame;
}

/// Behind what ID3v2 has at the beginning of an MP3 file.
qint64 behindTags(QByteArrayView bytes)
{
    constexpr qsizetype head = 10;
    if (bytes.size() < head || !bytes.startsWith("ID3"))
        return 0;
    qint64 size = 0;
    for (qsizetype at = 6; at < head; ++at)
        size = (size << 7) | (bytes[at] & 0x7f);
    return head + size;
}

/// What an encoder has written into the first frame; nothing: none of that.
std::optional<quint32> toldFrames(QByteArrayView bytes, qint64 at, const Frame &first)
{
    const qint64 xing = at + 4 + first.sideInformation;
    if (xing + 12 <= bytes.size()) {
        const QByteArrayView name = bytes.sliced(xing, 4);
        const bool hasCount = big32(bytes, xing + 4) & 1;
        if ((name == "Xing" || name == "Info") && hasCount)
            return big32(bytes, xing + 8);
    }
    const qint64 vbri = at + 4 + 32;
    if (vbri + 18 <= bytes.size() && bytes.sliced(vbri, 4) == "VBRI")
        return big32(bytes, vbri + 14);
    return std::nullopt;
}

std::optional<AudioLength> lengthOfMp3(QByteArrayView bytes, std::optional<qint64> total)
{
    const qint64 begin = behindTags(bytes);
    const auto first = frameAt(bytes, begin);
    if (!first)
        return std::nullopt;
    if (const auto frames = toldFrames(bytes, begin, *first))
        return lengthOf(static_cast<double>(*frames) * first->samples / first->sampleRate, true);
    int frames = 0;
    qint64 at = begin;
    while (const auto frame = frameAt(bytes, at)) {
        if (frame->bitRate != first->bitRate)
            return std::nullopt;
        at += frame->size;
        ++frames;
    }
    // One alone may be chance.
    if (frames < 2 || !total)
        return std::nullopt;
    return lengthOf(static_cast<double>(*total - begin) * 8 / first->bitRate, false);
}

} // namespace

bool isSound(QByteArrayView begin)
{
    if (isWav(begin) || begin.startsWith("ID3"))
        return true;
    const auto first = frameAt(begin, 0);
    return first && frameAt(begin, first->size);
}

std::optional<AudioLength> audioLength(QByteArrayView begin, std::optional<qint64> total,
                                       QByteArrayView type)
{
    if (isWav(begin))
        return lengthOfWav(begin, total);
    if (const auto length = lengthOfMp3(begin, total))
        return length;
    // One channel of eight bits, 8000 times a second.
    constexpr double basicRate = 8000;
    if (type == "audio/basic" && !begin.startsWith(".snd") && total)
        return lengthOf(static_cast<double>(*total) / basicRate, true);
    return std::nullopt;
}

} // namespace addresses
