// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <addresses/library.h>
#include <addresses/transfer.h>
#include <sys/stat.h>
#include <words/addresswords.h>

using namespace Qt::Literals::StringLiterals;
using addresses::FileContents;
using addresses::FileProblem;
using addresses::Kind;
using addresses::NamedAddress;
using addresses::Transfer;
using twilio::HttpMethod;

namespace {

const QList<NamedAddress> &several()
{
    static const QList<NamedAddress> all{
        {Kind::Announcement, u"Doors \"open\" 東京"_s, u"https://h/a.xml?x=1&y=%20"_s,
         HttpMethod::Post},
        {Kind::HoldMusic, u"Lobby"_s, u"http://h:8080/ö.mp3"_s, HttpMethod::Get},
        {Kind::WaitMusic, u"=Wait"_s, u"https://h/w"_s, std::nullopt}};
    return all;
}

QByteArray entry(const QByteArray &more = {})
{
    return R"({"kind":"hold","name":"n","url":"https://h/a")" + more + "}";
}

QByteArray listOf(const QByteArray &entries)
{
    return "{\n  \"addresses\": [" + entries + "]}";
}

void put(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestLibraryFile : public QObject
{
    Q_OBJECT

private slots:
    void isReadAsItWasWritten();
    void promise7_noSecretGoesIntoAFile();
    void promise7_aSecretInAFileIsLeftOut();
    void saysWhereAndWhatIsWrong_data();
    void saysWhereAndWhatIsWrong();
    void goesThroughAFile();
    void aFileThatCannotBeReadIsTold();
    void aFileThatCannotBeWrittenIsTold();
    void isOverWithoutWaiting();
};

void TestLibraryFile::isReadAsItWasWritten()
{
    const QByteArray json = addresses::toJson(several());
    const auto read = addresses::fromJson(json);
    QVERIFY(read);
    QCOMPARE(read->addresses, several());
    QCOMPARE(read->withoutSecret, 0);
    const auto more = addresses::fromJson(
        R"({"made by":1,"addresses":[{"kind":"wait","name":"n","url":"https://h","x":[]}]})");
    QVERIFY(more);
    QCOMPARE(more->addresses.size(), 1);
    QVERIFY(addresses::fromJson(addresses::toJson({})));
}

void TestLibraryFile::promise7_noSecretGoesIntoAFile()
{
    QList<NamedAddress> all = several();
    all[0].url = u"https://u:5ecre7@h/a"_s;
    all[1].url = u"https://h/a?sig=5ecre7&se=1"_s;
    QVERIFY(!addresses::toJson(all).contains("5ecre7"));
}

void TestLibraryFile::promise7_aSecretInAFileIsLeftOut()
{
    const auto read = addresses::fromJson(
        listOf(R"({"kind":"hold","name":"n","url":"https://u:5ecre7@h/a"},)" + entry()));
    QVERIFY(read);
    QCOMPARE(read->withoutSecret, 1);
    QCOMPARE(read->addresses.constFirst().url, u"https://h/a"_s);
    const auto told = words::imported(u"/f"_s, 1, 1, 0, 1);
    QCOMPARE(told,
             (QStringList{u"1 address was imported from /f."_s, u"1 was in the library already."_s,
                          u"1 was taken without the secret in its address."_s}));
}

void TestLibraryFile::saysWhereAndWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QByteArray() << u"It is not JSON: line 1, column 1: "_s;
    QTest::newRow("no JSON") << QByteArray("{\n  \"addresses\": [\n    {,\n")
                             << u"It is not JSON: line 3, column 7: "_s;
    QTest::newRow("a list") << QByteArray("[]")
                            << u"It is JSON, and has no list named “addresses”."_s;
    QTest::newRow("another thing")
        << QByteArray("{\"addresses\":{}}") << u"It is JSON, and has no list named “addresses”."_s;
    QTest::newRow("a number") << listOf(entry() + ",7")
                              << u"/addresses/1 is no object. Expected one with kind, name and "
                                 "url."_s;
    QTest::newRow("no name") << listOf(R"({"kind":"hold","url":"https://h"})")
                             << u"/addresses/0/name is not there, or no text."_s;
    QTest::newRow("a name that is none") << listOf(R"({"kind":"hold","name":3,"url":"https://h"})")
                                         << u"/addresses/0/name is not there, or no text."_s;
    QTest::newRow("empty name") << listOf(R"({"kind":"hold","name":" ","url":"https://h"})")
                                << u"/addresses/0/name: The name is missing. Expected one like "
                                   "Doors open."_s;
    QTest::newRow("long name") << listOf(R"({"kind":"hold","name":")" + QByteArray(81, 'n')
                                         + R"(","url":"https://h"})")
                               << u"/addresses/0/name: The name has more than 80 characters."_s;
    QTest::newRow("kind") << listOf(R"({"kind":"music","name":"n","url":"https://h"})")
                          << u"/addresses/0/kind is “music”. Expected announcement, hold or "
                             "wait."_s;
    QTest::newRow("method") << listOf(entry(R"(,"method":"FETCH")"))
                            << u"/addresses/0/method is “FETCH”. Expected GET or POST."_s;
    QTest::newRow("method that is not offered")
        << listOf(entry(R"(,"method":"DELETE")"))
        << u"/addresses/0/method: The method is neither GET nor POST."_s;
    QTest::newRow("url") << listOf(entry() + R"(,{"kind":"hold","name":"n","url":"ftp://h"})")
                         << u"/addresses/1/url: The address begins with “ftp:”. The service calls "
                            "http:// and https:// alone."_s;
    QTest::newRow("long url") << listOf(R"({"kind":"hold","name":"n","url":"https://h/)"
                                        + QByteArray(2000, 'u') + "\"}")
                              << u"/addresses/0/url: The address has more than 2000 characters."_s;
    QByteArrayList many;
    for (int i = 0; i <= addresses::Library::most; ++i)
        many += entry();
    QTest::newRow("many") << listOf(many.join(',')) << u"It has more than 500 addresses."_s;
    QTest::newRow("large") << QByteArray(addresses::largestLibraryFile + 1, ' ')
                           << u"It is larger than a library is."_s;
    QTest::newRow("deep") << QByteArray(100'000, '[')
                          << u"It is not JSON: line 1, column 1,026: "_s;
}

void TestLibraryFile::saysWhereAndWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, sentence);
    const auto read = addresses::fromJson(json);
    QVERIFY(!read);
    const QString told = words::notImported(u"/f.json"_s, read.error());
    const QString expected = u"Nothing was imported from /f.json. "_s + sentence;
    // What follows a place in the text is the parser's own.
    const bool isSyntax = read.error().kind == FileProblem::Kind::Syntax;
    QCOMPARE(isSyntax ? told.first(expected.size()) : told, expected);
}

void TestLibraryFile::goesThroughAFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"library.json"_s);
    Transfer transfer;
    QSignalSpy written(&transfer, &Transfer::written);
    transfer.write(file, several());
    QVERIFY(written.isEmpty());
    QVERIFY(written.wait());
    QCOMPARE(written.constFirst(), (QList<QVariant>{file, QVariant::fromValue<qsizetype>(3)}));
    QCOMPARE(QFile::permissions(file) & (QFileDevice::ReadOther | QFileDevice::ReadGroup),
             QFileDevice::Permissions());
    QSignalSpy wasRead(&transfer, &Transfer::wasRead);
    transfer.read(file);
    QVERIFY(wasRead.wait());
    QCOMPARE(wasRead.constFirst().at(1).value<FileContents>().addresses, several());
}

void TestLibraryFile::aFileThatCannotBeReadIsTold()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString bad = folder.filePath(u"bad.json"_s);
    put(bad, "{");
    Transfer transfer;
    QSignalSpy notRead(&transfer, &Transfer::notRead);
    for (const QString &each : {folder.path(), pipe, folder.filePath(u"missing"_s), bad})
        transfer.read(each);
    QTRY_COMPARE(notRead.size(), 4);
    QStringList sentences;
    for (const auto &each : notRead)
        sentences += words::notImported(u"it"_s, each.at(1).value<FileProblem>());
    QCOMPARE(sentences,
             (QStringList{u"Nothing was imported from it. It is no file."_s,
                          u"Nothing was imported from it. It is no file."_s,
                          u"Nothing was imported from it. It cannot be read: No such file or "
                          "directory"_s,
                          u"Nothing was imported from it. It is not JSON: line 1, column 2: "
                          "unterminated object."_s}));
}

void TestLibraryFile::aFileThatCannotBeWrittenIsTold()
{
    Transfer transfer;
    QSignalSpy notWritten(&transfer, &Transfer::notWritten);
    transfer.write(u"/nowhere/at/all.json"_s, several());
    QVERIFY(notWritten.wait());
    QCOMPARE(notWritten.constFirst().at(1).toString(), u"No such file or directory"_s);
}

void TestLibraryFile::isOverWithoutWaiting()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"library.json"_s);
    {
        Transfer transfer;
        transfer.write(file, several());
    }
    // It is written all the same.
    QTRY_VERIFY(QFile::exists(file));
}

QTEST_GUILESS_MAIN(TestLibraryFile)
#include "tst_addresses_file.moc"
