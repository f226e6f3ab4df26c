// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <QTranslator>
#include <changes/change.h>
#include <people/participantrow.h>
#include <twilio/updatefields.h>
#include <words/changetitle.h>
#include <words/changewords.h>
#include <words/conferencewords.h>
#include <words/errorwords.h>
#include <words/fieldwords.h>
#include <words/historywords.h>
#include <words/isolation.h>
#include <words/peoplewords.h>

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using people::Switch;
using people::SwitchState;
using State = changes::Change::State;
using Mark = people::SwitchState::Mark;
using Value = people::SwitchState::Value;

namespace {

Change muteOfDana(State state)
{
    Change change;
    change.who = u"Dana"_s;
    change.operation = changes::UpdateParticipant{{.muted = true}};
    change.state = state;
    return change;
}

twilio::Error refusal(int status, int code, const QString &message)
{
    return {
        .kind = twilio::Error::Kind::Http, .httpStatus = status, .code = code, .message = message};
}

/// Knows each text of one context.
class Dictionary : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        return QLatin1StringView(context) == "twilio::UpdateField"_L1
            ? u'[' + QLatin1StringView(text) + u']'
            : QString();
    }
};

} // namespace

/// The words of the activity list and of assistive technology.
class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void eachFieldHasANoun();
    void promise9_spoken_data();
    void promise9_spoken();
    void promise9_painted_data();
    void promise9_painted();
    void promise9_paintedAndSpokenAreOneState();
    void titleNamesWhom_data();
    void titleNamesWhom();
    void titleOfTheRest();
    void titleOfAStandingOrder();
    void outcome_data();
    void outcome();
    void sentence_data();
    void sentence();
    void everyCauseHasASentenceOfItsOwn();
    void everyKindHasASentence();
    void theServicesOwnWordsAreQuoted();
    void everyEndingHasWords();
    void aJournalOutOfOrderSaysWhatToDo();
    void aTextThatHoldsAPlaceIsNotFilled();
    void numbersOfPeople();
    void promise9b_noTextTurnsWhatIsBesideIt_data();
    void promise9b_noTextTurnsWhatIsBesideIt();
    void promise9b_everySentenceIsolatesItsNames();
    void promise9b_whatIsCopiedIsWhatCame();
    void aNameThatIsNotSeenIsNone();
};

void TestWords::eachFieldHasANoun()
{
    QSet<QString> nouns;
    for (const twilio::UpdateField &field : twilio::updateFields()) {
        const QString noun = words::noun(field);
        QVERIFY2(!noun.isEmpty(), field.name.data());
        QVERIFY2(!nouns.contains(noun), field.name.data());
        nouns.insert(noun);
        Dictionary dictionary;
        QVERIFY(QCoreApplication::installTranslator(&dictionary));
        QCOMPARE(words::noun(field), u'[' + noun + u']');
    }
}

void TestWords::promise9_spoken_data()
{
    QTest::addColumn<Switch>("which");
    QTest::addColumn<SwitchState>("state");
    QTest::addColumn<QString>("words");
    const auto row = [](Switch which, Value told, Mark mark, const char *words,
                        const char *reason = "", const char *target = "") {
        SwitchState state;
        // What was asked is drawn, and never spoken as if it were so.
        state.value = told == Value::On ? Value::Off : Value::On;
        state.told = told;
        state.mark = mark;
        state.reason = QString::fromLatin1(reason);
        state.brief = state.reason;
        state.toldTarget = QString::fromLatin1(target);
        state.isUnheard = QByteArrayView(words).contains("nobody");
        QTest::addRow("%d %d %d %s", static_cast<int>(which), static_cast<int>(told),
                      static_cast<int>(mark), words)
            << which << state << QString::fromLatin1(words);
    };
    constexpr auto muted = Switch::Muted;
    constexpr auto hold = Switch::Hold;
    constexpr auto coaching = Switch::Coaching;
    constexpr auto ends = Switch::EndConferenceOnExit;
    row(muted, Value::On, Mark::None, "muted");
    row(hold, Value::On, Mark::None, "on hold");
    row(coaching, Value::On, Mark::None, "coaching agent", "", "agent");
    row(coaching, Value::On, Mark::None, "coaching");
    row(coaching, Value::On, Mark::None, "coaching agent, heard by nobody", "", "agent");
    row(coaching, Value::On, Mark::None, "coaching, heard by nobody");
    row(ends, Value::On, Mark::None, "ends the conference");
    row(muted, Value::Off, Mark::None, "open");
    row(hold, Value::Off, Mark::None, "");
    row(coaching, Value::Off, Mark::None, "");
    row(ends, Value::Off, Mark::None, "");
    row(muted, Value::Off, Mark::Sending, "open, sending");
    row(hold, Value::Off, Mark::Sending, "not on hold, sending");
    row(coaching, Value::Off, Mark::Sending, "not coaching, sending");
    row(ends, Value::Off, Mark::Sending, "does not end the conference, sending");
    row(muted, Value::Unknown, Mark::None, "unknown");
    row(muted, Value::On, Mark::TryingAgain, "muted, trying again", "no network");
    row(muted, Value::On, Mark::Paused, "muted, waiting", "no longer accepted");
    row(muted, Value::Off, Mark::Refused, "open, refused: gone", "gone");
    row(muted, Value::Off, Mark::Failed, "open, failed: no network", "no network");
    row(coaching, Value::On, Mark::Refused, "coaching agent, refused: gone", "gone", "agent");
    row(ends, Value::Off, Mark::NotApplied, "does not end the conference, accepted but not applied",
        "told elsewhere");
    row(hold, Value::On, Mark::Unknown, "unknown, connection lost", "connection lost");
    for (const Switch which : people::allSwitches)
        row(which, Value::On, Mark::Unavailable, "", "ringing");
}

void TestWords::promise9_spoken()
{
    QFETCH(Switch, which);
    QFETCH(SwitchState, state);
    QFETCH(QString, words);
    QCOMPARE(people::spokenText(which, state), words);
}

void TestWords::promise9_paintedAndSpokenAreOneState()
{
    for (const Switch which : people::allSwitches) {
        QSet<QString> painted;
        for (const Value told : {Value::Off, Value::On}) {
            for (const Mark mark : {Mark::Sending, Mark::TryingAgain, Mark::Paused, Mark::Refused,
                                    Mark::Failed, Mark::NotApplied}) {
                SwitchState state;
                state.told = told;
                state.value = told == Value::On ? Value::Off : Value::On;
                state.mark = mark;
                state.reason = u"gone"_s;
                const QString word = people::paintedText(which, state);
                // The state that is painted is the one that is spoken; what is asked is the other.
                SwitchState settled = state;
                settled.mark = Mark::NotApplied;
                const QString spoken = people::spokenText(which, settled).section(u", "_s, 0, 0);
                QVERIFY2(people::spokenText(which, state).startsWith(spoken + u", "_s),
                         qPrintable(people::spokenText(which, state)));
                const bool isAsked = changes::isOnItsWay(mark);
                const QString verb = people::verbOf(which, told == Value::Off);
                if (isAsked)
                    QCOMPARE(word,
                             which == Switch::Coaching && told == Value::Off ? u"Coach"_s : verb);
                else
                    QCOMPARE(word, people::paintedText(which, settled));
                painted += word;
            }
        }
        QCOMPARE(painted.size(), 4);
    }
}

void TestWords::promise9_painted_data()
{
    QTest::addColumn<Switch>("which");
    QTest::addColumn<SwitchState>("state");
    QTest::addColumn<QString>("word");
    const auto row = [](Switch which, Value told, Mark mark, const char *word,
                        const char *target = "", const char *asked = "") {
        SwitchState state;
        state.told = told;
        state.value = changes::isOnItsWay(mark) == (told == Value::On) ? Value::Off : Value::On;
        state.mark = mark;
        state.toldTarget = QString::fromLatin1(target);
        state.target = QString::fromLatin1(asked);
        QTest::addRow("%d %d %d %s", static_cast<int>(which), static_cast<int>(told),
                      static_cast<int>(mark), word)
            << which << state << QString::fromUtf8(word);
    };
    row(Switch::Muted, Value::On, Mark::None, "Muted");
    row(Switch::Muted, Value::Off, Mark::Sending, "Mute");
    row(Switch::Muted, Value::On, Mark::TryingAgain, "Unmute");
    row(Switch::Muted, Value::Off, Mark::Refused, "open");
    row(Switch::Hold, Value::On, Mark::None, "On hold");
    row(Switch::Hold, Value::On, Mark::Sending, "Resume");
    row(Switch::Hold, Value::Off, Mark::Failed, "not held");
    row(Switch::Coaching, Value::On, Mark::None, "agent", "agent", "agent");
    row(Switch::Coaching, Value::On, Mark::None, "Coaching");
    row(Switch::Coaching, Value::Off, Mark::Sending, "Coach agent", "", "agent");
    row(Switch::Coaching, Value::On, Mark::Sending, "Stop", "agent");
    row(Switch::Coaching, Value::On, Mark::Refused, "agent", "agent");
    row(Switch::Coaching, Value::Off, Mark::NotApplied, "nobody");
    row(Switch::EndConferenceOnExit, Value::On, Mark::None, "Ends");
    row(Switch::EndConferenceOnExit, Value::On, Mark::Paused, "Go on");
    row(Switch::EndConferenceOnExit, Value::Off, Mark::NotApplied, "does not end");
    row(Switch::Hold, Value::Unknown, Mark::None, "unknown");
    row(Switch::Hold, Value::On, Mark::Unknown, "unknown");
    row(Switch::Hold, Value::On, Mark::Unavailable, "\u2013");
}

void TestWords::promise9_painted()
{
    QFETCH(const Switch, which);
    QFETCH(const SwitchState, state);
    QFETCH(const QString, word);
    QCOMPARE(people::paintedText(which, state), word);
}

void TestWords::titleNamesWhom_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *form, const char *title) {
        QTest::newRow(form) << QByteArray(form) << QString::fromUtf8(title);
    };
    row("Muted=true", "Mute Dana");
    row("Muted=false", "Unmute Dana");
    row("Hold=true", "Hold Dana");
    row("Hold=true&HoldMethod=GET&HoldUrl=https%3A%2F%2Fa.example", "Hold Dana");
    row("Hold=false", "Resume Dana");
    row("HoldUrl=https%3A%2F%2Fa.example", "Hold music for Dana");
    row("HoldMethod=GET", "Update Dana (Method of the hold music)");
    row("CallSidToCoach=CA1&Coaching=true", "Dana coaches agent");
    row("CallSidToCoach=CA1", "Dana coaches agent");
    row("Coaching=false&Muted=true", "Dana only listens");
    row("Coaching=false", "Dana speaks to everyone");
    row("CallSidToCoach=CA1&Coaching=true&Muted=false", "Dana coaches agent");
    row("CallSidToCoach=CA1&Coaching=true&Muted=true", "Dana coaches agent, heard by nobody");
    row("Coaching=false&Muted=false", "Dana speaks to everyone");
    row("EndConferenceOnExit=true", "End the conference when Dana leaves");
    row("EndConferenceOnExit=false", "Go on when Dana leaves");
    row("BeepOnExit=true", "Beep when Dana leaves");
    row("BeepOnExit=false", "No beep when Dana leaves");
    row("WaitUrl=", "Wait music for Dana");
    row("WaitMethod=GET&WaitUrl=https%3A%2F%2Fa.example", "Wait music for Dana");
    row("AnnounceUrl=https%3A%2F%2Fa.example", "Announce to Dana");
    row("AnnounceMethod=GET&AnnounceUrl=https%3A%2F%2Fa.example", "Announce to Dana");
    row("AnnounceUrl=https%3A%2F%2Fa.example&Muted=true", "Update Dana (Announcement, Mute)");
    row("Hold=true&Muted=true", "Update Dana (Hold, Mute)");
    row("EndConferenceOnExit=true&Muted=true",
        "Update Dana (End of the conference on leaving, Mute)");
}

void TestWords::titleNamesWhom()
{
    QFETCH(QByteArray, form);
    QFETCH(QString, title);
    Change change;
    change.who = u"Dana"_s;
    change.operation = changes::UpdateParticipant{*twilio::updateFromFormBody(form), u"agent"_s};
    QCOMPARE(words::title(change), title);
}

void TestWords::titleOfTheRest()
{
    Change change;
    change.who = u"Dana"_s;
    change.operation = changes::RemoveParticipant{};
    QCOMPARE(words::title(change), u"Remove Dana"_s);
    change.who = u"Town hall"_s;
    change.operation = changes::EndConference{};
    QCOMPARE(words::title(change), u"End Town hall"_s);
    change.operation = changes::AnnounceToConference{};
    QCOMPARE(words::title(change), u"Announce to everyone in Town hall"_s);
}

void TestWords::titleOfAStandingOrder()
{
    Change change;
    change.who = u"Dana"_s;
    change.operation = changes::UpdateParticipant{{.muted = true}};
    change.press.origin = changes::Origin::StandingOrder;
    QCOMPARE(words::title(change), u"Mute Dana, by standing order"_s);
}

void TestWords::outcome_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("words");
    const auto row = [](Change change, const char *words) {
        QTest::newRow(words) << change << QString::fromUtf8(words);
    };
    Change change = muteOfDana(State::Waiting);
    row(change, "waiting");
    change.state = State::Sending;
    change.attempts = 1;
    row(change, "sending");
    change.attempts = 3;
    row(change, "sending, attempt 3");
    change.state = State::Confirmed;
    change.attempts = 1;
    change.latency = std::chrono::microseconds(84'400);
    row(change, "confirmed in 84 ms");
    change.attempts = 4;
    change.latency = std::chrono::milliseconds(984);
    row(change, "confirmed in 984 ms, after 4 attempts");
    change.state = State::Accepted;
    row(change, "accepted in 984 ms, after 4 attempts");
    change.attempts = 1;
    row(change, "accepted in 984 ms");
    change.state = State::Confirmed;
    change.isSeen = true;
    row(change, "confirmed, seen in the list");
    change.state = State::NotApplied;
    change.differences = {{"Muted"_L1, u"true"_s, u"false"_s}, {"Hold"_L1, u"true"_s, {}}};
    row(change, "accepted, not applied: “Mute” is off, the service says nothing of “Hold”");
    change.isVerbatim = true;
    row(change, "accepted, not applied: “Muted” is false, the service says nothing of “Hold”");
    row(muteOfDana(State::Unreadable), "accepted, checking what it did");
    row(muteOfDana(State::Superseded), "replaced by a newer change before it was sent");
    row(muteOfDana(State::Cancelled), "cancelled before it was sent");
    change = muteOfDana(State::Refused);
    change.error = refusal(404, 20404, u"The participant was not found"_s);
    row(change, "refused: The participant was not found (20404)");
    change.error = {.kind = twilio::Error::Kind::Cancelled};
    change.ending = {.kind = changes::Ending::Kind::Overdue, .minutes = 3};
    row(change, "it had waited 3 minutes, so it was not sent");
    row(muteOfDana(State::Paused), "waits: the credentials are no longer accepted");
    change = muteOfDana(State::Unknown);
    change.error = {.kind = twilio::Error::Kind::OutcomeUnknown,
                    .failure = {twilio::Failure::Cause::ConnectionLost, u"h"_s}};
    row(change, "outcome unknown: The connection to h was lost.");
    change.state = State::TryingAgain;
    change.retryAt = QDateTime({2026, 7, 1}, {14, 2, 7});
    row(change, "trying again at 14:02:07: The connection to h was lost.");
    change.error = refusal(429, 20429, u"Too Many Requests"_s);
    row(change, "throttled by the service; trying again at 14:02:07");
}

void TestWords::outcome()
{
    QFETCH(Change, change);
    QFETCH(QString, words);
    QCOMPARE(words::outcomeText(change), words);
}

void TestWords::sentence_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("words");
    const auto row = [](Change change, const char *words) {
        QTest::newRow(words) << change << QString::fromUtf8(words);
    };
    Change change = muteOfDana(State::Refused);
    change.error = refusal(404, 20404, u"The participant was not found"_s);
    row(change,
        "“Mute Dana” was not done. The service says: “The participant was not found” (20404). "
        "Nothing has changed.");
    change.error = {.kind = twilio::Error::Kind::Network,
                    .failure = {twilio::Failure::Cause::ConnectionRefused, u"127.0.0.1"_s}};
    row(change, "“Mute Dana” was not done. 127.0.0.1 refused the connection. Nothing has changed.");
    change.error = {
        .kind = twilio::Error::Kind::Http, .httpStatus = 503, .reason = u"Service Unavailable"_s};
    row(change,
        "“Mute Dana” failed. The service answered 503 Service Unavailable. It may have happened "
        "all "
        "the same: the table shows what the service says.");
    change = muteOfDana(State::Unknown);
    change.error = {.kind = twilio::Error::Kind::OutcomeUnknown,
                    .failure = {twilio::Failure::Cause::ConnectionLost, u"h"_s}};
    change.isDecided = false;
    row(change,
        "“Mute Dana” was sent, and no answer came. The connection to h was lost. It may or may not "
        "have happened. Check, or send it again.");
    change.isInDoubt = true;
    change.error = {.kind = twilio::Error::Kind::Http, .httpStatus = 400, .message = u"no"_s};
    row(change,
        "“Mute Dana” may have happened: one attempt got no answer, and the last one failed. The "
        "service says: “no”. Check, or send it again.");
    change.isDecided = true;
    row(change, "“Mute Dana” may or may not have happened. The service says: “no”.");
    row(muteOfDana(State::AcceptedUnread),
        "“Mute Dana”: accepted, and the answer could not be read.");
    change = muteOfDana(State::Superseded);
    row(change, "“Mute Dana”: replaced by a newer change before it was sent.");
    change.wasSent = true;
    row(change, "“Mute Dana”: replaced by a newer change before it was done.");
    change.isInDoubt = true;
    row(change, "“Mute Dana”: replaced by a newer change; it may have happened before.");
    change = muteOfDana(State::NotApplied);
    change.differences = {{"Muted"_L1, u"true"_s, u"false"_s}};
    row(change, "“Mute Dana” was accepted and not applied: “Mute” is off.");
    row(muteOfDana(State::Cancelled), "“Mute Dana”: cancelled before it was sent.");
    row(muteOfDana(State::Paused),
        "“Mute Dana” waits: the credentials are no longer accepted. It is sent as soon as they "
        "are, if that is within two minutes of the press. Connect with new ones, or cancel it.");
}

void TestWords::sentence()
{
    QFETCH(Change, change);
    QFETCH(QString, words);
    QCOMPARE(words::sentence(change), words);
}

void TestWords::everyCauseHasASentenceOfItsOwn()
{
    using Cause = twilio::Failure::Cause;
    QSet<QString> sentences;
    QSet<QString> records;
    const int last = static_cast<int>(Cause::InvalidUpdate);
    for (int cause = static_cast<int>(Cause::None) + 1; cause <= last; ++cause) {
        const twilio::Failure failure{static_cast<Cause>(cause), u"SUBJECT"_s, u"DETAIL"_s};
        const QString sentence = words::sentence(failure);
        QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'?'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        sentences += sentence;
        QVERIFY(twilio::toRecord(failure).startsWith(twilio::toWord(failure.cause)));
        records += twilio::toWord(failure.cause);
    }
    QCOMPARE(sentences.size(), last);
    QCOMPARE(records.size(), last);
    QVERIFY(words::sentence(twilio::Failure()).isEmpty());
    QVERIFY(twilio::toRecord({}).isEmpty());
}

void TestWords::everyKindHasASentence()
{
    using Kind = twilio::Error::Kind;
    for (int kind = 0; kind <= static_cast<int>(Kind::OutcomeUnknown); ++kind) {
        const twilio::Error error{.kind = static_cast<Kind>(kind)};
        QVERIFY(words::sentence(error).endsWith(u'.'));
        QCOMPARE(words::reason(error), words::sentence(error));
    }
}

void TestWords::theServicesOwnWordsAreQuoted()
{
    const twilio::Error gone = refusal(404, 20404, u"Not found"_s);
    QCOMPARE(words::sentence(gone), u"The service says: “Not found” (20404)."_s);
    QCOMPARE(words::reason(gone), u"Not found"_s);
    QCOMPARE(words::reasonWithCode(gone), u"Not found (20404)"_s);
    QCOMPARE(words::sentence(refusal(400, 0, u"No."_s)), u"The service says: “No.”."_s);
    QCOMPARE(words::sentence(refusal(418, 0, {})), u"The service answered 418."_s);
    // Where it sent us on, that is what happened, whatever it wrote beside it.
    twilio::Error redirect = refusal(302, 0, u"Moved"_s);
    redirect.failure = {twilio::Failure::Cause::Redirected, u"elsewhere.example"_s};
    QVERIFY(words::reason(redirect).contains(u"elsewhere.example"_s));
}

void TestWords::everyEndingHasWords()
{
    using Kind = changes::Ending::Kind;
    QSet<QString> reasons;
    QSet<QString> records;
    for (int kind = 0; kind <= static_cast<int>(Kind::InProgress); ++kind) {
        Change change = muteOfDana(State::Refused);
        change.ending = changes::Ending{static_cast<Kind>(kind), 3};
        reasons += words::reason(change);
        records += changes::toRecord(*change.ending);
    }
    QCOMPARE(reasons.size(), static_cast<int>(Kind::InProgress) + 1);
    QCOMPARE(records.size(), reasons.size());
    QVERIFY(!reasons.contains(QString()) && !records.contains(QString()));
}

void TestWords::aJournalOutOfOrderSaysWhatToDo()
{
    using history::StoreFailure;
    QSet<QString> sentences;
    for (int kind = 0; kind <= static_cast<int>(StoreFailure::Kind::Other); ++kind) {
        const QString sentence = words::sentence(
            StoreFailure{static_cast<StoreFailure::Kind>(kind), u"disk I/O error"_s, u"/j"_s});
        QVERIFY2(sentence.contains(u"/j"_s) && sentence.endsWith(u"from time to time."_s),
                 qPrintable(sentence));
        sentences += sentence;
    }
    QCOMPARE(sentences.size(), static_cast<int>(StoreFailure::Kind::Other) + 1);
    QCOMPARE(
        words::sentence(StoreFailure{StoreFailure::Kind::DiskFull, {}, u"/j"_s}),
        u"The disk is full, so that changes are not recorded and would be forgotten in a "
        "crash. Calls are controlled as before, but an announcement, a dial-in, a removal and "
        "an end wait in the list of activities until you send them without a record. Free some "
        "space for the journal, /j: it is tried again from time to time."_s);
}

void TestWords::aTextThatHoldsAPlaceIsNotFilled()
{
    Change change = muteOfDana(State::Refused);
    change.who = u"%2 %1"_s;
    change.error = refusal(404, 20404, u"%1 and %2"_s);
    QCOMPARE(words::outcomeText(change), u"refused: %1 and %2 (20404)"_s);
    QCOMPARE(words::sentence(*change.error), u"The service says: “%1 and %2” (20404)."_s);
    QVERIFY(words::sentence(change).startsWith(u"“Mute %2 %1” was not done. "_s));
}

void TestWords::numbersOfPeople()
{
    QCOMPARE(words::people(1), u"1 person"_s);
    QCOMPARE(words::people(0), u"0 people"_s);
    QCOMPARE(words::listed({}), u"nobody"_s);
    QCOMPARE(words::listed({u"a"_s}), u"a"_s);
    QCOMPARE(words::listed({u"a"_s, u"b"_s, u"c"_s, u"d"_s}), u"a, b, c and d"_s);
    QCOMPARE(words::listed({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}), u"a, b, c and 2 more"_s);
    using std::chrono::seconds;
    QCOMPARE(words::conferenceDetail(2, seconds(245)), u"2 people · 04:05"_s);
    QCOMPARE(words::conferenceDetail(1, seconds(3840)), u"1 person · 1:04:00"_s);
    QCOMPARE(words::conferenceDetail(-1, {}), QString());
    QCOMPARE(words::spokenConferenceDetail(2, seconds(245)), u"2 people, running 4 minutes 5"_s);
    QCOMPARE(words::spokenConferenceDetail(-1, seconds(3840)), u"running 1 hour 4 minutes"_s);
    QCOMPARE(words::spokenConferenceDetail(1, {}), u"1 person"_s);
    QCOMPARE(words::spokenConferenceDetail(-1, {}), QString());
    QCOMPARE(words::peopleAsOf(12, QTime(14, 2, 11)), u"12 people, as of 14:02:11"_s);
}

void TestWords::promise9b_noTextTurnsWhatIsBesideIt_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &foreign, const QString &shown) {
        QTest::newRow(name) << foreign << shown;
    };
    row("plain", u"Q&A desk #2"_s, u"Q&A desk #2"_s);
    row("from right to left", u"أمل"_s, u"\u2068أمل\u2069"_s);
    row("both ways", u"Noa נועה"_s, u"\u2068Noa נועה\u2069"_s);
    row("turned", u"\u202eremotsuc"_s, u"\u2068\ufffdremotsuc\u2069"_s);
    row("breaks out", u"a\u2069\u202eb"_s, u"\u2068a\ufffd\ufffdb\u2069"_s);
    row("hidden sign", u"cus\u200btomer"_s, u"\u2068cus\ufffdtomer\u2069"_s);
    row("lines", u"super\nvisor\ttwo\u2028three"_s, u"super visor two three"_s);
    row("isolated", u"\u2068أمل\u2069"_s, u"\u2068أمل\u2069"_s);
    row("joined", u"👩\u200d💻"_s, u"👩\u200d💻"_s);
}

void TestWords::promise9b_noTextTurnsWhatIsBesideIt()
{
    QFETCH(QString, foreign);
    QFETCH(QString, shown);
    QCOMPARE(words::isolated(foreign), shown);
    QCOMPARE(words::isolated(shown), shown);
}

void TestWords::promise9b_everySentenceIsolatesItsNames()
{
    const QString turned = u"\u202eremotsuc"_s;
    QStringList said;
    for (const QByteArray &form :
         {"Muted=true"_ba, "Hold=true"_ba, "Hold=false"_ba, "HoldUrl=https%3A%2F%2Fa.example"_ba,
          "CallSidToCoach=CA1&Coaching=true"_ba, "Coaching=false&Muted=true"_ba,
          "Coaching=false&Muted=false"_ba, "EndConferenceOnExit=true"_ba,
          "EndConferenceOnExit=false"_ba, "BeepOnExit=true"_ba, "BeepOnExit=false"_ba,
          "WaitUrl="_ba, "AnnounceUrl=https%3A%2F%2Fa.example"_ba, "Hold=true&Muted=true"_ba}) {
        Change change;
        change.who = turned;
        change.operation = changes::UpdateParticipant{*twilio::updateFromFormBody(form), turned};
        change.state = State::Refused;
        change.error = refusal(400, 1, turned);
        said += {words::title(change), words::outcomeText(change), words::sentence(change)};
    }
    Change change = muteOfDana(State::Unknown);
    change.who = turned;
    for (const auto kind :
         {changes::Ending::Kind::NoLongerThere, changes::Ending::Kind::StillThere}) {
        change.ending = changes::Ending{kind, 3};
        said += {words::outcomeText(change), words::sentence(change)};
    }
    change.operation = changes::RemoveParticipant{};
    said += words::title(change);
    change.operation = changes::EndConference{};
    said += words::title(change);
    change.operation = changes::AnnounceToConference{};
    said += words::title(change);
    change.state = State::NotApplied;
    change.differences = {{"Muted"_L1, u"true"_s, turned}};
    said += words::outcomeText(change);
    said += {words::callerLine(turned, turned), words::spokenCaller(turned, turned),
             words::spokenCallerWhoCalledIn(turned, turned),
             words::spokenCallerWhoWasCalled(turned, turned)};
    const int last = static_cast<int>(twilio::Failure::Cause::InvalidUpdate);
    for (int cause = 1; cause <= last; ++cause)
        said += words::sentence(
            twilio::Failure{static_cast<twilio::Failure::Cause>(cause), turned, turned});
    said += words::sentence(twilio::Error{.httpStatus = 418, .reason = turned});
    for (const QString &sentence : std::as_const(said))
        QVERIFY2(!sentence.contains(u'\u202e'), qPrintable(sentence));
}

void TestWords::promise9b_whatIsCopiedIsWhatCame()
{
    Change change = muteOfDana(State::Refused);
    change.who = u"\u202eremotsuc"_s;
    QCOMPARE(words::withoutIsolation(words::title(change), {change.who}), u"Mute \u202eremotsuc"_s);
    QCOMPARE(words::withoutIsolation(u"Mute \u2068أمل\u2069"_s), u"Mute أمل"_s);
}

void TestWords::aNameThatIsNotSeenIsNone()
{
    for (const QString &name :
         {u""_s, u"   "_s, u"\u200b\u2060"_s, u"\u3164\u2800"_s, u"\n\t"_s, u"\u202e\u202c"_s})
        QCOMPARE(words::shownName(name, u"CA12…3456"_s), u"CA12…3456"_s);
    QCOMPARE(words::shownName(u" a "_s, u"CA12…3456"_s), u" a "_s);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
