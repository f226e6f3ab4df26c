// SPDX-License-Identifier: Apache-2.0
#include "conferencewords.h"

#include "durations.h"
#include "peoplewords.h"

#include <QCoreApplication>

namespace words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Conferences)
};

} // namespace

QString conferenceDetail(int people, std::optional<std::chrono::seconds> running)
{
    QStringList parts;
    if (people >= 0)
        parts += words::people(people);
    if (running)
        parts += clockText(*running);
    return parts.join(u" · "_s);
}

QString spokenConferenceDetail(int people, std::optional<std::chrono::seconds> running)
{
    const QString time = running ? spokenDuration(*running) : QString();
    if (people < 0)
        return running ? Words::tr("running %1", "a duration").arg(time) : QString();
    return running ? Words::tr("%1, running %2", "how many people, a duration")
                         .arg(words::people(people), time)
                   : words::people(people);
}

QString peopleAsOf(int people, QTime time)
{
    return Words::tr("%1, as of %2", "how many people, a time")
        .arg(words::people(people), time.toString(u"HH:mm:ss"_s));
}

QString waitingConference(int people)
{
    if (people < 0)
        return Words::tr("waiting to begin");
    return people == 1 ? Words::tr("waiting: 1 person hears the wait music")
                       : Words::tr("waiting: %n people hear the wait music", nullptr, people);
}

QString endedConference()
{
    return Words::tr("ended");
}

QString spokenConference(const QString &name, const QString &detail)
{
    return Words::tr("%1, %2", "a conference's name, and what is known of it").arg(name, detail);
}

} // namespace words
