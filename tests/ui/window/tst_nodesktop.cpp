// SPDX-License-Identifier: Apache-2.0
#include <people/participantmodel.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;

/// Where there is no bus, and so no desktop to tell: the world "none".
class TestNoDesktop : public QObject
{
    Q_OBJECT

private slots:
    void aPressThatFailsIsToldInTheWindowAlone()
    {
        WindowStage stage;
        QVERIFY(stage.isActive);
        stage.account.setPeople({support::participantResource(1, {{u"label"_s, u"Dana"_s}})});
        stage.connectTo();
        const auto model = [&] { return stage.window->table()->participants(); };
        QTRY_VERIFY(model() && model()->rowCount() == 1);
        stage.account.failChanges(400);
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_VERIFY(!stage.window->isActiveWindow());
        stage.board->commands().setSwitch(*model(), {0}, people::Switch::Muted, true);
        QTRY_COMPARE(model()->row(0).state(people::Switch::Muted).mark,
                     people::SwitchState::Mark::Refused);
        QVERIFY(stage.action(u"Desktop notifications"_s)->isChecked());
    }
};

QTEST_MAIN(TestNoDesktop)
#include "tst_nodesktop.moc"
