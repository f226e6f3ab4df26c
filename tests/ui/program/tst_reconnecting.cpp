// SPDX-License-Identifier: Apache-2.0
// What the operator sees, and loses nothing by, when the token is revoked, the service dies or the
// window is put away.

#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <controls/confirmation.h>
#include <controls/steadylabel.h>
#include <people/activitymodel.h>
#include <program/accountwindow.h>
#include <program/application.h>
#include <stage/account.h>
#include <table/participanttable.h>
#include <uistage/windowsteps.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using people::ActivityModel;
using people::ParticipantModel;

namespace {

constexpr auto newSecret = "n3w-secret";

QByteArray newAuthorization()
{
    return twilio::withApiKey(*twilio::AccountSid::parse(support::accountSid()),
                              *twilio::ApiKeySid::parse(QString::fromLatin1(ConnectStage::keySid)),
                              QByteArray(newSecret))
        ->authorization();
}

} // namespace

class TestReconnecting : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<support::HostileServer> m_server;
    std::unique_ptr<Account> m_account;
    std::unique_ptr<program::Application> m_application;

    window::MainWindow &window() const { return m_application->window(); }
    session::AccountSession &board() const { return *m_application->windows().front()->session(); }
    /// All that is to be read in \p part.
    static QString words(const QWidget &part)
    {
        QStringList all;
        for (const QLabel *label : part.findChildren<QLabel *>()) {
            if (label->isVisible())
                all += label->text();
        }
        for (const controls::SteadyLabel *label : part.findChildren<controls::SteadyLabel *>())
            all += label->text();
        return all.join(u'\n');
    }
    QString status() const { return words(*window().statusBar()); }
    QString spoken(int row) const
    {
        const ParticipantModel *model = participants(window());
        return model->index(row, ParticipantModel::MutedColumn)
            .data(Qt::AccessibleTextRole)
            .toString();
    }
    /// Space on the switch *Muted* of that row.
    void mute(int row)
    {
        table::ParticipantTable *table = window().table();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, ParticipantModel::MutedColumn));
        QTest::keyClick(table, Qt::Key_Space);
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : window().findChildren<QPushButton *>()) {
            if (each->isVisible() && withoutMnemonic(each->text()) == text)
                return each;
        }
        return nullptr;
    }
    qsizetype changesSeen() const
    {
        const auto all = m_server->requests();
        return std::count_if(all.begin(), all.end(), [](const support::Request &request) {
            return request.method == "POST";
        });
    }

private slots:
    void init()
    {
        startUnknown();
        qputenv("TWILIO_ACCOUNT_SID", support::accountSid().toUtf8());
        qputenv("TWILIO_AUTH_TOKEN", "0ld-token");
        m_server = std::make_unique<support::HostileServer>();
        m_account = std::make_unique<Account>(*m_server);
        m_account->setPeople(crowd(3));
        program::CommandLine line;
        line.address = *twilio::Endpoint::parse(m_server->url().toString());
        line.pollInterval = 100ms;
        m_application = std::make_unique<program::Application>(line);
        QVERIFY(m_application->start());
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_VERIFY_WITH_TIMEOUT(participants(window()) && participants(window())->rowCount() == 3,
                                 30'000);
        QTRY_VERIFY2(status().contains(u"Connected to 127.0.0.1"_s), qPrintable(status()));
    }
    void cleanup() { m_application.reset(); }

    void promise5_aRevokedTokenLosesNothing()
    {
        m_account->acceptOnly(newAuthorization());
        mute(0);
        QTRY_COMPARE(spoken(0), u"open, waiting"_s);
        QTRY_VERIFY2(words(window()).contains(
                         u"The account's credentials are no longer accepted (20003), since"_s),
                     qPrintable(words(window())));
        QVERIFY2(status().contains(u"127.0.0.1 no longer accepts the credentials"_s),
                 qPrintable(status()));
        mute(1);
        QCOMPARE(spoken(1), u"open, waiting"_s);
        const auto told = [this] {
            return board().activity().index(0, ActivityModel::OutcomeColumn).data().toString();
        };
        QTRY_COMPARE(told(), u"waits: the credentials are no longer accepted"_s);
        if (const QString folder = qEnvironmentVariable("PANEL_PICTURES"); !folder.isEmpty())
            window().grab().save(folder + u"/revoked.png"_s);

        QVERIFY(!button(u"Try now"_s));
        QTest::mouseClick(button(u"Connect…"_s), Qt::LeftButton);
        QVERIFY(asks(window()));
        const session::AccountSession *before = &board();
        const ParticipantModel *model = participants(window());
        connectTo(window(), m_server->url(), support::accountSid(),
                  QLatin1StringView(ConnectStage::keySid), QLatin1StringView(newSecret));
        m_account->setPeople({support::participantResource(1, {{u"muted"_s, true}}),
                              support::participantResource(2, {{u"muted"_s, true}}),
                              support::participantResource(3)});
        QTRY_COMPARE_WITH_TIMEOUT(spoken(0), u"muted"_s, 30'000);
        QTRY_COMPARE(spoken(1), u"muted"_s);
        QVERIFY(!window().findChild<controls::Confirmation *>());
        QCOMPARE(&board(), before);
        QCOMPARE(participants(window()), model);
        QCOMPARE(m_account->changesAccepted, 2);
        QTRY_VERIFY(!button(u"Connect…"_s));
        QTRY_VERIFY2(status().contains(u"Connected to"_s), qPrintable(status()));
        QCOMPARE(board().queue().pending(), 0);
    }

    void theServiceIsRestarted()
    {
        m_server->stopListening();
        m_server->closeConnections();
        QTRY_VERIFY2(status().contains(u"No answer from 127.0.0.1"_s), qPrintable(status()));
        QVERIFY(button(u"Try now"_s));
        mute(0);
        QTRY_COMPARE(spoken(0), u"open, trying again"_s);
        m_account->setPeople(crowd(3, {{u"muted"_s, true}}));
        m_server->listenAgain();
        QTRY_COMPARE_WITH_TIMEOUT(spoken(0), u"muted"_s, 30'000);
        QTRY_VERIFY2(status().contains(u"Connected to 127.0.0.1"_s), qPrintable(status()));
        QCOMPARE(m_account->changesAccepted, 1);
        QCOMPARE(changesSeen(), 1);
    }

    void pollsLessOftenWhileNobodyCanLook_data()
    {
        QTest::addColumn<bool>("minimised");
        QTest::newRow("hidden") << false;
        QTest::newRow("minimised") << true;
    }
    void pollsLessOftenWhileNobodyCanLook()
    {
        QFETCH(bool, minimised);
        QCOMPARE(board().pollInterval(), 100ms);
        if (minimised)
            window().showMinimized();
        else
            window().hide();
        QTRY_COMPARE(board().pollInterval(), 10s);
        const int lists = m_account->conferencesRead;
        window().showNormal();
        QTRY_COMPARE(board().pollInterval(), 100ms);
        QTRY_VERIFY(m_account->conferencesRead > lists);
    }
};

QTEST_MAIN(TestReconnecting)
#include "tst_reconnecting.moc"
