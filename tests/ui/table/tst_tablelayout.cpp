// SPDX-License-Identifier: Apache-2.0
// The size of rows and columns, and what of a participant is drawn in them.

#include <QHeaderView>
#include <QJsonArray>
#include <QScrollBar>
#include <QTest>
#include <look/appearance.h>
#include <support/answers.h>
#include <table/celldelegate.h>
#include <table/participanttable.h>
#include <table/shownrows.h>
#include <uistage/panelstage.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using table::Density;

class TestTableLayout : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PanelStage> m_stage;
    std::unique_ptr<table::ParticipantTable> m_table;

    static QJsonArray people(int count)
    {
        QJsonArray all;
        for (int number = 1; number <= count; ++number)
            all.append(
                support::participantResource(number, {{u"label"_s, u"guest %1"_s.arg(number)}}));
        return all;
    }
    QHeaderView &header() const { return *m_table->horizontalHeader(); }
    QImage picture(int row, int column) const
    {
        const QRect cell = m_table->visualRect(m_table->model()->index(row, column));
        return m_table->viewport()->grab(cell).toImage();
    }
    QColor colourAt(int row, const QPoint &at) const
    {
        return picture(row, ParticipantModel::NameColumn).pixelColor(at);
    }

    /// What differs from the ground, above the line under the row.
    static QRect inked(const QImage &cell)
    {
        const QColor ground = cell.pixelColor(8, 4);
        QRect ink;
        for (int y = 0; y < cell.height() - 1; ++y) {
            for (int x = 8; x < cell.width(); ++x) {
                if (cell.pixelColor(x, y) != ground)
                    ink |= QRect(x, y, 1, 1);
            }
        }
        return ink;
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<PanelStage>();
        m_table = std::make_unique<table::ParticipantTable>();
        m_table->setParticipants(&m_stage->model);
        m_table->setPalette(look::paletteFor(look::Appearance::Light));
        m_table->resize(775, 300);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    }

    void rowsAreCompactAtFirst()
    {
        const int compact = table::CellDelegate::rowHeight(m_table->font(), Density::Compact);
        const int comfortable
            = table::CellDelegate::rowHeight(m_table->font(), Density::Comfortable);
        QVERIFY(compact < comfortable);
        QCOMPARE(m_table->rowHeight(0), compact);
        m_table->setDensity(Density::Comfortable);
        QCOMPARE(m_table->rowHeight(0), comfortable);
        m_stage->tell(people(30));
        QCOMPARE(m_table->rowHeight(m_stage->model.rowCount() - 1), comfortable);
        m_table->setDensity(Density::Compact);
        QCOMPARE(m_table->rowHeight(0), compact);
    }

    void rowsAreAsHighAsTheFontAsks()
    {
        const int before = m_table->rowHeight(0);
        QFont font = m_table->font();
        font.setPointSizeF(font.pointSizeF() * 2);
        m_table->setFont(font);
        QVERIFY(m_table->rowHeight(0) > before);
        QVERIFY(m_table->rowHeight(0) > QFontMetrics(font).height());
        QVERIFY(header().height() > QFontMetrics(font).height());
    }

    void whoIsHiddenComesBackAsHigh()
    {
        m_table->shown().setFilter({people::SearchWords(u"customer"_s), {}});
        m_table->setDensity(Density::Comfortable);
        QVERIFY(m_table->isRowHidden(0) && !m_table->isRowHidden(1));
        m_table->shown().setFilter({});
        QCOMPARE(m_table->rowHeight(0), m_table->rowHeight(1));
    }

    void promise11_theRowAtTheTopStays()
    {
        m_stage->tell(people(100));
        // How far it can be scrolled is known in the next turn of the event loop.
        QTRY_VERIFY(m_table->verticalScrollBar()->maximum() > 20 * m_table->rowHeight(0));
        m_table->scrollTo(m_stage->model.index(20, 0), QAbstractItemView::PositionAtTop);
        QCOMPARE(m_table->rowAt(0), 20);
        m_table->setDensity(Density::Comfortable);
        QCOMPARE(m_table->rowAt(0), 20);
        m_table->setDensity(Density::Compact);
        QCOMPARE(m_table->rowAt(0), 20);
    }

    void promise9_whatIsSelectedHasABar()
    {
        m_table->selectRow(1);
        const QPalette palette = m_table->palette();
        QCOMPARE(colourAt(1, {1, 10}), look::tonesFor(palette).on);
        QCOMPARE(colourAt(1, {4, 10}), palette.color(QPalette::Highlight));
        QVERIFY(colourAt(0, {1, 10}) != look::tonesFor(palette).on);
    }

    void theRowUnderThePointerHasAGround()
    {
        const QColor before = colourAt(2, {4, 3});
        const QPoint at
            = m_table->visualRect(m_stage->model.index(2, ParticipantModel::HoldColumn)).center();
        QTest::mouseMove(m_table->viewport(), at);
        const QColor hover = look::tonesFor(m_table->palette()).hover;
        QVERIFY(before != hover);
        QTRY_COMPARE(colourAt(2, {4, 3}), hover);
        QCOMPARE(colourAt(1, {4, 3}), before);
    }

    void promise9b_theNameHasTheRoomOfTheDetail()
    {
        const auto inkOf = [this](const QString &label) {
            m_stage->tell({support::participantResource(1, {{u"label"_s, label}})});
            return inked(picture(0, ParticipantModel::NameColumn));
        };
        // The keyboard is elsewhere.
        m_table->setCurrentIndex(m_stage->model.index(2, ParticipantModel::MutedColumn));
        QFont bold = m_table->font();
        bold.setBold(true);
        const QFontMetrics metrics(bold);
        const int column = m_table->columnWidth(ParticipantModel::NameColumn);
        // Behind a short name there is the detail, and behind a long one nothing.
        const QRect both = inkOf(u"Al"_s);
        QVERIFY(both.width() > metrics.horizontalAdvance(u"Al"_s) + 20);
        QVERIFY(both.height() < metrics.height());
        const QString longName = u"somebody with a name that needs all the room there is"_s;
        const QRect alone = inkOf(longName);
        QVERIFY(alone.right() > column - 20);
        QVERIFY(alone.height() < metrics.height());
        m_table->setDensity(Density::Comfortable);
        QVERIFY(inkOf(longName).height() > metrics.height());
    }

    void promise9_whoCoachesWhomIsSeenBesideTheName()
    {
        const QString dana = u"Dana Ortiz"_s;
        const auto pictureOf = [this](const QString &label, bool isCoached, bool isCoach) {
            QJsonObject one{{u"label"_s, label}};
            QJsonObject other{{u"label"_s, u"Kim Lee"_s}};
            const auto letCoach = [](QJsonObject &who, int whom) {
                who[u"coaching"_s] = true;
                who[u"call_sid_to_coach"_s] = support::callSid(whom);
            };
            if (isCoached)
                letCoach(other, 1);
            if (isCoach)
                letCoach(one, 2);
            m_stage->tell(
                {support::participantResource(1, one), support::participantResource(2, other)});
            return picture(0, ParticipantModel::NameColumn);
        };
        m_table->setCurrentIndex(m_stage->model.index(1, ParticipantModel::MutedColumn));
        // Of all that is drawn in a name's cell they alone are blue.
        const auto accented = [](const QImage &image) {
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 8; x < image.width(); ++x)
                    pixels += image.pixelColor(x, y).blue() > image.pixelColor(x, y).red() + 64;
            }
            return pixels;
        };
        QCOMPARE(accented(pictureOf(dana, false, false)), 0);
        const QImage ear = pictureOf(dana, true, false);
        const QImage headset = pictureOf(dana, false, true);
        QVERIFY(accented(ear) > 8);
        QVERIFY(accented(headset) > 8);
        QVERIFY(ear != headset);
        // Who is both has both, and so has a name that leaves no room by itself.
        QVERIFY(accented(pictureOf(dana, true, true)) > accented(ear));
        const QString longName = u"somebody with a name that needs all the room there is"_s;
        QCOMPARE(accented(pictureOf(longName, true, false)), accented(ear));
    }

    void promise10_ownRowIsApartFromTheHead()
    {
        m_stage->tell(people(3));
        QTRY_COMPARE(m_table->model()->rowCount(), 3);
        const int before = header().height();
        QCOMPARE(m_table->viewport()->geometry().top(), before);
        m_stage->model.setOwn(support::callSid(2));
        QTRY_COMPARE(header().height(), before + 8);
        QCOMPARE(m_table->viewport()->geometry().top(), before + 8);
        QCOMPARE(m_table->verticalHeader()->logicalIndex(0), 1);
        // It is of the ground that rows have, and a press there does nothing.
        const QImage head = header().viewport()->grab().toImage();
        QCOMPARE(head.pixelColor(40, before + 4), m_table->palette().color(QPalette::Base));
        const int x = header().sectionViewportPosition(ParticipantModel::HoldColumn) + 20;
        QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, {x, before + 4});
        QVERIFY(!m_table->shown().order());
        QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, {x, before / 2});
        QVERIFY(m_table->shown().order());
        m_stage->model.setOwn({});
        QTRY_COMPARE(header().height(), before);
    }

    void columnsFollowTheRoom()
    {
        QCOMPARE(header().length(), m_table->viewport()->width());
        const int wide = m_table->columnWidth(ParticipantModel::EndsColumn);
        m_table->resize(553, 300);
        QTRY_VERIFY(m_table->columnWidth(ParticipantModel::EndsColumn) < wide);
        QCOMPARE(header().length(), m_table->viewport()->width());
        QVERIFY(!m_table->horizontalScrollBar()->isVisible());
        m_table->resize(775, 300);
        QTRY_COMPARE(m_table->columnWidth(ParticipantModel::EndsColumn), wide);
    }

    void aColumnThatIsDrawnWiderStaysSo()
    {
        constexpr int status = ParticipantModel::StatusColumn;
        header().resizeSection(status, 130);
        QCOMPARE(header().length(), m_table->viewport()->width());
        m_table->resize(800, 300);
        QTRY_COMPARE(header().length(), m_table->viewport()->width());
        QCOMPARE(m_table->columnWidth(status), 130);
    }

    void promise9_aNarrowColumnHasASignForATitle()
    {
        const auto title = [this](int column) {
            const QRect section(header().sectionViewportPosition(column), 0,
                                header().sectionSize(column), header().height());
            return header().viewport()->grab(section).toImage();
        };
        m_table->resize(430, 300);
        QTRY_VERIFY(m_table->columnWidth(ParticipantModel::HoldColumn) < 60);
        QVERIFY(title(ParticipantModel::HoldColumn) != title(ParticipantModel::CoachingColumn));
        // Its name is whole all the same.
        QCOMPARE(
            m_stage->model.headerData(ParticipantModel::HoldColumn, Qt::Horizontal, Qt::DisplayRole)
                .toString(),
            u"On hold"_s);
    }
};

QTEST_MAIN(TestTableLayout)
#include "tst_tablelayout.moc"
