// SPDX-License-Identifier: Apache-2.0
// How the program begins where it cannot show itself, and how it ends when it is told to.

#include "childprogram.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <support/preloaded.h>

namespace {

constexpr int patience = 60'000;

void send(const QProcess &program, int signal)
{
    kill(static_cast<pid_t>(program.processId()), signal);
}

/// Waits until \p program has said \p what on standard error.
bool hasSaid(QProcess &program, const QByteArray &what)
{
    QByteArray said;
    program.setReadChannel(QProcess::StandardError);
    while (!said.contains(what)) {
        if (program.state() == QProcess::NotRunning || !program.waitForReadyRead(patience))
            return false;
        said += program.readAll();
    }
    return true;
}

/// Waits for a line on standard output.
bool hasLine(QProcess &program)
{
    while (!program.canReadLine()) {
        if (program.state() == QProcess::NotRunning || !program.waitForReadyRead(patience))
            return false;
    }
    return true;
}

} // namespace

class TestStartAndEnd : public QObject
{
    Q_OBJECT

private slots:
    void saysThatThereIsNoDisplay_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("none") << QString() << QString()
                              << "There is no display: neither DISPLAY nor WAYLAND_DISPLAY"_ba;
        QTest::newRow("gone") << u"DISPLAY"_s << u":4095"_s << ":4095 cannot be opened"_ba;
        QTest::newRow("platform") << u"QT_QPA_PLATFORM"_s << u"nonsense"_s << "no display"_ba;
    }
    void saysThatThereIsNoDisplay()
    {
        QFETCH(const QString, variable);
        QFETCH(const QString, value);
        QFETCH(const QByteArray, says);
        auto environment = withoutDisplay();
        if (!variable.isNull())
            environment.insert(variable, value);
        for (const QStringList &arguments :
             {QStringList{u"--sandbox"_s}, QStringList{u"--tour"_s, u"/nowhere/at/all"_s}}) {
            const Ended ended = run(arguments, environment);
            QCOMPARE(ended.status, 1);
            QCOMPARE(ended.output, ""_ba);
            QCOMPARE(ended.errors.trimmed().count('\n'), 0);
            QVERIFY2(ended.errors.startsWith("conference-panel: ")
                         && ended.errors.toLower().contains(says.toLower()),
                     ended.errors.constData());
        }
    }

    void qtsOwnOptionsWorkBesideItsOwn()
    {
        const QTemporaryDir folder;
        const Ended ended
            = run({u"-platform"_s, u"offscreen"_s, u"--sandbox"_s, u"-style=fusion"_s,
                   u"--screenshot"_s, folder.filePath(u"window.png"_s), u"-reverse"_s},
                  withoutDisplay());
        QVERIFY2(ended.status == 0, ended.errors.constData());
        QCOMPARE(run({u"-platfrom"_s, u"offscreen"_s}).status, 2);
    }

    void aSignalEndsItWithItsStatus_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("status");
        for (const auto &[name, arguments] :
             {std::pair{"served", QStringList{u"--serve-sandbox"_s}},
              std::pair{"window", QStringList()},
              std::pair{"picture", QStringList{u"--screenshot"_s, u"/nowhere/at/all"_s}}}) {
            QTest::addRow("%s INT", name) << arguments << SIGINT << 130;
            QTest::addRow("%s TERM", name) << arguments << SIGTERM << 143;
            QTest::addRow("%s HUP", name) << arguments << SIGHUP << 129;
        }
    }
    void aSignalEndsItWithItsStatus()
    {
        QFETCH(QStringList, arguments);
        QFETCH(const int, signal);
        QFETCH(const int, status);
        // What is asked of it is never answered.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QProcess program;
        const bool isServed = arguments.contains(u"--serve-sandbox"_s);
        if (!isServed) {
            program.setProcessEnvironment(withAccount());
            arguments += {u"--base-url"_s, u"http://127.0.0.1:%1"_s.arg(silent.serverPort())};
        }
        program.start(QStringLiteral(CONFERENCE_PANEL), arguments);
        QVERIFY(isServed ? hasLine(program) : silent.waitForNewConnection(patience));
        send(program, signal);
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), status);
    }

    void aSecondSignalEndsItHard()
    {
        QProcess program;
        program.start(QStringLiteral(DEAF_PROGRAM), QStringList());
        QVERIFY(hasLine(program));
        program.readLine();
        send(program, SIGINT);
        QVERIFY(hasLine(program));
        QCOMPARE(program.state(), QProcess::Running);
        send(program, SIGTERM);
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        QCOMPARE(program.exitCode(), SIGTERM);
    }

    void aHangUpThatIsIgnoredStaysSo()
    {
        QProcess program;
        program.setChildProcessModifier([] { std::signal(SIGHUP, SIG_IGN); });
        program.start(QStringLiteral(CONFERENCE_PANEL), {u"--serve-sandbox"_s});
        QVERIFY(hasLine(program));
        send(program, SIGHUP);
        send(program, SIGTERM);
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 143);
    }

    void doesNotWaitForALookUpThatHangs()
    {
        QProcess program;
        program.setProcessEnvironment(
            support::withPreloaded(withAccount(), QStringLiteral(HANGING_RESOLVER)));
        program.start(QStringLiteral(CONFERENCE_PANEL),
                      {u"--base-url"_s, u"https://service.example"_s});
        QVERIFY(hasSaid(program, "a look-up hangs"));
        send(program, SIGTERM);
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 143);
    }

private:
    static QProcessEnvironment withoutDisplay()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
        return environment;
    }
    static QProcessEnvironment withAccount()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TWILIO_ACCOUNT_SID"_s, u"AC0123456789abcdef0123456789abcdef"_s);
        environment.insert(u"TWILIO_AUTH_TOKEN"_s, u"s3cret"_s);
        return environment;
    }
};

QTEST_GUILESS_MAIN(TestStartAndEnd)
#include "tst_startandend.moc"
