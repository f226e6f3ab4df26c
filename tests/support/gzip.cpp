// SPDX-License-Identifier: Apache-2.0
#include <support/gzip.h>

#include <QtEndian>
#include <array>

namespace support {

namespace {

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[byte] = value;
    }
    return table;
}();

quint32 crc32(const QByteArray &bytes)
{
    quint32 value = 0xffffffffU;
    for (const char byte : bytes)
        value = crcTable[(value ^ static_cast<uchar>(byte)) & 0xff] ^ (value >> 8);
    return ~value;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray gzip(const QByteArray &bytes)
{
    constexpr int qtLength = 4;
    constexpr int zlibHead = 2;
    constexpr int zlibTail = 4;
    const QByteArray head = QByteArrayLiteral("\x1f\x8b\x08\0\0\0\0\0\0\xff");
    const QByteArray deflated = qCompress(bytes, 9).mid(qtLength + zlibHead).chopped(zlibTail);
    return head + deflated + littleEndian(crc32(bytes))
        + littleEndian(static_cast<quint32>(bytes.size()));
}

} // namespace support
