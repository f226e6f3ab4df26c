// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QHeaderView>
#include <QJsonArray>
#include <QTest>
#include <people/participantmodel.h>
#include <support/answers.h>
#include <table/participanttable.h>
#include <table/shownrows.h>
#include <uistage/panelstage.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

/// The table as assistive technology has it.
class TestHeardTable : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PanelStage> m_stage;
    std::unique_ptr<table::ParticipantTable> m_table;

    QAccessibleInterface *heard() const
    {
        return QAccessible::queryAccessibleInterface(m_table.get());
    }
    /// The names, from the first row on, by one of the ways in which they can be asked for.
    QStringList names() const
    {
        QStringList all;
        QAccessibleTableInterface *table = heard()->tableInterface();
        for (int row = 0; row < table->rowCount(); ++row)
            all += table->cellAt(row, 0)->text(QAccessible::Name);
        return all;
    }
    QStringList children() const
    {
        QStringList all;
        const int columns = heard()->tableInterface()->columnCount();
        for (int child = columns; child < heard()->childCount(); child += columns)
            all += heard()->child(child)->text(QAccessible::Name);
        return all;
    }
    static QJsonArray people()
    {
        QJsonArray all;
        int number = 0;
        for (const QString &label : {u"Mia"_s, u"Anna"_s, u"Zoë"_s, u"Ben"_s})
            all += support::participantResource(++number, {{u"label"_s, label}});
        return all;
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<PanelStage>();
        m_table = std::make_unique<table::ParticipantTable>();
        m_table->setParticipants(&m_stage->model);
        m_table->resize(775, 300);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        m_stage->tell(people());
        QTRY_COMPARE(m_table->model()->rowCount(), 4);
        m_table->shown().apply();
    }
    void cleanup()
    {
        m_table.reset();
        m_stage.reset();
    }

    void promise9_rowsAreHeardAsTheyAreShown()
    {
        QCOMPARE(heard()->role(), QAccessible::Table);
        QCOMPARE(heard()->text(QAccessible::Name), u"Participants"_s);
        QCOMPARE(names(), (QStringList{u"Mia"_s, u"Anna"_s, u"Zoë"_s, u"Ben"_s}));
        m_table->shown().sortBy(ParticipantModel::NameColumn);
        const QStringList sorted{u"Anna"_s, u"Ben"_s, u"Mia"_s, u"Zoë"_s};
        QCOMPARE(names(), sorted);
        QCOMPARE(children(), sorted);
        // One's own row stands first, and who is hidden is not there.
        m_stage->model.setOwn(support::callSid(1));
        QTRY_COMPARE(names().first(), u"Mia, you"_s);
        m_table->shown().setFilter({people::SearchWords(u"n"_s), {}});
        QCOMPARE(names(), (QStringList{u"Mia, you"_s, u"Anna"_s, u"Ben"_s}));
        QCOMPARE(children(), names());
    }

    void promise9_whoIsCurrentIsHeardWhereTheyStand()
    {
        m_table->shown().sortBy(ParticipantModel::NameColumn);
        m_table->activateWindow();
        m_table->setFocus();
        QTRY_VERIFY(m_table->hasFocus());
        m_table->setCurrentIndex(m_table->model()->index(2, ParticipantModel::MutedColumn));
        QAccessibleInterface *current = heard()->focusChild();
        QVERIFY(current);
        QCOMPARE(current->tableCellInterface()->rowIndex(), 3);
        QCOMPARE(current->tableCellInterface()->columnIndex(), int(ParticipantModel::MutedColumn));
        QVERIFY(current->state().focused);
        QCOMPARE(heard()->child(heard()->indexOfChild(current)), current);
        QCOMPARE(current->text(QAccessible::Name), u"open"_s);
        QCOMPARE(heard()->tableInterface()->selectedRows(), QList<int>{3});
        const QPoint middle = current->rect().center();
        QCOMPARE(heard()->childAt(middle.x(), middle.y()), current);
        QCOMPARE(
            current->tableCellInterface()->columnHeaderCells().value(0)->text(QAccessible::Name),
            u"Muted"_s);
        // Another row by selection from elsewhere.
        QVERIFY(heard()->tableInterface()->selectRow(0));
        QVERIFY(m_table->selectionModel()->isRowSelected(1, QModelIndex()));
    }

    void promise9_aCellAndATitleArePressedFromElsewhere()
    {
        QAccessibleInterface *title = heard()->child(ParticipantModel::NameColumn);
        QCOMPARE(title->role(), QAccessible::ColumnHeader);
        title->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(names().first(), u"Anna"_s);
        m_table->activateWindow();
        QAccessibleInterface *cell
            = heard()->tableInterface()->cellAt(0, ParticipantModel::MutedColumn);
        cell->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_COMPARE(m_stage->bodies(), QByteArrayList{"Muted=true"});
        QCOMPARE(m_table->currentIndex(),
                 m_table->model()->index(1, ParticipantModel::MutedColumn));
    }

    void whoHasGoneIsNoCellAnyMore()
    {
        QAccessibleInterface *cell = heard()->tableInterface()->cellAt(3, 0);
        QVERIFY(cell->isValid());
        m_table->setParticipants(nullptr);
        QVERIFY(!cell->isValid());
        QCOMPARE(heard()->tableInterface()->rowCount(), 0);
        QCOMPARE(cell->text(QAccessible::Name), QString());
    }
};

QTEST_MAIN(TestHeardTable)
#include "tst_heardtable.moc"
