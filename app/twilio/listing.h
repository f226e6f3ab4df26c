// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/failure.h>

#include <QByteArray>
#include <memory>
#include <vector>

namespace twilio {

/// A whole list of resources, all its pages, as far as the service's own limits go. Cheap to copy:
/// the items are shared and constant.
template <class T>
struct Listing
{
    static constexpr qsizetype longestKept = 1024LL * 1024; ///< bytes

    std::shared_ptr<const std::vector<T>> items;
    /// The answer's bytes where there was one page and it was no longer than longestKept, which
    /// holds the largest page that the service itself tells; empty otherwise: it is parsed anew
    /// each time.
    QByteArray onlyPage;
    Failure oddity = {}; ///< the first field of another type than it must have, read as if absent
    bool isCut = false; ///< the service told more than its own limits allow: they were left out
    bool isUnchanged = false; ///< the same bytes came as for the listing that was given as previous
};

} // namespace twilio
