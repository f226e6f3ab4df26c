// SPDX-License-Identifier: Apache-2.0
#include "operations.h"

#include <QTest>
#include <support/answers.h>
#include <support/brokenanswers.h>
#include <support/fault.h>
#include <support/hostilejson.h>
#include <support/interim.h>
#include <words/errorwords.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using twilio::Error;
using Kind = Error::Kind;

namespace {

/// The kind of error for a read, a harmless and a harmful change; none: success.
using Kinds = std::array<std::optional<Kind>, 3>;

const Kinds refused{Kind::Http, Kind::Http, Kind::Http};
const Kinds broken{Kind::Http, Kind::Http, Kind::OutcomeUnknown};
const Kinds interim{Kind::Http, Kind::OutcomeUnknown, Kind::OutcomeUnknown};
const Kinds lost{Kind::Network, Kind::OutcomeUnknown, Kind::OutcomeUnknown};
const Kinds unreadable{Kind::Protocol, Kind::Protocol, Kind::Protocol};
const Kinds cutOff{Kind::Network, Kind::Protocol, Kind::Protocol};
const Kinds fine{};

} // namespace

/// Every way to answer badly: the typed error of each operation, and how often it was sent.
class tst_service_faults : public QObject
{
    Q_OBJECT

private slots:
    void promise4_eachAnswerIsJudged_data();
    void promise4_eachAnswerIsJudged();
    void promise8_unreadableRemovalsWereAccepted();
    void promise6_tooManyRequestsTellsWhenToComeBack();
    void refusalsCarryTheServicesWords();
};

void tst_service_faults::promise4_eachAnswerIsJudged_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<Kinds>("kinds");
    QTest::addColumn<int>("status");
    using fault::End;
    const auto row = [](const char *name, const Answer &answer, const Kinds &kinds, int status) {
        QTest::newRow(name) << answer << kinds << status;
    };
    row("obedient", answers::obedient(), fine, 0);
    row("chunked", fault::chunked(), fine, 0);
    row("until close", fault::untilClose(), fine, 0);
    row("ends afterwards", fault::endAfter(answers::obedient(), End::Close), fine, 0);
    row("100 first", answers::interim(100, answers::obedient()), fine, 0);
    row("100 and the end", fault::interimThenEnd(100, End::Close), lost, 0);
    const bool over = passesOverInterim();
    row("103 first", answers::interim(103, answers::obedient()), over ? fine : interim,
        over ? 0 : 103);
    row("103 and the end", fault::interimThenEnd(103, End::Close), over ? lost : interim,
        over ? 0 : 103);

    for (const int status : {400, 403, 404, 409, 410})
        row(qPrintable(QString::number(status)), answers::error(status, 20001, "no"), refused,
            status);
    row("400 without a body", answers::bare(400), refused, 400);
    row("404 as html", answers::html(404), refused, 404);
    row("401 Basic", answers::unauthorized(answers::basicChallenge()), refused, 401);
    row("401 Digest", answers::unauthorized(answers::digestChallenge()), refused, 401);
    row("401 NTLM", answers::unauthorized(answers::ntlmChallenge()), refused, 401);
    row("401 Negotiate", answers::unauthorized(answers::negotiateChallenge()), refused, 401);
    row("407", answers::bare(407), refused, 407);
    row("429", answers::tooManyRequests(), refused, 429);
    for (const int status : {500, 502, 503, 504})
        row(qPrintable(QString::number(status)), answers::error(status, 20500, "sorry"), broken,
            status);
    row("500 as html", answers::html(500), broken, 500);

    row("closed unread", fault::closeAfterHead(), lost, 0);
    row("reset unread", fault::resetAfterHead(), lost, 0);
    row("closed in the body", fault::closeInBody(), lost, 0);
    row("reset in the body", fault::resetInBody(), lost, 0);
    row("closed", fault::closeUnanswered(), lost, 0);
    row("reset", fault::resetUnanswered(), lost, 0);
    row("half a status line", fault::halfStatusLine(End::Close), lost, 0);
    row("half a status line, reset", fault::halfStatusLine(End::Reset), lost, 0);
    row("half a head", fault::halfHead(End::Close), lost, 0);
    row("half a head, reset", fault::halfHead(End::Reset), lost, 0);
    row("garbage", fault::garbage(End::Close), lost, 0);

    row("half a body", fault::halfBody(End::Close), cutOff, 200);
    row("half a body, reset", fault::halfBody(End::Reset), cutOff, 200);
    row("too long", fault::lengthTooLarge(End::Close), cutOff, 200);
    row("cut chunk", fault::chunkedCutOff(End::Close), cutOff, 200);
    row("too short", fault::lengthTooSmall(), unreadable, 200);
    row("half until close", fault::halfUntilClose(), unreadable, 200);
    row("gzipped", fault::gzipped(), unreadable, 200);
    row("gzip bomb", fault::gzipBomb(), unreadable, 200);
    row("200 as html", answers::html(200), unreadable, 200);
    row("200 empty", answers::raw(200, {}), unreadable, 200);
    row("list", answers::raw(200, "[]"), unreadable, 200);
}

void tst_service_faults::promise4_eachAnswerIsJudged()
{
    QFETCH(const Answer, answer);
    QFETCH(const Kinds, kinds);
    QFETCH(const int, status);
    Served served;
    served.server.answerAlways(answer);
    QList<std::shared_ptr<Ended>> all;
    for (const Operation &operation : participantOperations())
        all.append(operation.start(served.service));
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Operation &operation = participantOperations()[i];
        const Ended &ended = *all[i];
        QTRY_COMPARE_WITH_TIMEOUT(ended.times, 1, 30'000);
        int told = status;
        auto kind = kinds[static_cast<size_t>(operation.nature)];
        // Without a length, Qt may lose the end of the body with the connection: that was accepted.
        if (QLatin1StringView(QTest::currentDataTag()) == "until close"_L1 && ended.error) {
            kind = Kind::Protocol;
            told = 200;
        }
        QVERIFY2(ended.error.has_value() == kind.has_value(), operation.name);
        if (kind) {
            QVERIFY2(ended.error->kind == *kind, operation.name);
            QCOMPARE(ended.error->httpStatus, told);
            QVERIFY(!words::sentence(*ended.error).isEmpty());
        }
        // A read may be repeated by QNetworkAccessManager itself; a change is never.
        if (operation.nature == Operation::Nature::Read)
            QVERIFY(operation.requestsAt(served.server) >= 1);
        else
            QCOMPARE(operation.requestsAt(served.server), 1);
    }
}

void tst_service_faults::promise8_unreadableRemovalsWereAccepted()
{
    Served served;
    served.server.answerAlways(answers::noContent());
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    const Caught removal(served.service.removeParticipant(somebody()));
    QTRY_COMPARE(update.times, 1);
    QTRY_COMPARE(removal.times, 1);
    QVERIFY(update.failed());
    QCOMPARE(update.error().kind, Kind::Protocol);
    QCOMPARE(update.error().httpStatus, 204);
    QVERIFY(removal.result->has_value());
    QCOMPARE(**removal.result, somebody());
    QCOMPARE(served.server.requests().size(), 2);
}

void tst_service_faults::promise6_tooManyRequestsTellsWhenToComeBack()
{
    Served served;
    served.server.answerNext(answers::tooManyRequests(std::chrono::seconds(7)));
    served.server.answerNext(answers::tooManyRequests());
    const Caught first(served.service.updateParticipant(somebody(), {.hold = true}));
    QTRY_COMPARE(first.times, 1);
    QCOMPARE(first.error().code, 20429);
    QCOMPARE(first.error().retryAfter, std::chrono::milliseconds(7000));
    const Caught second(served.service.updateParticipant(somebody(), {.hold = true}));
    QTRY_COMPARE(second.times, 1);
    QCOMPARE(second.error().retryAfter, std::nullopt);
    QCOMPARE(served.server.requests().size(), 2);
}

void tst_service_faults::refusalsCarryTheServicesWords()
{
    Served served;
    Response response = jsonResponse(404,
                                     {{u"code"_s, 20404},
                                      {u"message"_s, u"The participant is gone"_s},
                                      {u"more_info"_s, u"https://www.twilio.com/docs"_s},
                                      {u"status"_s, 404}});
    response.headers.append(support::Header{"Twilio-Request-Id", "RQ77"});
    served.server.answerNext(respond(response));
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(update.times, 1);
    QCOMPARE(update.error(),
             (Error{.kind = Kind::Http,
                    .httpStatus = 404,
                    .code = 20404,
                    .message = u"The participant is gone"_s,
                    .moreInfo = u"https://www.twilio.com/docs"_s,
                    .requestId = u"RQ77"_s}));
    QCOMPARE(update.requestId, u"RQ77"_s);
}

QTEST_GUILESS_MAIN(tst_service_faults)
#include "tst_service_faults.moc"
