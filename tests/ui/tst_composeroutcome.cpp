// SPDX-License-Identifier: Apache-2.0
// What the composer says before and after sending, and what it lets out of the program.
#include "panelstage.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <support/answers.h>
#include <support/fault.h>
#include <ui/composer.h>
#include <ui/composernotes.h>

using namespace Qt::Literals::StringLiterals;

class TestComposerOutcome : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PanelStage> m_stage;
    std::unique_ptr<ui::Composer> m_composer;

    void type(const QString &name, const QString &text)
    {
        QTest::keyClicks(named<QComboBox>(*m_composer, name)->lineEdit(), text);
    }
    void choose(const QString &name, const QString &text)
    {
        named<QComboBox>(*m_composer, name)->setCurrentText(text);
    }
    void press(const QString &words)
    {
        QTest::mouseClick(worded<QPushButton>(*m_composer, words), Qt::LeftButton);
    }
    QString body()
    {
        return named<QPlainTextEdit>(*m_composer, u"Body to be sent"_s)->toPlainText();
    }
    bool says(const QString &text)
    {
        const auto labels = m_composer->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<PanelStage>();
        m_composer = std::make_unique<ui::Composer>();
        QObject::connect(m_composer.get(), &ui::Composer::sendRequested, m_composer.get(),
                         [this](const twilio::ParticipantAddress &address, const QString &who,
                                const twilio::ParticipantUpdate &update, const QString &whom) {
                             const QUuid id = m_stage->queue.update(address, who, update, whom);
                             m_composer->follow(*m_stage->queue.find(id));
                         });
        QObject::connect(&m_stage->queue, &conference::ChangeQueue::changed, m_composer.get(),
                         &ui::Composer::take);
        m_composer->setAccount(*twilio::Endpoint::parse(m_stage->server.url().toString()),
                               support::accountSid());
        m_composer->setModel(&m_stage->model);
        m_composer->suggestParticipant(PanelStage::dana());
        m_composer->resize(1280, 220);
        m_composer->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_composer.get()));
    }

    void cleanup()
    {
        m_composer.reset();
        m_stage.reset();
    }

    void saysWhatCameOfIt_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("confirmed") << u"confirmed in"_s;
        QTest::newRow("refused") << u"refused: no"_s;
        QTest::newRow("not applied") << u"accepted, not applied"_s;
    }

    void saysWhatCameOfIt()
    {
        QFETCH(QString, words);
        const QByteArray tag = QTest::currentDataTag();
        if (tag == "refused")
            m_stage->server.answerNext(support::answers::error(400, 20001, "no"));
        if (tag == "not applied")
            m_stage->server.answerNext(
                support::answers::participant({{u"call_sid"_s, PanelStage::dana()}}));
        choose(u"EndConferenceOnExit"_s, u"true"_s);
        press(u"Send"_s);
        QTRY_VERIFY(says(words));
        QCOMPARE(body(), u"EndConferenceOnExit=true"_s);
    }

    void nothingChosenIsSaid()
    {
        press(u"Send"_s);
        QVERIFY(says(u"No field is set"_s));
        choose(u"Muted"_s, u"true"_s);
        QVERIFY(!says(u"No field is set"_s));
        press(u"Send"_s);
        QTRY_COMPARE(m_stage->bodies(), QList{"Muted=true"_ba});
    }

    void sendsByKeyboard()
    {
        choose(u"Muted"_s, u"false"_s);
        named<QComboBox>(*m_composer, u"Muted"_s)->setFocus();
        QTest::keyClick(named<QComboBox>(*m_composer, u"Muted"_s), Qt::Key_Return,
                        Qt::ControlModifier);
        QTRY_COMPARE(m_stage->bodies(), QList{"Muted=false"_ba});
    }

    void promise7_aPasswordGoesOverTheWireAndNowhereElse()
    {
        type(u"HoldUrl"_s, u"https://me:hush@example.com/a"_s);
        QVERIFY(!body().contains(u"hush"_s));
        QVERIFY(says(u"masked here"_s));
        press(u"Copy as cURL"_s);
        const QString line = QApplication::clipboard()->text();
        QVERIFY2(line.startsWith(u"curl "_s), qPrintable(line));
        QVERIFY(line.contains(PanelStage::dana()));
        QVERIFY(line.contains(u"$TWILIO_AUTH_TOKEN"_s));
        QVERIFY(!line.contains(u"hush"_s));
        press(u"Send"_s);
        QTRY_COMPARE(m_stage->bodies(),
                     QList{"HoldUrl=https%3A%2F%2Fme%3Ahush%40example.com%2Fa"_ba});
    }

    void promise4_aDoubleClickSendsOnce()
    {
        type(u"AnnounceUrl"_s, u"https://example.com/a"_s);
        auto *send = worded<QPushButton>(*m_composer, u"Send"_s);
        QTest::mouseClick(send, Qt::LeftButton);
        QTest::mouseEvent(QTest::MouseDClick, send, Qt::LeftButton, {}, {});
        QTest::mouseEvent(QTest::MouseRelease, send, Qt::LeftButton, {}, {});
        QTRY_VERIFY(says(u"confirmed"_s));
        QCOMPARE(m_stage->bodies().size(), 1);
    }

    void promise10_saysWhoIsPutOnAir()
    {
        choose(u"Coaching"_s, u"false"_s);
        QVERIFY(says(u"audible to everybody"_s));
        choose(u"Muted"_s, u"true"_s);
        QVERIFY(!says(u"audible to everybody"_s));
    }

    void withoutAConferenceNothingIsSent()
    {
        m_composer->setModel(nullptr);
        choose(u"Muted"_s, u"true"_s);
        press(u"Send"_s);
        QVERIFY(says(u"No conference is open"_s));
    }

    void anotherSelectionDoesNotReplaceWhoIsAddressed()
    {
        m_composer->suggestParticipant(PanelStage::customer());
        choose(u"Muted"_s, u"true"_s);
        press(u"Send"_s);
        QTRY_COMPARE(m_stage->bodies().size(), 1);
        QVERIFY(
            m_stage->server.requests().constLast().target.contains(PanelStage::dana().toLatin1()));
    }
};

QTEST_MAIN(TestComposerOutcome)
#include "tst_composeroutcome.moc"
