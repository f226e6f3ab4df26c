// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <history/historyreader.h>
#include <stage/connected.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using history::HistoryLine;
using history::HistoryReader;

namespace {

/// "1 joined": who by the number of the call, and what was seen; of the conference without one.
QStringList seenIn(history::Journal &journal, const history::Account &account)
{
    QSignalSpy written(&journal, &history::Journal::recentRead);
    journal.readRecent(1);
    HistoryReader reader(journal.file());
    QSignalSpy read(&reader, &HistoryReader::pageRead);
    if (!written.wait())
        return {};
    reader.ask({.account = account});
    reader.readPage(std::nullopt, 0);
    QStringList all;
    if (!read.wait())
        return all;
    const auto lines = read.first().at(1).value<QList<HistoryLine>>();
    for (const HistoryLine &line : lines) {
        if (line.sighting && line.participant().isEmpty())
            all.prepend(toWord(line.sighting->kind));
        else if (line.sighting)
            all.prepend(u"%1 %2"_s.arg(QString::number(line.participant().last(3).toInt()),
                                       toWord(line.sighting->kind)));
    }
    return all;
}

} // namespace

/// What is seen in the polls of an account is in its history.
class TestSessionSightings : public QObject
{
    Q_OBJECT

private slots:
    void whatThePollsShowIsKept();
    void whatIsClosedIsNotLookedAtAnyMore();
};

void TestSessionSightings::whatThePollsShowIsKept()
{
    Connected connected;
    const history::Account account = connected.board->account();
    const auto seen = [&] { return seenIn(connected.journal, account); };
    connected.account.setPeople({participantResource(1), participantResource(2)});
    connected.board->open(conferenceSid());
    QTRY_COMPARE(seen(), (QStringList{u"1 present"_s, u"2 present"_s}));
    connected.account.setPeople({participantResource(1, {{u"muted"_s, true}})});
    QTRY_COMPARE(seen().size(), 4);
    QCOMPARE(seen().sliced(2), (QStringList{u"2 left"_s, u"1 muted"_s}));
    // What is pressed here is a press, and no sighting.
    connected.board->commands().update(*connected.board->current(), {callSid(1)}, {.muted = false});
    QTRY_COMPARE(connected.board->queue().pending(), 0);
    const int lists = connected.account.listsRead;
    QTRY_VERIFY(connected.account.listsRead > lists + 2);
    QCOMPARE(seen().size(), 4);
    // Nobody looks after the account is left.
    connected.board.reset();
    QCOMPARE(seen().last(), u"looked away"_s);
}

void TestSessionSightings::whatIsClosedIsNotLookedAtAnyMore()
{
    Connected connected;
    const history::Account account = connected.board->account();
    const auto seen = [&] { return seenIn(connected.journal, account); };
    connected.account.setPeople({participantResource(1)});
    connected.board->open(conferenceSid());
    QTRY_COMPARE(seen(), QStringList{u"1 present"_s});
    connected.board->close(conferenceSid());
    QCOMPARE(seen(), (QStringList{u"1 present"_s, u"looked away"_s}));
    connected.board->open(conferenceSid());
    connected.board.reset();
    QCOMPARE(seen().sliced(1), (QStringList{u"looked away"_s, u"looked away"_s}));
}

QTEST_GUILESS_MAIN(TestSessionSightings)
#include "tst_session_sightings.moc"
