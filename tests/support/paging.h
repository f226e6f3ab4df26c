// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <support/answer.h>

namespace support {

/// One page of a list: \p list under \p key, with \p nextPageUri (a string, or null) and the rest
/// of a page's fields.
QJsonObject page(const QString &key, const QJsonArray &list, const QJsonValue &nextPageUri);

} // namespace support

/// Lists of participants whose next_page_uri leads astray.
namespace support::answers {

/// Participants first to last in pages of \p pageSize, as the service does it: `Page=N` in the
/// query.
Answer pages(int count, int pageSize);

/// Every page names itself as the next.
Answer pagesLoop();

/// Every page names a new one, forever.
Answer pagesWithoutEnd();

/// The next page is on \p otherHost ("https://elsewhere.example").
Answer pageElsewhere(const QString &otherHost);

} // namespace support::answers
