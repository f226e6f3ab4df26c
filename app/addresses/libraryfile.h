// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <addresses/namedaddress.h>
#include <tl/expected.hpp>

namespace addresses {

// The library as a file, the same in every language: JSON, UTF-8.
//
//     {"addresses": [
//         {"kind": "announcement", "name": "Doors open", "url": "https://…", "method": "GET"},
//         {"kind": "hold", "name": "Lobby", "url": "https://…"}
//     ]}

/// Bytes; a file that is larger is none of a library.
inline constexpr qint64 largestLibraryFile = 2LL * 1024 * 1024;

/// Why nothing is taken from a file, and where in it.
struct FileProblem
{
    enum class Kind {
        Unreadable, ///< detail: the system's own reason
        NoFile, ///< a folder, a pipe, a device
        TooLarge,
        Syntax, ///< no JSON: line and column; detail: the parser's own words
        NotALibrary, ///< JSON, without a list of addresses
        TooMany, ///< more addresses than a library holds
        NotAnObject, ///< what pointer leads to, as in all below
        NotAText, ///< or not there
        KindUnknown, ///< detail: what stands there
        MethodUnknown, ///< the same
        Address, ///< see address
    };

    Kind kind = Kind::Unreadable;
    QString pointer = {}; ///< RFC 6901: "/addresses/3/url"
    qsizetype line = 0; ///< from 1
    qsizetype column = 0; ///< the same, in bytes
    QString detail = {}; ///< from outside
    AddressProblem address = {};

    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

/// What a file holds.
struct FileContents
{
    QList<NamedAddress> addresses = {}; ///< each can be kept
    int withoutSecret = 0; ///< so many of them lost something secret

    friend bool operator==(const FileContents &, const FileContents &) = default;
};

/// Nothing secret goes into it: each address as keepable() has it.
QByteArray toJson(const QList<NamedAddress> &addresses);

/// All of \p json, or nothing. Members that are not known are passed over.
tl::expected<FileContents, FileProblem> fromJson(const QByteArray &json);

} // namespace addresses
