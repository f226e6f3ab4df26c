// SPDX-License-Identifier: Apache-2.0
// Each way of connecting through the dialog, right and wrong, where there is no keychain.

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTest>
#include <account/profiles.h>
#include <support/answers.h>
#include <support/fault.h>
#include <uistage/windowsteps.h>

using namespace Qt::Literals::StringLiterals;
using support::HostileServer;

namespace {

const QString secret = u"s3cret-of-the-key"_s;
const QString keySid = QLatin1StringView(ConnectStage::keySid);
const QString remember = u"Remember this account, its secret in the keychain"_s;

bool showsLabel(const QWidget &root, const QString &text)
{
    const auto labels = root.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->text() == text && label->isVisible();
    });
}

} // namespace

class TestConnectDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { startUnknown(); }

    void offersTheSandbox()
    {
        ConnectStage stage;
        stage.press(u"Try the sandbox"_s);
        QCOMPARE(stage.sandboxRequested.size(), 1);
        QVERIFY(!stage.dialog.isVisible());
    }

    void connectsWithAKeyForThisSessionOnly()
    {
        const ServedSandbox served;
        const sandbox::Address &there = served.address();
        ConnectStage stage;
        stage.fillIn(there.baseUrl, there.accountSid, there.apiKeySid, there.apiKeySecret);
        QTest::mouseClick(worded<QCheckBox>(stage.dialog, remember), Qt::LeftButton, {},
                          QPoint(8, 8));
        stage.press(u"Connect for this session only"_s);
        QTRY_COMPARE(stage.connected.size(), 1);
        QVERIFY(!stage.dialog.isVisible());
        const account::Connection connection = stage.connection();
        QCOMPARE(connection.name, u"Support desk"_s);
        QCOMPARE(connection.endpoint.url(), there.baseUrl);
        QCOMPARE(connection.credentials.accountSid, there.accountSid);
        QCOMPARE(connection.credentials.username, there.apiKeySid);
        QVERIFY(stage.field<QLineEdit>(u"API key secret"_s)->text().isEmpty());
        QVERIFY(account::Profiles().all().empty());
    }

    void withoutAKeychainTheSecretIsForThisSessionOnly()
    {
        const ServedSandbox served;
        const sandbox::Address &there = served.address();
        ConnectStage stage;
        stage.fillIn(there.baseUrl, there.accountSid, there.apiKeySid, there.apiKeySecret);
        stage.press(u"Connect"_s);
        QTRY_VERIFY(stage.outcome().contains(u"for this session only"_s));
        QVERIFY(stage.outcome().contains(u"no keychain"_s));
        QCOMPARE(stage.connected.size(), 0);
        // The account is remembered, its secret is not.
        QCOMPARE(account::Profiles().all().size(), 1U);
        QVERIFY(!account::Profiles().all().front().isKept);
        stage.press(u"Connect for this session only"_s);
        QTRY_COMPARE(stage.connected.size(), 1);
        QCOMPARE(stage.connection().credentials.username, there.apiKeySid);

        // Known as long as the program runs.
        stage.dialog.open();
        QCOMPARE(stage.accounts(), QStringList({u"New account"_s, u"Support desk"_s}));
        stage.press(u"Test connection"_s);
        QTRY_VERIFY2(stage.outcome().contains(u"It works"_s), qPrintable(stage.outcome()));
        QSettings().sync();
        QCOMPARE(filesHolding({there.apiKeySecret.toUtf8()}), QStringList());

        // A new start has to ask.
        ConnectStage later;
        later.press(u"Connect"_s);
        QTRY_VERIFY(!later.problemOf(u"API key secret"_s).isEmpty());
        QCOMPARE(later.connected.size(), 0);
    }

    void connectsWithTheAuthToken()
    {
        const ServedSandbox served;
        const sandbox::Address &there = served.address();
        ConnectStage stage;
        stage.fillIn(there.baseUrl, there.accountSid, keySid, secret);
        auto *byToken = worded<QRadioButton>(*stage.form(), u"Auth token"_s);
        byToken->click();
        QVERIFY(!stage.field<QLineEdit>(u"API key SID"_s)->isVisible());
        stage.type(u"Auth token"_s, there.authToken);
        QCOMPARE(stage.field<QLineEdit>(u"Auth token"_s)->echoMode(), QLineEdit::Password);
        worded<QCheckBox>(stage.dialog, remember)->click();
        stage.press(u"Connect for this session only"_s);
        QTRY_COMPARE(stage.connected.size(), 1);
        QCOMPARE(stage.connection().credentials.username, there.accountSid);
    }

    void saysWhatIsWrongAndLosesNothing_data()
    {
        using namespace support::answers;
        QTest::addColumn<support::Answer>("answer");
        QTest::addColumn<QString>("word");
        QTest::newRow("20003") << error(401, 20003, "Authenticate") << u"20003"_s;
        QTest::newRow("70051") << error(403, 70051, "no") << u"70051"_s;
        QTest::newRow("20403") << error(403, 20403, "no") << u"20403"_s;
        QTest::newRow("test credentials") << error(403, 20008, "no") << u"test credentials"_s;
        QTest::newRow("404") << bare(404) << u"404"_s;
        QTest::newRow("500") << bare(500) << u"500"_s;
        QTest::newRow("html") << html(200) << u"address"_s;
        QTest::newRow("lost") << support::fault::closeUnanswered() << u"lost"_s;
    }
    void saysWhatIsWrongAndLosesNothing()
    {
        QFETCH(support::Answer, answer);
        QFETCH(QString, word);
        HostileServer server;
        server.answerAlways(answer);
        ConnectStage stage;
        stage.fillIn(server.url(), support::accountSid(), keySid, secret);
        for (const QString &button : {u"Test connection"_s, u"Connect"_s}) {
            stage.press(button);
            QTRY_VERIFY2(stage.outcome().contains(word), qPrintable(stage.outcome()));
            QVERIFY(stage.outcome().startsWith(u"!"_s));
            QVERIFY(stage.dialog.isVisible());
            QCOMPARE(stage.field<QLineEdit>(u"API key secret"_s)->text(), secret);
            QCOMPARE(stage.field<QLineEdit>(u"Name"_s)->text(), u"Support desk"_s);
        }
        QCOMPARE(stage.connected.size(), 0);
        QVERIFY(account::Profiles().all().empty());
        // As soon as something is put right, the old verdict is gone.
        stage.type(u"API key secret"_s, secret + u"!"_s);
        QVERIFY(stage.outcome().isEmpty());
    }

    void saysThatTheCertificateIsNotTrusted()
    {
        HostileServer server(support::Tls::SelfSigned);
        ConnectStage stage;
        stage.fillIn(server.url(), support::accountSid(), keySid, secret);
        stage.press(u"Connect"_s);
        QTRY_VERIFY2(stage.outcome().contains(u"certificate"_s), qPrintable(stage.outcome()));
        QCOMPARE(server.requests().size(), 0);
        // There is no way around it.
        for (const auto *button : stage.dialog.findChildren<QAbstractButton *>())
            QVERIFY(!button->text().contains(u"ignore"_s, Qt::CaseInsensitive)
                    && !button->text().contains(u"anyway"_s, Qt::CaseInsensitive));
    }

    void goesThroughTheProxyThatIsChosen()
    {
        HostileServer proxy;
        proxy.answerAlways(support::respond(
            {.status = 407, .headers = {{"Proxy-Authenticate", "Basic realm=\"p\""}}}));
        ConnectStage stage;
        stage.fillIn(QUrl(u"https://api.example"_s), support::accountSid(), keySid, secret);
        stage.field<QComboBox>(u"Proxy"_s)->setCurrentIndex(2);
        stage.press(u"Connect"_s);
        QVERIFY(stage.problemOf(u"Proxy address"_s).contains(u"HOST:PORT"_s));
        stage.type(u"Proxy address"_s, u"127.0.0.1:%1"_s.arg(proxy.url().port()));
        QVERIFY(stage.problemOf(u"Proxy address"_s).isEmpty());
        stage.press(u"Connect"_s);
        QTRY_VERIFY2(stage.outcome().contains(u"password"_s), qPrintable(stage.outcome()));
        QVERIFY(!proxy.requests().isEmpty());
    }

    void fieldsAreCheckedWhereTheyAreTyped()
    {
        ConnectStage stage;
        stage.press(u"Connect"_s);
        QVERIFY(!stage.problemOf(u"Account SID"_s).isEmpty());
        QVERIFY(!stage.problemOf(u"API key SID"_s).isEmpty());
        QVERIFY(!stage.problemOf(u"API key secret"_s).isEmpty());
        QVERIFY(stage.field<QLineEdit>(u"Account SID"_s)->hasFocus());
        QVERIFY(stage.outcome().isEmpty());
        stage.type(u"Account SID"_s, u"AC12"_s);
        QVERIFY(stage.problemOf(u"Account SID"_s).contains(u"not an Account SID"_s));
        stage.type(u"Account SID"_s, support::accountSid());
        QVERIFY(stage.problemOf(u"Account SID"_s).isEmpty());
        // A problem under Advanced opens it.
        stage.type(u"API key SID"_s, keySid);
        stage.type(u"API key secret"_s, secret);
        stage.type(u"Base address"_s, u"http://api.example"_s);
        stage.press(u"Connect"_s);
        QVERIFY(stage.field<QLineEdit>(u"Base address"_s)->isVisible());
        QVERIFY(stage.problemOf(u"Base address"_s).contains(u"https"_s));
        stage.type(u"Base address"_s, {});
        stage.type(u"Poll interval"_s, u"5"_s);
        stage.press(u"Connect"_s);
        QVERIFY(stage.problemOf(u"Poll interval"_s).contains(u"100"_s));
    }

    void showsTheHostOfRegionAndEdge()
    {
        ConnectStage stage;
        QVERIFY(showsLabel(stage.dialog, u"Connects to https://api.twilio.com"_s));
        stage.type(u"Region"_s, u"ie1"_s);
        QVERIFY(showsLabel(stage.dialog, u"Connects to https://api.dublin.ie1.twilio.com"_s));
        stage.type(u"Region"_s, u"zz9"_s);
        QVERIFY(stage.problemOf(u"Region"_s).contains(u"zz9"_s));
        stage.type(u"Edge"_s, u"umatilla"_s);
        QVERIFY(showsLabel(stage.dialog, u"Connects to https://api.umatilla.zz9.twilio.com"_s));
        QVERIFY(stage.problemOf(u"Region"_s).isEmpty());
    }

    void escEndsWhatIsUnderWayAndThenCloses()
    {
        HostileServer server;
        server.answerAlways(support::fault::silence());
        ConnectStage stage;
        stage.fillIn(server.url(), support::accountSid(), keySid, secret);
        QTest::keyClick(stage.field<QLineEdit>(u"Base address"_s), Qt::Key_Return);
        QTRY_COMPARE(server.requests().size(), 1);
        QVERIFY(stage.outcome().contains(u"Asking the service"_s));
        QVERIFY(!worded<QPushButton>(stage.dialog, u"Connect"_s)->isEnabled());
        QTest::keyClick(&stage.dialog, Qt::Key_Escape);
        QVERIFY(stage.dialog.isVisible());
        QVERIFY(stage.outcome().isEmpty());
        QCOMPARE(stage.field<QLineEdit>(u"API key secret"_s)->text(), secret);
        QTest::keyClick(&stage.dialog, Qt::Key_Escape);
        QVERIFY(!stage.dialog.isVisible());
        QCOMPARE(stage.connected.size(), 0);
    }

    void theDefaultButtonConnects()
    {
        account::Profiles().save({.name = u"Old"_s, .accountSid = support::accountSid()});
        ConnectStage stage;
        stage.choose(u"Old"_s);
        QVERIFY(worded<QPushButton>(stage.dialog, u"Connect"_s)->isDefault());
        for (const auto *button : stage.dialog.findChildren<QPushButton *>())
            QVERIFY(withoutMnemonic(button->text()) == u"Connect"_s
                    || (!button->isDefault() && !button->autoDefault()));
    }
};

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
