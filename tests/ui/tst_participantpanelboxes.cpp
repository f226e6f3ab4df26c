// SPDX-License-Identifier: Apache-2.0
// The check boxes of the participant panel, what it says was sent, and what it cannot do.
#include "panelstage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <support/answers.h>
#include <ui/participantpanel.h>
#include <ui/urlfield.h>

using namespace Qt::Literals::StringLiterals;

class TestParticipantPanelBoxes : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PanelStage> m_stage;
    std::unique_ptr<ui::ParticipantPanel> m_panel;

    QCheckBox *box(const QString &text) { return worded<QCheckBox>(*m_panel, text); }
    bool says(const QString &text)
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<PanelStage>();
        m_panel = std::make_unique<ui::ParticipantPanel>();
        QObject::connect(m_panel.get(), &ui::ParticipantPanel::updateRequested, m_panel.get(),
                         [this](const QString &callSid, const twilio::ParticipantUpdate &update) {
                             m_stage->send(callSid, update);
                         });
        QObject::connect(&m_stage->queue, &conference::ChangeQueue::changed, m_panel.get(),
                         &ui::ParticipantPanel::take);
        m_panel->setModel(&m_stage->model);
        m_panel->setCallSid(PanelStage::dana());
        m_panel->resize(288, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_stage.reset();
    }

    void theBeepIsUnknownUntilSetHere()
    {
        QCheckBox *beep = box(u"Beep on exit"_s);
        QCOMPARE(beep->checkState(), Qt::PartiallyChecked);
        QVERIFY(says(u"(the service does not tell)"_s));
        QTest::mouseClick(beep, Qt::LeftButton, {}, {8, beep->height() / 2});
        QCOMPARE(beep->checkState(), Qt::Checked);
        QTRY_VERIFY(says(u"last sent here, at "_s));
        beep->setFocus();
        QTest::keyClick(beep, Qt::Key_Space);
        QCOMPARE(beep->checkState(), Qt::Unchecked);
        QTRY_COMPARE(m_stage->queue.pending(), 0);
        QTest::keyClick(beep, Qt::Key_Space);
        QCOMPARE(beep->checkState(), Qt::Checked);
        QTRY_COMPARE(m_stage->bodies(),
                     (QList{"BeepOnExit=true"_ba, "BeepOnExit=false"_ba, "BeepOnExit=true"_ba}));
        m_panel->setCallSid(PanelStage::customer());
        QCOMPARE(beep->checkState(), Qt::PartiallyChecked);
    }

    void aRefusedBeepIsUnknownAgain()
    {
        m_stage->server.answerNext(support::answers::error(400, 20001, "no"));
        QCheckBox *beep = box(u"Beep on exit"_s);
        beep->click();
        QCOMPARE(beep->checkState(), Qt::Checked);
        QTRY_COMPARE(beep->checkState(), Qt::PartiallyChecked);
    }

    void endOnExitShowsWhatTheServiceSays()
    {
        QCheckBox *ends = box(u"End conference on exit"_s);
        QCOMPARE(ends->checkState(), Qt::Unchecked);
        QTest::mouseClick(ends, Qt::LeftButton, {}, {8, ends->height() / 2});
        QCOMPARE(ends->checkState(), Qt::Checked);
        QTRY_COMPARE(m_stage->bodies(), QList{"EndConferenceOnExit=true"_ba});
        QTRY_COMPARE(m_stage->queue.pending(), 0);
        QCOMPARE(ends->checkState(), Qt::Checked);

        m_stage->server.answerNext(support::answers::error(400, 20001, "no"));
        ends->click();
        QCOMPARE(ends->checkState(), Qt::Unchecked);
        QTRY_COMPARE(ends->checkState(), Qt::Checked);
        QVERIFY(says(u"no"_s));
    }

    void whoHasLeftCannotBeAskedAnything()
    {
        auto *line = named<QComboBox>(*m_panel, u"Announcement URL"_s)->lineEdit();
        QTest::keyClicks(line, u"https://example.com/kept"_s);
        m_stage->tell({support::participantResource(2, {{u"label"_s, u"customer"_s}})});
        for (const QString &name : {u"Announce"_s, u"Apply hold music"_s, u"Apply wait music"_s}) {
            const auto *button = named<QPushButton>(*m_panel, name);
            QVERIFY(!button->isEnabled());
            QVERIFY(button->toolTip().contains(u"left"_s));
        }
        QVERIFY(!box(u"Beep on exit"_s)->isEnabled());
        QCOMPARE(line->text(), u"https://example.com/kept"_s);
        QVERIFY(says(u"Dana Ortiz"_s));
    }

    void promise7_passwordsAreNotRemembered()
    {
        auto *url = named<QComboBox>(*m_panel, u"Announcement URL"_s);
        QTest::keyClicks(url->lineEdit(), u"https://me:hush@example.com/a"_s);
        QTest::mouseClick(named<QPushButton>(*m_panel, u"Announce"_s), Qt::LeftButton);
        QTRY_COMPARE(m_stage->bodies(),
                     QList{"AnnounceUrl=https%3A%2F%2Fme%3Ahush%40example.com%2Fa"_ba});
        QCOMPARE(ui::usedUrls(u"announcement"_s), QStringList{u"https://example.com/a"_s});
        QTRY_COMPARE(m_stage->queue.pending(), 0);
        url->lineEdit()->clear();
        QTest::keyClick(url, Qt::Key_Down);
        QCOMPARE(url->itemText(0), u"https://example.com/a"_s);
    }

    void whoHearsWhomIsHiddenWhileNothingIsKnown()
    {
        QVERIFY(!says(u"Hears"_s));
        m_panel->setAudibility(u"<b>customer</b>"_s, u"nobody: muted"_s);
        QVERIFY(says(u"&lt;b&gt;customer"_s));
        QVERIFY(says(u"nobody: muted"_s));
    }
};

QTEST_MAIN(TestParticipantPanelBoxes)
#include "tst_participantpanelboxes.moc"
