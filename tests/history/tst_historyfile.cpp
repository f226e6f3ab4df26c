// SPDX-License-Identifier: Apache-2.0
#include "journaltest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <history/act.h>
#include <history/historyfile.h>
#include <history/historyreader.h>
#include <sys/stat.h>

using namespace journaltest;
using history::Act;
using history::Attendance;
using history::HistoryFormat;
using history::HistoryLine;
using history::HistoryReader;
using history::Sighting;
using history::Stay;

/// The history in files.
class TestHistoryFile : public QObject
{
    Q_OBJECT

    static QDateTime at(int seconds)
    {
        return QDateTime({2026, 11, 28}, {14, 2, 11, 200}, QTimeZone::utc()).addSecs(seconds);
    }
    static Sighting seen(Sighting::Kind kind, const QString &who, int seconds)
    {
        return {.kind = kind,
                .seenAt = at(seconds),
                .accountSid = account().sid,
                .endpoint = account().endpoint,
                .conferenceSid = intent().conferenceSid,
                .participant = who.isEmpty() ? QString() : u"CA-"_s + who,
                .who = who};
    }
    static QByteArray contents(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static mode_t modeOf(const QString &file)
    {
        struct stat facts
        {
        };
        ::stat(QFile::encodeName(file).constData(), &facts);
        return facts.st_mode & 0777;
    }

private slots:
    void aFormulaIsNoFormula_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("equals") << u"=1+1"_s << "'=1+1\r\n"_ba;
        QTest::newRow("plus") << u"+14155550136"_s << "'+14155550136\r\n"_ba;
        QTest::newRow("minus, a number too") << u"-5"_s << "'-5\r\n"_ba;
        QTest::newRow("at") << u"@SUM(A1)"_s << "'@SUM(A1)\r\n"_ba;
        QTest::newRow("tab") << u"\t=1"_s << "'\t=1\r\n"_ba;
        QTest::newRow("return") << u"\r=1"_s << "\"'\r=1\"\r\n"_ba;
        QTest::newRow("quoted") << u"=a,\"b\""_s << "\"'=a,\"\"b\"\"\"\r\n"_ba;
        QTest::newRow("plain") << u"Dana Ortiz 東京"_s << u"Dana Ortiz 東京\r\n"_s.toUtf8();
        QTest::newRow("in the middle") << u"1=1"_s << "1=1\r\n"_ba;
        QTest::newRow("two lines") << u"a\nb"_s << "\"a\nb\"\r\n"_ba;
    }
    void aFormulaIsNoFormula()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, row);
        QCOMPARE(history::csvRow(QStringList{cell}), row);
    }

    void actsAreTold_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Act>("act");
        QTest::newRow("mute") << "Muted=true"_ba << Act::Mute;
        QTest::newRow("unmute") << "Muted=false"_ba << Act::Unmute;
        QTest::newRow("hold") << "Hold=true"_ba << Act::Hold;
        QTest::newRow("with music")
            << "Hold=true&HoldUrl=https%3A%2F%2Fx%2Fa.mp3&HoldMethod=GET"_ba << Act::HoldWithMusic;
        QTest::newRow("resume") << "Hold=false"_ba << Act::Resume;
        QTest::newRow("hold music") << "HoldUrl=x"_ba << Act::HoldMusic;
        QTest::newRow("coach") << "Coaching=true&CallSidToCoach=CA1&Muted=false"_ba << Act::Coach;
        QTest::newRow("unheard") << "Coaching=true&CallSidToCoach=CA1&Muted=true"_ba
                                 << Act::CoachUnheard;
        QTest::newRow("listen") << "Coaching=false&Muted=true"_ba << Act::ListenOnly;
        QTest::newRow("barge in") << "Coaching=false&Muted=false"_ba << Act::SpeakToEveryone;
        QTest::newRow("end") << "EndConferenceOnExit=true"_ba << Act::EndOnExit;
        QTest::newRow("announce") << "AnnounceUrl=x&AnnounceMethod=GET"_ba << Act::Announce;
        QTest::newRow("several") << "Muted=true&Hold=true"_ba << Act::Update;
        QTest::newRow("nothing") << ""_ba << Act::Update;
    }
    void actsAreTold()
    {
        QFETCH(QByteArray, body);
        QFETCH(Act, act);
        QCOMPARE(history::actOf(intent(body)), act);
        Intent other = intent(body);
        other.operation = Intent::Operation::Remove;
        QCOMPARE(history::actOf(other), Act::Remove);
    }

    void whoHasDoneItIsTold()
    {
        const auto row = [](Sighting::Kind kind) {
            return history::csvRow(HistoryLine{.key = {}, .sighting = seen(kind, u"Lee"_s, 5)});
        };
        QVERIFY(row(Sighting::Kind::Held).contains(",elsewhere,held,Lee,"));
        QVERIFY(row(Sighting::Kind::Joined).contains(",service,joined,Lee,"));
        // It has not looked, which is nobody else's doing.
        QVERIFY(row(Sighting::Kind::LookedAway).contains(",program,looked away,Lee,"));
    }

    void whatIsShownIsWritten()
    {
        QTemporaryDir folder;
        Journal journal(folder.filePath(u"journal.sqlite"_s),
                        {.patience = std::chrono::minutes(1)});
        const QUuid press = QUuid::createUuid();
        for (const QString &who : {u"Dana"_s, u"=Kim"_s}) {
            Intent made = intent();
            made.who = who;
            made.pressedAt = at(0);
            made.press = press;
            journal.record(made);
            journal.settle({.id = made.id,
                            .state = Outcome::State::Refused,
                            .httpStatus = 404,
                            .code = 20404,
                            .message = u"gone, \"long\" ago"_s,
                            .requestId = u"RQ71"_s,
                            .attempts = 4,
                            .latency = std::chrono::milliseconds(2400),
                            .settledAt = at(3)});
        }
        journal.note(seen(Sighting::Kind::Left, u"Lee"_s, 5));
        journal.note(seen(Sighting::Kind::Joined, u"Zoe"_s, -500));
        journal.name({account().sid, account().endpoint, intent().conferenceSid, u"Support"_s});
        recent(journal, 1);

        HistoryReader reader(journal.file());
        QSignalSpy written(&reader, &HistoryReader::written);
        reader.ask({.account = account(), .from = at(-60)});
        const QString csv = folder.filePath(u"out.csv"_s);
        QFile before(csv);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner
                              | QFileDevice::ReadOther);
        before.close();
        reader.write(HistoryFormat::Csv, csv);
        QVERIFY(written.wait());
        QCOMPARE(written.first().at(1).toLongLong(), qint64(3));
        const QByteArrayList rows = contents(csv).split('\n');
        QCOMPARE(rows.size(), 5); // the last one is ended too
        QCOMPARE(rows[0],
                 "local time,UTC,conference,conference SID,by,what,person,own "
                 "name,participant,outcome,reason,duration ms,attempts,sent,HTTP "
                 "status,code,request id,change id,press id\r"_ba);
        QVERIFY2(
            rows[1].startsWith("2026-11-28 14:02:16.200,2026-11-28T14:02:16.200Z,Support,"
                               "CF00000000000000000000000000000001,service,left,Lee,,CA-Lee,seen,"),
            rows[1].constData());
        QCOMPARE(rows[1].count(','), rows[0].count(','));
        QVERIFY2(rows[2].contains(",you,mute,'=Kim,,"), rows[2].constData());
        QVERIFY2(rows[2].contains(",refused,\"gone, \"\"long\"\" ago\",2400,4,Muted=true,404,20404,"
                                  "RQ71,"),
                 rows[2].constData());
        QVERIFY2(rows[3].contains(",you,mute,Dana,,"), rows[3].constData());
        QVERIFY(rows[3].endsWith(press.toByteArray(QUuid::WithoutBraces) + '\r'));
        // For its owner alone, whoever could read the one before.
        QCOMPARE(modeOf(csv), mode_t(0600));

        const QString json = folder.filePath(u"out.json"_s);
        written.clear();
        reader.write(HistoryFormat::Json, json);
        QVERIFY(written.wait());
        const QJsonArray all = QJsonDocument::fromJson(contents(json)).array();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[1][u"person"].toString(), u"=Kim"_s);
        QCOMPARE(all[1][u"duration_ms"].toDouble(), 2400.0);
        QCOMPARE(all[1][u"attempts"].toInt(), 4);
        QCOMPARE(all[1][u"request_id"].toString(), u"RQ71"_s);
        QCOMPARE(all[0][u"what"].toString(), u"left"_s);
        QCOMPARE(modeOf(json), mode_t(0600));
    }

    void nothingIsAFileTooAndAFileThatCannotBeIsToldOf()
    {
        QTemporaryDir folder;
        Journal journal(folder.filePath(u"journal.sqlite"_s));
        recent(journal, 1);
        HistoryReader reader(journal.file());
        reader.ask({.account = account()});
        QSignalSpy written(&reader, &HistoryReader::written);
        const QString json = folder.filePath(u"out.json"_s);
        reader.write(HistoryFormat::Json, json);
        QVERIFY(written.wait());
        QVERIFY(QJsonDocument::fromJson(contents(json)).isArray());
        QSignalSpy failed(&reader, &HistoryReader::notWritten);
        reader.write(HistoryFormat::Csv, folder.filePath(u"none/out.csv"_s));
        QVERIFY(failed.wait());
        QVERIFY(!failed.first().at(1).toString().isEmpty());
    }

    void staysAreFromComingToGoing()
    {
        Attendance attendance;
        Sighting dana = seen(Sighting::Kind::Present, u"Dana"_s, 0);
        dana.since = at(-100);
        attendance.take(dana);
        attendance.take(seen(Sighting::Kind::Joined, u"Kim"_s, 10));
        attendance.take(seen(Sighting::Kind::Left, u"Kim"_s, 20));
        attendance.take(seen(Sighting::Kind::Joined, u"Kim"_s, 30));
        attendance.take(seen(Sighting::Kind::Muted, u"Kim"_s, 35));
        attendance.take(seen(Sighting::Kind::LookedAway, {}, 40));
        const QList<Stay> going = attendance.stays();
        QCOMPARE(going.size(), 3);
        QCOMPARE(going[0].who, u"Dana"_s);
        QCOMPARE(going[0].from, at(-100));
        QVERIFY(going[0].isSinceKnown);
        QVERIFY(!going[0].to);
        QCOMPARE(going[0].seenUntil, at(40));
        QCOMPARE(going[1].from, at(10));
        QCOMPARE(*going[1].to, at(20));
        QCOMPARE(going[1].end, Stay::End::Left);
        QCOMPARE(going[2].from, at(30));
        attendance.take(seen(Sighting::Kind::ConferenceEnded, {}, 60));
        for (const Stay &stay : attendance.stays())
            QVERIFY(stay.to);
        QCOMPARE(attendance.stays().first().end, Stay::End::ConferenceEnded);
    }

    void attendanceIsWritten()
    {
        QTemporaryDir folder;
        Journal journal(folder.filePath(u"journal.sqlite"_s),
                        {.patience = std::chrono::minutes(1)});
        journal.note(seen(Sighting::Kind::Joined, u"+Dana"_s, 0));
        journal.note(seen(Sighting::Kind::Left, u"+Dana"_s, 90));
        journal.note(seen(Sighting::Kind::Joined, u"Kim"_s, 95));
        Sighting elsewhere = seen(Sighting::Kind::Joined, u"Lee"_s, 96);
        elsewhere.conferenceSid = u"CF2"_s;
        journal.note(elsewhere);
        recent(journal, 1);
        HistoryReader reader(journal.file());
        reader.ask({.account = account(), .conferenceSid = intent().conferenceSid});
        QSignalSpy written(&reader, &HistoryReader::written);
        const QString file = folder.filePath(u"who.csv"_s);
        reader.writeAttendance(file);
        QVERIFY(written.wait());
        const QByteArrayList rows = contents(file).split('\n');
        QCOMPARE(rows.size(), 4);
        QVERIFY2(rows[1].startsWith("'+Dana,,CA-+Dana,2026-11-28 14:02:11.200,"),
                 rows[1].constData());
        QVERIFY2(rows[1].contains(",90,left,"), rows[1].constData());
        QVERIFY2(rows[2].startsWith("Kim,,CA-Kim,2026-11-28 14:03:46.200,"), rows[2].constData());
        QVERIFY2(rows[2].contains("Z,,,,,2026-11-28T14:03:46.200Z,"), rows[2].constData());
        QCOMPARE(modeOf(file), mode_t(0600));
    }
};

QTEST_GUILESS_MAIN(TestHistoryFile)
#include "tst_historyfile.moc"
