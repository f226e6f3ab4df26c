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
    std::shared_ptr<const std::vector<T>> items;
    QByteArray onlyPage; ///< the answer's bytes where there was one page; empty otherwise
    Failure oddity = {}; ///< the first field of another type than it must have, read as if absent
    bool isCut = false; ///< the service told more than its own limits allow: they were left out
    bool isUnchanged = false; ///< the same bytes came as for the listing that was given as previous
};

} // namespace twilio
