// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <people/caller.h>
#include <people/phonebook.h>
#include <support/unwritablesettings.h>

using namespace Qt::Literals::StringLiterals;
using people::Caller;
using people::PhoneBook;
using support::UnwritableSettings;

/// The person's own names for numbers, and what a caller is called.
class TestPhoneBook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"phonebook-test"_s);
        QCoreApplication::setApplicationName(u"phonebook-test"_s);
    }
    void init() { QSettings().clear(); }

    void aNameIsKept();
    void anEmptyNameTakesItAway();
    void oneNumberInManyWritings_data();
    void oneNumberInManyWritings();
    void otherNumbersAreOthers();
    void aNameFitsTheTable();
    void nothingCannotBeNamed();
    void strangeSettingsAreHarmless();
    void aChangeIsToldOnce();
    void twoProgramsKeepEachOthersNames();
    void whatWasReadLateIsTold();
    void whatCannotBeKeptIsTold();
    void promise1_aLookUpReadsNoFile();
    void ownNamesWin();
    void whatIsKnownOfACaller_data();
    void whatIsKnownOfACaller();
    void promise8_textsAreOnOneLineAndBounded();
};

void TestPhoneBook::aNameIsKept()
{
    QVERIFY(!PhoneBook().setName(u"+14155550136"_s, u"Kim Lee"_s));
    QSettings().sync();
    QFile file(QSettings().fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Kim Lee"));
    QCOMPARE(PhoneBook().nameOf(u"+14155550136"_s), u"Kim Lee"_s);
}

void TestPhoneBook::anEmptyNameTakesItAway()
{
    PhoneBook book;
    QVERIFY(!book.setName(u"+14155550136"_s, u"Kim Lee"_s));
    QVERIFY(!book.setName(u"+14155550136"_s, u"  "_s));
    QVERIFY(book.nameOf(u"+14155550136"_s).isEmpty());
    QVERIFY(QSettings().allKeys().isEmpty());
}

void TestPhoneBook::oneNumberInManyWritings_data()
{
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("asked");
    QTest::newRow("spaces") << u"+14155550136"_s << u" +1 415 555 0136 "_s;
    QTest::newRow("dashes and brackets") << u"+1 (415) 555-0136"_s << u"+14155550136"_s;
    QTest::newRow("dots and slashes") << u"+49.30/5550.7788"_s << u"+493055507788"_s;
    QTest::newRow("sip") << u"sip:zoe@example.com/a"_s << u" sip:zoe@example.com/a"_s;
    QTest::newRow("client") << u"client:Zoë 東京"_s << u"client:Zoë 東京"_s;
}

void TestPhoneBook::oneNumberInManyWritings()
{
    QFETCH(const QString, named);
    QFETCH(const QString, asked);
    PhoneBook book;
    QVERIFY(!book.setName(named, u"Zoë"_s));
    QCOMPARE(book.nameOf(asked), u"Zoë"_s);
    QCOMPARE(PhoneBook().nameOf(asked), u"Zoë"_s);
}

void TestPhoneBook::otherNumbersAreOthers()
{
    PhoneBook book;
    QVERIFY(!book.setName(u"client:a-b"_s, u"Zoë"_s));
    for (const auto &other : {u"client:ab"_s, u"client:A-B"_s, u"client:a/b"_s, u"client:a%2Db"_s,
                              u"client:a-b/c"_s, u"client:"_s})
        QVERIFY2(book.nameOf(other).isEmpty(), qPrintable(other));
    QVERIFY(!book.setName(u"+1415"_s, u"Kim"_s));
    QVERIFY(book.nameOf(u"1415"_s).isEmpty());
}

void TestPhoneBook::aNameFitsTheTable()
{
    PhoneBook book;
    QVERIFY(!book.setName(u"+1"_s, u"  Kim\n\t Lee  "_s));
    QCOMPARE(book.nameOf(u"+1"_s), u"Kim Lee"_s);
    QVERIFY(!book.setName(u"+1"_s, QString(500, u'x')));
    QCOMPARE(book.nameOf(u"+1"_s), QString(80, u'x'));
}

void TestPhoneBook::nothingCannotBeNamed()
{
    PhoneBook book;
    QSignalSpy changed(&book, &PhoneBook::changed);
    for (const auto &nothing : {u""_s, u"  "_s, u" - "_s})
        QVERIFY(!book.setName(nothing, u"Kim"_s));
    QVERIFY(book.nameOf(u""_s).isEmpty());
    QVERIFY(changed.isEmpty());
    QVERIFY(QSettings().allKeys().isEmpty());
}

void TestPhoneBook::strangeSettingsAreHarmless()
{
    QSettings().setValue(u"phoneBook/%2B1"_s, QString(100'000, u'\n') + u"Kim\nLee"_s);
    QCOMPARE(PhoneBook().nameOf(u"+1"_s), u"Kim Lee"_s);
    QSettings().setValue(u"phoneBook/%2B1"_s, QByteArray("\0\xff", 2));
    QVERIFY(PhoneBook().nameOf(u"+1"_s).size() <= 80);
    QSettings().setValue(u"phoneBook/%2B1"_s, QVariantList{1, 2});
    QVERIFY(PhoneBook().nameOf(u"+1"_s).isEmpty());
}

void TestPhoneBook::aChangeIsToldOnce()
{
    PhoneBook book;
    QSignalSpy changed(&book, &PhoneBook::changed);
    QVERIFY(!book.setName(u"+1 415 555 0136"_s, u"Kim"_s));
    QCOMPARE(changed, (QList<QVariantList>{{u"+14155550136"_s}}));
    QVERIFY(!book.setName(u"+14155550136"_s, u"Kim "_s));
    QVERIFY(!book.setName(u"+1212"_s, u""_s));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!book.setName(u"+14155550136"_s, u""_s));
    QCOMPARE(changed.size(), 2);
}

void TestPhoneBook::twoProgramsKeepEachOthersNames()
{
    PhoneBook here;
    QVERIFY(!here.setName(u"+1"_s, u"before"_s));
    QProcess other;
    other.start(QStringLiteral(PHONE_BOOK_WRITER), {u"+2"_s, u"there"_s});
    QVERIFY(other.waitForStarted());
    QVERIFY(!here.setName(u"+3"_s, u"meanwhile"_s));
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    QVERIFY(!here.setName(u"+4"_s, u"after"_s));
    QSettings().sync();
    PhoneBook again;
    QCOMPARE(again.nameOf(u"+1"_s), u"before"_s);
    QCOMPARE(again.nameOf(u"+2"_s), u"there"_s);
    QCOMPARE(again.nameOf(u"+3"_s), u"meanwhile"_s);
    QCOMPARE(again.nameOf(u"+4"_s), u"after"_s);
}

void TestPhoneBook::promise1_aLookUpReadsNoFile()
{
    PhoneBook book;
    QVERIFY(!book.setName(u"+1"_s, u"Kim"_s));
    const PhoneBook other;
    const QString file = QSettings().fileName();
    const QTemporaryDir elsewhere;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, elsewhere.path());
    QVERIFY(QSettings().fileName() != file);
    QCOMPARE(book.nameOf(u"+1"_s), u"Kim"_s);
    QCOMPARE(other.nameOf(u"+1"_s), u"Kim"_s);
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home);
    QCOMPARE(QSettings().fileName(), file);
}

void TestPhoneBook::whatWasReadLateIsTold()
{
    PhoneBook book;
    QVERIFY(!book.setName(u"+1"_s, u"Kim"_s));
    QVERIFY(!book.setName(u"+2"_s, u"Robin"_s));
    QVERIFY(!book.setName(u"+3"_s, u"Dana"_s));
    QSignalSpy changed(&book, &PhoneBook::changed);
    QSettings().setValue(u"phoneBook/%2B1"_s, u"Kim Lee"_s);
    QSettings().remove(u"phoneBook/%2B2"_s);
    QSettings().setValue(u"phoneBook/%2B4"_s, u"Sasha"_s);
    book.reload();
    QCOMPARE(book.nameOf(u"+1"_s), u"Kim Lee"_s);
    QCOMPARE(book.nameOf(u"+2"_s), QString());
    QCOMPARE(book.nameOf(u"+4"_s), u"Sasha"_s);
    QStringList numbers;
    for (const auto &arguments : changed)
        numbers += arguments.first().toString();
    numbers.sort();
    QCOMPARE(numbers, (QStringList{u"+1"_s, u"+2"_s, u"+4"_s}));
}

void TestPhoneBook::whatCannotBeKeptIsTold()
{
    PhoneBook book;
    QVERIFY(!book.setName(u"+1"_s, u"Kim"_s));
    QSignalSpy changed(&book, &PhoneBook::changed);
    const UnwritableSettings unwritable;
    for (const QString &name : {u"Robin"_s, QString()}) {
        const auto problem = book.setName(u"+1"_s, name);
        QVERIFY(problem);
        QVERIFY2(problem->contains(QSettings().fileName()), qPrintable(*problem));
        QCOMPARE(book.nameOf(u"+1"_s), u"Kim"_s);
    }
    QVERIFY(book.setName(u"+2"_s, u"Robin"_s));
    QVERIFY(book.nameOf(u"+2"_s).isEmpty());
    QCOMPARE(changed.size(), 0);
}

void TestPhoneBook::ownNamesWin()
{
    PhoneBook book;
    const twilio::Call call{.sid = u"CA1"_s,
                            .from = u"+14155550136"_s,
                            .to = u"+1212"_s,
                            .callerName = u"FALK ROBIN"_s,
                            .direction = u"inbound"_s};
    QCOMPARE(callerOf(call, book).name, u"FALK ROBIN"_s);
    QVERIFY(!book.setName(u"+1212"_s, u"Our line"_s));
    QCOMPARE(callerOf(call, book).name, u"FALK ROBIN"_s);
    QVERIFY(!book.setName(u"+14155550136"_s, u"Robin"_s));
    QCOMPARE(callerOf(call, book).name, u"Robin"_s);
    QCOMPARE(lineText(callerOf(call, book)), u"Robin · +14155550136"_s);
    QVERIFY(!book.setName(u"+14155550136"_s, {}));
    QCOMPARE(callerOf(call, book).name, u"FALK ROBIN"_s);
}

void TestPhoneBook::whatIsKnownOfACaller_data()
{
    QTest::addColumn<twilio::Call>("call");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char *name, const QString &from, const QString &callerName,
                        const QString &direction, const QString &line, const QString &spoken) {
        QTest::newRow(name) << twilio::Call{.sid = u"CA1"_s,
                                            .from = from,
                                            .to = u"+12125550177"_s,
                                            .callerName = callerName,
                                            .direction = direction}
                            << line << spoken;
    };
    const QString kim = u"+14155550136"_s;
    row("called in", kim, u"Kim Lee"_s, u"inbound"_s, u"Kim Lee · +14155550136"_s,
        u"Kim Lee, +14155550136, called in"_s);
    row("without a name", kim, {}, u"inbound"_s, kim, u"+14155550136, called in"_s);
    row("was called", kim, {}, u"outbound-api"_s, u"+12125550177"_s, u"+12125550177, was called"_s);
    row("was called, with our own name", kim, u"Support"_s, u"outbound-dial"_s, u"+12125550177"_s,
        u"+12125550177, was called"_s);
    row("new direction", kim, {}, u"sideways"_s, kim, kim);
    row("sip", u"sip:zoe@example.com"_s, {}, u"inbound"_s, u"sip:zoe@example.com"_s,
        u"sip:zoe@example.com, called in"_s);
    for (const auto &withheld :
         {u""_s, u"anonymous"_s, u"Anonymous"_s, u"Restricted"_s, u"+266696687"_s, u"+7378742833"_s,
          u"+2562533"_s, u"+8656696"_s, u"+86282452253"_s, u"unavailable"_s, u"private"_s})
        row(qPrintable(u"withheld: "_s + withheld), withheld, {}, u"inbound"_s,
            u"number withheld"_s, u"number withheld, called in"_s);
    row("withheld, with a name", u"anonymous"_s, u"Kim Lee"_s, u"inbound"_s,
        u"Kim Lee · number withheld"_s, u"Kim Lee, number withheld, called in"_s);
}

void TestPhoneBook::whatIsKnownOfACaller()
{
    QFETCH(const twilio::Call, call);
    QFETCH(const QString, line);
    QFETCH(const QString, spoken);
    const Caller caller = callerOf(call, PhoneBook());
    QCOMPARE(lineText(caller), line);
    QCOMPARE(spokenText(caller), spoken);
    QCOMPARE(caller.number.isEmpty(), line.contains(u"withheld"_s));
}

void TestPhoneBook::promise8_textsAreOnOneLineAndBounded()
{
    const QString vast = u"<b>\n"_s + QString(1'000'000, u'9');
    const Caller caller = callerOf(
        {.sid = u"CA1"_s, .from = vast, .to = {}, .callerName = vast, .direction = u"inbound"_s},
        PhoneBook());
    QVERIFY(caller.number.size() <= 128);
    QVERIFY(caller.name.size() <= 80);
    QVERIFY(lineText(caller).startsWith(u"<b> 9"_s));
}

QTEST_GUILESS_MAIN(TestPhoneBook)
#include "tst_people_phonebook.moc"
