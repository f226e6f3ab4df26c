// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QHash>
#include <QTest>
#include <QTranslator>
#include <numeric>
#include <people/switchfields.h>
#include <table/celldelegate.h>
#include <table/columnwidths.h>
#include <table/switchpainter.h>
#include <uistage/panelstage.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using people::Switch;
using people::SwitchState;
using table::ColumnWidths;
using Mark = SwitchState::Mark;
using Value = SwitchState::Value;

namespace {

/// The words of the switches as a German would have them.
class German : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        static const QHash<QByteArrayView, QString> words{
            {"Muted", u"Stumm"_s},
            {"open", u"offen"_s},
            {"Mute", u"Stummschalten"_s},
            {"Unmute", u"Stummschaltung aus"_s},
            {"On hold", u"Gehalten"_s},
            {"not held", u"nicht gehalten"_s},
            {"Hold", u"Halten"_s},
            {"Resume", u"Fortsetzen"_s},
            {"Coaches…", u"Berät…"_s},
            {"Coaching", u"Berät"_s},
            {"nobody", u"niemanden"_s},
            {"Stop", u"Beenden"_s},
            {"Ends", u"Beendet"_s},
            {"does not end", u"beendet nicht"_s},
            {"End on exit", u"Ende beim Verlassen"_s},
            {"Go on", u"Weiterführen"_s},
            {"unknown", u"unbekannt"_s},
            {"Ends conference", u"Beendet die Konferenz"_s},
        };
        return QByteArrayView(context) == "words::Switches"
                || QByteArrayView(context) == "people::SwitchField"
            ? words.value(text)
            : QString();
    }
};

int total(const ColumnWidths::Widths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

/// What is left of a column for its switches.
int roomOf(const ColumnWidths::Widths &widths, int column)
{
    return widths[column] - table::CellDelegate::padding;
}

} // namespace

/// How the columns share the room there is.
class TestColumnWidths : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PanelStage> m_stage;
    German m_german;

    ColumnWidths measured() const { return {QApplication::font(), m_stage->model}; }
    /// The widest that a switch is, of those without a name.
    static int widest(Switch which)
    {
        int all = 0;
        for (const Mark mark : {Mark::None, Mark::Sending, Mark::Refused, Mark::Unknown}) {
            for (const Value told : {Value::Off, Value::On}) {
                SwitchState state;
                state.told = told;
                state.value = told == Value::On ? Value::Off : Value::On;
                state.mark = mark;
                all = std::max(all,
                               table::SwitchPainter::width(QApplication::font(),
                                                           table::lookOf(state, which, true)));
            }
        }
        return all;
    }

private slots:
    void init() { m_stage = std::make_unique<PanelStage>(); }
    void cleanup() { QCoreApplication::removeTranslator(&m_german); }

    void aWideWindowHasRoomForAll()
    {
        const ColumnWidths::Widths widths = measured().fitting(775);
        QCOMPARE(total(widths), 775);
        for (const people::SwitchField &field : people::switchFields())
            QVERIFY2(widths[field.column] >= widest(field.which) + 20, field.title);
        QVERIFY(widths[ParticipantModel::NameColumn]
                >= ColumnWidths::fullIndent + ColumnWidths::leastName);
    }

    void promise9b_namesKeepTheirRoom_data()
    {
        QTest::addColumn<bool>("isGerman");
        QTest::addColumn<int>("room");
        // Of 1280, 1093, 1024 and 900 pixels, as the window shares them.
        for (const int room : {775, 762, 622, 553, 504, 430}) {
            QTest::addRow("%d, English", room) << false << room;
            QTest::addRow("%d, German", room) << true << room;
        }
    }
    void promise9b_namesKeepTheirRoom()
    {
        QFETCH(const bool, isGerman);
        QFETCH(const int, room);
        if (isGerman)
            QVERIFY(QCoreApplication::installTranslator(&m_german));
        const ColumnWidths::Widths widths = measured().fitting(room);
        QCOMPARE(total(widths), room);
        const int names = widths[ParticipantModel::NameColumn];
        QVERIFY2(names - ColumnWidths::indentOf(names) >= ColumnWidths::leastName,
                 qPrintable(QString::number(names)));
        // A word is whole, or its sign is there alone.
        for (const people::SwitchField &field : people::switchFields()) {
            const int left = roomOf(widths, field.column);
            const bool isWhole = left >= widest(field.which) - table::SwitchPainter::slack;
            const bool isSign = left < table::SwitchPainter::signWidth(QApplication::font()) * 2;
            QVERIFY2(isWhole || isSign, field.title);
            QVERIFY2(left >= table::SwitchPainter::signWidth(QApplication::font()), field.title);
        }
    }

    void aNarrowWindowNamesAllButTheEnd()
    {
        const ColumnWidths::Widths widths = measured().fitting(553);
        QCOMPARE(widths[ParticipantModel::EndsColumn], 52);
        for (const Switch which : {Switch::Muted, Switch::Hold})
            QVERIFY(roomOf(widths, people::switchField(which).column)
                    >= widest(which) - table::SwitchPainter::slack);
    }

    void noRoomAtAllLeavesTheSigns()
    {
        const ColumnWidths::Widths widths = measured().fitting(0);
        QCOMPARE(widths[ParticipantModel::NameColumn],
                 ColumnWidths::leastIndent + ColumnWidths::leastName);
        QVERIFY2(total(widths) <= 430, qPrintable(QString::number(total(widths))));
    }
};

QTEST_MAIN(TestColumnWidths)
#include "tst_columnwidths.moc"
