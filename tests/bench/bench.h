// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <account/connection.h>
#include <people/participantmodel.h>
#include <sandbox/sandbox.h>
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
/// To an embedded service, read at the pace of a person's window unless \p pollInterval says
/// otherwise.
account::Connection connectionTo(const sandbox::Address &address,
                                 std::chrono::milliseconds pollInterval = std::chrono::seconds(2));
/// 250 people as the service lists them, and the bytes of that list.
QByteArray listOfPeople(int changed);
std::vector<twilio::Participant> peopleIn(const QByteArray &list);

int updateJob(const Job &job);
int pressJob(const Job &job);
/// For as many seconds as \c Job::times says, which are counted alone: with polls and without the
/// window's clocks, and the other way round.
int unchangedPollJob(const Job &job);
int idleJob(const Job &job);
int changedPollJob(const Job &job);
int startJob(const Job &job);
int findJob(const Job &job);
/// Has no bare sample.
int facetJob(const Job &job);
/// The same: 20 people, one of whom is another way, from the list to what is painted.
int hearingJob(const Job &job);
/// These print one line of figures by themselves.
int manyJob(const Job &job);
int flightJob(const Job &job);
int largestJob(const Job &job);
