// SPDX-License-Identifier: Apache-2.0
#include "droppedwords.h"

#include <QCoreApplication>
#include <people/switchfields.h>
#include <words/isolation.h>
#include <words/supervisewords.h>

namespace table {

using people::ParticipantModel;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(table::DroppedPress)
};

QString nameAt(const QModelIndex &index)
{
    return words::isolated(index.siblingAtColumn(ParticipantModel::NameColumn).data().toString());
}

} // namespace

QString unheededSentence(const ParticipantModel &participants, const QModelIndex &index)
{
    if (participants.isOwn(index.row()) && participants.isAvailable(index.row()))
        return words::ownSwitchNotPressed();
    if (people::switchOf(index.column()) && participants.isAvailable(index.row()))
        return Words::tr("This is so already for %1: nothing was sent.").arg(nameAt(index));
    if (participants.hasLeft(index.row()))
        return Words::tr("%1 has left: nothing was sent.").arg(nameAt(index));
    if (participants.hasEnded())
        return Words::tr("The conference has ended: nothing was sent.");
    return Words::tr("%1 is not connected: nothing was sent.").arg(nameAt(index));
}

QString switchedElsewhereSentence(const QModelIndex &index)
{
    return Words::tr("Somebody else has just switched this for %1: nothing was sent. Press again "
                     "if you still want to.")
        .arg(nameAt(index));
}

QString hiddenSentence(const QModelIndex &index)
{
    return Words::tr("%1 is hidden by the filter: nothing was sent.").arg(nameAt(index));
}

QString movedSentence()
{
    return Words::tr("The rows have just moved under the pointer: nothing was done. Click again.");
}

} // namespace table
