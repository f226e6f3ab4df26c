// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QComboBox>
#include <QTabBar>
#include <QTest>
#include <algorithm>
#include <people/activitymodel.h>
#include <records/activityaction.h>
#include <records/activityview.h>
#include <support/answers.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;
using people::ActivityModel;

/// What others did, in the list of activities, and which of its lines are shown.
class TestActivityChoice : public QObject
{
    Q_OBJECT

    static records::ActivityView &view(const WindowStage &stage)
    {
        return *stage.window->findChild<records::ActivityView *>();
    }
    static QComboBox &choice(const WindowStage &stage)
    {
        return *named<QComboBox>(*stage.window, u"Show"_s);
    }
    /// The titles that are seen.
    static QStringList lines(const WindowStage &stage)
    {
        QStringList all;
        const QAbstractItemModel *model = view(stage).model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            if (!view(stage).isRowHidden(row))
                all += model->index(row, ActivityModel::TitleColumn).data().toString();
        }
        return all;
    }
    /// Somebody is muted elsewhere, and a press on another one is refused.
    static void fill(WindowStage &stage)
    {
        stage.connectTo(u"First"_s);
        QTRY_COMPARE(stage.shown(), support::conferenceSid(1));
        QTRY_COMPARE(stage.window->table()->participants()->rowCount(), 3);
        stage.server.answerWhen(
            [](const support::Request &request) { return request.method == "POST"; },
            support::answers::error(400, 20001, "why"));
        people::ParticipantModel &model = *stage.window->table()->participants();
        model.setData(model.index(1, people::ParticipantModel::MutedColumn), Qt::Checked,
                      Qt::CheckStateRole);
        QTRY_COMPARE(lines(stage).size(), 1);
        stage.account.setPeople({support::participantResource(1, {{u"muted"_s, true}}),
                                 support::participantResource(2), support::participantResource(3)});
        QTRY_COMPARE(lines(stage).size(), 2);
    }

private slots:
    void init() { QSettings().clear(); }

    void whatOthersDoIsListed();
    void linesAreChosen();
    void theChoiceIsReachedAndKept();
};

void TestActivityChoice::whatOthersDoIsListed()
{
    WindowStage stage;
    fill(stage);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(lines(stage).first(), u"CA00…0001 was muted from elsewhere"_s);
    const QModelIndex line = view(stage).model()->index(0, ActivityModel::TitleColumn);
    QVERIFY(line.data(ActivityModel::SeenRole).toBool());
    QCOMPARE(line.siblingAtColumn(ActivityModel::OutcomeColumn).data().toString(),
             u"seen by a refresh"_s);
    // There is nothing to do about it but to copy it.
    QVERIFY(records::actionsOn(line, {}).isEmpty());
}

void TestActivityChoice::linesAreChosen()
{
    WindowStage stage;
    fill(stage);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(choice(stage).isVisible());
    choice(stage).setCurrentText(u"mine"_s);
    QTRY_COMPARE(lines(stage), QStringList{u"Mute CA00…0002"_s});
    choice(stage).setCurrentText(u"failures"_s);
    QTRY_COMPARE(lines(stage), QStringList{u"Mute CA00…0002"_s});
    // What comes later is left out as well, until it turns out to have failed.
    stage.account.setPeople({support::participantResource(1), support::participantResource(2),
                             support::participantResource(3)});
    QTRY_COMPARE(view(stage).model()->rowCount(), 3);
    QCOMPARE(lines(stage).size(), 1);
    people::ParticipantModel &model = *stage.window->table()->participants();
    model.setData(model.index(2, people::ParticipantModel::HoldColumn), Qt::Checked,
                  Qt::CheckStateRole);
    QTRY_COMPARE(lines(stage), (QStringList{u"Hold CA00…0003"_s, u"Mute CA00…0002"_s}));
    choice(stage).setCurrentText(u"everything"_s);
    QTRY_COMPARE(lines(stage).size(), 4);
}

void TestActivityChoice::theChoiceIsReachedAndKept()
{
    WindowStage stage;
    fill(stage);
    if (QTest::currentTestFailed())
        return;
    view(stage).setFocus();
    for (int tabs = 0; tabs < 60 && !choice(stage).hasFocus(); ++tabs)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(choice(stage).hasFocus());
    // SteadyCombo: a key changes it, the wheel does not.
    QTest::keyClick(&choice(stage), Qt::Key_Down);
    QTRY_COMPARE(lines(stage).size(), 1);
    const QString chosen = choice(stage).currentText();
    stage.startAnew();
    QCOMPARE(choice(stage).currentText(), chosen);
    // In the tabs' row, beside them, and with the dock in front alone.
    const auto bars = stage.window->findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    const auto bar = std::ranges::find_if(bars, &QWidget::isVisible);
    QVERIFY(bar != bars.end());
    QTRY_VERIFY(choice(stage).isVisible());
    const QRect place(choice(stage).mapTo(stage.window.get(), QPoint()), choice(stage).size());
    QVERIFY((*bar)->geometry().top() <= place.top()
            && place.bottom() <= (*bar)->geometry().bottom());
    QTest::keyClick(stage.window.get(), Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(!choice(stage).isVisible());
}

QTEST_MAIN(TestActivityChoice)
#include "tst_activitychoice.moc"
