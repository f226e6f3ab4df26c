// SPDX-License-Identifier: Apache-2.0
#include "desk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using people::ParticipantModel;

twilio::Credentials testCredentials()
{
    return *twilio::withAuthToken(*twilio::AccountSid::parse(support::accountSid()),
                                  "5ecre7-t0ken"_ba);
}

twilio::Endpoint endpointOf(const support::HostileServer &server)
{
    return *twilio::Endpoint::parse(server.url().toString());
}

bool isGet(const support::Request &request)
{
    return request.method == "GET";
}

QByteArray participantIn(const support::Request &request)
{
    const QByteArrayList parts = request.path().split('/');
    return QByteArray::fromPercentEncoding(parts.last().chopped(5));
}

Desk::Desk(int count, std::chrono::milliseconds deadline, const history::JournalOptions &options)
    : journal(folder.filePath(u"journal.sqlite"_s), options)
    , service(endpointOf(server), testCredentials(), deadline)
    , queue(service, journal, support::accountSid())
    , commands(queue)
    , model(support::conferenceSid(), queue)
    , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
{
    queue.setDice([] { return 0.0; });
    queue.setCallSids(
        [this](const twilio::ParticipantAddress &who) { return model.callSidOf(who); });
    commands.attach(model);
    QObject::connect(&queue, &changes::ChangeQueue::changed, &queue,
                     [this](const Change &change) { m_steps[change.id] += change.state; });
    if (count > 0)
        poll(participants(count));
}

twilio::ParticipantAddress Desk::address(int number) const
{
    return {support::conferenceSid(), support::callSid(number)};
}

QUuid Desk::change(int number, const twilio::ParticipantUpdate &update)
{
    return queue.update(address(number), model.nameOf(support::callSid(number)),
                        {.update = update});
}

QString Desk::spoken(int row, ParticipantModel::Column column) const
{
    return model.data(model.index(row, column), Qt::AccessibleTextRole).toString();
}

QString Desk::shown(int row, ParticipantModel::Column column) const
{
    const QVariant state = model.data(model.index(row, column), Qt::CheckStateRole);
    return state.toInt() == Qt::Checked  ? QStringLiteral("on")
        : state.toInt() == Qt::Unchecked ? QStringLiteral("off")
                                         : QStringLiteral("unknown");
}

bool Desk::press(int row, ParticipantModel::Column column, bool on)
{
    return model.setData(model.index(row, column), on ? Qt::Checked : Qt::Unchecked,
                         Qt::CheckStateRole);
}

bool Desk::poll(const std::vector<twilio::Participant> &participants)
{
    return model.apply(participants, twilio::Instant::clock::now());
}

Change Desk::known(const QUuid &id) const
{
    const Change *change = queue.find(id);
    return change ? *change : Change{};
}

QList<Change::State> Desk::steps(const QUuid &id) const
{
    const auto found = m_steps.find(id);
    return found == m_steps.end() ? QList<Change::State>() : found->second;
}

QByteArrayList Desk::bodies() const
{
    QByteArrayList all;
    for (const support::Request &request : server.requests()) {
        if (request.method == "POST")
            all += request.body;
    }
    return all;
}

int Desk::changesSeen() const
{
    int seen = 0;
    for (const support::Request &request : server.requests())
        seen += request.method == "GET" ? 0 : 1;
    return seen;
}

QByteArrayList Desk::bodiesFor(int number) const
{
    QByteArrayList all;
    for (const support::Request &request : server.requests()) {
        if (request.method == "POST"
            && participantIn(request) == support::callSid(number).toLatin1())
            all += request.body;
    }
    return all;
}

std::optional<history::Entry> Desk::written(const QUuid &id)
{
    QSignalSpy read(&journal, &history::Journal::recentRead);
    journal.readRecent(1000);
    if (!read.wait())
        return std::nullopt;
    for (const history::Entry &entry : read.first().first().value<QList<history::Entry>>()) {
        if (entry.intent.id == id)
            return entry;
    }
    return std::nullopt;
}
