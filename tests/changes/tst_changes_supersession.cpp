// SPDX-License-Identifier: Apache-2.0
#include <QRandomGenerator>
#include <QTest>
#include <changes/supersession.h>
#include <stage/fieldvalues.h>

using namespace Qt::Literals::StringLiterals;
using twilio::HttpMethod;
using twilio::ParticipantUpdate;
using twilio::UpdateField;

namespace {

ParticipantUpdate remainder(const ParticipantUpdate &older, const ParticipantUpdate &newer)
{
    return changes::remainders({older}, newer).front();
}

/// What a participant is like at the service after an update, as far as updates can tell.
struct Effect
{
    bool muted = false;
    bool hold = false;
    bool coaching = true;
    bool ends = false;
    QString target = u"nobody in these tests"_s;
    QHash<UpdateField::Group, std::pair<QString, QString>> music = {}; ///< unless the default
    QHash<QString, QString> plain = {}; ///< the values that depend on nothing
    QStringList announced = {};

    bool isOnAir() const { return !muted && !coaching; }
    friend bool operator==(const Effect &, const Effect &) = default;
};

/// What depends on nothing, and the URLs and methods of music.
void setLone(Effect &state, const ParticipantUpdate &update, const UpdateField &field)
{
    const auto value = textOf(update, field);
    if (!value)
        return;
    if (field.replacement == UpdateField::Replacement::Plain) {
        state.plain[field.name] = *value;
        return;
    }
    auto &[url, method] = state.music[field.group];
    if (field.content == UpdateField::Content::Method) {
        method = *value;
    } else {
        // Without a method of its own it has the default one.
        url = *value;
        method = textOf(update, *companionOf(field)).value_or(QString());
    }
}

Effect after(Effect state, const ParticipantUpdate &update)
{
    state.muted = update.muted.value_or(state.muted);
    if (!state.hold)
        state.ends = update.endConferenceOnExit.value_or(state.ends);
    if (update.coaching.value_or(update.callSidToCoach.has_value())) {
        state.coaching = true;
        state.target = update.callSidToCoach.value_or(state.target);
    } else if (update.coaching) {
        state.coaching = false;
        state.target.clear();
    }
    if (update.hold)
        state.music.remove(UpdateField::Group::Hold);
    state.hold = update.hold.value_or(state.hold);
    for (const UpdateField &field : twilio::updateFields()) {
        if (field.replacement == UpdateField::Replacement::Plain
            || field.replacement == UpdateField::Replacement::Address)
            setLone(state, update, field);
    }
    if (update.announceUrl)
        state.announced += *update.announceUrl;
    return state;
}

/// Each field is set once in \p rarity times.
ParticipantUpdate anyUpdate(QRandomGenerator &random, int rarity = 3)
{
    ParticipantUpdate update;
    for (const UpdateField &field : twilio::updateFields()) {
        if (random.bounded(rarity) == 0)
            twilio::setText(update, field, valueFor(field, static_cast<int>(random.bounded(2))));
    }
    if (update.coaching == true && !update.callSidToCoach)
        update.callSidToCoach = support::callSid(100);
    return update;
}

} // namespace

/// What is left of a change that waits when a newer one comes.
class TestSupersession : public QObject
{
    Q_OBJECT

private slots:
    void promise2_allPairsOfFields();
    void promise2_together_data();
    void promise2_together();
    void promise2_theEndIsTheSame();
    void promise10_onAirOnlyWhereItWasAskedFor();
    void promise4_announcementsAreNeverTaken();
    void promise2_longLanes();
};

void TestSupersession::promise2_allPairsOfFields()
{
    // What takes more than its own property: whom to coach is part of coaching, and a URL without a
    // method means the default method.
    const QSet<QByteArray> takesAway{
        "Coaching<CallSidToCoach",
        "CallSidToCoach<Coaching", // older < newer
        "HoldMethod<HoldUrl",
        "WaitMethod<WaitUrl",
    };
    for (const UpdateField &older : twilio::updateFields()) {
        for (const UpdateField &newer : twilio::updateFields()) {
            const QByteArray pair = QByteArray(older.name.data()) + '<' + newer.name.data();
            const bool isSame
                = older.name == newer.name && older.replacement != UpdateField::Replacement::Never;
            const ParticipantUpdate first = withField(older, 0);
            const ParticipantUpdate rest = remainder(first, withField(newer, 1));
            const bool isTaken = isSame || takesAway.contains(pair);
            QVERIFY2(rest == (isTaken ? ParticipantUpdate() : first), pair.constData());
        }
    }
}

void TestSupersession::promise2_together_data()
{
    QTest::addColumn<QByteArray>("older");
    QTest::addColumn<QByteArray>("newer");
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](const char *name, const QByteArray &older, const QByteArray &newer,
                        const QByteArray &rest) { QTest::newRow(name) << older << newer << rest; };
    const QByteArray one = "CallSidToCoach=" + support::callSid(1).toLatin1();
    const QByteArray two = "CallSidToCoach=" + support::callSid(2).toLatin1();
    const auto coaching = [](const QByteArray &whom) { return whom + "&Coaching=true"; };
    row("the other values stay", "Hold=true&Muted=true", "Muted=false", "Hold=true");
    row("coaching somebody else", coaching(one), coaching(two), "");
    row("whom alone is coaching too", coaching(one), two, "");
    row("coaching no more", coaching(one), "Coaching=false", "");
    row("hold with its music, resumed", "Hold=true&HoldMethod=GET&HoldUrl=https%3A%2F%2Fa.example",
        "Hold=false", "");
    row("other music for a hold that waits", "Hold=true&HoldUrl=https%3A%2F%2Fa.example",
        "HoldUrl=https%3A%2F%2Fb.example", "Hold=true");
    row("a method alone leaves the URL with its own",
        "HoldMethod=GET&HoldUrl=https%3A%2F%2Fa.example", "HoldMethod=POST",
        "HoldMethod=GET&HoldUrl=https%3A%2F%2Fa.example");
    row("a method alone leaves the URL", "WaitUrl=https%3A%2F%2Fa.example", "WaitMethod=POST",
        "WaitUrl=https%3A%2F%2Fa.example");
    row("silence replaces music", "WaitMethod=GET&WaitUrl=https%3A%2F%2Fa.example", "WaitUrl=", "");
    row("listening stays muted: unmuted", "Coaching=false&Muted=true", "Muted=false",
        "Coaching=false&Muted=true");
    row("listening stays muted: muted", "Coaching=false&Muted=true", "Muted=true",
        "Coaching=false&Muted=true");
    row("listening, twice", "Coaching=false&Muted=true", "Coaching=false&Muted=true", "");
    row("resumed to end the conference, held again", "EndConferenceOnExit=true&Hold=false",
        "Hold=true", "EndConferenceOnExit=true&Hold=false");
    row("resumed to end the conference, which goes on", "EndConferenceOnExit=true&Hold=false",
        "EndConferenceOnExit=false", "EndConferenceOnExit=true&Hold=false");
    row("speaks to one, not to all", coaching(one) + "&Muted=false", coaching(two),
        coaching(one) + "&Muted=false");
}

void TestSupersession::promise2_together()
{
    QFETCH(QByteArray, older);
    QFETCH(QByteArray, newer);
    QFETCH(QByteArray, rest);
    const auto first = twilio::updateFromFormBody(older);
    const auto second = twilio::updateFromFormBody(newer);
    QVERIFY(first && second);
    QCOMPARE(remainder(*first, *second).toFormBody(), rest);
}

void TestSupersession::promise2_theEndIsTheSame()
{
    QRandomGenerator random(2);
    for (int times = 0; times < 50'000; ++times) {
        const ParticipantUpdate older = anyUpdate(random);
        const ParticipantUpdate newer = anyUpdate(random);
        const ParticipantUpdate rest = remainder(older, newer);
        const QByteArray what
            = older.toFormBody() + "\n then " + newer.toFormBody() + "\n left " + rest.toFormBody();
        const Effect before{.hold = random.bounded(2) == 0};
        const Effect with = after(after(before, rest), newer);
        QVERIFY2(with == after(after(before, older), newer), what.constData());
        QVERIFY2(rest.isEmpty() || rest.validate().empty(), what.constData());
        QVERIFY2(!rest.callSidToCoach || rest.coaching == older.coaching, what.constData());
    }
}

void TestSupersession::promise10_onAirOnlyWhereItWasAskedFor()
{
    QRandomGenerator random(10);
    for (int times = 0; times < 50'000; ++times) {
        const Effect before{.muted = random.bounded(2) == 0, .coaching = random.bounded(2) == 0};
        const ParticipantUpdate older = anyUpdate(random);
        const ParticipantUpdate newer = anyUpdate(random);
        const ParticipantUpdate rest = remainder(older, newer);
        const bool wasAsked = before.isOnAir() || after(before, older).isOnAir()
            || after(after(before, older), newer).isOnAir();
        const QByteArray what = older.toFormBody() + "\n then " + newer.toFormBody();
        QVERIFY2(wasAsked || !after(before, rest).isOnAir(), what.constData());
    }
}

void TestSupersession::promise2_longLanes()
{
    QRandomGenerator random(7);
    for (int times = 0; times < 30'000; ++times) {
        const Effect before{.muted = random.bounded(2) == 0,
                            .hold = random.bounded(2) == 0,
                            .coaching = random.bounded(2) == 0};
        Effect asked = before;
        bool wasOnAir = before.isOnAir();
        std::vector<ParticipantUpdate> lane;
        QByteArray what;
        const int length = static_cast<int>(random.bounded(2, 6));
        for (int press = 0; press < length; ++press) {
            const ParticipantUpdate update = anyUpdate(random, 6);
            what += "\n" + update.toFormBody();
            asked = after(asked, update);
            wasOnAir |= asked.isOnAir();
            lane = changes::remainders(lane, update);
            lane.push_back(update);
        }
        Effect done = before;
        for (const ParticipantUpdate &update : lane) {
            what += "\n  sent " + update.toFormBody();
            done = after(done, update);
            QVERIFY2(wasOnAir || !done.isOnAir(), what.constData());
        }
        QVERIFY2(done == asked, what.constData());
    }
}

void TestSupersession::promise4_announcementsAreNeverTaken()
{
    QRandomGenerator random(4);
    for (int times = 0; times < 10'000; ++times) {
        ParticipantUpdate older = anyUpdate(random);
        older.announceUrl = u"https://example.com/announcement"_s;
        const ParticipantUpdate rest = remainder(older, anyUpdate(random));
        QCOMPARE(rest.announceUrl, older.announceUrl);
        QCOMPARE(rest.announceMethod, older.announceMethod);
    }
}

QTEST_GUILESS_MAIN(TestSupersession)
#include "tst_changes_supersession.moc"
