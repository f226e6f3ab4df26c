// SPDX-License-Identifier: Apache-2.0
// The program from outside: what it answers on the command line, and the service it serves to
// another copy of itself.
#include "childprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <support/slowdisk.h>
#include <sys/stat.h>

class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void aUsageErrorIsOneClearLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("names");
        QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << "nonsense"_ba;
        QTest::newRow("unknown word") << QStringList{u"hello"_s} << "hello"_ba;
        QTest::newRow("no number") << QStringList{u"--port"_s, u"many"_s} << "--port"_ba;
        QTest::newRow("port") << QStringList{u"--port"_s, u"65536"_s} << "65535"_ba;
        QTest::newRow("participants")
            << QStringList{u"--sandbox-participants"_s, u"251"_s} << "250"_ba;
        QTest::newRow("interval") << QStringList{u"--poll-interval"_s, u"1"_s} << "100"_ba;
        QTest::newRow("plain http")
            << QStringList{u"--base-url"_s, u"http://api.example.com"_s} << "https"_ba;
        QTest::newRow("HAR") << QStringList{u"--sandbox"_s, u"--record-har"_s,
                                            u"/nowhere/at/all.har"_s}
                             << "/nowhere/at/all.har"_ba;
    }
    void aUsageErrorIsOneClearLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, names);
        const Ended ended = run(arguments);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.output, ""_ba);
        QList<QByteArray> lines = ended.errors.trimmed().split('\n');
        lines.removeIf(
            [](const QByteArray &line) { return !line.startsWith("conference-panel: "); });
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().contains(names), ended.errors.constData());
    }

    void whatWouldBeIgnoredIsRefused_data()
    {
        QTest::addColumn<QStringList>("mode");
        QTest::addColumn<QStringList>("option");
        const QStringList account;
        const QStringList sandbox{u"--sandbox"_s};
        const QStringList served{u"--serve-sandbox"_s};
        const QStringList tour{u"--tour"_s, u"/nowhere/at/all"_s};
        const auto refused = [](const char *name, const QStringList &mode,
                                const QStringList &options, const QString &value = {}) {
            for (const QString &option : options) {
                QTest::addRow("%s %s", name, qPrintable(option))
                    << mode << (value.isNull() ? QStringList{option} : QStringList{option, value});
            }
        };
        refused("account", account, {u"--seed"_s, u"--port"_s, u"--sandbox-participants"_s},
                u"7"_s);
        refused("sandbox", sandbox, {u"--base-url"_s}, u"https://api.example.com"_s);
        refused("served", served, {u"--sandbox"_s});
        refused("served", served, {u"--base-url"_s}, u"https://api.example.com"_s);
        refused("served", served, {u"--poll-interval"_s}, u"500"_s);
        refused("served", served,
                {u"--conference"_s, u"--screenshot"_s, u"--tour"_s, u"--record-har"_s},
                u"/nowhere/at/all"_s);
        refused("tour", tour, {u"--base-url"_s}, u"https://api.example.com"_s);
        refused("tour", tour, {u"--screenshot"_s}, u"/nowhere/at/all"_s);
        refused(
            "empty", account,
            {u"--conference"_s, u"--screenshot"_s, u"--tour"_s, u"--record-har"_s, u"--base-url"_s},
            u""_s);
    }
    void whatWouldBeIgnoredIsRefused()
    {
        QFETCH(const QStringList, mode);
        QFETCH(const QStringList, option);
        const Ended ended = run(mode + option);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.output, ""_ba);
        QCOMPARE(ended.errors.trimmed().count('\n'), 0);
        QVERIFY2(ended.errors.startsWith("conference-panel: " + option.first().toLatin1()),
                 ended.errors.constData());
    }

    void anAnswerIsGivenWhateverElseIsAskedFor()
    {
        for (const QString &option : {u"--help"_s, u"--version"_s})
            QCOMPARE(run({option, u"--seed"_s, u"many"_s, u"--serve-sandbox"_s}).status, 0);
    }

    void tellsItsVersionAndOptions()
    {
        QVERIFY(run({u"--version"_s}).output.startsWith("conference-panel "));
        const QByteArray help = run({u"--help"_s}).output;
        for (const char *option :
             {"--sandbox", "--sandbox-participants", "--serve-sandbox", "--port", "--seed",
              "--base-url", "--conference", "--poll-interval", "--screenshot", "--tour",
              "--record-har", "--version", "--help"})
            QVERIFY2(help.contains(option), option);
    }

    void promise5_aDiskThatDoesNotAnswerHoldsNobody()
    {
        // Each write of the journal takes an hour: the program ends all the same.
        const QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, folder.path());
        const Ended ended = run(
            {u"--sandbox"_s, u"--screenshot"_s, folder.filePath(u"window.png"_s)},
            support::withSlowDisk(environment, QStringLiteral(SLOW_DISK),
                                  folder.filePath(u"conference-panel"_s), std::chrono::hours(1)));
        QCOMPARE(ended.status, 0);
        QVERIFY(QFile::exists(folder.filePath(u"window.png"_s)));
    }

    void promise1_settingsThatCannotBeReadHoldNobody_data()
    {
        QTest::addColumn<QByteArray>("there");
        for (const auto *what : {"pipe", "folder", "lock", "disk"})
            QTest::newRow(what) << QByteArray(what);
    }
    void promise1_settingsThatCannotBeReadHoldNobody()
    {
        QFETCH(QByteArray, there);
        const QTemporaryDir folder;
        const QString config = folder.filePath(u"conference-panel"_s);
        const QString file = config + u"/conference-panel.conf"_s;
        const QByteArray path = QFile::encodeName(file);
        QVERIFY(QDir().mkpath(config));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, folder.path());
        if (there == "pipe") {
            QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        } else if (there == "folder") {
            QVERIFY(QDir().mkdir(file));
        } else if (there == "lock") {
            QFile lock(file + u".lock"_s);
            QVERIFY(lock.open(QIODevice::WriteOnly));
            lock.write("1\nconference-panel\nanother-computer\n");
        } else {
            environment = support::withSlowDisk(environment, QStringLiteral(SLOW_DISK), config,
                                                std::chrono::hours(1));
        }
        const QString picture = folder.filePath(u"window.png"_s);
        const Ended ended = run({u"--sandbox"_s, u"--screenshot"_s, picture}, environment);
        QCOMPARE(ended.status, 0);
        QVERIFY(QFile::exists(picture));
        QVERIFY2(ended.errors.contains(path), ended.errors.constData());
    }

    void promise7_onlyTheOwnerReadsWhatIsWritten()
    {
        const QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto *home : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(home),
                               folder.filePath(QString::fromLatin1(home).toLower()));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.setChildProcessModifier([] { ::umask(0); });
        program.start(QStringLiteral(CONFERENCE_PANEL),
                      {u"--sandbox"_s, u"--screenshot"_s, folder.filePath(u"window.png"_s),
                       u"--record-har"_s, folder.filePath(u"all.har"_s)});
        constexpr int patience = 60'000;
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.exitCode(), 0);
        QStringList found;
        QDirIterator each(folder.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QFileInfo info(each.next());
            found += info.fileName();
            constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
                | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther
                | QFileDevice::ExeOther;
            QVERIFY2(!(info.permissions() & others), qPrintable(info.filePath()));
        }
        for (const QString &file : {u"window.png"_s, u"all.har"_s, u"conference-panel.conf"_s,
                                    u"journal.sqlite"_s, u"journal.sqlite.running"_s})
            QVERIFY2(found.contains(file), qPrintable(file));
    }

    void takesNoSecretFromTheCommandLine()
    {
        for (const QString &option :
             {u"--auth-token"_s, u"--api-key"_s, u"--api-secret"_s, u"--token"_s, u"--secret"_s})
            QCOMPARE(run({u"--sandbox"_s, option, u"s3cret"_s}).status, 2);
    }

    void servesWhatItSays()
    {
        const Served served;
        for (const auto name : {"base_url"_L1, "account_sid"_L1, "auth_token"_L1,
                                "conference_sid"_L1, "api_key"_L1, "api_secret"_L1})
            QVERIFY2(!served.told(name).isEmpty(), name.data());
        QVERIFY(served.told("base_url"_L1).startsWith(u"http://127.0.0.1:"_s));
    }

    void promise7_servesWithSecretsThatNobodyKnows()
    {
        const Served seeded;
        const Served one{QStringList()};
        const Served other{QStringList()};
        for (const auto name : {"account_sid"_L1, "conference_sid"_L1, "api_key"_L1}) {
            QCOMPARE(one.told(name), seeded.told(name));
            QCOMPARE(other.told(name), seeded.told(name));
        }
        for (const auto name : {"auth_token"_L1, "api_secret"_L1}) {
            QVERIFY(one.told(name) != other.told(name));
            QVERIFY(one.told(name) != seeded.told(name));
            QVERIFY(other.told(name) != seeded.told(name));
        }
    }

    void connectsToAnotherServerFromTheEnvironment()
    {
        const QTemporaryDir folder;
        const QString picture = folder.filePath(u"window.png"_s);
        const QString har = folder.filePath(u"traffic.har"_s);
        const Served served;
        const Ended ended = run({u"--base-url"_s, served.told("base_url"_L1), u"--conference"_s,
                                 served.told("conference_sid"_L1), u"--screenshot"_s, picture,
                                 u"--record-har"_s, har},
                                served.environment());
        QVERIFY2(ended.status == 0, ended.errors.constData());
        QCOMPARE(QImage(picture).size(), QSize(1280, 800));
        QFile file(har);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        const QJsonArray entries = QJsonDocument::fromJson(written)
                                       .object()
                                       .value("log"_L1)
                                       .toObject()
                                       .value("entries"_L1)
                                       .toArray();
        QVERIFY(!entries.isEmpty());
        QVERIFY(written.contains(served.told("conference_sid"_L1).toUtf8()));
        QVERIFY(!written.contains(served.told("auth_token"_L1).toUtf8()));
    }

    void aPictureOfNothingEnds_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<bool>("hasAccount");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing to connect to")
            << QStringList() << false << "conference-panel: Not connected: "_ba;
        QTest::newRow("no such conference")
            << QStringList{u"--conference"_s, u"CF00000000000000000000000000000bad"_s} << true
            << " is not in progress: "_ba;
        QTest::newRow("no such account")
            << QStringList() << true
            << "conference-panel: The conferences could not be loaded: "_ba;
    }
    void aPictureOfNothingEnds()
    {
        QFETCH(const QStringList, more);
        QFETCH(const bool, hasAccount);
        QFETCH(const QByteArray, says);
        const QTemporaryDir folder;
        const QString picture = folder.filePath(u"window.png"_s);
        const Served served;
        auto environment = QProcessEnvironment::systemEnvironment();
        if (hasAccount)
            environment = served.environment();
        if (says.contains("loaded"))
            environment.insert(u"TWILIO_AUTH_TOKEN"_s, u"not-the-token"_s);
        const Ended ended = run(
            QStringList{u"--base-url"_s, served.told("base_url"_L1), u"--screenshot"_s, picture}
                + more,
            environment);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.errors.contains(says), ended.errors.constData());
        QCOMPARE(ended.errors.count("conference-panel: "), 1);
        QCOMPARE(QImage(picture).size(), QSize(1280, 800));
    }

    void aTourOfNothingEnds()
    {
        const QTemporaryDir folder;
        const QString pictures = folder.filePath(u"tour"_s);
        const Ended ended = run({u"--tour"_s, pictures, u"--conference"_s, u"No such room"_s});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.errors.contains("is not in progress"), ended.errors.constData());
        QCOMPARE(QDir(pictures).entryList(QDir::Files), QStringList{u"1-nothing-to-show.png"_s});
    }

    void aRecordingIsNotOverwritten()
    {
        const QTemporaryDir folder;
        const QString har = folder.filePath(u"traffic.har"_s);
        const QStringList arguments{u"--sandbox"_s, u"--screenshot"_s,
                                    folder.filePath(u"window.png"_s), u"--record-har"_s, har};
        QCOMPARE(run(arguments).status, 0);
        const qint64 size = QFile(har).size();
        const Ended again = run(arguments);
        QCOMPARE(again.status, 2);
        QVERIFY2(again.errors.contains("is not overwritten"), again.errors.constData());
        QCOMPARE(QFile(har).size(), size);
    }

    void makesTheTour()
    {
        const QTemporaryDir folder;
        const QString pictures = folder.filePath(u"tour"_s);
        const Ended ended = run({u"--tour"_s, pictures, u"--seed"_s, u"7"_s});
        QVERIFY2(ended.status == 0, ended.errors.constData());
        const QList<QByteArray> lines = ended.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 7);
        QVERIFY2(lines.first().endsWith(" Muted=true -> 200"), ended.output.constData());
        QVERIFY2(lines.last().endsWith(" EndConferenceOnExit=true -> 200"),
                 ended.output.constData());
        const QStringList written = QDir(pictures).entryList(QDir::Files, QDir::Name);
        QCOMPARE(written.size(), 7);
        for (const QString &picture : written)
            QVERIFY2(!QImage(QDir(pictures).filePath(picture)).isNull(), qPrintable(picture));
    }

    void makesTheTourWhateverWasOpen()
    {
        const QTemporaryDir folder;
        const QStringList seed{u"--seed"_s, u"7"_s};
        QCOMPARE(run(QStringList{u"--sandbox"_s, u"--conference"_s, u"Town hall"_s,
                                 u"--screenshot"_s, folder.filePath(u"window.png"_s)}
                     + seed)
                     .status,
                 0);
        const Ended ended = run(QStringList{u"--tour"_s, folder.filePath(u"tour"_s)} + seed);
        QVERIFY2(ended.status == 0, ended.errors.constData());
    }

    void everyRoomHasALogThatIsQuietByDefault()
    {
        const QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_MESSAGE_PATTERN"_s, u"%{category} %{message}"_s);
        const QStringList tour{u"--tour"_s, folder.filePath(u"tour"_s)};
        QVERIFY(!run(tour, environment).errors.contains("panel."));
        environment.insert(u"QT_LOGGING_RULES"_s, u"panel.*.debug=true"_s);
        const QByteArray told = run(tour, environment).errors;
        for (const char *room :
             {"changes", "conferences", "people", "reading", "sandbox", "session", "twilio"})
            QVERIFY2(told.contains(QByteArray("panel.") + room + ' '), room);
    }

    void promise7_theLogTellsNoSecret()
    {
        const QTemporaryDir folder;
        const Served served;
        QProcessEnvironment environment = served.environment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"panel.*.debug=true"_s);
        const QByteArray told = run({u"--base-url"_s, served.told("base_url"_L1), u"--screenshot"_s,
                                     folder.filePath(u"window.png"_s)},
                                    environment)
                                    .errors;
        QVERIFY2(told.contains("panel.twilio"), told.constData());
        const QByteArray token = served.told("auth_token"_L1).toUtf8();
        const QByteArray account = served.told("account_sid"_L1).toUtf8();
        QVERIFY(!told.contains(token));
        QVERIFY(!told.contains((account + ':' + token).toBase64()));
    }

    void saysWhereThereIsNoTour()
    {
        const QTemporaryDir folder;
        const QString alone = folder.filePath(u"conference-panel"_s);
        QVERIFY(QFile::copy(QStringLiteral(CONFERENCE_PANEL), alone));
        const QString pictures = folder.filePath(u"tour"_s);
        const Ended ended
            = run({u"--tour"_s, pictures}, QProcessEnvironment::systemEnvironment(), alone);
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.output, ""_ba);
        QVERIFY2(ended.errors.contains("conference-panel: The tour could not be started")
                     && ended.errors.contains(folder.path().toLocal8Bit()),
                 ended.errors.constData());
        QVERIFY(!QFile::exists(pictures));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
