// SPDX-License-Identifier: Apache-2.0
// The table without the mouse: finding, pressing, copying.

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QTest>
#include <table/participanttable.h>
#include <uistage/panelstage.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

class TestParticipantTable : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PanelStage> m_stage;
    std::unique_ptr<table::ParticipantTable> m_table;

    void goTo(int row, ParticipantModel::Column column)
    {
        m_table->setCurrentIndex(m_stage->model.index(row, column));
    }
    QString copied() const { return QGuiApplication::clipboard()->text(); }
    QImage picture() const { return m_table->viewport()->grab().toImage(); }

private slots:
    void init()
    {
        m_stage = std::make_unique<PanelStage>();
        m_table = std::make_unique<table::ParticipantTable>();
        m_table->setParticipants(&m_stage->model);
        m_table->resize(900, 300);
        m_table->show();
        m_table->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
        m_table->setFocus();
    }

    void promise9_typingFindsAName()
    {
        goTo(0, ParticipantModel::HoldColumn);
        QTest::keyClicks(m_table.get(), u"cu"_s);
        QCOMPARE(m_table->currentIndex(), m_stage->model.index(1, ParticipantModel::HoldColumn));
        QVERIFY(m_stage->bodies().isEmpty());
    }

    void promise9_typingFindsOnlyWhatIsShown()
    {
        m_table->setFilter(u"Dana"_s);
        goTo(0, ParticipantModel::HoldColumn);
        QTest::keyClicks(m_table.get(), u"cu"_s);
        QCOMPARE(m_table->currentIndex().row(), 0);
    }

    void promise9_keysPressTheCell_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << int(Qt::Key_Enter);
        QTest::newRow("Return") << int(Qt::Key_Return);
        QTest::newRow("Space") << int(Qt::Key_Space);
    }
    void promise9_keysPressTheCell()
    {
        QFETCH(int, key);
        goTo(1, ParticipantModel::MutedColumn);
        QTest::keyClick(m_table.get(), static_cast<Qt::Key>(key));
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Muted=true"});
    }

    void copiesTheCellOrTheRows()
    {
        goTo(0, ParticipantModel::NameColumn);
        QTest::keySequence(m_table.get(), QKeySequence::Copy);
        QCOMPARE(copied(), u"Dana Ortiz"_s);
        m_table->selectAll();
        QTest::keySequence(m_table.get(), QKeySequence::Copy);
        const QStringList lines = copied().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[1], u"customer\t%1\tconnected\topen\t\t\t\t\t"_s.arg(m_stage->customer()));
    }

    void aRowHasAMenu()
    {
        QAction mute(u"Mute"_s);
        m_table->setContextActions({&mute});
        goTo(1, ParticipantModel::NameColumn);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(m_table->viewport(), &event);
        auto *menu = m_table->findChild<QMenu *>();
        QVERIFY(menu);
        QTRY_VERIFY(menu->isVisible());
        QVERIFY(menu->actions().contains(&mute));
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Copy Call SID"_s)
                action->trigger();
        }
        QCOMPARE(copied(), m_stage->customer());
        menu->close();
    }

    void oldRowsAreGreyed()
    {
        const QImage fresh = picture();
        m_table->setStale(true);
        QVERIFY(picture() != fresh);
        m_table->setStale(false);
        QCOMPARE(picture(), fresh);
    }
};

QTEST_MAIN(TestParticipantTable)
#include "tst_participanttable.moc"
