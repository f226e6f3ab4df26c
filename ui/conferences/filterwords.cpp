// SPDX-License-Identifier: Apache-2.0
#include "filterwords.h"

#include <QCoreApplication>
#include <words/isolation.h>

namespace conferences {

using people::Facet;
using people::Facets;
using people::RowFilter;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(conferences::Filter)
};

QString quoted(const QString &text)
{
    return Words::tr("“%1”", "what is searched for").arg(words::isolated(text));
}

QString kindsOf(Facets facets)
{
    QString all;
    for (const Facet facet : people::allFacets) {
        if (!facets.testFlag(facet))
            continue;
        const QString name = quoted(nameOf(facet));
        all = all.isEmpty() ? name : Words::tr("%1 or %2", "kinds of people").arg(all, name);
    }
    return all;
}

/// What is searched for: “Muted” and “zoe 81”.
QString soughtIn(const RowFilter &filter)
{
    const QString kinds = kindsOf(filter.facets);
    if (filter.words.isEmpty())
        return kinds;
    const QString typed = quoted(filter.words.typed());
    return kinds.isEmpty()
        ? typed
        : Words::tr("%1 and %2", "kinds of people, and what was typed").arg(kinds, typed);
}

QString nobodyOfKind(Facet facet)
{
    switch (facet) {
    case Facet::Open:
        return Words::tr("Nobody is open.");
    case Facet::Muted:
        return Words::tr("Nobody is muted.");
    case Facet::OnHold:
        return Words::tr("Nobody is on hold.");
    case Facet::Coaching:
        return Words::tr("Nobody is coaching.");
    case Facet::Ringing:
        return Words::tr("Nobody is ringing.");
    case Facet::Left:
        return Words::tr("Nobody has left in the last while.");
    case Facet::Speakers:
        return Words::tr("Nobody is a speaker.");
    case Facet::NotSettled:
        return Words::tr("With nobody anything is not settled.");
    }
    return {};
}

QString nobodyOfKindMatches(Facet facet, const QString &typed)
{
    switch (facet) {
    case Facet::Open:
        return Words::tr("Nobody open matches %1.").arg(typed);
    case Facet::Muted:
        return Words::tr("Nobody muted matches %1.").arg(typed);
    case Facet::OnHold:
        return Words::tr("Nobody on hold matches %1.").arg(typed);
    case Facet::Coaching:
        return Words::tr("Nobody coaching matches %1.").arg(typed);
    case Facet::Ringing:
        return Words::tr("Nobody ringing matches %1.").arg(typed);
    case Facet::Left:
        return Words::tr("Nobody who has left matches %1.").arg(typed);
    case Facet::Speakers:
        return Words::tr("No speaker matches %1.").arg(typed);
    case Facet::NotSettled:
        return Words::tr("Nobody with something not settled matches %1.").arg(typed);
    }
    return {};
}

} // namespace

QString nameOf(Facet facet)
{
    switch (facet) {
    case Facet::Open:
        return Words::tr("Open");
    case Facet::Muted:
        return Words::tr("Muted");
    case Facet::OnHold:
        return Words::tr("On hold");
    case Facet::Coaching:
        return Words::tr("Coaching");
    case Facet::Ringing:
        return Words::tr("Ringing");
    case Facet::Left:
        return Words::tr("Left");
    case Facet::Speakers:
        return Words::tr("Speakers");
    case Facet::NotSettled:
        return Words::tr("Not settled");
    }
    return {};
}

QString nobodySentence(const RowFilter &filter)
{
    Q_ASSERT(!filter.isEmpty());
    for (const Facet facet : people::allFacets) {
        if (filter.facets != Facets(facet))
            continue;
        return filter.words.isEmpty() ? nobodyOfKind(facet)
                                      : nobodyOfKindMatches(facet, quoted(filter.words.typed()));
    }
    if (!filter.facets)
        return Words::tr("Nobody matches %1.").arg(quoted(filter.words.typed()));
    return Words::tr("Nobody fits %1.").arg(soughtIn(filter));
}

QString othersSentence(const RowFilter &filter, int others)
{
    Q_ASSERT(!filter.isEmpty() && others > 0);
    const QString sought = soughtIn(filter);
    if (!filter.facets)
        return others == 1 ? Words::tr("1 other does not match %1.").arg(sought)
                           : Words::tr("%n others do not match %1.", nullptr, others).arg(sought);
    return others == 1 ? Words::tr("1 other does not fit %1.").arg(sought)
                       : Words::tr("%n others do not fit %1.", nullptr, others).arg(sought);
}

QString driftSentence(const RowFilter &filter, const table::RowSums &sums)
{
    Q_ASSERT(sums.strayed > 0 || sums.fitting > 0);
    const QString sought = soughtIn(filter);
    const int strayed = sums.strayed;
    const int fitting = sums.fitting;
    if (strayed == 0)
        return fitting == 1 ? Words::tr("1 more fits %1.").arg(sought)
                            : Words::tr("%n more fit %1.", nullptr, fitting).arg(sought);
    if (fitting == 0)
        return strayed == 1 ? Words::tr("1 no longer fits %1.").arg(sought)
                            : Words::tr("%n no longer fit %1.", nullptr, strayed).arg(sought);
    if (fitting == 1)
        return strayed == 1
            ? Words::tr("1 no longer fits %1, 1 more does.").arg(sought)
            : Words::tr("%n no longer fit %1, 1 more does.", nullptr, strayed).arg(sought);
    const QString more = QString::number(fitting);
    return strayed == 1
        ? Words::tr("1 no longer fits %1, %2 more do.").arg(sought, more)
        : Words::tr("%n no longer fit %1, %2 more do.", nullptr, strayed).arg(sought, more);
}

} // namespace conferences
