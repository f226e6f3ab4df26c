// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <people/participantmodel.h>
#include <twilio/conferenceservice.h>

/// One measured job, done \p times over, by this program or by the bare sample it is compared with.
/// Instructions are counted from outside, as the difference between two runs that differ in \p
/// times alone.
struct Job
{
    bool isBare = false;
    int times = 1;
    QString baseUrl = {};
    QString accountSid = {};
    QString authToken = {};
    QString conferenceSid = {};
};

twilio::Endpoint endpointOf(const Job &job);
twilio::Credentials credentialsOf(const Job &job);
/// 250 people as the service lists them, and the bytes of that list.
QByteArray listOfPeople(int changed);
std::vector<twilio::Participant> peopleIn(const QByteArray &list);

int updateJob(const Job &job);
int pressJob(const Job &job);
int unchangedPollJob(const Job &job);
int changedPollJob(const Job &job);
int startJob(const Job &job);
/// These print one line of figures by themselves.
int manyJob(const Job &job);
int flightJob(const Job &job);
