// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <controls/confirmation.h>
#include <dialing/joindialog.h>
#include <people/participantmodel.h>
#include <table/participanttable.h>
#include <table/shownrows.h>
#include <uistage/sandboxstage.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

/// A supervisor's frequent jobs, by mouse and keyboard on the sandbox, and how many steps each
/// takes: a step is a click or a chord, and typing is none.
class TestJobs : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxStage> m_stage;
    int m_steps = 0;

    ParticipantModel &people() const { return m_stage->people(); }
    table::ParticipantTable &table() const { return m_stage->table(); }

    void open(const QString &conference)
    {
        m_stage = std::make_unique<SandboxStage>(conference);
        QTRY_VERIFY(m_stage->isOpen());
        m_steps = 0;
    }
    /// Who is at the desk goes by \p label, from an earlier day.
    static void beKnownAs(const QString &label)
    {
        ServedSandbox any;
        QSettings().setValue(u"you/%1/label"_s.arg(any.address().accountSid), label);
    }
    QAbstractButton *buttonFor(const QString &name) const
    {
        auto *button = m_stage->button(name);
        return button ? button : m_stage->seen<QAbstractButton>(name);
    }
    void click(const QString &name)
    {
        QTRY_VERIFY2(buttonFor(name) && buttonFor(name)->isEnabled(), qPrintable(name));
        QTest::mouseClick(buttonFor(name), Qt::LeftButton);
        ++m_steps;
    }
    void type(const QString &field, const QString &text) const
    {
        auto *line = m_stage->seen<QLineEdit>(field);
        QVERIFY2(line, qPrintable(field));
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    /// Goes to the row of \p name; how is up to the person, and not counted.
    void goTo(const QString &name)
    {
        table().setCurrentIndex(people().index(m_stage->rowOf(name), ParticipantModel::NameColumn));
        m_steps = 0;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
        ++m_steps;
    }
    /// The rows as they would be chosen with Ctrl; how is up to the person, and not counted.
    void choose(const QStringList &names)
    {
        QList<int> rows;
        for (const QString &name : names)
            rows += m_stage->rowOf(name);
        table().shown().select(rows);
        table().setFocus();
        m_steps = 0;
    }
    int pending() const { return m_stage->session().queue().pending(); }
    bool is(const QString &name, std::optional<bool> twilio::Participant::*value) const
    {
        return people().participant(m_stage->rowOf(name)).*value == true;
    }
    int count(std::optional<bool> twilio::Participant::*value) const
    {
        int all = 0;
        for (int row = 0; row < people().rowCount(); ++row)
            all += people().participant(row).*value == true ? 1 : 0;
        return all;
    }

private slots:
    void init() { QSettings().clear(); }
    void cleanup() { m_stage.reset(); }

    void muteEverybodyButTheSpeakers()
    {
        open(u"Town hall"_s);
        for (const QString &name : {u"guest 1"_s, u"guest 3"_s})
            people().setData(people().index(m_stage->rowOf(name), 0), true,
                             ParticipantModel::SpeakerRole);
        table().setFocus();
        press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_steps, 1);
        QTRY_COMPARE_WITH_TIMEOUT(count(&twilio::Participant::muted), 248, 30'000);
        QTRY_COMPARE(pending(), 0);
        QVERIFY(!is(u"guest 1"_s, &twilio::Participant::muted));
        QVERIFY(!is(u"guest 3"_s, &twilio::Participant::muted));
    }

    void theButtonMutesThemToo()
    {
        open(u"Town hall"_s);
        people().setData(people().index(m_stage->rowOf(u"guest 2"_s), 0), true,
                         ParticipantModel::SpeakerRole);
        click(u"Mute all but speakers"_s);
        QCOMPARE(m_steps, 1);
        QTRY_COMPARE_WITH_TIMEOUT(count(&twilio::Participant::muted), 249, 30'000);
        QVERIFY(!is(u"guest 2"_s, &twilio::Participant::muted));
    }

    void holdThreeWithMusicAndTakeThemBack()
    {
        open(u"Town hall"_s);
        const int held = count(&twilio::Participant::hold);
        choose({u"guest 1"_s, u"guest 2"_s, u"guest 3"_s});
        auto *music = m_stage->seen<QWidget>(u"Hold music URL"_s);
        QVERIFY(music);
        music->setFocus();
        QTest::keyClicks(music, u"https://example.com/music.mp3"_s);
        click(u"Hold"_s);
        QCOMPARE(m_steps, 1);
        QTRY_COMPARE(count(&twilio::Participant::hold), held + 3);
        QVERIFY(is(u"guest 2"_s, &twilio::Participant::hold));
        QTRY_COMPARE(pending(), 0);
        m_steps = 0;
        click(u"Resume"_s);
        QCOMPARE(m_steps, 1);
        QTRY_COMPARE(count(&twilio::Participant::hold), held);
    }

    void coachSwitchBargeInAndListen()
    {
        beKnownAs(u"supervisor"_s);
        open(u"Support call 4711"_s);
        const auto own = [this] { return people().participant(m_stage->rowOf(u"supervisor"_s)); };
        const auto callSid = [this](const QString &name) {
            return people().participant(m_stage->rowOf(name)).callSid;
        };
        QTRY_COMPARE(people().own(), own().callSid);
        click(u"Listen"_s);
        QTRY_VERIFY(own().muted == true && own().coaching == false);
        m_steps = 0;

        goTo(u"agent"_s);
        click(u"Coach agent"_s);
        QCOMPARE(m_steps, 1);
        QTRY_VERIFY(own().coaching == true && own().callSidToCoach == callSid(u"agent"_s));
        QVERIFY(own().muted == false);

        // Somebody has to be named: by their row.
        goTo(u"customer"_s);
        click(u"Coach customer"_s);
        QCOMPARE(m_steps, 1);
        QTRY_COMPARE(own().callSidToCoach, callSid(u"customer"_s));

        m_steps = 0;
        click(u"Barge in"_s);
        QCOMPARE(m_steps, 1);
        QTRY_VERIFY(own().coaching == false && own().muted == false);

        m_steps = 0;
        press(Qt::Key_F8);
        QCOMPARE(m_steps, 1);
        QTRY_VERIFY(own().coaching == false && own().muted == true);
    }

    void getIntoTheConferenceOneself()
    {
        open(u"Panel Tokyo"_s);
        const int before = people().people();
        // The first time it asks who one is and where the call comes from.
        click(u"Join…"_s);
        type(u"Your number"_s, u"+1 415 555 0100"_s);
        type(u"From"_s, m_stage->callerId());
        auto *asking = m_stage->window().findChild<dialing::JoinDialog *>();
        QVERIFY(asking && asking->isVisible());
        QTest::mouseClick(::named<QPushButton>(*asking, u"Join"_s), Qt::LeftButton);
        const auto isIn = [this, before] {
            const int row = people().rowOf(people().own());
            return row >= 0 && people().participant(row).muted == true
                && people().people() == before + 1;
        };
        QTRY_VERIFY(isIn());
        m_stage->session().commands().remove(people().conferenceSid(), {people().own()},
                                             {u"supervisor"_s});
        QTRY_VERIFY(buttonFor(u"Join"_s) && buttonFor(u"Join"_s)->isEnabled());
        m_steps = 0;
        click(u"Join"_s);
        QCOMPARE(m_steps, 1);
        QTRY_VERIFY(isIn());
        QVERIFY(!asking->isVisible());
    }

    void nobodyMaySpeakWhoJoinsFromNowOn()
    {
        open(u"Panel Tokyo"_s);
        const int before = people().rowCount();
        int choices = 0;
        click(u"Newcomers"_s);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_M);
        ++choices;
        QCOMPARE(choices, 1);
        // From elsewhere, as the service is asked to.
        m_stage->callIn(people().conferenceSid());
        QTRY_COMPARE(people().rowCount(), before + 1);
        QTRY_VERIFY(people().participant(before).muted == true);
    }

    void announceToAllButTwo()
    {
        QSettings().setValue(u"urls/announcement"_s, QStringList{u"https://example.com/a.mp3"_s});
        open(u"Town hall"_s);
        choose({u"guest 1"_s, u"guest 2"_s});
        click(u"All but these"_s);
        click(u"Announce…"_s);
        click(u"Announce"_s);
        QCOMPARE(m_steps, 3);
        QTRY_COMPARE(pending(), 248);
        QTRY_COMPARE_WITH_TIMEOUT(pending(), 0, 30'000);
    }

    void findZoe()
    {
        open(u"Panel Tokyo"_s);
        const int zoe = m_stage->rowOf(u"Zoë 東京"_s);
        QVERIFY(zoe >= 0);
        // Her number is not known before it is sought.
        QVERIFY(!people().row(zoe).caller);
        press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"zoe +"_s);
        QTest::keyClicks(QApplication::focusWidget(), m_stage->numberOf(zoe).sliced(1, 4));
        QTRY_VERIFY(!table().isRowHidden(zoe));
        QVERIFY(table().isRowHidden(m_stage->rowOf(u"moderator"_s)));
        press(Qt::Key_Return);
        QVERIFY(m_steps <= 2);
        QVERIFY(table().hasFocus());
        QCOMPARE(table().currentIndex().row(), zoe);
    }

    void whoMutedWhomInTheLastTenMinutesAsAFile()
    {
        open(u"Town hall"_s);
        m_stage->session().commands().update(
            people(), {people().participant(m_stage->rowOf(u"guest 2"_s)).callSid},
            {.muted = true});
        QTRY_COMPARE(pending(), 0);
        m_steps = 0;
        press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        click(u"Export CSV…"_s);
        QCOMPARE(m_steps, 2);
        QVERIFY(m_stage->seen<QComboBox>(u"Conference"_s)->currentText().contains(u"Town hall"_s));
        QCOMPARE(m_stage->seen<QComboBox>(u"When"_s)->currentText(), u"Last 10 minutes"_s);
        auto *dialog = m_stage->window().findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QTemporaryDir folder;
        dialog->selectFile(folder.filePath(u"muted.csv"_s));
        static_cast<QDialog *>(dialog)->accept();
        QFile file(folder.filePath(u"muted.csv"_s));
        QTRY_VERIFY(file.exists());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY2(written.contains(",Town hall,"), written.constData());
        QVERIFY2(written.contains(",you,mute,guest 2,"), written.constData());
        QVERIFY2(written.contains(",service,present,guest 1,"), written.constData());
    }

    void longestOnHold()
    {
        open(u"Town hall"_s);
        const QHeaderView &header = *table().horizontalHeader();
        const int x = header.sectionViewportPosition(ParticipantModel::HoldColumn)
            + header.sectionSize(ParticipantModel::HoldColumn) / 3;
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {x, header.height() / 2});
        ++m_steps;
        QCOMPARE(m_steps, 1);
        const int first = table().verticalHeader()->logicalIndex(0);
        QVERIFY(people().row(first).held);
        for (int row = 0; row < people().rowCount(); ++row) {
            const auto &held = people().row(row).held;
            QVERIFY(!held || held->seen >= people().row(first).held->seen);
        }
    }
};

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
