// SPDX-License-Identifier: Apache-2.0

#include <QSettings>
#include <QTest>
#include <stage/asking.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::Caller;
using people::ParticipantModel;

/// What the cell of a name says of the caller.
class TestCallerCells : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"callercells-test"_s);
        QCoreApplication::setApplicationName(u"callercells-test"_s);
    }
    void init() { QSettings().clear(); }

    void theCellTellsTheCaller();
    void onlyTheNamesCellChanges();
    void aNewRowKnowsItsCaller();
    void aNameGivenIsShownAtOnce();
};

void TestCallerCells::theCellTellsTheCaller()
{
    Asking asking;
    asking.desk.server.answerNext(answers::call({{u"caller_name"_s, u"<b>Robin</b> Falk"_s}}));
    QVERIFY(!asking.name(0, ParticipantModel::CallerRole).isValid());
    QVERIFY(asking.name(0, Qt::AccessibleDescriptionRole).toString().isEmpty());
    asking.callers.ask({callSid(1)});
    QTRY_COMPARE(asking.name(0, Qt::AccessibleDescriptionRole).toString(),
                 u"<b>Robin</b> Falk, +14155550101, called in"_s);
    QCOMPARE(asking.name(0, ParticipantModel::DetailRole).toString(),
             u"<b>Robin</b> Falk · +14155550101"_s);
    QCOMPARE(asking.name(0, ParticipantModel::CallerRole).value<Caller>(),
             *asking.callers.callerOf(callSid(1)));
    QVERIFY(asking.name(0, Qt::ToolTipRole).toString().contains(callSid(1)));
    QVERIFY(asking.name(0, Qt::ToolTipRole).toString().contains(u"+14155550101"_s));
    // The cell's own text is what scripts and assistive technology know it by.
    QCOMPARE(asking.name(0, Qt::DisplayRole).toString(), u"CA00…0001"_s);
    QCOMPARE(asking.name(0, Qt::AccessibleTextRole).toString(), u"CA00…0001"_s);
}

void TestCallerCells::onlyTheNamesCellChanges()
{
    Asking asking;
    QSignalSpy changed(&asking.desk.model, &QAbstractItemModel::dataChanged);
    asking.callers.ask({callSid(2), callSid(99)});
    QTRY_COMPARE(asking.told.size(), 2);
    QCOMPARE(changed.size(), 1);
    const QModelIndex cell = asking.desk.model.index(1, ParticipantModel::NameColumn);
    QCOMPARE(changed[0][0].value<QModelIndex>(), cell);
    QCOMPARE(changed[0][1].value<QModelIndex>(), cell);
    QVERIFY(changed[0][2].value<QList<int>>().contains(ParticipantModel::DetailRole));
}

void TestCallerCells::aNewRowKnowsItsCaller()
{
    Asking asking(2);
    asking.callers.ask(calls(3));
    QTRY_COMPARE(asking.told.size(), 3);
    asking.desk.poll(participants(3));
    QCOMPARE(asking.name(2, ParticipantModel::DetailRole).toString(), u"+14155550103"_s);
    ParticipantModel other(conferenceSid(2), asking.desk.queue);
    other.apply(participants(1), twilio::Instant::clock::now());
    other.setCallers(asking.callers);
    QCOMPARE(other.index(0, 0).data(ParticipantModel::DetailRole).toString(), u"+14155550101"_s);
    QCOMPARE(asking.seen(), 3);
}

void TestCallerCells::aNameGivenIsShownAtOnce()
{
    Asking asking;
    asking.callers.ask(calls(2));
    QTRY_COMPARE(asking.told.size(), 2);
    QSignalSpy changed(&asking.desk.model, &QAbstractItemModel::dataChanged);
    QVERIFY(!asking.book.setName(u"+1 415 555 0102"_s, u"Kim Lee"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(asking.name(1, ParticipantModel::DetailRole).toString(), u"Kim Lee · +14155550102"_s);
    QCOMPARE(asking.name(0, ParticipantModel::DetailRole).toString(), u"+14155550101"_s);
    QVERIFY(!asking.book.setName(u"+14155550102"_s, {}));
    QCOMPARE(asking.name(1, ParticipantModel::DetailRole).toString(), u"+14155550102"_s);
    QCOMPARE(asking.seen(), 2);
}

QTEST_GUILESS_MAIN(TestCallerCells)
#include "tst_people_callercells.moc"
