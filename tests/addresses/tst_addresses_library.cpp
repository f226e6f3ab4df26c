// SPDX-License-Identifier: Apache-2.0
#include <QDateTime>
#include <QSettings>
#include <QTest>
#include <addresses/library.h>

using namespace Qt::Literals::StringLiterals;
using addresses::Kept;
using addresses::Kind;
using addresses::Library;
using addresses::NamedAddress;
using twilio::HttpMethod;

namespace {

NamedAddress named(const QString &name, const QString &url, Kind kind = Kind::Announcement)
{
    return {.kind = kind, .name = name, .url = url};
}

QStringList namesIn(const QList<Kept> &all)
{
    QStringList names;
    for (const Kept &kept : all)
        names += kept.address.name;
    return names;
}

/// What is used is told apart by milliseconds.
void nextMillisecond()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > now);
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void keepsWhatItIsGiven();
    void hasLastUsedFirst();
    void takesBackARemoval();
    void importsWhatIsNotThere();
    void holdsNoMoreThanItCan();
    void promise7_keepsNoSecret_data();
    void promise7_keepsNoSecret();
    void promise8_oddSettingsAreHarmless();
};

void TestLibrary::keepsWhatItIsGiven()
{
    const NamedAddress hold{.kind = Kind::HoldMusic,
                            .name = u"  Zoë's\tlobby / 東京 "_s,
                            .url = u"https://h/a.mp3?x=1"_s,
                            .method = HttpMethod::Get};
    const QUuid id = Library().add(hold);
    const Library library;
    QCOMPARE(library.all().size(), 1);
    QVERIFY(library.find(id));
    QCOMPARE(library.find(id)->address,
             (NamedAddress{Kind::HoldMusic, u"Zoë's lobby / 東京"_s, hold.url, hold.method}));
    QCOMPARE(library.of(Kind::HoldMusic).size(), 1);
    QVERIFY(library.of(Kind::Announcement).isEmpty());
    NamedAddress other = hold;
    other.name = u"another"_s;
    QCOMPARE(library.sameAs(other), library.find(id));
    other.method = HttpMethod::Post;
    QVERIFY(!library.sameAs(other));
}

void TestLibrary::hasLastUsedFirst()
{
    Library library;
    library.import({named(u"zebra"_s, u"https://h/z"_s), named(u"ant"_s, u"https://h/a"_s)});
    QCOMPARE(namesIn(library.all()), (QStringList{u"ant"_s, u"zebra"_s}));
    nextMillisecond();
    library.add(named(u"new"_s, u"https://h/n"_s));
    QCOMPARE(namesIn(library.all()), (QStringList{u"new"_s, u"ant"_s, u"zebra"_s}));
    nextMillisecond();
    library.use(library.all().at(2).id);
    QCOMPARE(namesIn(library.all()), (QStringList{u"zebra"_s, u"new"_s, u"ant"_s}));
    QCOMPARE(namesIn(Library().all()), namesIn(library.all()));
}

void TestLibrary::takesBackARemoval()
{
    Library library;
    const QUuid id = library.add(named(u"one"_s, u"https://h/1"_s));
    const Kept kept = *library.find(id);
    library.remove(id);
    QVERIFY(Library().all().isEmpty());
    QVERIFY(QSettings().allKeys().isEmpty());
    library.put(kept);
    QCOMPARE(Library().all(), QList{kept});
}

void TestLibrary::importsWhatIsNotThere()
{
    Library library;
    library.add(named(u"mine"_s, u"https://h/1"_s));
    const QList<NamedAddress> those{named(u"theirs"_s, u"https://h/1"_s),
                                    named(u"two"_s, u"https://h/2"_s),
                                    named(u"two again"_s, u"https://h/2"_s),
                                    named(u"two"_s, u"https://h/2"_s, Kind::WaitMusic)};
    QCOMPARE(library.import(those).size(), 2);
    QCOMPARE(namesIn(Library().all()), (QStringList{u"mine"_s, u"two"_s, u"two"_s}));
    QVERIFY(library.import(those).isEmpty());
}

void TestLibrary::holdsNoMoreThanItCan()
{
    QList<NamedAddress> many;
    for (int i = 0; i <= Library::most; ++i)
        many += named(QString::number(i), u"https://h/"_s + QString::number(i));
    Library library;
    QCOMPARE(library.import(many).size(), Library::most);
    QVERIFY(library.isFull());
    QCOMPARE(Library().all().size(), Library::most);
}

void TestLibrary::promise7_keepsNoSecret_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("kept");
    QTest::newRow("password") << u"https://u:5ecre7@h/a"_s << u"https://h/a"_s;
    QTest::newRow("signature") << u"https://h/a?x=1&X-Amz-Signature=5ecre7"_s
                               << u"https://h/a?x=1"_s;
    QTest::newRow("token") << u"https://h/a?token=5ecre7"_s << u"https://h/a"_s;
}

void TestLibrary::promise7_keepsNoSecret()
{
    QFETCH(QString, url);
    QFETCH(QString, kept);
    Library library;
    const QUuid id = library.add(named(u"one"_s, url));
    QCOMPARE(library.find(id)->address.url, kept);
    for (const QString &key : QSettings().allKeys())
        QVERIFY(!QSettings().value(key).toString().contains(u"5ecre7"_s));
}

void TestLibrary::promise8_oddSettingsAreHarmless()
{
    const QString group = u"addresses/"_s;
    const auto put = [&group](const QString &name, const QString &url, const QString &kind) {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QSettings().setValue(group + id + u"/name"_s, name);
        QSettings().setValue(group + id + u"/url"_s, url);
        QSettings().setValue(group + id + u"/kind"_s, kind);
    };
    QSettings().setValue(group + u"no id/name"_s, u"x"_s);
    QSettings().setValue(group + u"name"_s, u"x"_s);
    put(u"x"_s, u"https://h"_s, u"music"_s);
    put(u"x"_s, u"h"_s, u"hold"_s);
    put(QString(), u"https://h"_s, u"hold"_s);
    put(QString(100, u'x'), u"https://h"_s, u"hold"_s);
    put(u"x"_s, u"https://h/"_s + QString(100'000, u'x'), u"hold"_s);
    QVERIFY(Library().all().isEmpty());
    put(u"x"_s, u"https://h"_s, u"hold"_s);
    QCOMPARE(Library().all().size(), 1);
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_addresses_library.moc"
