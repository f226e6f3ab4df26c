// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "participants.h"
#include "unhurried.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <changes/changequeue.h>
#include <history/journal.h>
#include <map>
#include <people/participantcommands.h>
#include <people/participantmodel.h>
#include <support/answers.h>
#include <support/brokenanswers.h>
#include <support/fault.h>
#include <support/hostileserver.h>
#include <support/slowanswers.h>
#include <twilio/conferenceservice.h>

/// The credentials of every test of this folder.
twilio::Credentials testCredentials();
twilio::Endpoint endpointOf(const support::HostileServer &server);

/// An operator's desk with real parts: queue, journal and service, over real HTTP to a server that
/// does as the test says, and the model of one conference. Retries come at once.
class Desk
{
public:
    static constexpr std::chrono::milliseconds patience{30'000};

    /// With the participants 1 to \p count loaded into the model.
    explicit Desk(int count = 3, std::chrono::milliseconds deadline = patience,
                  const history::JournalOptions &options = unhurried());

    support::HostileServer server;
    QTemporaryDir folder;
    history::Journal journal;
    twilio::ConferenceService service;
    changes::ChangeQueue queue;
    people::ParticipantCommands commands;
    people::ParticipantModel model;
    QAbstractItemModelTester tester;

    twilio::ParticipantAddress address(int number = 1) const;
    /// A change of participant \p number, called as in the table.
    QUuid change(int number, const twilio::ParticipantUpdate &update);
    QUuid mute(int number = 1, bool muted = true) { return change(number, {.muted = muted}); }

    QString spoken(int row, people::ParticipantModel::Column column) const;
    /// What a switch shows, which is what was asked while that is on its way: "on", "off".
    QString shown(int row, people::ParticipantModel::Column column) const;
    /// A press on a switch of the table.
    bool press(int row, people::ParticipantModel::Column column, bool on);
    /// A list that was asked for just now.
    bool poll(const std::vector<twilio::Participant> &participants);

    /// As it is known now; a change that nobody has heard of where there is none.
    changes::Change known(const QUuid &id) const;
    changes::Change::State state(const QUuid &id) const { return known(id).state; }
    /// All states that \p id has gone through, in order.
    QList<changes::Change::State> steps(const QUuid &id) const;

    /// Bodies of the POSTs that reached the server, in order.
    QByteArrayList bodies() const;
    /// Requests that are not GET.
    int changesSeen() const;
    /// The same of one participant.
    QByteArrayList bodiesFor(int number) const;

    /// What the journal holds of \p id, once it has answered.
    std::optional<history::Entry> written(const QUuid &id);

private:
    std::map<QUuid, QList<changes::Change::State>> m_steps;
};

/// It changes nothing.
bool isGet(const support::Request &request);

/// Which participant a request is about: "CA...", or a label.
QByteArray participantIn(const support::Request &request);
