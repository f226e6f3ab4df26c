// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <controls/confirmation.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::ParticipantModel;

/// Stars in the window: given by mouse and keyboard, seen, kept.
class TestSpeakersInTheWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowStage> m_stage;

    table::ParticipantTable &table() const { return *m_stage->window->table(); }
    ParticipantModel &model() const { return *table().participants(); }
    void open() { QVERIFY(m_stage->open()); }
    QRect cell(int row) const
    {
        return table().visualRect(model().index(row, ParticipantModel::NameColumn));
    }
    void clickStar(int row)
    {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                          QPoint(cell(row).left() + 12, cell(row).center().y()));
    }
    bool isSpeaker(int row) const { return model().row(row).isSpeaker; }
    /// What reached the server, in the order of the participants: "1 Muted=true".
    QStringList sent() const
    {
        QStringList all;
        for (const Request &request : m_stage->server.requests()) {
            for (const int number : {1, 2, 3}) {
                if (request.method == "POST" && request.path().contains(callSid(number).toLatin1()))
                    all += QString::number(number) + u' ' + QString::fromLatin1(request.body);
            }
        }
        all.sort();
        return all;
    }
    QByteArrayList sentTo(int number) const
    {
        QByteArrayList all;
        for (const Request &request : m_stage->server.requests()) {
            if (request.method == "POST" && request.path().contains(callSid(number).toLatin1()))
                all += request.body;
        }
        return all;
    }
    template <class Widget>
    Widget *visible(const QString &name) const
    {
        for (auto *each : m_stage->window->findChildren<Widget *>()) {
            if (each->isVisible() && each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    QAction *star() const { return m_stage->action(u"Speaker"_s); }
    /// What is seen of the gutter of \p row.
    QImage gutter(int row) const
    {
        const QRect room = cell(row);
        return table()
            .viewport()
            ->grab(room.intersected({room.left() + 4, room.top(), 28, room.height() - 1}))
            .toImage();
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        m_stage->account.setPeople({participantResource(1, {{u"label"_s, u"Dana"_s}}),
                                    participantResource(2, {{u"label"_s, u"Kim"_s}}),
                                    participantResource(3)});
        QVERIFY(m_stage->isActive);
    }
    void cleanup() { m_stage.reset(); }

    void aClickBeforeTheNameGivesAStarAndTakesItBack()
    {
        open();
        clickStar(1);
        QVERIFY(isSpeaker(1));
        QVERIFY(!isSpeaker(0));
        QVERIFY(star()->isChecked());
        QVERIFY(model().index(1, 0).data(Qt::AccessibleTextRole).toString().endsWith(u", speaker"));
        clickStar(1);
        QVERIFY(!isSpeaker(1));
        QVERIFY(!star()->isChecked());
        // On the name it does nothing, nor when it began there.
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                          cell(1).topLeft() + QPoint(60, 12));
        QTest::mousePress(table().viewport(), Qt::LeftButton, {},
                          cell(1).topLeft() + QPoint(60, 12));
        QTest::mouseRelease(table().viewport(), Qt::LeftButton, {},
                            cell(1).topLeft() + QPoint(12, 12));
        QVERIFY(!isSpeaker(1));
        QCOMPARE(m_stage->account.changesAccepted, 0);
    }

    void theKeyIsForTheCurrentPersonAndLeavesTheFocus()
    {
        open();
        table().setCurrentIndex(model().index(2, ParticipantModel::MutedColumn));
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(isSpeaker(2) && !isSpeaker(0) && !isSpeaker(1));
        QVERIFY(table().hasFocus());
        QVERIFY(star()->isChecked());
        table().setCurrentIndex(model().index(0, ParticipantModel::MutedColumn));
        QVERIFY(!star()->isChecked());
        QVERIFY(table().actions().contains(star()));
    }

    void theStarIsSeenAndItsOutlineOfferedWhereSomebodyIs()
    {
        open();
        table().setCurrentIndex(model().index(0, ParticipantModel::MutedColumn));
        table().setFocus();
        const QImage bare = gutter(2);
        QCOMPARE(gutter(1), bare);
        QVERIFY(gutter(0) != bare);
        model().setData(model().index(2, 0), true, ParticipantModel::SpeakerRole);
        QVERIFY(gutter(2) != bare);
        QCOMPARE(gutter(1), bare);
        QTest::mouseMove(table().viewport(), cell(1).center());
        QTRY_VERIFY(gutter(1) != bare);
        QVERIFY(gutter(1) != gutter(2));
    }

    void comesBackAtTheNextStartForThisAccount()
    {
        open();
        clickStar(0);
        QVERIFY(isSpeaker(0));
        m_stage->startAnew();
        open();
        QTRY_VERIFY(isSpeaker(0));
        QVERIFY(!isSpeaker(1) && !isSpeaker(2));
    }

    void promise10_muteAllButSpeakersSendsNothingForASpeaker()
    {
        open();
        clickStar(1);
        QAction *mute = m_stage->action(u"Mute all but speakers"_s);
        emit mute->hovered();
        QCOMPARE(mute->toolTip(), u"Mute all 3 people but 1 speaker"_s);
        emit m_stage->action(u"Mute all"_s)->hovered();
        QCOMPARE(m_stage->action(u"Mute all"_s)->toolTip(),
                 u"Mute all 3 people, and 1 speaker among them"_s);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(sent(), (QStringList{u"1 Muted=true"_s, u"3 Muted=true"_s}));
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        QCOMPARE(sent().size(), 2);
    }

    void promise10_unmuteAllSparesSpeakersAndSaysSo()
    {
        m_stage->account.setPeople({participantResource(1, {{u"muted"_s, true}}),
                                    participantResource(2, {{u"muted"_s, true}}),
                                    participantResource(3, {{u"muted"_s, true}})});
        open();
        clickStar(1);
        m_stage->action(u"Unmute all…"_s)->trigger();
        auto *question = m_stage->window->findChild<controls::Confirmation *>();
        QVERIFY(question);
        QVERIFY2(question->informativeText().contains(u"It opens 2 microphones."),
                 qPrintable(question->informativeText()));
        QVERIFY2(question->informativeText().contains(u"It leaves 1 speaker as they are."),
                 qPrintable(question->informativeText()));
        emit question->confirmed();
        QTRY_COMPARE(sent(), (QStringList{u"1 Muted=false"_s, u"3 Muted=false"_s}));
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        QCOMPARE(sent().size(), 2);
    }

    void nobodyButSpeakersIsSaid()
    {
        open();
        for (const int row : {0, 1, 2})
            clickStar(row);
        m_stage->action(u"Mute all but speakers"_s)->trigger();
        QVERIFY2(m_stage->words().contains(u"Nobody was muted"), qPrintable(m_stage->words()));
        QVERIFY(sent().isEmpty());
    }

    void whoeverJoinsIsMutedUntilTheNextStart()
    {
        open();
        clickStar(0);
        auto *button = visible<QToolButton>(u"Newcomers"_s);
        QVERIFY(button);
        QCOMPARE(button->text(), u"Newcomers: as they come"_s);
        button->click();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_M);
        QCOMPARE(button->text(), u"Newcomers: muted"_s);
        QCOMPARE(button->accessibleDescription(), u"muted"_s);
        QJsonArray people = crowd(4);
        m_stage->account.setPeople(people);
        QTRY_COMPARE(table().model()->rowCount(), 4);
        QTRY_COMPARE(m_stage->account.changesAccepted, 1);
        QTRY_VERIFY(model().participant(3).muted == true);
        QCOMPARE(sentTo(4), QByteArrayList{"Muted=true"});
        m_stage->startAnew();
        m_stage->account.setPeople(crowd(3));
        open();
        QCOMPARE(visible<QToolButton>(u"Newcomers"_s)->text(), u"Newcomers: as they come"_s);
        m_stage->account.setPeople(crowd(5));
        QTRY_COMPARE(table().model()->rowCount(), 5);
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        QCOMPARE(m_stage->account.changesAccepted, 1);
    }

    void theChipShowsThemAlone()
    {
        open();
        clickStar(1);
        QAbstractButton *chip = nullptr;
        for (auto *each : m_stage->window->findChildren<QAbstractButton *>()) {
            if (each->accessibleName() == u"Speakers")
                chip = each;
        }
        QVERIFY(chip);
        QTRY_COMPARE(chip->accessibleDescription(), u"1 person"_s);
        chip->click();
        QTRY_VERIFY(table().isRowHidden(0) && !table().isRowHidden(1) && table().isRowHidden(2));
    }
};

QTEST_MAIN(TestSpeakersInTheWindow)
#include "tst_speakers.moc"
