// SPDX-License-Identifier: Apache-2.0
// The accounts in the connect dialog: edited, deleted, imported, and what cannot be saved.

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <account/profiles.h>
#include <connect/connectimport.h>
#include <controls/confirmation.h>
#include <support/accountanswers.h>
#include <support/answers.h>
#include <support/unwritablesettings.h>
#include <uistage/windowsteps.h>

using namespace Qt::Literals::StringLiterals;
using support::HostileServer;

namespace {

const QString secret = u"s3cret-of-the-key"_s;

} // namespace

class TestConnectList : public QObject
{
    Q_OBJECT

private:
    static void writeCliProfiles(const QByteArray &text)
    {
        QDir::home().mkpath(u".twilio-cli"_s);
        QFile file(QDir::home().filePath(u".twilio-cli/config.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
    }

    static void confirmDeletion(ConnectStage &stage, const QString &button)
    {
        stage.press(u"Delete…"_s);
        auto *confirmation = stage.dialog.findChild<controls::Confirmation *>();
        QVERIFY(confirmation);
        QTest::mouseClick(worded<QPushButton>(*confirmation, button), Qt::LeftButton);
    }

private slots:
    void init() { startUnknown(); }

    void whatIsTypedSurvivesALookAtAnotherAccount()
    {
        QVERIFY(account::Profiles().save({.name = u"Old"_s, .accountSid = support::accountSid()}));
        ConnectStage stage;
        stage.type(u"Account SID"_s, u"AC12"_s);
        stage.type(u"API key secret"_s, secret);
        stage.choose(u"Old"_s);
        QCOMPARE(stage.field<QLineEdit>(u"Account SID"_s)->text(), support::accountSid());
        stage.type(u"Name"_s, u"Older"_s);
        stage.choose(u"New account"_s);
        QCOMPARE(stage.field<QLineEdit>(u"Account SID"_s)->text(), u"AC12"_s);
        QCOMPARE(stage.field<QLineEdit>(u"API key secret"_s)->text(), secret);
        stage.choose(u"Old"_s);
        QCOMPARE(stage.field<QLineEdit>(u"Name"_s)->text(), u"Older"_s);
        stage.press(u"Close"_s);
        stage.dialog.open();
        QCOMPARE(stage.field<QLineEdit>(u"Name"_s)->text(), u"Older"_s);
    }

    void editsAndDeletesAnAccount()
    {
        account::Profiles profiles;
        const account::Profile old{.name = u"Old"_s, .accountSid = support::accountSid()};
        QVERIFY(profiles.save(old));
        HostileServer server;
        support::answerAsAnAccount(server);
        ConnectStage stage;
        stage.choose(u"Old"_s);
        QCOMPARE(stage.field<QLineEdit>(u"Account SID"_s)->text(), support::accountSid());
        stage.type(u"Name"_s, u"New name"_s);
        stage.type(u"Auth token"_s, secret);
        stage.type(u"Base address"_s, server.url().toString());
        stage.press(u"Connect"_s);
        QTRY_COMPARE(stage.accounts(), QStringList({u"New account"_s, u"New name"_s}));

        confirmDeletion(stage, u"Delete New name"_s);
        QTRY_COMPARE(stage.accounts(), QStringList({u"New account"_s}));
        QVERIFY(profiles.all().empty());
    }

    void importsFromTheCommandLineClient()
    {
        ConnectStage stage;
        stage.press(u"Import…"_s);
        QVERIFY(stage.outcome().contains(u"config.json"_s));
        writeCliProfiles(R"({"activeProject":"desk","profiles":{
            "desk":{"accountSid":"AC0123456789abcdef0123456789abcdef","region":"ie1",
                    "apiKey":"SK0123456789abcdef0123456789abcdef","apiSecret":"hush-hush-1"},
            "other":{"accountSid":"ACffffffffffffffffffffffffffffffff",
                     "apiKey":"SKffffffffffffffffffffffffffffffff","apiSecret":"hush-hush-2"}}})");
        stage.press(u"Import…"_s);
        auto *import = stage.dialog.findChild<connect::ConnectImport *>();
        QVERIFY(import);
        const auto labels = import->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(u"plain text"_s);
        }));
        auto *list = import->findChild<QListWidget *>();
        list->item(1)->setCheckState(Qt::Unchecked);
        QTest::mouseClick(worded<QPushButton>(*import, u"Import one account"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.accounts(), QStringList({u"New account"_s, u"desk"_s}));
        QVERIFY2(stage.outcome().contains(u"this session only"_s), qPrintable(stage.outcome()));
        QCOMPARE(stage.field<QLineEdit>(u"Region"_s)->text(), u"ie1"_s);
        QSettings().sync();
        QCOMPARE(filesHolding({"hush-hush-1"_ba}), QStringList());

        // Once more is no second one.
        stage.press(u"Import…"_s);
        QTRY_VERIFY(stage.dialog.findChild<connect::ConnectImport *>());
        import = stage.dialog.findChild<connect::ConnectImport *>();
        QTest::mouseClick(worded<QPushButton>(*import, u"Import 2 accounts"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.accounts(), QStringList({u"New account"_s, u"desk"_s, u"other"_s}));
    }

    void whatCannotBeSavedIsNotInTheList()
    {
        HostileServer server;
        support::answerAsAnAccount(server);
        ConnectStage stage;
        stage.fillIn(server.url(), support::accountSid(), QLatin1StringView(ConnectStage::keySid),
                     secret);
        const support::UnwritableSettings unwritable;
        stage.press(u"Connect"_s);
        QTRY_VERIFY(stage.outcome().contains(u"could not be saved"_s));
        QVERIFY2(stage.outcome().contains(u"this session only"_s), qPrintable(stage.outcome()));
        QCOMPARE(stage.accounts(), QStringList({u"New account"_s}));
        QCOMPARE(stage.field<QLineEdit>(u"Name"_s)->text(), u"Support desk"_s);
        stage.press(u"Connect for this session only"_s);
        QTRY_COMPARE(stage.connected.size(), 1);
    }

    void whatCannotBeDeletedIsStillInTheList()
    {
        QVERIFY(account::Profiles().save({.name = u"Old"_s, .accountSid = support::accountSid()}));
        ConnectStage stage;
        stage.choose(u"Old"_s);
        const support::UnwritableSettings unwritable;
        confirmDeletion(stage, u"Delete Old"_s);
        QTRY_VERIFY(stage.outcome().contains(u"stays in the list"_s));
        QCOMPARE(stage.accounts(), QStringList({u"New account"_s, u"Old"_s}));
    }

    void whatCannotBeSavedIsNotImported()
    {
        writeCliProfiles(R"({"profiles":{
            "desk":{"accountSid":"AC0123456789abcdef0123456789abcdef",
                    "apiKey":"SK0123456789abcdef0123456789abcdef","apiSecret":"hush-hush-1"}}})");
        ConnectStage stage;
        stage.press(u"Import…"_s);
        auto *import = stage.dialog.findChild<connect::ConnectImport *>();
        QVERIFY(import);
        const support::UnwritableSettings unwritable;
        QTest::mouseClick(worded<QPushButton>(*import, u"Import one account"_s), Qt::LeftButton);
        QTRY_VERIFY2(stage.outcome().contains(u"could not be saved"_s),
                     qPrintable(stage.outcome()));
        QCOMPARE(stage.accounts(), QStringList({u"New account"_s}));
    }
};

QTEST_MAIN(TestConnectList)
#include "tst_connectlist.moc"
