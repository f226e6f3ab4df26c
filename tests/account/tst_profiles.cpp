// SPDX-License-Identifier: Apache-2.0
#include <QProcess>
#include <QSettings>
#include <QTest>
#include <account/profiles.h>
#include <support/unwritablesettings.h>

using namespace Qt::Literals::StringLiterals;
using account::Profile;
using account::Profiles;
using account::ProxyChoice;
using std::chrono::milliseconds;

namespace {

const QString accountSid = u"AC0123456789abcdef0123456789abcdef"_s;
const QString keySid = u"SK0123456789abcdef0123456789abcdef"_s;

QStringList namesIn(const Profiles &profiles)
{
    QStringList names;
    for (const Profile &profile : profiles.all())
        names += profile.name;
    return names;
}

} // namespace

class TestProfiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"profiles-test"_s);
        QCoreApplication::setApplicationName(u"profiles-test"_s);
    }
    void init() { QSettings().clear(); }

    void comesBackAsItWas_data()
    {
        QTest::addColumn<ProxyChoice>("proxy");
        QTest::newRow("system") << ProxyChoice{};
        QTest::newRow("none") << ProxyChoice{.kind = ProxyChoice::Kind::None};
        QTest::newRow("http") << ProxyChoice{ProxyChoice::Kind::Http, u"proxy.example"_s, 8080};
        QTest::newRow("socks, IPv6") << ProxyChoice{ProxyChoice::Kind::Socks5, u"::1"_s, 1080};
    }
    void comesBackAsItWas()
    {
        QFETCH(ProxyChoice, proxy);
        Profiles profiles;
        Profile profile{.name = u"Support, Tōkyō 50%"_s,
                        .accountSid = accountSid,
                        .keySid = keySid,
                        .edge = u"tokyo"_s,
                        .region = u"jp1"_s,
                        .address = u"https://proxy.example"_s,
                        .proxy = proxy,
                        .pollInterval = milliseconds(500),
                        .deadline = milliseconds(30'000),
                        .isKept = true};
        const auto id = profiles.save(profile);
        QVERIFY(id);
        profile.id = *id;
        QCOMPARE(profiles.find(*id), profile);
        QCOMPARE(Profiles().all().size(), 1U);
        QCOMPARE(Profiles().all().front(), profile);
    }

    void replacesAndRemoves()
    {
        Profiles profiles;
        Profile profile{.name = u"b"_s, .accountSid = accountSid};
        profile.id = *profiles.save(profile);
        QVERIFY(profiles.save({.name = u"a 1"_s, .accountSid = accountSid}));
        QVERIFY(profiles.save({.name = u"a 2"_s, .accountSid = accountSid}));
        QCOMPARE(namesIn(profiles), QStringList({u"a 1"_s, u"a 2"_s, u"b"_s}));
        profile.name = u"c"_s;
        QCOMPARE(profiles.save(profile), profile.id);
        QCOMPARE(namesIn(profiles), QStringList({u"a 1"_s, u"a 2"_s, u"c"_s}));
        profiles.setLastUsed(profile.id);
        QCOMPARE(profiles.lastUsed(), profile.id);
        profiles.remove(profile.id);
        QCOMPARE(namesIn(profiles), QStringList({u"a 1"_s, u"a 2"_s}));
        QVERIFY(profiles.lastUsed().isNull());
        QVERIFY(!profiles.find(profile.id));
        profiles.remove({});
        QCOMPARE(profiles.all().size(), 2U);
    }

    void strangeSettingsAreTakenAsFarAsTheyMakeSense()
    {
        QSettings settings;
        settings.setValue(u"profiles/not-an-id/accountSid"_s, accountSid);
        settings.setValue(u"profiles/loose"_s, 7);
        const QString first = u"profiles/00000000-0000-4000-8000-000000000001/"_s;
        settings.setValue(first + u"accountSid"_s, u"AC1"_s);
        const QString second = u"profiles/00000000-0000-4000-8000-000000000002/"_s;
        settings.setValue(second + u"accountSid"_s, accountSid);
        settings.setValue(second + u"name"_s, QStringList{u"a"_s, u"b"_s});
        settings.setValue(second + u"keySid"_s, u"SK1"_s);
        settings.setValue(second + u"pollInterval"_s, u"soon"_s);
        settings.setValue(second + u"deadline"_s, -1);
        settings.setValue(second + u"proxy"_s, u"http"_s);
        settings.setValue(second + u"proxyAddress"_s, u"user:hush@host:1"_s);
        settings.setValue(second + u"region"_s, u"ie1\nX-Evil: 1"_s);
        settings.sync();
        const auto all = Profiles().all();
        QCOMPARE(all.size(), 1U);
        const Profile &profile = all.front();
        QCOMPARE(profile.name, twilio::shortSid(accountSid));
        QVERIFY(profile.keySid.isEmpty());
        QCOMPARE(profile.pollInterval, Profile().pollInterval);
        QCOMPARE(profile.deadline, Profile().deadline);
        QCOMPARE(profile.proxy, ProxyChoice());
        QVERIFY(!account::endpointOf(profile));
        // What is not understood is left alone.
        QCOMPARE(QSettings().value(first + u"accountSid"_s).toString(), u"AC1"_s);
    }

    void severalProgramsLoseNothing()
    {
        constexpr int count = 15;
        Profiles profiles;
        std::vector<std::unique_ptr<QProcess>> programs;
        for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
            programs.push_back(std::make_unique<QProcess>());
            programs.back()->start(QStringLiteral(PROFILE_WRITER), {name, QString::number(count)});
        }
        for (int i = 0; i < count; ++i) {
            QVERIFY(profiles.save({.name = u"here %1"_s.arg(i), .accountSid = accountSid}));
            QCoreApplication::processEvents();
        }
        for (const auto &program : programs) {
            QTRY_COMPARE_WITH_TIMEOUT(program->state(), QProcess::NotRunning, 60'000);
            QCOMPARE(program->exitCode(), 0);
        }
        QCOMPARE(profiles.all().size(), 4U * count);
    }

    void namesItsEndpointAndItsCredentials()
    {
        Profile profile{.name = u"x"_s, .accountSid = accountSid, .region = u"ie1"_s};
        QCOMPARE(account::endpointOf(profile)->url(), QUrl(u"https://api.dublin.ie1.twilio.com"_s));
        profile.address = u"https://api.example"_s;
        QCOMPARE(account::endpointOf(profile)->url(), QUrl(u"https://api.example"_s));
        const twilio::Secret secret("hush"_ba);
        QCOMPARE(account::credentialsOf(profile, secret)->username, accountSid);
        profile.keySid = keySid;
        QCOMPARE(account::credentialsOf(profile, secret)->username, keySid);
        QVERIFY(!account::credentialsOf(profile, {}));
        QVERIFY(!account::credentialsOf(profile, twilio::Secret("a\nb"_ba)));
        profile.accountSid = u"AC1"_s;
        QVERIFY(!account::credentialsOf(profile, secret));
    }

    void hostsAndPorts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host"); // null: refused
        QTest::addColumn<int>("port");
        QTest::newRow("both") << u" proxy.example:8080 "_s << u"proxy.example"_s << 8080;
        QTest::newRow("host") << u"proxy.example"_s << u"proxy.example"_s << 0;
        QTest::newRow("IPv6") << u"[::1]:1080"_s << u"::1"_s << 1080;
        QTest::newRow("nothing") << u""_s << u""_s << 0;
        QTest::newRow("password") << u"user:hush@proxy.example:8080"_s << QString() << 0;
        QTest::newRow("path") << u"proxy.example:8080/x"_s << QString() << 0;
        QTest::newRow("scheme") << u"http://proxy.example"_s << QString() << 0;
        QTest::newRow("port") << u"proxy.example:99999"_s << QString() << 0;
    }
    void hostsAndPorts()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        ProxyChoice choice;
        QCOMPARE(account::parseHostAndPort(text, choice.host, choice.port), !host.isNull());
        QCOMPARE(choice.host, host);
        QCOMPARE(int(choice.port), port);
    }

    void whatCannotBeWrittenIsAsItWas()
    {
        Profiles profiles;
        Profile profile{.name = u"Support"_s, .accountSid = accountSid, .keySid = keySid};
        profile.id = *profiles.save(profile);
        const support::UnwritableSettings unwritable;
        profile.name = u"Sales"_s;
        profile.keySid.clear();
        const auto saved = profiles.save(profile);
        QVERIFY(!saved);
        QCOMPARE(saved.error().file, QSettings().fileName());
        QVERIFY(!profiles.save({.name = u"New"_s, .accountSid = accountSid}));
        QVERIFY(profiles.remove(profile.id));
        QCOMPARE(namesIn(profiles), QStringList({u"Support"_s}));
        QCOMPARE(profiles.find(profile.id)->keySid, keySid);
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
