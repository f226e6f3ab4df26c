// SPDX-License-Identifier: Apache-2.0
#include "groupwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Group)
};

QString heldAmong(const GroupFacts &facts)
{
    if (facts.held == 0)
        return Words::tr("nobody on hold");
    if (facts.held == facts.connected)
        return Words::tr("all on hold");
    return Words::tr("%1 on hold, %2 not", "numbers of people")
        .arg(QString::number(facts.held), QString::number(facts.connected - facts.held));
}

QString connectedAmong(const GroupFacts &facts)
{
    if (facts.connected == facts.people)
        return Words::tr("all connected");
    return Words::tr("%1 connected, %2 not", "numbers of people")
        .arg(QString::number(facts.connected), QString::number(facts.people - facts.connected));
}

} // namespace

QString mutedAmong(const GroupFacts &facts)
{
    if (facts.connected == 0)
        return {};
    if (facts.muted == 0)
        return Words::tr("nobody muted");
    if (facts.muted == facts.connected)
        return Words::tr("all muted");
    return Words::tr("%1 muted, %2 not", "numbers of people")
        .arg(QString::number(facts.muted), QString::number(facts.connected - facts.muted));
}

QString othersAmong(const GroupFacts &facts)
{
    QStringList parts;
    if (facts.connected > 0)
        parts += heldAmong(facts);
    if (facts.coaching > 0)
        parts += Words::tr("%n coaching", nullptr, facts.coaching);
    if (facts.ending > 0)
        parts += facts.ending == 1 ? Words::tr("1 ends the conference")
                                   : Words::tr("%n end the conference", nullptr, facts.ending);
    if (facts.speakers > 0)
        parts += facts.speakers == 1 ? Words::tr("1 speaker")
                                     : Words::tr("%n speakers", nullptr, facts.speakers);
    if (facts.notSettled > 0)
        parts += Words::tr("%n not settled", nullptr, facts.notSettled);
    if (facts.people > 0)
        parts += connectedAmong(facts);
    return parts.join(u" · "_s);
}

} // namespace words
