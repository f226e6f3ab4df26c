// SPDX-License-Identifier: Apache-2.0
// The program from its start: what decides what it connects to, and what it leaves behind.

#include <QAbstractItemView>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <conferences/conferencelist.h>
#include <conferences/conferencetabs.h>
#include <controls/confirmation.h>
#include <csignal>
#include <history/curl.h>
#include <look/appearance.h>
#include <people/participantmodel.h>
#include <program/application.h>
#include <program/signalwatcher.h>
#include <records/exchangemodel.h>
#include <support/accountanswers.h>
#include <support/answers.h>
#include <support/fault.h>
#include <support/filesizelimit.h>
#include <uistage/windowsteps.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the list of exchanges shows and has to copy.
QString exchangesOf(program::Application &application)
{
    QStringList all;
    for (const auto *view : application.window().findChildren<QAbstractItemView *>()) {
        if (view->accessibleName() != u"Exchanges"_s)
            continue;
        const QAbstractItemModel &model = *view->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto exchange = model.index(row, 0)
                                      .data(records::ExchangeModel::ExchangeRole)
                                      .value<twilio::Exchange>();
            all += history::toCurl(exchange) + history::toText(exchange);
            for (int column = 0; column < model.columnCount(); ++column) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                    all += model.index(row, column).data(role).toString();
            }
        }
    }
    return all.join(u'\n');
}

/// The window says something with these words.
bool says(program::Application &application, const QString &words)
{
    const auto labels = application.window().findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&words](const QLabel *label) { return label->text().contains(words); });
}

} // namespace

class TestApplication : public QObject
{
    Q_OBJECT

private slots:
    void init() { startUnknown(); }

    void asksWhenNothingElseDecides()
    {
        program::Application application({});
        QVERIFY(application.start());
        QTRY_VERIFY(asks(application.window()));
        QVERIFY(!application.session());
        QTest::mouseClick(
            worded<QPushButton>(*dialogOf(application.window()), u"Try the sandbox"_s),
            Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(participants(application.window())
                                     && participants(application.window())->rowCount() > 0,
                                 30'000);
        QCOMPARE(application.session()->connection().name, u"Sandbox"_s);

        trigger(application.window(), u"Disconnect"_s);
        QVERIFY(!application.session());
        QVERIFY(!asks(application.window()));
        trigger(application.window(), u"Connect…"_s);
        QVERIFY(asks(application.window()));
    }

    void promise5_saysThatTheJournalWasDamaged()
    {
        const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
        QVERIFY(data.mkpath(u"."_s));
        QFile journal(data.filePath(u"journal.sqlite"_s));
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write(QByteArray("no database").repeated(1000));
        journal.close();
        program::CommandLine line;
        line.sandbox = true;
        line.freshSecrets = false; // tests/secrets/search looks for what the seed gives
        program::Application application(line);
        QVERIFY(application.start());
        QTRY_VERIFY_WITH_TIMEOUT(says(application, u"journal.sqlite"_s), 30'000);
    }

    void promise1_saysThatTheSettingsCannotBeRead()
    {
        const QString file = settings::Store::usualFile();
        QFile::remove(file);
        QVERIFY(QDir().mkpath(file));
        const auto tidy = qScopeGuard([&file] { QDir().rmdir(file); });
        program::Application application({});
        QVERIFY(application.start());
        QVERIFY(says(application, file));
        QVERIFY(!says(application, u"journal"_s));
    }

    void theAppearanceThatWasChosen()
    {
        QSettings().setValue(look::appearanceKey, static_cast<int>(look::Appearance::Dark));
        {
            const program::Application application({});
            QVERIFY(look::isDark(application.windows().front()->window().palette()));
        }
        QSettings().setValue(look::appearanceKey, static_cast<int>(look::Appearance::Light));
        const program::Application application({});
        QVERIFY(!look::isDark(application.windows().front()->window().palette()));
    }

    void saysThatTheRecordingHasEnded()
    {
        program::CommandLine line;
        line.sandbox = true;
        line.freshSecrets = false; // tests/secrets/search looks for what the seed gives
        line.pollInterval = std::chrono::milliseconds(10);
        line.recordHar = QDir::home().filePath(u"data/full.har"_s);
        QVERIFY(QDir::home().mkpath(u"data"_s));
        QFile::remove(line.recordHar); // of a former run
        program::Application application(line);
        QVERIFY(application.start());
        // Larger than what else is written, so that it alone is as on a full disk.
        const auto recorded = [&line] { return QFileInfo(line.recordHar).size(); };
        QTRY_VERIFY_WITH_TIMEOUT(recorded() > 200'000, 30'000);
        const support::FileSizeLimit limit(recorded() + 100);
        QVERIFY(!says(application, u"full.har"_s));
        application.session()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(says(application, u"full.har has ended early"_s), 30'000);
    }

    void theSandboxIsNotAsked()
    {
        program::CommandLine line;
        line.sandbox = true;
        line.freshSecrets = false; // tests/secrets/search looks for what the seed gives
        program::Application application(line);
        QVERIFY(application.start());
        QTRY_VERIFY_WITH_TIMEOUT(application.session(), 30'000);
        QVERIFY(!asks(application.window()));
    }

    void theSandboxesTabsComeBack()
    {
        program::CommandLine line;
        line.sandbox = true;
        line.freshSecrets = false; // tests/secrets/search looks for what the seed gives
        const auto tabsOf = [](program::Application &application) {
            return application.window().findChild<conferences::ConferenceTabs *>();
        };
        QStringList open;
        {
            program::Application application(line);
            QVERIFY(application.start());
            QTRY_COMPARE_WITH_TIMEOUT(tabsOf(application)->tabText(0), u"Support call 4711"_s,
                                      30'000);
            auto *list = application.window().findChild<conferences::ConferenceList *>();
            const people::ConferenceModel &all = application.session()->conferences();
            for (int row = 0; row < all.rowCount(); ++row) {
                emit list->chosenForNewTab(
                    all.index(row).data(people::ConferenceModel::SidRole).toString());
            }
            tabsOf(application)->setCurrentIndex(1);
            open = tabsOf(application)->open();
            QCOMPARE(open.size(), 3);
        }
        program::Application application(line);
        QVERIFY(application.start());
        QTRY_COMPARE_WITH_TIMEOUT(tabsOf(application)->open(), open, 30'000);
        QCOMPARE(tabsOf(application)->currentIndex(), 1);
    }

    void theEnvironmentConnectsAtOnce()
    {
        const ServedSandbox served;
        qputenv("TWILIO_ACCOUNT_SID", served.address().accountSid.toUtf8());
        qputenv("TWILIO_AUTH_TOKEN", served.address().authToken.toUtf8());
        program::CommandLine line;
        line.address = *twilio::Endpoint::parse(served.address().baseUrl.toString());
        line.conference = served.address().supportConferenceSid;
        program::Application application(line);
        QVERIFY(application.start());
        QTRY_VERIFY_WITH_TIMEOUT(participants(application.window())
                                     && participants(application.window())->rowCount() == 3,
                                 30'000);
        QVERIFY(!asks(application.window()));
    }

    void promise7_aSessionLeavesNoSecretBehind()
    {
        const ServedSandbox served;
        const sandbox::Address &there = served.address();
        const QList<QByteArray> secrets{
            there.apiKeySecret.toUtf8(), there.authToken.toUtf8(), "wr0ng-secret"_ba,
            (there.apiKeySid + u':' + there.apiKeySecret).toUtf8().toBase64()};
        QDir::home().mkpath(u"data"_s);
        program::CommandLine line;
        line.recordHar = QDir::home().filePath(u"data/traffic.har"_s);
        QFile::remove(line.recordHar); // of a former run
        line.conference = there.supportConferenceSid;
        {
            program::Application application(line);
            QVERIFY(application.start());
            QTRY_VERIFY(asks(application.window()));
            connectTo(application.window(), there.baseUrl, there.accountSid, there.apiKeySid,
                      u"wr0ng-secret"_s);
            QTRY_VERIFY(worded<QPushButton>(*dialogOf(application.window()),
                                            u"Connect for this session only"_s)
                            ->isEnabled());
            QVERIFY(asks(application.window()));
            connectTo(application.window(), there.baseUrl, there.accountSid, there.apiKeySid,
                      there.apiKeySecret);
            QTRY_VERIFY_WITH_TIMEOUT(participants(application.window())
                                         && participants(application.window())->rowCount() == 3,
                                     30'000);
            auto *model = participants(application.window());
            const QModelIndex muted = model->index(0, people::ParticipantModel::MutedColumn);
            QVERIFY(model->setData(muted, Qt::Checked, Qt::CheckStateRole));
            QTRY_COMPARE_WITH_TIMEOUT(application.session()->queue().pending(), 0, 30'000);
            QTRY_VERIFY(exchangesOf(application).contains(u"POST"_s));
            for (const QByteArray &secret : secrets)
                QVERIFY(!exchangesOf(application).contains(QString::fromUtf8(secret)));
            QVERIFY(!application.window().windowTitle().contains(there.apiKeySecret));
            trigger(application.window(), u"Disconnect"_s);
            QVERIFY(!application.session());
            QCOMPARE(filesHolding(secrets), QStringList());
        }
        QFile har(line.recordHar);
        QVERIFY(har.open(QIODevice::ReadOnly));
        QVERIFY(har.readAll().contains("Muted=true"));
        QCOMPARE(filesHolding(secrets), QStringList());
    }

    void leavingAsksOnlyWhileChangesAreOnTheirWay()
    {
        support::HostileServer server;
        support::answerAsAnAccountWithPeople(server, support::fault::silence());
        program::Application application({});
        QVERIFY(application.start());
        QTRY_VERIFY(asks(application.window()));
        connectTo(application.window(), server.url(), support::accountSid(),
                  QLatin1StringView(ConnectStage::keySid), u"s3cret-of-the-key"_s);
        QTRY_VERIFY_WITH_TIMEOUT(participants(application.window())
                                     && participants(application.window())->rowCount() == 1,
                                 30'000);
        auto *model = participants(application.window());
        QVERIFY(model->setData(model->index(0, people::ParticipantModel::MutedColumn), Qt::Checked,
                               Qt::CheckStateRole));
        QCOMPARE(application.session()->queue().pending(), 1);
        trigger(application.window(), u"Disconnect"_s);
        auto *confirmation = application.window().findChild<controls::Confirmation *>();
        QVERIFY(confirmation);
        QVERIFY2(confirmation->text().contains(u"change"_s), qPrintable(confirmation->text()));
        QVERIFY(application.session());
        QTest::mouseClick(worded<QPushButton>(*confirmation, u"Disconnect"_s), Qt::LeftButton);
        QVERIFY(!application.session());
    }

    void promise5_aSignalLeavesTheRecordsWhole()
    {
        support::HostileServer server;
        support::answerAsAnAccountWithPeople(server, support::fault::silence());
        qputenv("TWILIO_ACCOUNT_SID", support::accountSid().toUtf8());
        qputenv("TWILIO_AUTH_TOKEN", "s3cret-of-the-account");
        const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
        QVERIFY(data.mkpath(u"."_s));
        QFile::remove(data.filePath(u"journal.sqlite"_s)); // of a former run
        program::CommandLine line;
        line.address = *twilio::Endpoint::parse(server.url().toString());
        line.recordHar = data.filePath(u"ended.har"_s);
        QFile::remove(line.recordHar);
        {
            const program::SignalWatcher watcher;
            program::Application application(line);
            QVERIFY(application.start());
            QTRY_VERIFY_WITH_TIMEOUT(participants(application.window())
                                         && participants(application.window())->rowCount() == 1,
                                     30'000);
            people::ParticipantModel *model = participants(application.window());
            const auto press = [model](int column) {
                return model->setData(model->index(0, column), Qt::Checked, Qt::CheckStateRole);
            };
            QVERIFY(press(people::ParticipantModel::MutedColumn));
            const auto isSent = [&server] {
                const auto all = server.requests();
                return std::any_of(all.begin(), all.end(), [](const support::Request &request) {
                    return request.method == "POST";
                });
            };
            QTRY_VERIFY(isSent());
            QVERIFY(press(people::ParticipantModel::EndsColumn));
            QCOMPARE(application.session()->queue().pending(), 2);
            std::raise(SIGTERM);
            QCOMPARE(application.end(QApplication::exec()), 128 + SIGTERM);
        }
        history::Journal journal(data.filePath(u"journal.sqlite"_s));
        QSignalSpy read(&journal, &history::Journal::recentRead);
        journal.readRecent(10);
        QTRY_COMPARE(read.size(), 1);
        const auto entries = read.first().first().value<QList<history::Entry>>();
        QCOMPARE(entries.size(), 2);
        QVERIFY(entries[0].outcome && entries[1].outcome);
        QCOMPARE(entries[0].outcome->state, history::Outcome::State::NeverSent);
        QCOMPARE(entries[1].outcome->state, history::Outcome::State::Unknown);
        QFile har(line.recordHar);
        QVERIFY(har.open(QIODevice::ReadOnly));
        const QByteArray written = har.readAll();
        QVERIFY2(!QJsonDocument::fromJson(written).isNull(), written.constData());
        QVERIFY2(written.contains("Muted=true"), written.constData());
    }
};

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
