// SPDX-License-Identifier: Apache-2.0
// The check boxes of the participant panel, what it says was sent, and what it cannot do.

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <controls/urlfield.h>
#include <support/answers.h>
#include <uistage/participantstage.h>

using namespace Qt::Literals::StringLiterals;

class TestParticipantPanelBoxes : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ParticipantStage> m_stage;

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<ParticipantStage>();
        QVERIFY(QTest::qWaitForWindowExposed(&m_stage->panel));
    }

    void cleanup() { m_stage.reset(); }

    void theBeepIsUnknownUntilSetHere()
    {
        QCheckBox *beep = m_stage->box(u"Beep on exit"_s);
        QCOMPARE(beep->checkState(), Qt::PartiallyChecked);
        QVERIFY(m_stage->says(u"(the service does not tell)"_s));
        QTest::mouseClick(beep, Qt::LeftButton, {}, {8, beep->height() / 2});
        QCOMPARE(beep->checkState(), Qt::Checked);
        QTRY_VERIFY(m_stage->says(u"last sent here, at "_s));
        beep->setFocus();
        QTest::keyClick(beep, Qt::Key_Space);
        QCOMPARE(beep->checkState(), Qt::Unchecked);
        QTRY_COMPARE(m_stage->queue.pending(), 0);
        QTest::keyClick(beep, Qt::Key_Space);
        QCOMPARE(beep->checkState(), Qt::Checked);
        QTRY_COMPARE(m_stage->bodies(),
                     (QList{"BeepOnExit=true"_ba, "BeepOnExit=false"_ba, "BeepOnExit=true"_ba}));
        m_stage->panel.setCallSid(PanelStage::customer());
        QCOMPARE(beep->checkState(), Qt::PartiallyChecked);
    }

    void aRefusedBeepIsUnknownAgain()
    {
        m_stage->server.answerNext(support::answers::error(400, 20001, "no"));
        QCheckBox *beep = m_stage->box(u"Beep on exit"_s);
        beep->click();
        QCOMPARE(beep->checkState(), Qt::Checked);
        QTRY_COMPARE(beep->checkState(), Qt::PartiallyChecked);
    }

    void endOnExitShowsWhatTheServiceSays()
    {
        QCheckBox *ends = m_stage->box(u"End conference on exit"_s);
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
        QVERIFY(m_stage->says(u"no"_s));
    }

    void itsTitleSaysWhoIsShown()
    {
        QCOMPARE(m_stage->panel.windowTitle(), u"Dana Ortiz"_s);
        m_stage->panel.setGroup({PanelStage::dana(), PanelStage::customer()});
        QCOMPARE(m_stage->panel.windowTitle(), u"2 people selected"_s);
        QVERIFY(m_stage->says(u"Dana Ortiz and customer"_s));
        m_stage->panel.setCallSid({});
        QCOMPARE(m_stage->panel.windowTitle(), u"Participant"_s);
    }

    void ofSeveralItSaysWhatTheyShare()
    {
        using support::participantResource;
        const auto listed = [](int number, QJsonObject told) {
            told.insert(u"label"_s, u"guest %1"_s.arg(number));
            return participantResource(number, told);
        };
        m_stage->tell({listed(1, {{u"muted"_s, true}, {u"end_conference_on_exit"_s, true}}),
                       listed(2, {{u"muted"_s, true}, {u"hold"_s, true}}),
                       listed(3, {{u"muted"_s, true}})});
        m_stage->panel.setGroup(
            {PanelStage::dana(), PanelStage::customer(), PanelStage::nameless()});
        QTRY_VERIFY(m_stage->says(u"all muted"_s));
        QVERIFY(m_stage->says(u"1 on hold, 2 not · 1 ends the conference · all connected"_s));
        m_stage->tell({listed(1, {}), listed(2, {{u"muted"_s, true}}),
                       listed(3, {{u"muted"_s, true}, {u"status"_s, u"ringing"_s}})});
        QTRY_VERIFY(m_stage->says(u"1 muted, 1 not"_s));
        QVERIFY(m_stage->says(u"nobody on hold · 2 connected, 1 not"_s));
        m_stage->server.answerNext(support::answers::error(400, 20001, "no"));
        m_stage->send(PanelStage::dana(), {.hold = true});
        QTRY_VERIFY(m_stage->says(u"nobody on hold · 1 not settled · 2 connected, 1 not"_s));
        // Of one alone it says who hears them.
        m_stage->panel.setCallSid(PanelStage::customer());
        QVERIFY(!m_stage->says(u"1 muted, 1 not"_s));
    }

    void whatIsFoldedSaysWhatIsInIt()
    {
        const auto fold = [](const ParticipantStage &stage) {
            return named<QAbstractButton>(stage.panel, u"Hold music"_s);
        };
        const auto field = [](const ParticipantStage &stage) {
            return named<QComboBox>(stage.panel, u"Hold music URL"_s);
        };
        const auto says = [](const QString &text, const ParticipantStage &stage) {
            for (const QWidget *each : stage.panel.findChildren<QWidget *>()) {
                if (each->isVisible() && each->accessibleName() == text)
                    return true;
            }
            return false;
        };
        QVERIFY(field(*m_stage)->isVisible());
        QCOMPARE(fold(*m_stage)->accessibleDescription(), u"unfolded"_s);
        fold(*m_stage)->setFocus();
        QTest::keyClick(fold(*m_stage), Qt::Key_Space);
        QVERIFY(!field(*m_stage)->isVisible());
        QVERIFY(!named<QPushButton>(m_stage->panel, u"Apply hold music"_s)->isVisible());
        QVERIFY(says(u"The service’s own music"_s, *m_stage));
        QCOMPARE(fold(*m_stage)->accessibleDescription(), u"folded: The service’s own music"_s);
        QVERIFY(named<QComboBox>(m_stage->panel, u"Wait music URL"_s)->isVisible());
        // So it is with others, and at the next start.
        field(*m_stage)->setEditText(u"https://me:hush@example.com/a.mp3"_s);
        QVERIFY(says(u"https://example.com/a.mp3"_s, *m_stage));
        m_stage->panel.setCallSid(PanelStage::customer());
        QVERIFY(says(u"The service’s own music"_s, *m_stage));
        const ParticipantStage next;
        QVERIFY(!field(next)->isVisible());
        QTest::mouseClick(fold(*m_stage), Qt::LeftButton);
        QVERIFY(field(*m_stage)->isVisible());
        const ParticipantStage last;
        QVERIFY(field(last)->isVisible());
    }

    void whatIsWrongWithAFoldedFieldIsSeen()
    {
        auto *silence = m_stage->box(u"Silence"_s);
        silence->click();
        QTest::mouseClick(named<QAbstractButton>(m_stage->panel, u"Wait music"_s), Qt::LeftButton);
        QCOMPARE(named<QAbstractButton>(m_stage->panel, u"Wait music"_s)->accessibleDescription(),
                 u"folded: Silence"_s);
        QVERIFY(m_stage->panel.showProblem(PanelStage::dana(), "WaitUrl"_L1, u"It is wrong."_s));
        QVERIFY(named<QComboBox>(m_stage->panel, u"Wait music URL"_s)->isVisible());
        QVERIFY(m_stage->says(u"It is wrong."_s));
    }

    void promise9b_aNoteComesInThePlaceOfAHint()
    {
        m_stage->panel.resize(288, 700);
        QVERIFY(m_stage->says(u"Goes with Hold"_s));
        const auto places = [this] {
            QList<QRect> all;
            for (const QWidget *each : m_stage->panel.findChildren<QWidget *>()) {
                if (each->isVisible() && !each->accessibleName().isEmpty())
                    all += {each->mapTo(&m_stage->panel, QPoint()), each->size()};
            }
            return all;
        };
        const QList<QRect> before = places();
        QVERIFY(before.size() > 10);
        QVERIFY(m_stage->panel.showProblem(
            PanelStage::dana(), "HoldUrl"_L1,
            u"Expected an address like https://example.com/music.mp3, which is two lines."_s));
        QVERIFY(!m_stage->says(u"Goes with Hold"_s));
        const QLabel *note = nullptr;
        for (const QLabel *each : m_stage->panel.findChildren<QLabel *>()) {
            if (each->text().startsWith(u"Expected an address"_s))
                note = each;
        }
        QVERIFY(note);
        // It can be read whole.
        QTRY_VERIFY(note->height() >= note->heightForWidth(note->width()));
        QVERIFY(note->height() > 2 * QFontMetrics(note->font()).height() - 2);
        QCOMPARE(places(), before);
        // The hint is nothing that is wrong with the field.
        QVERIFY(named<QComboBox>(m_stage->panel, u"Announcement URL"_s)
                    ->accessibleDescription()
                    .isEmpty());
    }

    void promise9b_whatWasSentNeedsNoMoreRoom()
    {
        const int before = m_stage->panel.minimumWidth();
        QVERIFY2(before <= 288, qPrintable(QString::number(before)));
        auto *url = named<QComboBox>(m_stage->panel, u"Wait music URL"_s);
        url->setEditText(u"https://example.com/a"_s);
        QTest::mouseClick(named<QPushButton>(m_stage->panel, u"Apply wait music"_s),
                          Qt::LeftButton);
        QTRY_VERIFY(m_stage->says(u"last sent here, at "_s));
        const QWidget *content = m_stage->panel.widget();
        QVERIFY2(content->minimumSizeHint().width() <= 288 - 12,
                 qPrintable(QString::number(content->minimumSizeHint().width())));
    }

    void promise9b_severalNeedNoMoreRoom()
    {
        m_stage->panel.setGroup({m_stage->dana(), m_stage->customer()});
        QCOMPARE(named<QPushButton>(m_stage->panel, u"Apply hold music"_s)->text(),
                 u"App&ly to 2"_s);
        const QWidget *content = m_stage->panel.widget();
        QVERIFY2(content->minimumSizeHint().width() <= 288 - 12,
                 qPrintable(QString::number(content->minimumSizeHint().width())));
    }

    void whoHasLeftCannotBeAskedAnything()
    {
        auto *line = named<QComboBox>(m_stage->panel, u"Announcement URL"_s)->lineEdit();
        QTest::keyClicks(line, u"https://example.com/kept"_s);
        m_stage->tell({support::participantResource(2, {{u"label"_s, u"customer"_s}})});
        for (const QString &name : {u"Announce"_s, u"Apply hold music"_s, u"Apply wait music"_s}) {
            const auto *button = named<QPushButton>(m_stage->panel, name);
            QVERIFY(!button->isEnabled());
            QVERIFY(button->toolTip().contains(u"left"_s));
        }
        QVERIFY(!m_stage->box(u"Beep on exit"_s)->isEnabled());
        QCOMPARE(line->text(), u"https://example.com/kept"_s);
        QVERIFY(m_stage->panel.windowTitle().contains(u"Dana Ortiz"_s));
    }

    void promise7_passwordsAreNotRemembered()
    {
        auto *url = named<QComboBox>(m_stage->panel, u"Announcement URL"_s);
        QTest::keyClicks(url->lineEdit(), u"https://me:hush@example.com/a"_s);
        QTest::mouseClick(named<QPushButton>(m_stage->panel, u"Announce"_s), Qt::LeftButton);
        QTRY_COMPARE(m_stage->bodies(),
                     QList{"AnnounceUrl=https%3A%2F%2Fme%3Ahush%40example.com%2Fa"_ba});
        QCOMPARE(controls::usedUrls(u"announcement"_s), QStringList{u"https://example.com/a"_s});
        QTRY_COMPARE(m_stage->queue.pending(), 0);
        url->lineEdit()->clear();
        QTest::keyClick(url, Qt::Key_Down);
        QCOMPARE(url->itemText(0), u"https://example.com/a"_s);
    }

    void whoHearsWhomIsHiddenWhileNothingIsKnown()
    {
        QVERIFY(!m_stage->says(u"Hears"_s));
        m_stage->panel.setAudibility(u"<b>customer</b>"_s, u"nobody: muted"_s);
        // As it is: the label is a plain one, as promise8_aNameIsNoMarkup() sees on the screen.
        QVERIFY(m_stage->says(u"<b>customer"_s));
        QVERIFY(m_stage->says(u"nobody: muted"_s));
    }
};

QTEST_MAIN(TestParticipantPanelBoxes)
#include "tst_participantpanelboxes.moc"
