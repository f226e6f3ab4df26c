// SPDX-License-Identifier: Apache-2.0

#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <controls/confirmation.h>
#include <program/application.h>
#include <support/accountanswers.h>
#include <support/answers.h>
#include <support/fault.h>
#include <support/twilioanswers.h>
#include <uistage/windowsteps.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

namespace {

QByteArrayList changesAt(const support::HostileServer &server)
{
    QByteArrayList bodies;
    for (const support::Request &request : server.requests()) {
        if (request.method != "GET")
            bodies += request.body;
    }
    return bodies;
}

bool mute(const window::MainWindow &window)
{
    ParticipantModel *model = participants(window);
    return model->setData(model->index(0, ParticipantModel::MutedColumn), Qt::Checked,
                          Qt::CheckStateRole);
}

} // namespace

/// Several accounts at once, each in a window.
class TestWindows : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<program::Application> m_application;

    window::MainWindow &window(size_t number) const
    {
        return m_application->windows()[number]->window();
    }
    QString words(size_t number) const
    {
        QStringList all;
        for (const QLabel *label : window(number).findChildren<QLabel *>())
            all += label->text();
        return all.join(u'\n');
    }
    /// That is open in \p window; nullptr: none.
    static controls::Confirmation *questionOf(const window::MainWindow &window)
    {
        for (auto *question : window.findChildren<controls::Confirmation *>()) {
            if (question->isVisible())
                return question;
        }
        return nullptr;
    }
    /// With the account's credentials in the environment.
    static program::CommandLine startedOn(const support::HostileServer &server)
    {
        qputenv("TWILIO_ACCOUNT_SID", support::accountSid().toUtf8());
        qputenv("TWILIO_AUTH_TOKEN", "s3cret-of-the-account");
        program::CommandLine line;
        line.address = *twilio::Endpoint::parse(server.url().toString());
        return line;
    }
    void connectWindow(size_t number, const support::HostileServer &server)
    {
        QTRY_VERIFY(asks(window(number)));
        connectTo(window(number), server.url(), support::accountSid(),
                  QLatin1StringView(ConnectStage::keySid), u"s3cret-of-the-key"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!asks(window(number))
                                     && (!m_application->windows()[number]->session()
                                         || (participants(window(number))
                                             && participants(window(number))->rowCount() == 1)),
                                 30'000);
    }

private slots:
    void init()
    {
        startUnknown();
        m_application = std::make_unique<program::Application>(program::CommandLine());
        QVERIFY(m_application->start());
    }
    void cleanup() { m_application.reset(); }

    void eachHasItsAccount()
    {
        support::HostileServer one;
        support::HostileServer other;
        support::answerAsAnAccountWithPeople(one);
        support::answerAsAnAccountWithPeople(other);
        connectWindow(0, one);
        trigger(window(0), u"New window"_s);
        QCOMPARE(m_application->windows().size(), 2U);
        QVERIFY(m_application->windows()[0]->session());
        QVERIFY(!m_application->windows()[1]->session());
        connectWindow(1, other);
        QVERIFY(participants(window(0)) != participants(window(1)));

        QVERIFY(mute(window(1)));
        QTRY_COMPARE(changesAt(other), QByteArrayList{"Muted=true"});
        QCOMPARE(changesAt(one), QByteArrayList());
        QTRY_COMPARE(m_application->windows()[1]->session()->queue().pending(), 0);

        // The journal outlives the window that is closed.
        window(1).close();
        QCOMPARE(m_application->windows().size(), 1U);
        QVERIFY(mute(window(0)));
        QTRY_COMPARE(changesAt(one), QByteArrayList{"Muted=true"});
        QVERIFY(window(0).isVisible());
    }

    void promise2_anAccountHasOneWindow()
    {
        support::HostileServer server;
        support::answerAsAnAccountWithPeople(server);
        connectWindow(0, server);
        trigger(window(0), u"New window"_s);
        connectWindow(1, server);
        QVERIFY(!m_application->windows()[1]->session());
        auto *question = window(1).findChild<controls::Confirmation *>();
        QVERIFY(question);
        QVERIFY2(question->text().contains(u"is open in another window"_s),
                 qPrintable(question->text()));
        QTest::mouseClick(worded<QPushButton>(*question, u"Choose another account…"_s),
                          Qt::LeftButton);
        connectWindow(1, server);
        QTest::keyClick(questionOf(window(1)), Qt::Key_Return);
        QTRY_VERIFY(window(0).isActiveWindow());
        QVERIFY2(words(0).contains(u"is open in this window already"_s), qPrintable(words(0)));
        QVERIFY(!m_application->windows()[1]->session());
    }

    void aSecondStartOffersTheWindowThatIsOpen_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("connects");
        QTest::newRow("show") << QString() << false; // what Enter does
        QTest::newRow("another") << u"Open another"_s << true;
        QTest::newRow("neither") << u"Cancel"_s << false;
    }
    void aSecondStartOffersTheWindowThatIsOpen()
    {
        QFETCH(const QString, button);
        QFETCH(const bool, connects);
        support::HostileServer server;
        support::answerAsAnAccountWithPeople(server);
        connectWindow(0, server);
        // Another program, as far as the two can tell.
        program::Application other(startedOn(server));
        QVERIFY(other.start());
        QTRY_VERIFY(questionOf(other.window()));
        QVERIFY(!other.session());
        auto *question = questionOf(other.window());
        if (button.isEmpty())
            QTest::keyClick(question, Qt::Key_Return);
        else
            QTest::mouseClick(worded<QPushButton>(*question, button), Qt::LeftButton);
        if (connects)
            QTRY_VERIFY_WITH_TIMEOUT(participants(other.window())
                                         && participants(other.window())->rowCount() == 1,
                                     30'000);
        const bool shows = button.isEmpty();
        if (shows)
            QTRY_VERIFY2(words(0).contains(u"is open in this window already"_s),
                         qPrintable(words(0)));
        QCOMPARE(words(0).contains(u"is open in this window already"_s), shows);
        QCOMPARE(other.window().isVisible(), !shows);
        QCOMPARE(other.session() != nullptr, connects);
    }

    void aSecondStartOfWhatIsNotOpenAsksNothing()
    {
        support::HostileServer server;
        support::HostileServer elsewhere;
        support::answerAsAnAccountWithPeople(server);
        support::answerAsAnAccountWithPeople(elsewhere);
        connectWindow(0, server);
        {
            // The same account at another endpoint is another account.
            program::Application other(startedOn(elsewhere));
            QVERIFY(other.start());
            QTRY_VERIFY(other.session());
            QVERIFY(!questionOf(other.window()));
        }
        trigger(window(0), u"Disconnect"_s);
        program::Application other(startedOn(server));
        QVERIFY(other.start());
        QTRY_VERIFY(other.session());
        QVERIFY(!questionOf(other.window()));
    }

    void eachSandboxIsAnAccountOfItsOwn()
    {
        const auto openSandbox = [this](size_t number) {
            QTRY_VERIFY(asks(window(number)));
            QTest::mouseClick(worded<QPushButton>(*dialogOf(window(number)), u"Try the sandbox"_s),
                              Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(
                participants(window(number)) && participants(window(number))->rowCount(), 30'000);
        };
        openSandbox(0);
        trigger(window(0), u"New window"_s);
        openSandbox(1);
        const auto accountOf = [this](size_t number) {
            return m_application->windows()[number]->session()->connection().credentials.accountSid;
        };
        QVERIFY(accountOf(0) != accountOf(1));
        QVERIFY(window(1).windowTitle().startsWith(u"Sandbox"_s));
        trigger(window(1), u"Disconnect"_s);
        QCOMPARE(window(1).windowTitle(), u"Conference Panel"_s);
        QVERIFY(m_application->windows()[0]->session());
    }

    void closingAsksOnlyWhileChangesAreOnTheirWay()
    {
        support::HostileServer server;
        support::answerAsAnAccountWithPeople(server, support::fault::silence());
        connectWindow(0, server);
        trigger(window(0), u"New window"_s);
        QVERIFY(mute(window(0)));
        window(0).close();
        QVERIFY(window(0).isVisible());
        auto *confirmation = window(0).findChild<controls::Confirmation *>();
        QVERIFY(confirmation);
        QVERIFY2(confirmation->text().contains(u"change"_s), qPrintable(confirmation->text()));
        QTest::mouseClick(worded<QPushButton>(*confirmation, u"Close"_s), Qt::LeftButton);
        QCOMPARE(m_application->windows().size(), 1U);
        // Nothing is on its way in the one that is left.
        window(0).close();
        QVERIFY(!window(0).isVisible());
    }
};

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
