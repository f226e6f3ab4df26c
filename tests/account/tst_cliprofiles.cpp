// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <account/cliprofiles.h>
#include <sys/stat.h>
#include <words/accountwords.h>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString accountSid = u"AC0123456789abcdef0123456789abcdef"_s;
const QString keySid = u"SK0123456789abcdef0123456789abcdef"_s;

// As the client of 2023 writes it.
const QByteArray usual = R"({
  "email": {},
  "prompts": {"acked": []},
  "projects": [],
  "activeProject": "support",
  "profiles": {
    "default": {"accountSid": "AC0123456789abcdef0123456789abcdef", "region": "",
                "apiKey": "SK0123456789abcdef0123456789abcdef", "apiSecret": "hush-hush"},
    "support": {"accountSid": "ACffffffffffffffffffffffffffffffff", "region": "ie1", "edge": "dublin",
                "apiKey": "SKffffffffffffffffffffffffffffffff", "apiSecret": "psst"}
  }
})";

} // namespace

class TestCliProfiles : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const QByteArray &text) const
    {
        const QString name = m_folder.filePath(u"config.json"_s);
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return name;
    }

private slots:
    void readsTheProfiles()
    {
        const auto found = account::readCliProfiles(written(usual));
        QVERIFY(found);
        QCOMPARE(found->size(), 2U);
        const account::CliProfile &first = found->front();
        QCOMPARE(first.name, u"default"_s);
        QCOMPARE(first.accountSid, accountSid);
        QCOMPARE(first.keySid, keySid);
        QCOMPARE(first.secret.reveal(), "hush-hush"_ba);
        QVERIFY(!first.isActive);
        const account::CliProfile &second = found->back();
        QCOMPARE(second.region, u"ie1"_s);
        QCOMPARE(second.edge, u"dublin"_s);
        QVERIFY(second.isActive);
    }

    void readsOlderProjectsWithoutSecrets()
    {
        const auto found = account::readCliProfiles(
            written(R"({"projects":[{"id":"old","accountSid":"AC0123456789abcdef0123456789abcdef",
                                     "region":"au1"}],"activeProject":"old"})"));
        QVERIFY(found);
        QCOMPARE(found->size(), 1U);
        QCOMPARE(found->front().name, u"old"_s);
        QCOMPARE(found->front().region, u"au1"_s);
        QVERIFY(found->front().keySid.isEmpty());
        QVERIFY(found->front().secret.isEmpty());
        QVERIFY(found->front().isActive);
    }

    void takesWhatMakesSense()
    {
        const auto found = account::readCliProfiles(written(R"({"profiles":{
            "number": 7, "list": [], "null": null, "empty": {},
            "bad account": {"accountSid":"AC1","apiKey":"SK0123456789abcdef0123456789abcdef"},
            "bad key": {"accountSid":"AC0123456789abcdef0123456789abcdef","apiKey":"SK1"},
            "key of a wrong type": {"accountSid":"AC0123456789abcdef0123456789abcdef","apiKey":7},
            "good\u0007\nname": {"accountSid":"AC0123456789abcdef0123456789abcdef",
                "apiKey":"SK0123456789abcdef0123456789abcdef","apiSecret":{},"region":[],"edge":3}},
            "projects":"none","activeProject":[]})"));
        QVERIFY(found);
        QCOMPARE(found->size(), 1U);
        QCOMPARE(found->front().name, u"goodname"_s);
        QVERIFY(found->front().secret.isEmpty());
        QVERIFY(found->front().region.isEmpty() && found->front().edge.isEmpty());
    }

    void saysWhyThereIsNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << "hush-hush"_ba;
        QTest::newRow("cut off") << usual.left(usual.size() / 2);
        QTest::newRow("list") << "[]"_ba;
        QTest::newRow("no profiles") << "{}"_ba;
        QTest::newRow("profiles of a wrong type") << R"({"profiles":"hush-hush"})"_ba;
        QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, ' ') + usual;
    }
    void saysWhyThereIsNothing()
    {
        QFETCH(QByteArray, text);
        const QString file = written(text);
        const auto found = account::readCliProfiles(file);
        QVERIFY(!found);
        const QString sentence = words::sentence(found.error());
        QVERIFY(sentence.contains(file));
        QVERIFY(!sentence.contains(u"hush"_s));
    }

    void whatIsNoFileIsNotOpened()
    {
        QVERIFY(!account::readCliProfiles(m_folder.filePath(u"absent"_s)));
        QVERIFY(!account::readCliProfiles(m_folder.path()));
        // Opening it would wait for somebody to write.
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(!account::readCliProfiles(pipe));
    }

    void neverWritesTheFile()
    {
        const QString file = written(usual);
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
        QVERIFY(account::readCliProfiles(file));
        QFile after(file);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), usual);
        after.close();
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    }
};

QTEST_GUILESS_MAIN(TestCliProfiles)
#include "tst_cliprofiles.moc"
