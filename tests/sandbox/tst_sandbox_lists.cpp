// SPDX-License-Identifier: Apache-2.0
#include "running.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Lists: their pages, their filters, their order.
class TestSandboxLists : public QObject
{
    Q_OBJECT

private slots:
    void walksEveryPageAndBack_data();
    void walksEveryPageAndBack();
    void placesThePageExactly();
    void goesOnAfterSomebodyWhoLeft();
    void refusesAnImpossiblePage_data();
    void refusesAnImpossiblePage();
    void filtersParticipants_data();
    void filtersParticipants();
    void filtersConferences_data();
    void filtersConferences();
    void refusesAFilterItCannotRead_data();
    void refusesAFilterItCannotRead();
    void aNameIsNoConference();

private:
    Reply follow(const Reply &reply, const QString &which)
    {
        return m_running.sendTo("GET", reply.json[which].toString().toLatin1(),
                                m_running.authorization());
    }
    QByteArray hall() const { return Running::participantsPath(m_running.address().conferenceSid); }
    static QStringList sids(const Reply &reply)
    {
        QStringList all;
        for (const QJsonValue each : reply.json[u"participants"_s].toArray())
            all.append(each[u"call_sid"_s].toString());
        return all;
    }

    Running m_running{{.participants = 60, .live = false}};
};

void TestSandboxLists::walksEveryPageAndBack_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("pages");
    QTest::newRow("default of 50") << ""_ba << 2;
    QTest::newRow("seven") << "?PageSize=7"_ba << 9;
    QTest::newRow("evenly") << "?PageSize=20"_ba << 3;
    QTest::newRow("all at once") << "?PageSize=1000"_ba << 1;
    QTest::newRow("filtered") << "?Hold=false&PageSize=10"_ba << 6;
}

void TestSandboxLists::walksEveryPageAndBack()
{
    QFETCH(QByteArray, query);
    QFETCH(int, pages);
    QList<QStringList> seen;
    Reply page = m_running.get(hall() + query);
    QVERIFY(page.json[u"previous_page_uri"_s].isNull());
    seen.append(sids(page));
    while (!page.json[u"next_page_uri"_s].isNull()) {
        page = follow(page, u"next_page_uri"_s);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.json[u"page"_s].toInt(), seen.size());
        seen.append(sids(page));
    }
    QCOMPARE(seen.size(), pages);
    QSet<QString> distinct;
    for (const QStringList &each : seen)
        distinct.unite(QSet<QString>(each.begin(), each.end()));
    QCOMPARE(distinct.size(), query.contains("Hold") ? 57 : 60);
    for (qsizetype i = seen.size() - 1; i > 0; --i) {
        page = follow(page, u"previous_page_uri"_s);
        QCOMPARE(sids(page), seen[i - 1]);
    }
    QVERIFY(page.json[u"previous_page_uri"_s].isNull());
    QCOMPARE(sids(follow(page, u"first_page_uri"_s)), seen.first());
}

void TestSandboxLists::placesThePageExactly()
{
    const Reply page
        = m_running.get(hall() + "?Muted=false&PageSize=2&Page=0&DateUpdated%3E=x%20y");
    const QString base = QString::fromLatin1(m_running.target(hall()))
        + u"?Muted=false&DateUpdated%3E=x%20y&PageSize=2&Page="_s;
    const QStringList people = sids(page);
    QCOMPARE(people.size(), 2);
    QCOMPARE(page.json[u"page"_s].toInt(), 0);
    QCOMPARE(page.json[u"page_size"_s].toInt(), 2);
    QCOMPARE(page.json[u"start"_s].toInt(), 0);
    QCOMPARE(page.json[u"end"_s].toInt(), 1);
    QCOMPARE(page.json[u"uri"_s].toString(), base + u'0');
    QCOMPARE(page.json[u"first_page_uri"_s].toString(), base + u'0');
    QCOMPARE(page.json[u"next_page_uri"_s].toString(), base + u"1&PageToken=PA"_s + people.last());

    const Reply next = follow(page, u"next_page_uri"_s);
    QCOMPARE(next.json[u"start"_s].toInt(), 2);
    QCOMPARE(next.json[u"end"_s].toInt(), 3);
    QCOMPARE(next.json[u"uri"_s], page.json[u"next_page_uri"_s]);
    QCOMPARE(next.json[u"previous_page_uri"_s].toString(),
             base + u"0&PageToken=PB"_s + sids(next).first());

    const Reply empty = m_running.get(hall() + "?Coaching=true");
    QCOMPARE(empty.json[u"participants"_s].toArray().size(), 0);
    QCOMPARE(empty.json[u"start"_s].toInt(), 0);
    QCOMPARE(empty.json[u"end"_s].toInt(), 0);
    QVERIFY(empty.json[u"next_page_uri"_s].isNull());
}

void TestSandboxLists::goesOnAfterSomebodyWhoLeft()
{
    Running running{{.participants = 10, .live = false}};
    const QString hall = running.address().conferenceSid;
    const QStringList all = sids(running.get(Running::participantsPath(hall)));
    const Reply first = running.get(Running::participantsPath(hall) + "?PageSize=4");
    QCOMPARE(running.remove(Running::participantPath(hall, all[0])).status, 204);
    QCOMPARE(running.remove(Running::participantPath(hall, all[3])).status, 204);
    const Reply second = running.sendTo("GET", first.json[u"next_page_uri"_s].toString().toLatin1(),
                                        running.authorization());
    QCOMPARE(sids(second), all.sliced(4, 4));
}

void TestSandboxLists::refusesAnImpossiblePage_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("code");
    QTest::newRow("too large") << "PageSize=1001"_ba << 20007;
    QTest::newRow("zero") << "PageSize=0"_ba << 20001;
    QTest::newRow("negative") << "PageSize=-1"_ba << 20001;
    QTest::newRow("no number") << "PageSize=many"_ba << 20001;
    QTest::newRow("overflow") << "PageSize=99999999999999"_ba << 20001;
    QTest::newRow("empty") << "PageSize="_ba << 20001;
    QTest::newRow("page before the first") << "Page=-1"_ba << 20001;
    QTest::newRow("no page") << "Page=last"_ba << 20001;
    QTest::newRow("far page") << "Page=2000000000"_ba << 20001;
    QTest::newRow("short token") << "PageToken=P"_ba << 20001;
    QTest::newRow("foreign token") << "PageToken=PACA00000000000000000000000000000000"_ba << 20001;
}

void TestSandboxLists::refusesAnImpossiblePage()
{
    QFETCH(QByteArray, query);
    QFETCH(int, code);
    for (const QByteArray &list : {hall(), "Conferences.json"_ba}) {
        const Reply reply = m_running.get(list + '?' + query);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), code);
    }
}

void TestSandboxLists::filtersParticipants_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("muted") << "?Muted=true"_ba << QStringList{u"agent"_s};
    QTest::newRow("muted, as older clients ask") << "?Muted=True"_ba << QStringList{u"agent"_s};
    QTest::newRow("coaching, as older clients ask")
        << "?Coaching=True"_ba << QStringList{u"supervisor"_s};
    QTest::newRow("not muted") << "?Muted=false"_ba << QStringList{u"customer"_s, u"supervisor"_s};
    QTest::newRow("coaching") << "?Coaching=true"_ba << QStringList{u"supervisor"_s};
    QTest::newRow("held") << "?Hold=true"_ba << QStringList{};
    QTest::newRow("both") << "?Muted=false&Coaching=false"_ba << QStringList{u"customer"_s};
}

void TestSandboxLists::filtersParticipants()
{
    QFETCH(QByteArray, query);
    QFETCH(QStringList, labels);
    QStringList found;
    const Reply reply = m_running.get(
        Running::participantsPath(m_running.address().supportConferenceSid) + query);
    for (const QJsonValue each : reply.json[u"participants"_s].toArray())
        found.append(each[u"label"_s].toString());
    QCOMPARE(found, labels);
}

void TestSandboxLists::filtersConferences_data()
{
    const auto day = [](int offset) {
        return QDateTime::currentDateTimeUtc()
            .addDays(offset)
            .date()
            .toString(Qt::ISODate)
            .toLatin1();
    };
    const QStringList all{u"Support call 4711"_s, u"Panel Tokyo"_s, u"Town hall"_s};
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none, newest first") << ""_ba << all;
    QTest::newRow("in progress") << "Status=in-progress"_ba << all;
    QTest::newRow("completed") << "Status=completed"_ba << QStringList{};
    QTest::newRow("init") << "Status=init"_ba << QStringList{};
    QTest::newRow("name") << "FriendlyName=Panel+Tokyo&Status=in-progress"_ba
                          << QStringList{u"Panel Tokyo"_s};
    QTest::newRow("part of a name") << "FriendlyName=Panel"_ba << QStringList{};
    QTest::newRow("up to tomorrow") << "DateCreated%3C=" + day(1) << all;
    QTest::newRow("up to long ago") << "DateCreated%3C=2011-02-18"_ba << QStringList{};
    QTest::newRow("from the day before yesterday on") << "DateUpdated%3E=" + day(-2) << all;
    QTest::newRow("unescaped") << "DateCreated>=" + day(-2) << all;
    QTest::newRow("from the day after tomorrow on") << "DateUpdated%3E=" + day(2) << QStringList{};
    QTest::newRow("between") << "DateCreated%3E=" + day(-2) + "&DateCreated%3C=" + day(1) << all;
    QTest::newRow("on another day") << "DateCreated=2011-02-18"_ba << QStringList{};
}

void TestSandboxLists::filtersConferences()
{
    QFETCH(QByteArray, query);
    QFETCH(QStringList, names);
    QStringList found;
    const Reply reply = m_running.get("Conferences.json?" + query);
    for (const QJsonValue each : reply.json[u"conferences"_s].toArray())
        found.append(each[u"friendly_name"_s].toString());
    QCOMPARE(found, names);
}

void TestSandboxLists::refusesAFilterItCannotRead_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("time of day") << "DateCreated=2019-09-06T03%3A59%3A31-0400"_ba;
    QTest::newRow("short") << "DateCreated%3C=2019-9-6"_ba;
    QTest::newRow("no such day") << "DateUpdated%3E=2019-02-30"_ba;
    QTest::newRow("words") << "DateUpdated=today"_ba;
    QTest::newRow("empty") << "DateUpdated="_ba;
    QTest::newRow("status") << "Status=running"_ba;
}

void TestSandboxLists::refusesAFilterItCannotRead()
{
    QFETCH(QByteArray, query);
    const Reply reply = m_running.get("Conferences.json?" + query);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), 20001);
}

void TestSandboxLists::aNameIsNoConference()
{
    for (const QByteArray &path : {"Conferences/Town%20hall.json"_ba, "Conferences/CF123.json"_ba,
                                   "Conferences/Town%20hall/Participants.json"_ba,
                                   "Conferences/Town%20hall/Participants/guest%201.json"_ba}) {
        const Reply reply = m_running.get(path);
        QCOMPARE(reply.status, 405);
        QCOMPARE(reply.code(), 20004);
    }
}

QTEST_GUILESS_MAIN(TestSandboxLists)
#include "tst_sandbox_lists.moc"
