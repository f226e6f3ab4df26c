// SPDX-License-Identifier: Apache-2.0
// The dialog with a keychain that is open, with one that is locked, and with a person who cancels
// its prompts: run by withkeychain, which says in PANEL_KEYCHAIN which.

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <account/keychain.h>
#include <account/profiles.h>
#include <controls/confirmation.h>
#include <support/accountanswers.h>
#include <support/answers.h>
#include <uistage/connectstage.h>

using namespace Qt::Literals::StringLiterals;
using account::Keychain;

namespace {

const QString secret = u"s3cret-of-the-key"_s;
const QString keySid = QLatin1StringView(ConnectStage::keySid);

QString world()
{
    return qEnvironmentVariable("PANEL_KEYCHAIN");
}

/// How often the keychain asked for its password, which was cancelled each time.
qsizetype prompts()
{
    QFile file(QDir::home().filePath(u"prompts"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
}

} // namespace

class TestConnectKeychain : public QObject
{
    Q_OBJECT

private:
    Keychain m_keychain;

    Keychain::Answer read(const QUuid &id)
    {
        std::optional<Keychain::Answer> answer;
        m_keychain.read(id, this, [&](const Keychain::Answer &given) { answer = given; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
            qFatal("no answer");
        return *answer;
    }
    void pressDelete(ConnectStage &stage)
    {
        stage.press(u"Delete…"_s);
        auto *confirmation = stage.dialog.findChild<controls::Confirmation *>();
        QVERIFY(confirmation);
        QVERIFY(confirmation->informativeText().contains(u"keychain"_s));
        QTest::mouseClick(worded<QPushButton>(*confirmation, u"Delete Support desk"_s),
                          Qt::LeftButton);
    }

    /// Types a new account in and connects.
    void connectNew(ConnectStage &stage, const QUrl &address)
    {
        stage.fillIn(address, support::accountSid(), keySid, secret);
        stage.press(u"Connect"_s);
        QTRY_COMPARE(stage.connected.size(), 1);
    }

private slots:
    void init()
    {
        QCoreApplication::setOrganizationName(u"conference-panel"_s);
        QCoreApplication::setApplicationName(u"conference-panel"_s);
        // The daemon has been started and may not be on the bus yet.
        QTRY_VERIFY_WITH_TIMEOUT(read(QUuid::createUuid()).outcome != Keychain::Outcome::NoService,
                                 30'000);
    }

    void keepsTheSecretWhereTheKeychainIsOpen()
    {
        if (world() != u"unlocked"_s)
            return;
        support::HostileServer server;
        support::answerAsAnAccount(server);
        {
            ConnectStage stage;
            connectNew(stage, server.url());
            QVERIFY(stage.field<QLineEdit>(u"API key secret"_s)->text().isEmpty());
        }
        const auto all = account::Profiles().all();
        QCOMPARE(all.size(), 1U);
        QVERIFY(all.front().isKept);
        QCOMPARE(read(all.front().id).secret.reveal(), secret.toUtf8());

        // The next start: the account is chosen already, and its secret is not asked for.
        ConnectStage later;
        QCOMPARE(later.field<QLineEdit>(u"Name"_s)->text(), u"Support desk"_s);
        later.press(u"Connect"_s);
        QCOMPARE(later.outcome(), u"Waiting for the keychain…"_s);
        QTRY_COMPARE(later.connected.size(), 1);
        QCOMPARE(later.connection().credentials.username, keySid);
        QCOMPARE(server.requests().constLast().header("Authorization"),
                 "Basic " + (keySid.toUtf8() + ':' + secret.toUtf8()).toBase64());
        QSettings().sync();
        QCOMPARE(filesHolding({secret.toUtf8()}), QStringList());

        // A newer secret takes the place of the old one.
        ConnectStage newer;
        newer.type(u"API key secret"_s, u"an0ther-secret"_s);
        newer.press(u"Connect"_s);
        QTRY_COMPARE(newer.connected.size(), 1);
        QCOMPARE(read(all.front().id).secret.reveal(), "an0ther-secret"_ba);

        newer.dialog.open();
        pressDelete(newer);
        QTRY_COMPARE(newer.accounts(), QStringList({u"New account"_s}));
        QVERIFY(account::Profiles().all().empty());
        QCOMPARE(read(all.front().id).outcome, Keychain::Outcome::NotFound);
    }

    void fillsForTheLockedOne()
    {
        if (world() != u"filled"_s)
            return;
        support::HostileServer server;
        support::answerAsAnAccount(server);
        ConnectStage stage;
        connectNew(stage, server.url());
    }

    void saysThatTheKeychainIsLocked()
    {
        if (world() != u"locked"_s)
            return;
        support::HostileServer server;
        support::answerAsAnAccount(server);
        ConnectStage stage;
        QCOMPARE(stage.field<QLineEdit>(u"Name"_s)->text(), u"Support desk"_s);
        stage.type(u"Base address"_s, server.url().toString());
        stage.press(u"Connect"_s);
        QTRY_VERIFY2(stage.outcome().contains(u"locked"_s), qPrintable(stage.outcome()));
        // It is no error, and nobody has typed anything wrong.
        QVERIFY(!stage.outcome().startsWith(u'!'));
        QVERIFY(stage.problemOf(u"API key secret"_s).isEmpty());
        QCOMPARE(QApplication::focusWidget(), stage.field<QLineEdit>(u"API key secret"_s));

        stage.type(u"API key secret"_s, secret);
        stage.press(u"Connect"_s);
        QTRY_VERIFY2(stage.outcome().contains(u"for this session only"_s),
                     qPrintable(stage.outcome()));
        // Why was said once.
        QVERIFY(!stage.outcome().contains(u"locked"_s));
        stage.press(u"Connect for this session only"_s);
        QTRY_COMPARE(stage.connected.size(), 1);
        QSettings().sync();
        QCOMPARE(filesHolding({secret.toUtf8()}), QStringList());
    }

    void promise7_aCancelledPromptIsSaidAndAskedForAgain()
    {
        if (world() != u"cancelled"_s)
            return;
        support::HostileServer server;
        support::answerAsAnAccount(server);
        ConnectStage stage;
        stage.type(u"Base address"_s, server.url().toString());
        stage.press(u"Connect"_s);
        QTRY_COMPARE(stage.outcome(),
                     u"The keychain stays locked: its prompt was cancelled, or did not appear. "
                     "Connect asks it again, or type the secret."_s);
        QCOMPARE(prompts(), 1);
        QVERIFY(stage.problemOf(u"API key secret"_s).isEmpty());
        // Nothing needs to be typed for another try.
        stage.press(u"Connect"_s);
        QTRY_COMPARE(stage.outcome(), u"Connect asks the keychain again, or type the secret."_s);
        QCOMPARE(prompts(), 2);

        stage.type(u"API key secret"_s, secret);
        stage.press(u"Connect"_s);
        QTRY_COMPARE(stage.outcome(),
                     u"The secret is known for this session only, and is written nowhere."_s);
        QCOMPARE(prompts(), 3);
        worded<QCheckBox>(stage.dialog, u"Remember this account, its secret in the keychain"_s)
            ->click();
        stage.press(u"Connect"_s);
        QTRY_COMPARE(prompts(), 4);
        QTRY_COMPARE(stage.outcome(),
                     u"The secret is known for this session only, and is written nowhere."_s);
        stage.press(u"Connect for this session only"_s);
        QTRY_COMPARE(stage.connected.size(), 1);
        QCOMPARE(prompts(), 4);
        QSettings().sync();
        QCOMPARE(filesHolding({secret.toUtf8()}), QStringList());
    }

    void promise7_aPromptForAFirstKeyringIsCancelled()
    {
        if (world() != u"unmade"_s)
            return;
        support::HostileServer server;
        support::answerAsAnAccount(server);
        ConnectStage stage;
        stage.fillIn(server.url(), support::accountSid(), keySid, secret);
        stage.press(u"Connect"_s);
        QTRY_COMPARE(stage.outcome(),
                     u"The keychain holds nothing yet: its prompt for a first keyring was "
                     "cancelled, or did not appear. The secret is known for this session only, and "
                     "is written nowhere. Tick “Remember this account” and connect to be asked "
                     "again."_s);
        QCOMPARE(prompts(), 1);
        worded<QCheckBox>(stage.dialog, u"Remember this account, its secret in the keychain"_s)
            ->click();
        stage.press(u"Connect"_s);
        QTRY_COMPARE(prompts(), 2);
        QTRY_VERIFY(stage.outcome().contains(u"for this session only"_s));
        stage.press(u"Connect for this session only"_s);
        QTRY_COMPARE(stage.connected.size(), 1);
        QSettings().sync();
        QCOMPARE(filesHolding({secret.toUtf8()}), QStringList());
    }

    void aSecretThatCannotBeRemovedKeepsItsAccount()
    {
        if (world() != u"locked"_s && world() != u"cancelled"_s)
            return;
        ConnectStage stage;
        pressDelete(stage);
        QTRY_VERIFY2(stage.outcome().contains(u"stays in the list"_s), qPrintable(stage.outcome()));
        QCOMPARE(stage.accounts(), QStringList({u"New account"_s, u"Support desk"_s}));
    }

    void isStillThereAfterwards()
    {
        if (world() != u"kept"_s)
            return;
        QCOMPARE(read(account::Profiles().all().front().id).secret.reveal(), secret.toUtf8());
    }
};

QTEST_MAIN(TestConnectKeychain)
#include "tst_connectkeychain.moc"
