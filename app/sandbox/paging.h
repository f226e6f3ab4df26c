// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parameters.h"
#include "refusal.h"

#include <functional>

namespace sandbox {

/// One resource of a list.
struct ListItem
{
    QString sid;
    quint64 order = 0; ///< its place among all, gone ones included
    QByteArrayView json;
};

/// A list of resources, already filtered and in order.
struct ResourceList
{
    QByteArray path; ///< of the list resource
    QByteArray name; ///< of the array in the answer
    std::vector<ListItem> items = {};
    /// The place of a resource that may be gone by now: a page begins after the last one of the
    /// page before, even if that one has left in between.
    std::function<std::optional<quint64>(const QString &sid)> orderOf = {};
};

/// The page that PageSize, Page and PageToken of \p query ask for, with the filters of \p query in
/// the addresses of its neighbours; or what is wrong with the three.
HttpResponse pageOf(const ResourceList &list, const Parameters &query);

} // namespace sandbox
