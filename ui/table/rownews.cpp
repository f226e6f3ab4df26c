// SPDX-License-Identifier: Apache-2.0
#include "rownews.h"

#include "shownrows.h"

#include <QCoreApplication>

namespace table {

using namespace Qt::Literals::StringLiterals;
using people::Facet;
using people::Facets;
using people::ParticipantModel;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(table::RowNews)
};

/// What is so of somebody who was of the kind \p asked, and is of the kinds \p now.
QString sentence(Facet asked, Facets now, const QString &time)
{
    if (now.testFlag(Facet::Left))
        return Words::tr("left at %1").arg(time);
    switch (asked) {
    case Facet::Muted:
        if (now.testFlag(Facet::Open))
            return Words::tr("open since %1").arg(time);
        break;
    case Facet::Open:
        if (now.testFlag(Facet::Muted))
            return Words::tr("muted since %1").arg(time);
        break;
    case Facet::OnHold:
        return Words::tr("not on hold since %1").arg(time);
    case Facet::Coaching:
        return Words::tr("not coaching since %1").arg(time);
    case Facet::Ringing:
        return Words::tr("not ringing since %1").arg(time);
    case Facet::Left:
        return Words::tr("back since %1").arg(time);
    case Facet::Speakers:
        return Words::tr("no speaker since %1").arg(time);
    case Facet::NotSettled:
        return Words::tr("settled since %1").arg(time);
    }
    return Words::tr("another way since %1").arg(time);
}

} // namespace

QString strayedText(const ShownRows &shown, const QModelIndex &index)
{
    const QTime at = shown.strayedAt(index.row());
    if (!at.isValid())
        return {};
    const QString time = at.toString(u"HH:mm:ss"_s);
    const auto *participants = qobject_cast<const ParticipantModel *>(index.model());
    const Facets now = people::facetsOf(participants->row(index.row()));
    const Facets asked = shown.filter().facets;
    if (!asked || (asked & now))
        return Words::tr("found no more since %1").arg(time);
    for (const Facet facet : people::allFacets) {
        if (asked.testFlag(facet))
            return sentence(facet, now, time);
    }
    return {};
}

QString newcomerText(const QModelIndex &index)
{
    return Words::tr("new · %1", "somebody who has just come, and their number")
        .arg(index.data(ParticipantModel::DetailRole).toString());
}

} // namespace table
