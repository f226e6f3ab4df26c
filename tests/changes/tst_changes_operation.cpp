// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/changerecord.h>

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using changes::Operation;
using Kind = history::Intent::Operation;

namespace {

const QString url = QStringLiteral("https://a.example/");

history::Intent recorded(const Operation &operation)
{
    Change change;
    change.id = QUuid::createUuid();
    change.operation = operation;
    change.address = {u"CF1"_s, u"CA1"_s};
    change.who = u"Dana"_s;
    return changes::intentOf(change, {u"AC1"_s, {}});
}

} // namespace

/// The five kinds of change, and the journal's record of each: its form is that of every version.
class TestOperation : public QObject
{
    Q_OBJECT

private slots:
    void recordAndBack_data();
    void recordAndBack();
    void twiceIsOnce();
    void onlyAnUpdateHasOne();
    void whatIsNotWhole_data();
    void whatIsNotWhole();
};

void TestOperation::recordAndBack_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QLatin1StringView>("word");
    QTest::addColumn<QByteArray>("form");
    const auto row
        = [](const char *name, const Operation &operation, QLatin1StringView word,
             const QByteArray &form) { QTest::newRow(name) << operation << word << form; };
    row("update", changes::UpdateParticipant{{.hold = false, .muted = true}}, "update"_L1,
        "Hold=false&Muted=true");
    row("removal", changes::RemoveParticipant{}, "remove"_L1, "");
    row("end", changes::EndConference{}, "end"_L1, "");
    row("announcement", changes::AnnounceToConference{{.url = url}}, "announce"_L1,
        "AnnounceUrl=https%3A%2F%2Fa.example%2F");
    row("announcement by GET",
        changes::AnnounceToConference{{.url = url, .method = twilio::HttpMethod::Get}},
        "announce"_L1, "AnnounceMethod=GET&AnnounceUrl=https%3A%2F%2Fa.example%2F");
    row("dial-in", changes::DialIn{{.from = u"+14155550100"_s, .to = u"sip:zoë@a.example"_s}},
        "dial in"_L1, "From=%2B14155550100&To=sip%3Azo%C3%AB%40a.example");
}

void TestOperation::recordAndBack()
{
    QFETCH(Operation, operation);
    QFETCH(QLatin1StringView, word);
    QFETCH(QByteArray, form);
    const history::Intent intent = recorded(operation);
    QCOMPARE(history::toWord(intent.operation), word);
    QCOMPARE(intent.formBody, form);
    const Change back = changes::changeFrom({intent});
    QCOMPARE(back.operation.index(), operation.index());
    QCOMPARE(changes::toFormBody(back.operation), form);
    QVERIFY(back.isWhole);
    QVERIFY(!back.isDecided);
    QCOMPARE(back.state, Change::State::Unknown);
    QCOMPARE(back.who, u"Dana"_s);
    QCOMPARE(back.address, twilio::ParticipantAddress(u"CF1"_s, u"CA1"_s));
}

void TestOperation::twiceIsOnce()
{
    QVERIFY(changes::isRepeatable(changes::UpdateParticipant{{.muted = true}}));
    QVERIFY(!changes::isRepeatable(changes::UpdateParticipant{{.announceUrl = url}}));
    QVERIFY(!changes::isRepeatable(changes::RemoveParticipant{}));
    QVERIFY(!changes::isRepeatable(changes::AnnounceToConference{{.url = url}}));
    QVERIFY(changes::isRepeatable(changes::EndConference{}));
    QVERIFY(!changes::isRepeatable(changes::DialIn{}));
    QVERIFY(changes::needsRecord(changes::DialIn{}));
}

void TestOperation::onlyAnUpdateHasOne()
{
    Operation update = changes::UpdateParticipant{{.muted = true}};
    QCOMPARE(changes::updateIn(std::as_const(update))->muted, std::optional(true));
    changes::updateIn(update)->muted = false;
    QCOMPARE(changes::toFormBody(update), "Muted=false"_ba);
    for (const Operation &other :
         {Operation(changes::RemoveParticipant{}), Operation(changes::EndConference{}),
          Operation(changes::AnnounceToConference{{.url = url}}), Operation(changes::DialIn{})})
        QVERIFY(!changes::updateIn(other));
}

void TestOperation::whatIsNotWhole_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("masked") << Kind::Update << "WaitUrl=https%3A%2F%2F***%40a.example"_ba;
    QTest::newRow("of another version") << Kind::Update << "Muted=true&Volume=3"_ba;
    QTest::newRow("no form") << Kind::Update << "Muted"_ba;
    QTest::newRow("a dial-in of nobody") << Kind::DialIn << "From=%2B14155550100"_ba;
    QTest::newRow("a dial-in of another version")
        << Kind::DialIn << "From=%2B14155550100&To=%2B14155550136&Volume=3"_ba;
    QTest::newRow("an announcement of nothing") << Kind::AnnounceToConference << ""_ba;
    QTest::newRow("a masked announcement")
        << Kind::AnnounceToConference << "AnnounceUrl=https%3A%2F%2F***%40a.example"_ba;
}

void TestOperation::whatIsNotWhole()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, form);
    history::Intent intent = recorded(changes::EndConference{});
    intent.operation = kind;
    intent.formBody = form;
    const Change back = changes::changeFrom({intent});
    QCOMPARE(changes::kindOf(back.operation), kind);
    QVERIFY(!back.isWhole);
    QVERIFY(!back.canBeSentAgain());
}

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_changes_operation.moc"
