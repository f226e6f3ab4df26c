// SPDX-License-Identifier: Apache-2.0
// Run by withkeychain, which says in PANEL_KEYCHAIN what world this is.
#include <QDir>
#include <QDirIterator>
#include <QTest>
#include <account/keychain.h>
#include <words/accountwords.h>

using namespace Qt::Literals::StringLiterals;
using account::Keychain;
using Outcome = Keychain::Outcome;

namespace {

const QUuid profile(u"{7b4cf0a5-4f4a-4a53-8c37-7f3f4cb0a001}"_s);
const QUuid other(u"{7b4cf0a5-4f4a-4a53-8c37-7f3f4cb0a002}"_s);
const QByteArray token = "s3cret-\xc3\xa4-t0ken";

QString world()
{
    return qEnvironmentVariable("PANEL_KEYCHAIN");
}

/// Nobody keeps secrets there.
bool isWithoutService()
{
    return QStringList{u"none"_s, u"empty"_s, u"walletless"_s}.contains(world());
}

/// How often somebody was asked for a password, and cancelled it.
qsizetype prompts()
{
    QFile file(QDir::home().filePath(u"prompts"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
}

/// Files under the home that hold the secret, however its last letters are written there.
QStringList filesWithSecret()
{
    QStringList found;
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(token.first(6)))
            found += file.fileName();
    }
    return found;
}

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private:
    Keychain m_keychain;

    template <class Ask>
    Keychain::Answer answerTo(Ask ask)
    {
        std::optional<Keychain::Answer> answer;
        ask([&answer](const Keychain::Answer &given) { answer = given; });
        // Never inside the call.
        if (answer || !QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
            qFatal("no answer, or inside the call");
        return *answer;
    }
    Keychain::Answer read(const QUuid &id = profile)
    {
        return answerTo([&](const auto &take) { m_keychain.read(id, this, take); });
    }
    Outcome write(const QByteArray &secret = token)
    {
        return answerTo([&](const auto &take) {
                   m_keychain.write(profile, twilio::Secret(secret), this, take);
               })
            .outcome;
    }
    Outcome remove(const QUuid &id = profile)
    {
        return answerTo([&](const auto &take) { m_keychain.remove(id, this, take); }).outcome;
    }

private slots:
    void init()
    {
        // The daemon has been started and may not be on the bus yet.
        if (!isWithoutService() && world() != u"silent"_s)
            QTRY_VERIFY_WITH_TIMEOUT(read(other).outcome != Outcome::NoService, 30'000);
    }

    void cleanup() { QCOMPARE(filesWithSecret(), QStringList()); }

    void tellsWhatWorldItIs()
    {
        if (isWithoutService()) {
            QCOMPARE(read().outcome, Outcome::NoService);
            QCOMPARE(write(), Outcome::NoService);
            QCOMPARE(read().outcome, Outcome::NoService);
            QCOMPARE(remove(), Outcome::NoService);
        } else if (world() == u"unlocked"_s) {
            QCOMPARE(read().outcome, Outcome::NotFound);
            QCOMPARE(write(), Outcome::Done);
            QCOMPARE(read().secret.reveal(), token);
            QCOMPARE(read(other).outcome, Outcome::NotFound);
            QCOMPARE(write("another"_ba), Outcome::Done);
            QCOMPARE(read().secret.reveal(), "another"_ba);
            QCOMPARE(remove(), Outcome::Done);
            QCOMPARE(read().outcome, Outcome::NotFound);
            QCOMPARE(remove(), Outcome::Done);
        } else if (world() == u"undeletable"_s) {
            // What stays behind is no secret, and is not told as one.
            QCOMPARE(write(), Outcome::Done);
            QCOMPARE(remove(), Outcome::Done);
            QCOMPARE(read().outcome, Outcome::NotFound);
            QVERIFY(read().secret.isEmpty());
            QCOMPARE(write("another"_ba), Outcome::Done);
            QCOMPARE(read().secret.reveal(), "another"_ba);
        } else if (world() == u"silent"_s) {
            Keychain hasty(nullptr, std::chrono::milliseconds(200));
            for (int asked = 0; asked < 2; ++asked) {
                const auto silent
                    = answerTo([&](const auto &take) { hasty.read(profile, this, take); });
                QCOMPARE(silent.outcome, Outcome::Silent);
            }
            QCOMPARE(answerTo([&](const auto &take) {
                         hasty.write(profile, twilio::Secret(token), this, take);
                     }).outcome,
                     Outcome::Silent);
        } else if (world() == u"filled"_s) {
            QCOMPARE(write(), Outcome::Done);
        } else if (world() == u"locked"_s) {
            // It is there, and QtKeychain says that it is not.
            QCOMPARE(read().outcome, Outcome::Denied);
            QCOMPARE(read(other).outcome, Outcome::NotFound);
            QCOMPARE(write("another"_ba), Outcome::Denied);
            // A removal that did not happen is not taken for one.
            QCOMPARE(remove(), Outcome::Denied);
        } else if (world() == u"cancelled"_s) {
            QCOMPARE(read().outcome, Outcome::Denied);
            QCOMPARE(prompts(), 1);
            QCOMPARE(write("another"_ba), Outcome::Denied);
            QCOMPARE(prompts(), 2);
            QCOMPARE(remove(), Outcome::Denied);
            QCOMPARE(prompts(), 3);
            // Nobody is bothered for what was never there.
            QCOMPARE(read(other).outcome, Outcome::NotFound);
            QCOMPARE(prompts(), 3);
        } else if (world() == u"unmade"_s) {
            // QtKeychain says that there is no service.
            QCOMPARE(read().outcome, Outcome::NotFound);
            QCOMPARE(prompts(), 0);
            QCOMPARE(write(), Outcome::NoKeyring);
            QCOMPARE(prompts(), 1);
            QCOMPARE(read().outcome, Outcome::NotFound);
        } else if (world() == u"unwritable"_s) {
            QCOMPARE(read().outcome, Outcome::NotFound);
            QCOMPARE(write(), Outcome::Failed);
            QCOMPARE(read().outcome, Outcome::NotFound);
        } else {
            QCOMPARE(world(), u"kept"_s);
            QCOMPARE(read().secret.reveal(), token);
        }
    }

    void everyTroubleHasASentence()
    {
        QVERIFY(words::sentence(Outcome::Done).isEmpty());
        QSet<QString> sentences;
        for (const Outcome outcome : {Outcome::NotFound, Outcome::NoService, Outcome::Silent,
                                      Outcome::Denied, Outcome::NoKeyring, Outcome::Failed})
            sentences += words::sentence(outcome);
        QCOMPARE(sentences.size(), 6);
    }

    void whoIsGoneIsNotTold()
    {
        bool isTold = false;
        auto listener = std::make_unique<QObject>();
        m_keychain.read(profile, listener.get(), [&](const Keychain::Answer &) { isTold = true; });
        // One of its own: it is written empty first, and may stay so when nobody waits for more.
        m_keychain.remove(QUuid::createUuid(), listener.get(),
                          [&](const Keychain::Answer &) { isTold = true; });
        listener.reset();
        if (world() != u"silent"_s)
            read(other);
        QVERIFY(!isTold);
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
