// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <hearing/hearinggraph.h>
#include <hearing/hearingstrip.h>
#include <hearing/hearingtable.h>
#include <hearing/hearingview.h>
#include <uistage/panelstage.h>

using namespace Qt::Literals::StringLiterals;
using hearing::Listeners;
using people::Switch;

/// The table, the lists and the drawing of who hears whom.
class TestHearingView : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PanelStage> m_stage;
    std::unique_ptr<hearing::HearingView> m_view;

    static QJsonObject named(int number, const QString &label, QJsonObject fields = {})
    {
        fields[u"label"_s] = label;
        return support::participantResource(number, fields);
    }
    /// Kim, who coaches Dana; customer; Zoë, muted; translator, on hold.
    void tellFive(const QJsonObject &kim
                  = {{u"coaching"_s, true}, {u"call_sid_to_coach"_s, support::callSid(2)}})
    {
        m_stage->tell({named(1, u"Kim"_s, kim), named(2, u"Dana"_s), named(3, u"customer"_s),
                       named(4, u"Zoë"_s, {{u"muted"_s, true}}),
                       named(5, u"translator"_s, {{u"hold"_s, true}})});
    }
    void tellCrowd(int count)
    {
        QJsonArray people;
        for (int number = 1; number <= count; ++number)
            people.append(named(number, u"guest %1"_s.arg(number)));
        m_stage->tell(people);
    }
    hearing::HearingTable *table() const { return m_view->findChild<hearing::HearingTable *>(); }
    hearing::HearingStrip *strip() const { return m_view->findChild<hearing::HearingStrip *>(); }
    hearing::HearingGraph *graph() const { return m_view->findChild<hearing::HearingGraph *>(); }
    QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data(Qt::AccessibleTextRole).toString();
    }
    QString title(int column) const
    {
        return table()->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    void preview(const QString &button, const people::PlannedPress &press) const
    {
        m_view->preview([button, press] {
            return hearing::Preview{.button = button, .name = {}, .press = press, .sentence = {}};
        });
    }
    people::PlannedPress pressFor(int number, Switch which, bool on) const
    {
        return people::pressOfSwitch(m_stage->model,
                                     {m_stage->model.rowOf(support::callSid(number))}, which, on);
    }
    int changedCells() const
    {
        const Listeners &all = table()->listeners();
        int changed = 0;
        for (size_t one = 0; one < all.size(); ++one) {
            for (size_t other = 0; other < all.size(); ++other)
                changed += all.change(one, other) != Listeners::Change::None ? 1 : 0;
        }
        return changed;
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<PanelStage>();
        tellFive();
        m_view = std::make_unique<hearing::HearingView>();
        m_view->setModel(&m_stage->model);
        m_view->setCurrent(support::callSid(2));
        m_view->resize(1280, 280);
        m_view->show();
        m_view->setSeen(true);
        QTRY_COMPARE(table()->model()->rowCount(), 5);
    }
    void cleanup()
    {
        m_view.reset();
        m_stage.reset();
    }
    void rowsHearColumns();
    void thePersonAtTheDeskIsFirst();
    void followsWhatIsSo();
    void aModelTesterFindsNothing();
    void promise9_eachCellIsASentence();
    void promise9_theStripIsToldOnceThePointerRests();
    void promise10_whatAPressWouldChangeIsMarked();
    void promise10_warnsOnlyWhereSomebodyHearsSomebodyNew();
    void promise11_nothingMovesWhenAPressIsForetold();
    void ofManyItIsTheListsOfOne();
    void listsMarkWhatAPressWouldChange();
    void promise1_manyPeopleNeverMakeATable();
    void whileItIsNotSeenItDoesNothing();
    void savesAPicture_data();
    void savesAPicture();
    void saysThatAPictureCannotBeSaved();
    void anEndedConferenceIsEmpty();
};

void TestHearingView::rowsHearColumns()
{
    QCOMPARE(cell(1, 0), u"Dana alone hears Kim, who coaches Dana"_s);
    QCOMPARE(cell(1, 2), u"Dana hears customer"_s);
    QCOMPARE(cell(2, 0), u"customer does not hear Kim, who coaches somebody else"_s);
    QCOMPARE(cell(2, 3), u"customer does not hear Zoë, who is muted"_s);
    QCOMPARE(cell(2, 4), u"customer does not hear translator, who is on hold"_s);
    QCOMPARE(cell(4, 2), u"translator is on hold, and hears the hold music"_s);
    QCOMPARE(title(2), u"customer"_s);
    QCOMPARE(table()->model()->headerData(1, Qt::Vertical, Qt::AccessibleTextRole).toString(),
             u"Dana hears Kim and customer"_s);
    QCOMPARE(table()->model()->headerData(2, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
             u"customer is heard by Kim, Dana and Zoë"_s);
}

void TestHearingView::thePersonAtTheDeskIsFirst()
{
    m_stage->model.setOwn(support::callSid(3));
    QTRY_COMPARE(title(0), u"customer, you"_s);
    QTRY_COMPARE(m_view->sentence(), u"Kim, Dana and Zoë hear you."_s);
}

void TestHearingView::followsWhatIsSo()
{
    tellFive({{u"coaching"_s, false}});
    QTRY_COMPARE(cell(2, 0), u"customer hears Kim"_s);
}

void TestHearingView::aModelTesterFindsNothing()
{
    const QAbstractItemModelTester tester(table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    tellFive({{u"coaching"_s, false}});
    QTRY_COMPARE(cell(2, 0), u"customer hears Kim"_s);
    m_stage->tell({named(1, u"Kim"_s), named(2, u"Dana"_s)});
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void TestHearingView::promise9_eachCellIsASentence()
{
    QCOMPARE(table()->accessibleName(), u"Hearing"_s);
    QAccessibleInterface *read = QAccessible::queryAccessibleInterface(table());
    QVERIFY(read && read->tableInterface());
    QAccessibleInterface *cell = read->tableInterface()->cellAt(1, 0);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), u"Dana alone hears Kim, who coaches Dana"_s);
}

void TestHearingView::promise9_theStripIsToldOnceThePointerRests()
{
    QAccessibleInterface *read = QAccessible::queryAccessibleInterface(strip());
    QVERIFY(read);
    QCOMPARE(read->role(), QAccessible::Notification);
    const QSignalSpy announced(strip(), &hearing::HearingStrip::announced);
    for (int number = 2; number <= 3; ++number) {
        preview(u"Mute"_s, pressFor(number, Switch::Muted, true));
        QTRY_VERIFY(strip()->text().contains(number == 2 ? u"Dana"_s : u"customer"_s));
    }
    QTRY_COMPARE(announced.count(), 1);
    QCOMPARE(announced.first().first().toString(), strip()->text());
    QCOMPARE(
        read->text(QAccessible::Name),
        u"If you press Mute: Nobody will hear customer any more: not Kim, Dana and Zoë either."_s);
}

void TestHearingView::promise10_whatAPressWouldChangeIsMarked()
{
    m_stage->model.setOwn(support::callSid(1));
    preview(u"Barge in"_s, people::pressOfPosition(m_stage->model, people::Position::BargeIn));
    QTRY_COMPARE(m_view->sentence(),
                 u"If you press Barge in: customer and Zoë will hear you. Dana hears you already. "
                 "translator is on hold and hears nobody."_s);
    QCOMPARE(changedCells(), 2);
    QCOMPARE(table()->listeners().change(2, 0), Listeners::Change::WillHear);
    QCOMPARE(table()->listeners().change(3, 0), Listeners::Change::WillHear);
    QCOMPARE(cell(2, 0),
             u"customer does not hear Kim, who coaches somebody else; would after the press"_s);
    preview(u"Mute"_s, pressFor(3, Switch::Muted, true));
    QTRY_COMPARE(table()->listeners().change(1, 2), Listeners::Change::WillNotHear);
    QCOMPARE(changedCells(), 3);
    m_view->preview({});
    QTRY_COMPARE(changedCells(), 0);
    QCOMPARE(m_view->sentence(), u"Dana alone hears you."_s);
}

void TestHearingView::promise10_warnsOnlyWhereSomebodyHearsSomebodyNew()
{
    preview(u"Unmute"_s, pressFor(4, Switch::Muted, false));
    QTRY_VERIFY(strip()->warns());
    preview(u"Mute"_s, pressFor(3, Switch::Muted, true));
    QTRY_VERIFY(strip()->text().contains(u"any more"_s));
    QVERIFY(!strip()->warns());
}

void TestHearingView::promise11_nothingMovesWhenAPressIsForetold()
{
    const auto places = [this] {
        QList<QRect> all;
        for (const QWidget *widget : m_view->findChildren<QWidget *>()) {
            if (widget->isVisible())
                all += QRect(widget->mapTo(m_view.get(), QPoint()), widget->size());
        }
        for (int row = 0; row < 5; ++row)
            all += table()->visualRect(table()->model()->index(row, row));
        return all;
    };
    const QList<QRect> before = places();
    preview(u"Unmute"_s, pressFor(4, Switch::Muted, false));
    QTRY_VERIFY(changedCells() > 0);
    QCOMPARE(places(), before);
    m_view->preview({});
    QTRY_COMPARE(changedCells(), 0);
    QCOMPARE(places(), before);
}

void TestHearingView::ofManyItIsTheListsOfOne()
{
    tellCrowd(21);
    QTRY_COMPARE(table()->model()->columnCount(), 2);
    QCOMPARE(title(0), u"guest 2 hears (20)"_s);
    QCOMPARE(table()->model()->rowCount(), 20);
    QCOMPARE(cell(0, 1), u"guest 1 hears guest 2"_s);
    QVERIFY(!graph()->isVisible());
    m_view->setCurrent(support::callSid(5));
    QTRY_COMPARE(title(1), u"guest 5 is heard by (20)"_s);
    tellCrowd(20);
    QTRY_COMPARE(table()->model()->columnCount(), 20);
    QVERIFY(!graph()->isVisible());
    tellCrowd(12);
    QTRY_VERIFY(graph()->isVisible());
}

void TestHearingView::listsMarkWhatAPressWouldChange()
{
    tellCrowd(21);
    QTRY_COMPARE(table()->model()->columnCount(), 2);
    preview(u"Mute"_s, pressFor(7, Switch::Muted, true));
    QTRY_COMPARE(cell(5, 0), u"guest 2 hears guest 7; would not after the press"_s);
    QCOMPARE(cell(5, 1), u"guest 7 hears guest 2"_s);
    QCOMPARE(table()->model()->rowCount(), 20);
}

/// The pairs of 250 people are 62,500, and none of them is looked at.
void TestHearingView::promise1_manyPeopleNeverMakeATable()
{
    tellCrowd(250);
    QTRY_COMPARE(table()->model()->rowCount(), 249);
    QCOMPARE(table()->model()->columnCount(), 2);
    QCOMPARE(table()->listeners().size(), size_t(0));
}

void TestHearingView::whileItIsNotSeenItDoesNothing()
{
    m_view->setSeen(false);
    int asked = 0;
    m_view->preview([&asked]() -> std::optional<hearing::Preview> {
        ++asked;
        return std::nullopt;
    });
    const QSignalSpy changed(table()->model(), &QAbstractItemModel::dataChanged);
    tellFive({{u"coaching"_s, false}});
    QCoreApplication::processEvents();
    QCOMPARE(asked, 0);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(cell(2, 0), u"customer does not hear Kim, who coaches somebody else"_s);
    m_view->setSeen(true);
    QTRY_COMPARE(cell(2, 0), u"customer hears Kim"_s);
}

void TestHearingView::savesAPicture_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("png") << u"who.png"_s << QByteArray("\x89PNG");
    QTest::newRow("svg") << u"who.SVG"_s << QByteArray("<?xml");
}

void TestHearingView::savesAPicture()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    const QTemporaryDir folder;
    const QSignalSpy remarked(m_view.get(), &hearing::HearingView::remarked);
    m_view->savePicture(folder.filePath(name));
    QTRY_COMPARE(remarked.count(), 1);
    QCOMPARE(remarked.first().first().toString(),
             u"The picture is saved: %1"_s.arg(folder.filePath(name)));
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(beginning));
    if (name.endsWith(u"SVG"_s))
        QVERIFY(bytes.contains("translator"));
    else
        QVERIFY(QImage::fromData(bytes).width() > 1000);
}

void TestHearingView::saysThatAPictureCannotBeSaved()
{
    const QTemporaryDir folder;
    const QSignalSpy remarked(m_view.get(), &hearing::HearingView::remarked);
    m_view->savePicture(folder.filePath(u"nowhere/who.png"_s));
    QTRY_COMPARE(remarked.count(), 1);
    QVERIFY(remarked.first().first().toString().startsWith(u"The picture was not saved to "_s));
}

void TestHearingView::anEndedConferenceIsEmpty()
{
    m_stage->model.setEnded();
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    QTRY_COMPARE(m_view->sentence(), u"Nobody hears anybody here."_s);
    QVERIFY(!m_view->findChild<QPushButton *>()->isEnabled());
}

QTEST_MAIN(TestHearingView)
#include "tst_hearingview.moc"
