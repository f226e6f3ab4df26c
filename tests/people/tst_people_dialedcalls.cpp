// SPDX-License-Identifier: Apache-2.0
#include <QSettings>
#include <QTest>
#include <people/callerids.h>
#include <people/dialedcalls.h>
#include <people/speakers.h>
#include <people/standingorder.h>
#include <people/supervisor.h>
#include <stage/asking.h>
#include <support/connection.h>
#include <support/paging.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::DialedCalls;
using people::Newcomers;
using people::ParticipantModel;

namespace {

/// A desk that calls people in, whose calls the service tells with \p status.
struct Dialing : Asking
{
    Dialing()
        : Asking(2)
    {
        desk.server.answerWhen(
            [](const Request &request) { return request.path().contains("/Calls/"); },
            [this](const Request &request, Connection &connection) {
                answers::call({{u"direction"_s, u"outbound-api"_s}, {u"status"_s, callStatus}})(
                    request, connection);
            });
        supervisor.follow(desk.model);
        speakers.follow(desk.model);
    }
    QUuid call(twilio::NewParticipant who = {})
    {
        who.from = u"+14155550100"_s;
        who.to = u"+12125550177"_s;
        return desk.commands.dialIn(conferenceSid(), who);
    }
    /// Calls number 9 in, until the service has taken it.
    void called(const twilio::NewParticipant &who = {})
    {
        call(who);
        QTRY_COMPARE(desk.model.rowCount(), 3);
    }
    QString status(int row = 2) const
    {
        return desk.model.index(row, ParticipantModel::StatusColumn).data().toString();
    }
    int callsRead() const
    {
        const auto requests = desk.server.requests();
        return static_cast<int>(
            std::count_if(requests.begin(), requests.end(), [](const Request &request) {
                return request.path().contains("/Calls/");
            }));
    }

    QString callStatus = u"ringing"_s;
    people::Supervisor supervisor;
    people::Speakers speakers{[](const QString &) { return std::optional(u"Town hall"_s); }};
    people::StandingOrder order{desk.model, desk.commands, supervisor, speakers};
    DialedCalls dialed{desk.queue, desk.model, callers, order};
};

} // namespace

/// Whoever is called in from here: there at once, and greyed with the reason where nobody answers.
class TestDialedCalls : public QObject
{
    Q_OBJECT

private slots:
    void isThereBeforeTheList();
    void saysWhyNobodyAnswered_data();
    void saysWhyNobodyAnswered();
    void asksAgainWhileTheCallGoesOn();
    void whoHungUpHasLeft();
    void whoWasConnectedIsNotAskedAbout();
    void aKeyThatMayNotReadCalls();
    void theirOwnChoiceGoesBeforeTheOrder();
    void withoutAChoiceTheOrderHolds();
    void isThePersonAtTheDesk();
    void numbersToCallFrom();
    void numbersThatMayNotBeListed();
};

void TestDialedCalls::isThereBeforeTheList()
{
    Dialing dialing;
    const auto before = twilio::Instant::clock::now();
    dialing.called({.label = u"Kim"_s});
    QCOMPARE(dialing.desk.model.plainNameOf(callSid(9)), u"Kim"_s);
    QCOMPARE(dialing.status(), u"queued"_s);
    // A list that was asked for before does not know them yet.
    dialing.desk.model.apply(participants(2), before);
    QVERIFY(!dialing.desk.model.hasLeft(2));
    dialing.desk.poll(
        {person(1), person(2), person(9, {{u"label"_s, u"Kim"_s}, {u"status"_s, u"ringing"_s}})});
    QCOMPARE(dialing.desk.model.rowCount(), 3);
    QCOMPARE(dialing.status(), u"ringing"_s);
    dialing.desk.poll(participants(2));
    QVERIFY(dialing.desk.model.hasLeft(2));
}

void TestDialedCalls::saysWhyNobodyAnswered_data()
{
    QTest::addColumn<QString>("callStatus");
    QTest::addColumn<QString>("shown");
    QTest::newRow("busy") << u"busy"_s << u"busy"_s;
    QTest::newRow("no answer") << u"no-answer"_s << u"no answer"_s;
    QTest::newRow("failed") << u"failed"_s << u"failed"_s;
    QTest::newRow("cancelled") << u"canceled"_s << u"cancelled"_s;
}

void TestDialedCalls::saysWhyNobodyAnswered()
{
    QFETCH(QString, callStatus);
    QFETCH(QString, shown);
    Dialing dialing;
    dialing.called();
    dialing.callStatus = callStatus;
    QSignalSpy changed(&dialing.desk.model, &ParticipantModel::dataChanged);
    dialing.desk.poll(participants(2));
    QCOMPARE(dialing.status(), u"left unanswered"_s);
    QTRY_COMPARE(dialing.status(), shown);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(dialing.callsRead(), 1);
}

void TestDialedCalls::asksAgainWhileTheCallGoesOn()
{
    Dialing dialing;
    dialing.called();
    dialing.desk.poll(participants(2));
    QTRY_COMPARE(dialing.callsRead(), 1);
    dialing.callStatus = u"busy"_s;
    QTRY_COMPARE(dialing.status(), u"busy"_s);
    QCOMPARE(dialing.callsRead(), 2);
}

void TestDialedCalls::whoHungUpHasLeft()
{
    Dialing dialing;
    dialing.called();
    dialing.callStatus = u"completed"_s;
    dialing.desk.poll(participants(2));
    QTRY_VERIFY(dialing.status().startsWith(u"left "_s)
                && dialing.status() != u"left unanswered"_s);
}

void TestDialedCalls::whoWasConnectedIsNotAskedAbout()
{
    Dialing dialing;
    dialing.called();
    dialing.desk.poll({person(1), person(2), person(9)});
    dialing.desk.poll({person(1)});
    QVERIFY(dialing.status().startsWith(u"left 0 s"_s));
    // Nor is somebody who was not called from here.
    dialing.desk.poll({person(1), person(5, {{u"status"_s, u"ringing"_s}})});
    dialing.desk.poll({person(1)});
    QCOMPARE(dialing.status(3), u"left unanswered"_s);
    QCOMPARE(dialing.callsRead(), 0);
}

void TestDialedCalls::aKeyThatMayNotReadCalls()
{
    Asking asking(2);
    asking.desk.server.answerWhen(
        [](const Request &request) { return request.path().contains("/Calls/"); },
        answers::error(403, 70051, "no"));
    people::Supervisor supervisor;
    people::Speakers speakers([](const QString &) { return std::optional<QString>(); });
    people::StandingOrder order(asking.desk.model, asking.desk.commands, supervisor, speakers);
    const DialedCalls dialed(asking.desk.queue, asking.desk.model, asking.callers, order);
    asking.desk.commands.dialIn(conferenceSid(),
                                {.from = u"+14155550100"_s, .to = u"+12125550177"_s});
    QTRY_COMPARE(asking.desk.model.rowCount(), 3);
    asking.desk.poll(participants(2));
    QTRY_COMPARE(asking.refused.size(), 1);
    QCOMPARE(asking.desk.model.index(2, ParticipantModel::StatusColumn).data().toString(),
             u"left unanswered"_s);
}

void TestDialedCalls::theirOwnChoiceGoesBeforeTheOrder()
{
    Dialing dialing;
    dialing.order.give(Newcomers::OnHold);
    dialing.called({.muted = false});
    dialing.desk.poll({person(1), person(2), person(9)});
    // Somebody else who comes shows that the order holds.
    dialing.desk.poll({person(1), person(2), person(9), person(3)});
    QTRY_COMPARE(dialing.desk.bodiesFor(3), QByteArrayList{"Hold=true"});
    QVERIFY(dialing.desk.bodiesFor(9).isEmpty());
}

void TestDialedCalls::withoutAChoiceTheOrderHolds()
{
    Dialing dialing;
    dialing.order.give(Newcomers::Muted);
    dialing.called();
    dialing.desk.poll({person(1), person(2), person(9)});
    QTRY_COMPARE(dialing.desk.bodiesFor(9), QByteArrayList{"Muted=true"});
}

void TestDialedCalls::isThePersonAtTheDesk()
{
    Dialing dialing;
    dialing.called({.label = u"supervisor"_s, .muted = true});
    QSignalSpy identified(&dialing.supervisor, &people::Supervisor::identified);
    dialing.supervisor.join(dialing.desk.model, callSid(9), {.number = u"+12125550177"_s});
    QCOMPARE(dialing.desk.model.own(), callSid(9));
    QCOMPARE(identified.size(), 1);
    dialing.callers.ask({callSid(9)});
    QTRY_COMPARE(dialing.told.size(), 1);
    QCOMPARE(dialing.desk.model.own(), callSid(9));
}

void TestDialedCalls::numbersToCallFrom()
{
    Desk desk;
    const auto numbered = [](const QString &number, const QString &name) {
        return QJsonObject{{u"phone_number"_s, number}, {u"friendly_name"_s, name}};
    };
    desk.server.answerWhen(
        [](const Request &request) {
            return request.path().endsWith("/IncomingPhoneNumbers.json");
        },
        answers::json(page(u"incoming_phone_numbers"_s,
                           {numbered(u"+2"_s, u"London"_s), numbered(u"+1"_s, u"Front desk"_s)},
                           QJsonValue::Null)));
    desk.server.answerAlways(answers::json(
        page(u"outgoing_caller_ids"_s,
             {numbered(u"+1"_s, u"Again"_s), numbered(u"+3"_s, u"Mobile"_s)}, QJsonValue::Null)));
    people::CallerIds ids(desk.service);
    QSignalSpy told(&ids, &people::CallerIds::told);
    ids.ask();
    ids.ask();
    QTRY_COMPARE(told.size(), 2);
    QStringList numbers;
    for (const auto &each : ids.numbers())
        numbers += each.name + u' ' + each.number;
    QCOMPARE(numbers, (QStringList{u"Front desk +1"_s, u"London +2"_s, u"Mobile +3"_s}));
    ids.ask();
    QCOMPARE(desk.server.requests().size(), 2);
}

void TestDialedCalls::numbersThatMayNotBeListed()
{
    Desk desk;
    desk.server.answerWhen(
        [](const Request &request) {
            return request.path().endsWith("/IncomingPhoneNumbers.json");
        },
        answers::error(403, 70051, "no"));
    desk.server.answerNext(answers::bare(500));
    desk.server.answerAlways(answers::json(page(
        u"outgoing_caller_ids"_s, {QJsonObject{{u"phone_number"_s, u"+3"_s}}}, QJsonValue::Null)));
    people::CallerIds ids(desk.service);
    QSignalSpy told(&ids, &people::CallerIds::told);
    ids.ask();
    // What failed is asked for again, and what is not allowed is not.
    QTRY_VERIFY((ids.ask(), told.size() == 1));
    QCOMPARE(ids.numbers().size(), size_t(1));
    ids.ask();
    const auto requests = desk.server.requests();
    QCOMPARE(std::count_if(requests.begin(), requests.end(),
                           [](const Request &request) {
                               return request.path().endsWith("/IncomingPhoneNumbers.json");
                           }),
             1);
}

QTEST_GUILESS_MAIN(TestDialedCalls)
#include "tst_people_dialedcalls.moc"
