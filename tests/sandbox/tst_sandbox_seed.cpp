// SPDX-License-Identifier: Apache-2.0
#include "running.h"

#include <sandbox/livescript.h>
#include <sandbox/seed.h>

#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Three conferences and their script, on a clock that stands.
struct Stage
{
    explicit Stage(quint32 seed)
        : dice(seed)
        , store(u"AC00000000000000000000000000000000"_s,
                [] { return QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::utc()); })
        , seeded(sandbox::seedConferences(store, dice, 250))
        , script(store, seeded.panelSid, seed)
    {
    }
    sandbox::Conference &panel() { return *store.conference(seeded.panelSid); }
    QByteArray picture()
    {
        QByteArray all;
        for (const sandbox::Conference &conference : store.conferences()) {
            all += conference.json;
            for (const sandbox::Participant &each : conference.participants)
                all += each.json + store.call(each.callSid)->from.toLatin1();
        }
        return all;
    }

    sandbox::Dice dice;
    sandbox::ConferenceStore store;
    sandbox::SeededConferences seeded;
    sandbox::LiveScript script;
};

} // namespace

/// Who is there, and what happens by itself.
class TestSandboxSeed : public QObject
{
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameSequence();
    void promise7_freshSecretsAreNoSeeds();
    void theSupportCallMakesSense();
    void everyoneHasACall();
    void thePanelSpeaksManyScripts();
    void theTownHallHasOneWithoutLabel_data();
    void theTownHallHasOneWithoutLabel();
    void thePanelStaysWithinItsBounds();
    void thePanelIsFullAtSixteen();
    void theScriptLeavesAloneWhomAPersonChanged();
    void theScriptLeavesTheFirstAlone();
    void theScriptEndsWithItsConference();
    void thePanelLivesAndTheOthersDoNot();
};

void TestSandboxSeed::theSameSeedGivesTheSameSequence()
{
    Stage one(7);
    Stage same(7);
    Stage other(8);
    QCOMPARE(one.picture(), same.picture());
    QVERIFY(one.picture() != other.picture());
    for (int i = 0; i < 300; ++i) {
        QVERIFY(one.script.step() && same.script.step());
        QCOMPARE(one.script.pause(), same.script.pause());
        QCOMPARE(one.picture(), same.picture());
    }

    Running first({.seed = 5, .participants = 3, .live = false});
    Running second({.seed = 5, .participants = 3, .live = false});
    QCOMPARE(first.address().accountSid, second.address().accountSid);
    QCOMPARE(first.address().authToken, second.address().authToken);
    QCOMPARE(first.address().liveConferenceSid, second.address().liveConferenceSid);
}

/// \p people without their dates, which are as old as the sandbox: two may begin in two seconds.
static QJsonArray undated(QJsonArray people)
{
    for (auto each : people) {
        QJsonObject person = each.toObject();
        person.remove(u"date_created"_s);
        person.remove(u"date_updated"_s);
        each = person;
    }
    return people;
}

void TestSandboxSeed::promise7_freshSecretsAreNoSeeds()
{
    const auto options = [](bool fresh) {
        return sandbox::Options{.freshSecrets = fresh, .participants = 3, .live = false};
    };
    Running known(options(false));
    Running one(options(true));
    Running other(options(true));
    QSet<QString> secrets;
    for (Running *each : {&known, &one, &other}) {
        // What tabs and the journal find again.
        QCOMPARE(each->address().accountSid, known.address().accountSid);
        QCOMPARE(each->address().apiKeySid, known.address().apiKeySid);
        QCOMPARE(each->address().conferenceSid, known.address().conferenceSid);
        QCOMPARE(undated(each->participants(each->address().conferenceSid)),
                 undated(known.participants(known.address().conferenceSid)));
        for (const QString &secret : {each->address().authToken, each->address().apiKeySecret}) {
            QCOMPARE(secret.size(), 32);
            secrets.insert(secret);
        }
    }
    QCOMPARE(secrets.size(), 6);
}

void TestSandboxSeed::theSupportCallMakesSense()
{
    Running running;
    const QString support = running.address().supportConferenceSid;
    const QJsonArray people = running.participants(support);
    QStringList labels;
    for (const QJsonValue each : people)
        labels.append(each[u"label"_s].toString());
    QCOMPARE(labels, (QStringList{u"customer"_s, u"agent"_s, u"supervisor"_s}));
    QCOMPARE(people[2][u"call_sid_to_coach"_s], people[1][u"call_sid"_s]);
    QCOMPARE(people[2][u"coaching"_s], QJsonValue(true));
}

void TestSandboxSeed::everyoneHasACall()
{
    Running running;
    QStringList kinds;
    QSet<QString> numbers;
    const auto kindOf = [](const QJsonObject &call) {
        if (call[u"direction"_s] == u"outbound-api"_s)
            return u"called"_s;
        if (call[u"from"_s] == u"+266696687"_s)
            return u"withheld"_s;
        return call[u"caller_name"_s].isNull() ? u"nameless"_s : u"named"_s;
    };
    const sandbox::Address &address = running.address();
    for (const QString &sid : {address.liveConferenceSid, address.conferenceSid}) {
        for (const QJsonValue each : running.participants(sid)) {
            const QByteArray path = "Calls/" + each[u"call_sid"_s].toString().toLatin1() + ".json";
            const QJsonObject call = running.get(path).json;
            QCOMPARE(call[u"sid"_s], each[u"call_sid"_s]);
            const QString kind = kindOf(call);
            kinds += kind;
            if (kind == u"called"_s)
                QVERIFY(call[u"caller_name"_s].isNull());
            numbers.insert(call[kind == u"called"_s ? u"to"_s : u"from"_s].toString());
        }
    }
    QCOMPARE(kinds.count(u"withheld"_s), 1);
    QVERIFY(kinds.contains(u"called"_s));
    QVERIFY(kinds.contains(u"named"_s));
    QVERIFY(kinds.contains(u"nameless"_s));
    QCOMPARE(numbers.size(), kinds.size());
}

void TestSandboxSeed::thePanelSpeaksManyScripts()
{
    Running running;
    const QJsonArray people = running.participants(running.address().liveConferenceSid);
    QCOMPARE(people.size(), 12);
    int unlabelled = 0;
    QString all;
    for (const QJsonValue each : people) {
        unlabelled += each[u"label"_s].isNull() ? 1 : 0;
        all += each[u"label"_s].toString();
    }
    QCOMPARE(unlabelled, 1);
    QSet<QChar::Script> scripts;
    for (const char32_t c : all.toUcs4())
        scripts.insert(QChar::script(c));
    for (const auto script :
         {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Cyrillic, QChar::Script_Arabic,
          QChar::Script_Devanagari, QChar::Script_Hangul, QChar::Script_Greek})
        QVERIFY(scripts.contains(script));
    for (const QChar sign : u" &?#+%"_s)
        QVERIFY(all.contains(sign));
}

void TestSandboxSeed::theTownHallHasOneWithoutLabel_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("there");
    for (const int size : {1, 2, 4, 5, 6, 100, 250})
        QTest::addRow("%d", size) << size << size;
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("too many") << 1000 << 250;
}

void TestSandboxSeed::theTownHallHasOneWithoutLabel()
{
    QFETCH(int, asked);
    QFETCH(int, there);
    Running running({.participants = asked, .live = false});
    const QJsonArray people = running.participants(running.address().conferenceSid);
    QCOMPARE(people.size(), there);
    QSet<QString> labels;
    for (const QJsonValue each : people) {
        QCOMPARE(each[u"status"_s].toString(), u"connected"_s);
        labels.insert(each[u"label"_s].toString());
    }
    QCOMPARE(labels.size(), there);
    QVERIFY(labels.contains(QString()));
}

void TestSandboxSeed::thePanelStaysWithinItsBounds()
{
    Stage stage(1);
    size_t fewest = 99;
    size_t most = 0;
    QSet<QString> states;
    for (int i = 0; i < 2000; ++i) {
        QVERIFY(stage.script.step());
        const auto pause = stage.script.pause().count();
        QVERIFY(pause >= 1500 && pause <= 4000);
        fewest = std::min(fewest, stage.panel().participants.size());
        most = std::max(most, stage.panel().participants.size());
        QSet<QString> labels;
        for (const sandbox::Participant &each : stage.panel().participants) {
            QVERIFY(each.label.isNull() || !labels.contains(each.label));
            labels.insert(each.label);
            states.insert(each.status);
        }
    }
    QCOMPARE(fewest, 8U);
    QCOMPARE(most, 16U);
    QCOMPARE(states, (QSet<QString>{u"connected"_s, u"ringing"_s}));
}

void TestSandboxSeed::thePanelIsFullAtSixteen()
{
    Stage stage(1);
    while (stage.panel().participants.size() < 16)
        sandbox::arrive(stage.store, stage.dice, stage.panel(), {}, stage.store.now());
    for (sandbox::Participant &each : stage.panel().participants)
        each.steered = true;
    for (int i = 0; i < 200; ++i)
        QVERIFY(stage.script.step());
    QCOMPARE(stage.panel().participants.size(), 16U);
}

void TestSandboxSeed::theScriptLeavesAloneWhomAPersonChanged()
{
    Stage stage(1);
    for (sandbox::Participant &each : stage.panel().participants)
        each.steered = true;
    const std::vector<sandbox::Participant> before = stage.panel().participants;
    for (int i = 0; i < 500; ++i)
        QVERIFY(stage.script.step());
    for (size_t i = 0; i < before.size(); ++i)
        QCOMPARE(stage.panel().participants[i].json, before[i].json);
}

void TestSandboxSeed::theScriptLeavesTheFirstAlone()
{
    Stage stage(1);
    const QByteArray first = stage.panel().participants.front().json;
    for (int i = 0; i < 2000; ++i)
        QVERIFY(stage.script.step());
    QCOMPARE(stage.panel().participants.front().json, first);
}

void TestSandboxSeed::theScriptEndsWithItsConference()
{
    Stage stage(1);
    stage.store.end(stage.panel(), u"conference-ended-via-api"_s);
    QVERIFY(!stage.script.step());
}

void TestSandboxSeed::thePanelLivesAndTheOthersDoNot()
{
    Running running({.participants = 5, .live = true});
    const auto people = [&](const QString &conference) { return running.participants(conference); };
    const sandbox::Address &address = running.address();
    const QJsonArray panel = people(address.liveConferenceSid);
    const QJsonArray hall = people(address.conferenceSid);
    const QJsonArray support = people(address.supportConferenceSid);
    QTRY_VERIFY_WITH_TIMEOUT(people(address.liveConferenceSid) != panel, 20'000);
    QCOMPARE(people(address.conferenceSid), hall);
    QCOMPARE(people(address.supportConferenceSid), support);
}

QTEST_GUILESS_MAIN(TestSandboxSeed)
#include "tst_sandbox_seed.moc"
