// SPDX-License-Identifier: Apache-2.0
#include "operations.h"

#include <QJsonDocument>
#include <QLocale>
#include <QTest>
#include <QTimeZone>
#include <support/answers.h>
#include <support/hostilejson.h>
#include <support/hugeanswers.h>
#include <support/paging.h>
#include <support/response.h>
#include <sys/resource.h>
#include <words/errorwords.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using twilio::Error;
using Kind = Error::Kind;

namespace {

/// The most that this program ever used at once.
long mebibytesUsed()
{
    rusage most{};
    getrusage(RUSAGE_SELF, &most);
    return most.ru_maxrss / 1024;
}

} // namespace

/// Lists: all their pages or nothing, from this host only, and none of them for ever.
class tst_service_lists : public QObject
{
    Q_OBJECT

private slots:
    void readsAllPages();
    void theSameBytesAreNotParsedAgain();
    void promise8_aListThatLeadsAstray_data();
    void promise8_aListThatLeadsAstray();
    void promise8_aNextPageThatCannotBeRead_data();
    void promise8_aNextPageThatCannotBeRead();
    void promise8_aNextPageIsEncoded_data();
    void promise8_aNextPageIsEncoded();
    void promise8_emptyPagesWithoutAnEnd();
    void aNextPageBelowTheEndpointsPath();
    void promise8_anOddFieldCostsNoRow();
    void promise8_aListEndsWhereTheServicesOwnDo_data();
    void promise8_aListEndsWhereTheServicesOwnDo();
    void promise8_conferencesEndThereToo();
    void datesAreThisComputers_data();
    void datesAreThisComputers();
    void aDateThatIsToComeShowsTheClock();
    void promise8_aFailedPageFailsTheList();
    void promise8_oddLists_data();
    void promise8_oddLists();
    void promise8_unreadableBodies_data();
    void promise8_unreadableBodies();
    void promise8_tooLargeAnswers_data();
    void promise8_tooLargeAnswers();
    void promise8_wellFormedAnswersAreBoundedToo_data();
    void promise8_wellFormedAnswersAreBoundedToo();
    void filtersAreEncoded();
    void abortBetweenPages();
};

void tst_service_lists::readsAllPages()
{
    Served served;
    served.server.answerAlways(answers::pages(25, 10));
    const Caught list(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(list.times, 1);
    QVERIFY(list.result->has_value());
    const auto &items = *(*list.result)->items;
    QCOMPARE(items.size(), 25U);
    for (size_t i = 0; i < items.size(); ++i)
        QCOMPARE(items[i].callSid, callSid(static_cast<int>(i) + 1));
    QVERIFY((*list.result)->onlyPage.isEmpty());
    QCOMPARE(served.server.requests().size(), 3);
    QCOMPARE(served.server.connectionsOpened(), 1);
    QVERIFY(
        served.server.requests().constFirst().target.endsWith("/Participants.json?PageSize=250"));
}

void tst_service_lists::theSameBytesAreNotParsedAgain()
{
    Served served;
    served.server.answerNext(answers::participants());
    served.server.answerNext(answers::participants());
    served.server.answerNext(answers::participants({participantResource({{u"muted"_s, true}})}));
    served.server.answerNext(answers::error(500, 20500, "sorry"));

    const Caught first(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(first.times, 1);
    QVERIFY(!(*first.result)->isUnchanged);
    QCOMPARE((*first.result)->items->size(), 1U);
    const Caught same(served.service.listParticipants(conferenceSid(), **first.result));
    QTRY_COMPARE(same.times, 1);
    QVERIFY((*same.result)->isUnchanged);
    QCOMPARE((*same.result)->items, (*first.result)->items);
    const Caught other(served.service.listParticipants(conferenceSid(), **same.result));
    QTRY_COMPARE(other.times, 1);
    QVERIFY(!(*other.result)->isUnchanged);
    QCOMPARE((*other.result)->items->front().muted, true);
    const Caught failed(served.service.listParticipants(conferenceSid(), **other.result));
    QTRY_COMPARE(failed.times, 1);
    QCOMPARE(failed.error().httpStatus, 500);
}

void tst_service_lists::promise8_aListThatLeadsAstray_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("sentence");
    const QString endless = u"The service's list does not come to an end."_s;
    QTest::newRow("loops") << answers::pagesLoop() << 1 << endless;
    QTest::newRow("never ends") << answers::pagesWithoutEnd() << 50 << endless;
    QTest::newRow("another host")
        << answers::pageElsewhere(u"https://elsewhere.example"_s) << 1
        << u"The service's list goes on at another host, elsewhere.example, and was not followed there."_s;
    QTest::newRow("another scheme")
        << answers::pageElsewhere(u"https://127.0.0.1"_s) << 1
        << u"The service's list goes on at another host, 127.0.0.1, and was not followed there."_s;
    QTest::newRow("no scheme")
        << answers::pageElsewhere(u"//elsewhere.example"_s) << 1
        << u"The service's list goes on at another host, elsewhere.example, and was not followed there."_s;
}

void tst_service_lists::promise8_aListThatLeadsAstray()
{
    QFETCH(const Answer, answer);
    Served served;
    served.server.answerAlways(answer);
    const Caught list(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE_WITH_TIMEOUT(list.times, 1, 30'000);
    QVERIFY(list.failed());
    QCOMPARE(list.error().kind, Kind::Protocol);
    QTEST(words::sentence(list.error()), "sentence");
    QTEST(static_cast<int>(served.server.requests().size()), "requests");
}

void tst_service_lists::promise8_aNextPageThatCannotBeRead_data()
{
    QTest::addColumn<QJsonValue>("next");
    QTest::newRow("number") << QJsonValue(2);
    QTest::newRow("object") << QJsonValue(QJsonObject());
    QTest::newRow("no port") << QJsonValue(u"http://127.0.0.1:port/"_s);
    QTest::newRow("user info") << QJsonValue(u"http://user@127.0.0.1/"_s);
}

void tst_service_lists::promise8_aNextPageThatCannotBeRead()
{
    QFETCH(const QJsonValue, next);
    Served served;
    served.server.answerAlways(
        answers::json(page(u"participants"_s, {participantResource()}, next)));
    const Caught list(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(list.times, 1);
    QVERIFY(list.failed());
    QCOMPARE(list.error().kind, Kind::Protocol);
    QCOMPARE(served.server.requests().size(), 1);
}

void tst_service_lists::promise8_aNextPageIsEncoded_data()
{
    QTest::addColumn<QString>("next");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const QString &next, const char *target) {
        QTest::newRow(target) << next << QByteArray(target);
    };
    row(u"/P.json?Tok=a|b"_s, "/P.json?Tok=a%7Cb");
    row(u"/P.json?X=[1]"_s, "/P.json?X=%5B1%5D");
    row(u"/P.json?Y=Zoë"_s, "/P.json?Y=Zo%C3%AB");
    row(u"/P json"_s, "/P%20json");
    row(u"/P.json?Page=%zz"_s, "/P.json?Page=%25zz");
    row(u"/P.json?To=%2B1843&From=+1843&Z=a%20b"_s, "/P.json?To=%2B1843&From=+1843&Z=a%20b");
    row(u"/P.json?a=\r\nHost: x"_s, "/P.json?a=%0D%0AHost:%20x");
    row(u"/P.json?a={\"b\"}^`\\"_s, "/P.json?a=%7B%22b%22%7D%5E%60%5C");
}

void tst_service_lists::promise8_aNextPageIsEncoded()
{
    QFETCH(const QString, next);
    Served served;
    served.server.answerNext(answers::json(page(u"participants"_s, {participantResource()}, next)));
    served.server.answerAlways(answers::participants());
    const Caught list(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(list.times, 1);
    QVERIFY(!list.failed());
    QCOMPARE(served.server.requests().size(), 2);
    QTEST(served.server.requests().last().target, "target");
}

void tst_service_lists::promise8_emptyPagesWithoutAnEnd()
{
    Served served;
    served.server.answerNext(
        answers::json(page(u"participants"_s, {participantResource()}, u"/P.json?Page=0"_s)));
    for (int number = 1; number < 60; ++number)
        served.server.answerNext(
            answers::json(page(u"participants"_s, {}, u"/P.json?Page=%1"_s.arg(number))));
    const Caught list(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(list.times, 1);
    QVERIFY(!list.failed());
    QCOMPARE((*list.result)->items->size(), 1U);
    QCOMPARE(served.server.requests().size(), 3);
}

void tst_service_lists::aNextPageBelowTheEndpointsPath()
{
    support::HostileServer server;
    const auto endpoint = twilio::Endpoint::parse(server.url().toString() + u"/api/laml"_s);
    QVERIFY(endpoint);
    twilio::ConferenceService service(*endpoint, testCredentials());
    // Some name it with the path, some without.
    server.answerNext(answers::json(
        page(u"participants"_s, {participantResource()}, u"/api/laml/2010-04-01/P.json?Page=1"_s)));
    server.answerNext(answers::json(
        page(u"participants"_s, {participantResource()}, u"/2010-04-01/P.json?Page=2"_s)));
    server.answerAlways(answers::participants());
    const Caught list(service.listParticipants(conferenceSid()));
    QTRY_COMPARE(list.times, 1);
    QVERIFY(!list.failed());
    const auto requests = server.requests();
    QCOMPARE(requests.size(), 3);
    QVERIFY(requests[0].target.startsWith("/api/laml/2010-04-01/Accounts/"));
    QCOMPARE(requests[1].target, "/api/laml/2010-04-01/P.json?Page=1"_ba);
    QCOMPARE(requests[2].target, "/api/laml/2010-04-01/P.json?Page=2"_ba);
}

void tst_service_lists::promise8_anOddFieldCostsNoRow()
{
    Served served;
    served.server.answerAlways(answers::participants(
        {participantResource({{u"queue_time"_s, 1500}}), participantResource(2)}));
    const Caught list(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(list.times, 1);
    QVERIFY(!list.failed());
    QCOMPARE((*list.result)->items->size(), 2U);
    QCOMPARE((*list.result)->oddity.subject, u"queue_time"_s);
}

void tst_service_lists::promise8_aListEndsWhereTheServicesOwnDo_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("onAPage");
    QTest::addColumn<bool>("isCut");
    QTest::addColumn<int>("requests");
    QTest::newRow("as many as there can be") << 250 << 250 << false << 1;
    QTest::newRow("as many, in pages") << 250 << 100 << false << 3;
    QTest::newRow("one more") << 251 << 1000 << true << 1;
    QTest::newRow("one more, on the next page") << 251 << 250 << true << 2;
    QTest::newRow("many pages") << 10'000 << 100 << true << 3;
}

void tst_service_lists::promise8_aListEndsWhereTheServicesOwnDo()
{
    QFETCH(const int, people);
    QFETCH(const int, onAPage);
    Served served;
    served.server.answerAlways(answers::pages(people, onAPage));
    const Caught list(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(list.times, 1);
    QVERIFY(!list.failed());
    const auto &listing = **list.result;
    QCOMPARE(listing.items->size(), 250U);
    QCOMPARE(listing.items->back().callSid, callSid(250));
    QTEST(listing.isCut, "isCut");
    QTEST(static_cast<int>(served.server.requests().size()), "requests");
    if (listing.onlyPage.isEmpty())
        return;
    const Caught again(served.service.listParticipants(conferenceSid(), listing));
    QTRY_COMPARE(again.times, 1);
    QVERIFY((*again.result)->isUnchanged);
    QTEST((*again.result)->isCut, "isCut");
}

void tst_service_lists::promise8_conferencesEndThereToo()
{
    QJsonArray all;
    for (int number = 1; number <= 1001; ++number)
        all += conferenceResource({{u"sid"_s, conferenceSid(number)}});
    Served served;
    served.server.answerNext(answers::conferences(all));
    all.removeLast();
    served.server.answerNext(answers::conferences(all));
    const Caught list(served.service.listConferences());
    QTRY_COMPARE(list.times, 1);
    QCOMPARE((*list.result)->items->size(), 1000U);
    QVERIFY((*list.result)->isCut);
    const Caught fitting(served.service.listConferences());
    QTRY_COMPARE(fitting.times, 1);
    QCOMPARE((*fitting.result)->items->size(), 1000U);
    QVERIFY(!(*fitting.result)->isCut);
}

void tst_service_lists::datesAreThisComputers_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<int>("told");
    QTest::newRow("ten minutes ahead") << 600 << 600;
    QTest::newRow("an hour behind") << -3600 << -3600;
    QTest::newRow("on the way") << 2 << 0;
}

void tst_service_lists::datesAreThisComputers()
{
    QFETCH(const int, ahead);
    QFETCH(const int, told);
    Served served;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray date = QLocale::c()
                                .toString(now.addSecs(ahead), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                                .toLatin1();
    const QString begun = u"Sat, 28 Feb 2026 23:59:00 +0000"_s;
    const QJsonObject list
        = page(u"participants"_s, {participantResource({{u"date_created"_s, begun}})}, {});
    served.server.answerAlways(respond(
        {.status = 200, .body = QJsonDocument(list).toJson(), .headers = {{"Date", date}}}));
    const Caught caught(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(caught.times, 1);
    QVERIFY(!caught.failed());
    const QDateTime here = (*caught.result)->items->front().dateCreated;
    const qint64 shifted = here.secsTo(QDateTime({2026, 2, 28}, {23, 59}, QTimeZone::utc()));
    QVERIFY2(std::abs(shifted - told) <= 2, qPrintable(QString::number(shifted)));
}

void tst_service_lists::aDateThatIsToComeShowsTheClock()
{
    Served served;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString begun
        = QLocale::c().toString(now.addSecs(600), u"ddd, dd MMM yyyy hh:mm:ss '+0000'"_s);
    served.server.answerAlways(
        answers::participants({participantResource({{u"date_created"_s, begun}})}));
    const Caught caught(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(caught.times, 1);
    QVERIFY(!caught.failed());
    const QDateTime here = (*caught.result)->items->front().dateCreated;
    QVERIFY(std::abs(here.secsTo(QDateTime::currentDateTimeUtc())) <= 5);
}

void tst_service_lists::promise8_aFailedPageFailsTheList()
{
    Served served;
    served.server.answerNext(answers::pages(25, 10));
    served.server.answerNext(answers::error(503, 20500, "sorry"));
    const Caught list(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(list.times, 1);
    QVERIFY(list.failed());
    QCOMPARE(list.error().httpStatus, 503);
    QCOMPARE(served.server.requests().size(), 2);
}

void tst_service_lists::promise8_oddLists_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const auto &[name, text] : oddLists())
        QTest::newRow(name.constData()) << text;
}

void tst_service_lists::promise8_oddLists()
{
    QFETCH(const QByteArray, text);
    Served served;
    served.server.answerAlways(answers::raw(200, text));
    const Caught list(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(list.times, 1);
    if (list.failed())
        QCOMPARE(list.error().kind, Kind::Protocol);
    else
        QVERIFY((*list.result)->items);
}

void tst_service_lists::promise8_unreadableBodies_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const auto &[name, text] : unreadableBodies())
        QTest::newRow(name.constData()) << text;
    QTest::newRow("deep") << deepJson(100'000);
}

void tst_service_lists::promise8_unreadableBodies()
{
    QFETCH(const QByteArray, text);
    Served served;
    served.server.answerAlways(answers::raw(200, text));
    const Caught participants(served.service.listParticipants(conferenceSid()));
    const Caught conferences(served.service.listConferences());
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    const Caught conference(served.service.fetchConference(conferenceSid()));
    QTRY_COMPARE(participants.times + conferences.times + update.times + conference.times, 4);
    QCOMPARE(participants.error().kind, Kind::Protocol);
    QCOMPARE(conferences.error().kind, Kind::Protocol);
    QCOMPARE(update.error().kind, Kind::Protocol);
    QCOMPARE(conference.error().kind, Kind::Protocol);
    for (const Error &error :
         {participants.error(), conferences.error(), update.error(), conference.error()})
        QCOMPARE(error.httpStatus, 200);
    QCOMPARE(served.server.requests().size(), 4);
}

void tst_service_lists::promise8_tooLargeAnswers_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("100 MiB") << fault::hugeList();
    QTest::newRow("no end") << fault::endlessList();
    QTest::newRow("chunks without end") << fault::endlessChunks();
}

void tst_service_lists::promise8_tooLargeAnswers()
{
    QFETCH(const Answer, answer);
    Served served(std::chrono::minutes(2));
    served.server.answerAlways(answer);
    qint64 recorded = 0;
    connect(&served.service, &twilio::ConferenceService::exchanged, this,
            [&](const twilio::Exchange &exchange) { recorded = exchange.replyBody.size(); });
    const Caught list(served.service.listParticipants(conferenceSid()));
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    // Without a cap some of them would go on until no memory is left.
    const auto most = mebibytesUsed() + 300;
    const auto isOver
        = [&] { return (list.times == 1 && update.times == 1) || mebibytesUsed() > most; };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    QVERIFY2(list.failed() && update.failed(), "taken whole, or without end");
    QCOMPARE(list.times, 1);
    QCOMPARE(update.times, 1);
    for (const Error &error : {list.error(), update.error()}) {
        QCOMPARE(error.kind, Kind::Protocol);
        QCOMPARE(error.httpStatus, 200);
        QCOMPARE(words::sentence(error),
                 u"The service's answer is larger than this program accepts."_s);
    }
    constexpr qint64 cap = 4 * 1024 * 1024;
    QVERIFY2(recorded <= cap, qPrintable(QString::number(recorded)));
    QCOMPARE(served.server.requests().size(), 2);
}

void tst_service_lists::promise8_wellFormedAnswersAreBoundedToo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isForLists"); // which may be longer than one resource
    const QByteArray resource
        = QJsonDocument(support::participantResource()).toJson(QJsonDocument::Compact);
    QTest::newRow("a long resource")
        << resource.chopped(1) + R"(,"more":")" + QByteArray(300'000, 'x') + R"("})" << true;
    QTest::newRow("more values than a resource has")
        << resource.chopped(1) + R"(,"more":[)" + "[],"_ba.repeated(1000) + "[]]}" << true;
    // Three million of them would take half a gigabyte.
    QTest::newRow("many values") << R"({"participants":[],"more":[)" + "{},"_ba.repeated(120'000)
            + "{}]}" << false;
}

void tst_service_lists::promise8_wellFormedAnswersAreBoundedToo()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isForLists);
    QVERIFY(QJsonDocument::fromJson(text).isObject());
    Served served;
    served.server.answerAlways(answers::raw(200, text));
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    const Caught one(served.service.fetchParticipant(somebody()));
    const Caught list(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(update.times + one.times + list.times, 3);
    for (const Error &error : {update.error(), one.error()}) {
        QCOMPARE(error.kind, Kind::Protocol);
        QCOMPARE(error.failure.cause, twilio::Failure::Cause::TooLarge);
    }
    // A resource is no list, whatever its length.
    QCOMPARE(list.error().failure.cause,
             isForLists ? twilio::Failure::Cause::NotAList : twilio::Failure::Cause::TooLarge);
}

void tst_service_lists::filtersAreEncoded()
{
    Served served;
    served.server.answerAlways(answers::conferences({conferenceResource()}));
    const Caught list(served.service.listConferences(
        {.status = u"in-progress"_s, .friendlyName = u"R&D + 東京?"_s}));
    QTRY_COMPARE(list.times, 1);
    QVERIFY2(!list.failed(), list.failed() ? qPrintable(words::sentence(list.error())) : "");
    QCOMPARE((*list.result)->items->front().friendlyName, u"AHH YEAH"_s);
    QCOMPARE(served.server.requests().constFirst().target,
             "/2010-04-01/Accounts/" + accountSid().toLatin1()
                 + "/Conferences.json?PageSize=1000&Status=in-progress"
                   "&FriendlyName=R%26D%20%2B%20%E6%9D%B1%E4%BA%AC%3F");
}

void tst_service_lists::abortBetweenPages()
{
    Served served;
    const Caught list(served.service.listParticipants(conferenceSid()));
    int pages = 0;
    connect(&served.service, &twilio::ConferenceService::exchanged, this, [&] {
        if (++pages == 2)
            QMetaObject::invokeMethod(
                this, [&] { list.reply->abort(); }, Qt::QueuedConnection);
    });
    served.server.answerAlways(answers::pagesWithoutEnd());
    QTRY_COMPARE(list.times, 1);
    QVERIFY(list.failed());
    QCOMPARE(list.error().kind, Kind::Cancelled);
    QVERIFY(served.server.requests().size() <= 4);
}

QTEST_GUILESS_MAIN(tst_service_lists)
#include "tst_service_lists.moc"
