// SPDX-License-Identifier: Apache-2.0
#include "served.h"

#include <QSignalSpy>
#include <QTest>
#include <support/answers.h>
#include <support/connection.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;

namespace {

twilio::Credentials others()
{
    return *twilio::withAuthToken(*twilio::AccountSid::parse(accountSid()), "0ther-t0ken"_ba);
}

/// An answer that repeats what it was asked with.
Answer echo()
{
    return [](const Request &request, Connection &on) {
        answers::error(400, 20001, "You sent " + request.header("authorization"))(request, on);
    };
}

} // namespace

/// Other credentials, or other connections, while operations are on their way.
class tst_service_credentials : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAskedNextGoesWithThem();
    void promise7_theRecordNamesWhoAskedAlone();
    void promise7_anEchoOfTheFormerOnesIsRemoved();
    void idleConnectionsAreLeft();
    void busyConnectionsAreKept();
    void idleConnectionsBesideABusyOneAreLeft();
};

void tst_service_credentials::whatIsAskedNextGoesWithThem()
{
    Served here;
    here.server.answerAlways(answers::obedient());
    Caught before(here.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_VERIFY(before.result);
    here.service.setCredentials(others());
    Caught change(here.service.updateParticipant(somebody(), {.muted = true}));
    Caught alone(
        here.service.updateParticipant(somebody(), {.announceUrl = u"https://a.example"_s}));
    Caught read(here.service.fetchParticipant(somebody()));
    QTRY_VERIFY(change.result && alone.result && read.result);
    const QList<Request> seen = here.server.requests();
    QCOMPARE(seen.size(), 4);
    QCOMPARE(seen[0].header("authorization"), testCredentials().authorization());
    for (qsizetype which = 1; which < seen.size(); ++which)
        QCOMPARE(seen[which].header("authorization"), others().authorization());
}

void tst_service_credentials::promise7_theRecordNamesWhoAskedAlone()
{
    Served here;
    here.server.answerAlways(answers::obedient());
    const QString key = u"SK0123456789abcdef0123456789abcdef"_s;
    here.service.setCredentials(*twilio::withApiKey(*twilio::AccountSid::parse(accountSid()),
                                                    *twilio::ApiKeySid::parse(key),
                                                    "key5-s3cret"_ba));
    std::optional<twilio::Exchange> exchange;
    QObject::connect(&here.service, &twilio::ConferenceService::exchanged, &here.service,
                     [&exchange](const twilio::Exchange &told) { exchange = told; });
    Caught change(here.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_VERIFY(change.result && exchange);
    QCOMPARE(exchange->username, key.toLatin1());
    const auto authorization
        = std::find_if(exchange->requestHeaders.begin(), exchange->requestHeaders.end(),
                       [](const twilio::Header &header) {
                           // Qt 6.8 tells names in small letters.
                           return header.name.toLower() == "authorization";
                       });
    QVERIFY(authorization != exchange->requestHeaders.end());
    QVERIFY(authorization->isLeftOut);
    QCOMPARE(authorization->value, QByteArray());
}

void tst_service_credentials::promise7_anEchoOfTheFormerOnesIsRemoved()
{
    Served here;
    std::function<void()> answer;
    here.server.answerNext([&answer](const Request &request, Connection &on) {
        answer = [&on, request] { echo()(request, on); };
    });
    QList<twilio::Exchange> exchanges;
    QObject::connect(&here.service, &twilio::ConferenceService::exchanged, &here.service,
                     [&exchanges](const twilio::Exchange &exchange) { exchanges += exchange; });
    Caught change(here.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_VERIFY(answer);
    here.service.setCredentials(others());
    answer();
    QTRY_VERIFY(change.failed());
    const QByteArray secret = testCredentials().authorization().mid(6);
    QVERIFY(change.error().message.startsWith(u"You sent"_s));
    QVERIFY(!change.error().message.contains(QString::fromLatin1(secret)));
    QCOMPARE(exchanges.size(), 1);
    QVERIFY(!exchanges[0].replyBody.contains(secret));
}

void tst_service_credentials::idleConnectionsAreLeft()
{
    Served here;
    here.server.answerAlways(answers::obedient());
    for (int times = 1; times <= 2; ++times) {
        Caught change(here.service.updateParticipant(somebody(), {.muted = true}));
        Caught read(here.service.fetchParticipant(somebody()));
        QTRY_VERIFY(change.result && read.result);
        QCOMPARE(here.server.connectionsOpened(), 2);
    }
    here.service.leaveIdleConnections();
    Caught change(here.service.updateParticipant(somebody(), {.muted = true}));
    Caught read(here.service.fetchParticipant(somebody()));
    QTRY_VERIFY(change.result && read.result);
    QVERIFY(*change.result && *read.result);
    QCOMPARE(here.server.connectionsOpened(), 4);
}

void tst_service_credentials::busyConnectionsAreKept()
{
    Served here;
    std::function<void()> answer;
    here.server.answerNext([&answer](const Request &request, Connection &on) {
        answer = [&on, request] { answers::obedient()(request, on); };
    });
    Caught change(here.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_VERIFY(answer);
    here.service.leaveIdleConnections();
    answer();
    QTRY_VERIFY(change.result);
    QVERIFY(*change.result);
}

void tst_service_credentials::idleConnectionsBesideABusyOneAreLeft()
{
    Served here;
    std::function<void()> answer;
    here.server.answerNext([&answer](const Request &request, Connection &on) {
        answer = [&on, request] { answers::obedient()(request, on); };
    });
    here.server.answerAlways(answers::obedient());
    Caught slow(here.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_VERIFY(answer);
    Caught quick(here.service.updateParticipant(somebody(), {.muted = false}));
    QTRY_VERIFY(quick.result);
    QCOMPARE(here.server.connectionsOpened(), 2);
    here.service.leaveIdleConnections();
    for (int times = 1; times <= 2; ++times) {
        Caught next(here.service.updateParticipant(somebody(), {.muted = true}));
        QTRY_VERIFY(next.result);
        QVERIFY(*next.result);
        QCOMPARE(here.server.connectionsOpened(), 3);
    }
    answer();
    QTRY_VERIFY(slow.result);
    QVERIFY(*slow.result);
}

QTEST_GUILESS_MAIN(tst_service_credentials)
#include "tst_service_credentials.moc"
