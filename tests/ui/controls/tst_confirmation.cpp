// SPDX-License-Identifier: Apache-2.0
// What asks before it happens: removing, ending, announcing to everybody.

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <controls/confirmation.h>
#include <controls/urlfield.h>
#include <support/answers.h>
#include <support/writelock.h>
#include <twilio/sid.h>
#include <uistage/panelstage.h>
#include <window/announcedialog.h>

using namespace Qt::Literals::StringLiterals;

class TestConfirmation : public QObject
{
    Q_OBJECT

private:
    static QPushButton *button(controls::Confirmation &confirmation, const QString &words)
    {
        return worded<QPushButton>(confirmation, words);
    }

private slots:
    void namesWhomItIsAbout()
    {
        QPointer<controls::Confirmation> removal = controls::Confirmation::forRemoval(
            {u"Dana Ortiz"_s}, {support::callSid(1)}, u"Nobody else hears customer."_s, nullptr);
        removal->open();
        // Two may have one name.
        QVERIFY(removal->text().contains(u"Dana Ortiz (%1)"_s.arg(support::callSid(1))));
        QCOMPARE(removal->informativeText(), u"Nobody else hears customer."_s);
        const QSignalSpy confirmed(removal, &controls::Confirmation::confirmed);
        QTest::mouseClick(button(*removal, u"Remove Dana Ortiz"_s), Qt::LeftButton);
        QCOMPARE(confirmed.size(), 1);
        QTRY_VERIFY(!removal);
    }

    void nobodyIsNamedTwice()
    {
        const QString callSid = support::callSid(1);
        const QPointer<controls::Confirmation> removal = controls::Confirmation::forRemoval(
            {twilio::shortSid(callSid)}, {callSid}, {}, nullptr);
        QCOMPARE(removal->text(), u"Remove %1 from the conference?"_s.arg(callSid));
        delete removal;
    }

    void aDialogOfManyHasItsButtonsOnTheScreen()
    {
        constexpr int people = 250;
        QStringList names;
        QStringList callSids;
        for (int number = 1; number <= people; ++number) {
            names += u"guest %1"_s.arg(number);
            callSids += support::callSid(number);
        }
        QPointer<controls::Confirmation> removal
            = controls::Confirmation::forRemoval(names, callSids, {}, nullptr);
        removal->open();
        QVERIFY2(removal->text().contains(u"guest 3 and 247 more"_s), qPrintable(removal->text()));
        QVERIFY(removal->height() < 300);
        QVERIFY(button(*removal, u"Remove 250 people"_s)->isVisible());
        removal->close();
        QTRY_VERIFY(!removal);
    }

    void enterAndEscapeCancel_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Enter") << Qt::Key_Return;
        QTest::newRow("Esc") << Qt::Key_Escape;
    }

    void enterAndEscapeCancel()
    {
        QFETCH(Qt::Key, key);
        QPointer<controls::Confirmation> ending
            = controls::Confirmation::forEnding(u"Support call 4711"_s, 9, nullptr);
        ending->open();
        QVERIFY(QTest::qWaitForWindowActive(ending));
        QVERIFY(button(*ending, u"End Support call 4711 for 9 people"_s)->isVisible());
        QCOMPARE(ending->text(), u"End Support call 4711 for 9 people?"_s);
        QCOMPARE(ending->defaultButton(), button(*ending, u"Cancel"_s));
        const QSignalSpy confirmed(ending, &controls::Confirmation::confirmed);
        QTest::keyClick(ending->focusWidget() ? ending->focusWidget() : ending.data(), key);
        QTRY_VERIFY(!ending);
        QCOMPARE(confirmed.size(), 0);
    }

    void announcesToAllAndKeepsTheTextOnFailure()
    {
        PanelStage stage;
        window::AnnounceDialog dialog;
        QObject::connect(&dialog, &window::AnnounceDialog::announceRequested, &dialog,
                         [&](const twilio::Announcement &announcement) {
                             const QUuid id = stage.queue.announce(support::conferenceSid(),
                                                                   u"Support"_s, announcement);
                             dialog.follow(*stage.queue.find(id));
                         });
        QObject::connect(&stage.queue, &changes::ChangeQueue::changed, &dialog,
                         &window::AnnounceDialog::apply);
        dialog.setConference(u"Support"_s, 9);
        dialog.open();
        auto *url = named<QComboBox>(dialog, u"URL for all"_s);
        auto *announce = worded<QPushButton>(dialog, u"Announce to 9 people"_s);

        QTest::keyClicks(url->lineEdit(), u"hello"_s);
        QTest::mouseClick(announce, Qt::LeftButton);
        QVERIFY(url->accessibleDescription().contains(u"Expected"_s));

        // What was meant is one press away, and the keyboard stays at the field.
        url->lineEdit()->selectAll();
        QTest::keyClicks(url->lineEdit(), u"https://example.com/a b|c"_s);
        QTest::mouseClick(announce, Qt::LeftButton);
        QCOMPARE(url->accessibleDescription(),
                 u"The address has a blank at character 22. An address writes it as %20"_s);
        auto *correct = worded<QPushButton>(dialog, u"Encode it"_s);
        QVERIFY(correct->isVisible());
        correct->setFocus();
        QTest::keyClick(correct, Qt::Key_Space);
        QCOMPARE(url->currentText(), u"https://example.com/a%20b%7Cc"_s);
        QVERIFY(!correct->isVisible());
        QVERIFY(url->accessibleDescription().isEmpty());
        QVERIFY(url->isAncestorOf(dialog.focusWidget()) || dialog.focusWidget() == url);

        url->lineEdit()->selectAll();
        QTest::keyClicks(url->lineEdit(), u"https://example.com/a"_s);
        QTest::keyClick(url->lineEdit(), Qt::Key_Return);
        QVERIFY(stage.bodies().isEmpty());
        stage.server.answerNext(support::answers::error(400, 20001, "no"));
        QTest::mouseClick(announce, Qt::LeftButton);
        QVERIFY(!announce->isEnabled());
        QTRY_VERIFY(announce->isEnabled());
        QVERIFY(dialog.isVisible());
        QCOMPARE(url->currentText(), u"https://example.com/a"_s);

        stage.server.answerNext(support::answers::conference());
        QTest::mouseClick(announce, Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(stage.bodies(),
                 QList<QByteArray>(2, "AnnounceUrl=https%3A%2F%2Fexample.com%2Fa"_ba));
    }

    void announcesToAllWithoutARecord()
    {
        PanelStage stage;
        window::AnnounceDialog dialog;
        QUuid id;
        QObject::connect(&dialog, &window::AnnounceDialog::announceRequested, &dialog,
                         [&](const twilio::Announcement &announcement) {
                             id = stage.queue.announce(support::conferenceSid(), u"Support"_s,
                                                       announcement);
                             dialog.follow(*stage.queue.find(id));
                         });
        QObject::connect(&dialog, &window::AnnounceDialog::decided, &dialog,
                         [&](const QUuid &which, changes::Decision decision) {
                             stage.commands.decide(which, decision);
                         });
        QObject::connect(&stage.queue, &changes::ChangeQueue::changed, &dialog,
                         &window::AnnounceDialog::apply);
        dialog.setConference(u"Support"_s, 9);
        dialog.open();
        QVERIFY(!worded<QPushButton>(dialog, u"Send without a record"_s)->isVisible());
        named<QComboBox>(dialog, u"URL for all"_s)->setEditText(u"https://example.com/a"_s);
        // The file is there, and another program keeps it.
        stage.send(PanelStage::dana(), {.muted = true});
        QTRY_COMPARE(stage.queue.pending(), 0);
        const support::WriteLock other(stage.folder.filePath(u"journal.sqlite"_s));
        QVERIFY(other.isHeld());
        QTest::mouseClick(worded<QPushButton>(dialog, u"Announce to 9 people"_s), Qt::LeftButton);
        auto *unrecorded = worded<QPushButton>(dialog, u"Send without a record"_s);
        QTRY_VERIFY(unrecorded->isVisible());
        QCOMPARE(stage.bodies().size(), 1);
        stage.server.answerNext(support::answers::conference());
        unrecorded->setFocus();
        QTest::keyClick(unrecorded, Qt::Key_Space);
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(stage.bodies().value(1), "AnnounceUrl=https%3A%2F%2Fexample.com%2Fa"_ba);
    }

    void aSignedAddressIsCalledByTheMethodItIsSignedFor()
    {
        QSettings().clear();
        window::AnnounceDialog dialog;
        dialog.setConference(u"Support"_s, 9);
        dialog.open();
        const QSignalSpy requested(&dialog, &window::AnnounceDialog::announceRequested);
        auto *url = named<QComboBox>(dialog, u"URL for all"_s);
        url->setEditText(u"https://b.s3.amazonaws.com/a.wav?X-Amz-Signature=ab"_s);
        QCOMPARE(url->accessibleDescription(),
                 u"The address is signed for GET: its store refuses POST"_s);
        QTest::mouseClick(worded<QPushButton>(dialog, u"Use GET"_s), Qt::LeftButton);
        QCOMPARE(url->accessibleDescription(), u"It is signed, so it is not remembered"_s);
        QTest::mouseClick(worded<QPushButton>(dialog, u"Keep the rest"_s), Qt::LeftButton);
        QCOMPARE(url->accessibleDescription(), u"It is remembered without its signature"_s);
        QCOMPARE(controls::usedUrls(u"announcement"_s),
                 QStringList{u"https://b.s3.amazonaws.com/a.wav"_s});
        QTest::mouseClick(worded<QPushButton>(dialog, u"Announce to 9 people"_s), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        const auto announcement = requested[0][0].value<twilio::Announcement>();
        QVERIFY(announcement.method == twilio::HttpMethod::Get);
        QVERIFY(announcement.url.endsWith(u"X-Amz-Signature=ab"_s));
    }
};

QTEST_MAIN(TestConfirmation)
#include "tst_confirmation.moc"
