// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <settings/settings.h>
#include <settings/store.h>
#include <support/unwritablesettings.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using settings::Settings;
using settings::Store;
using settings::Trouble;

namespace {

/// Permissions of the owner, the group and all others.
int modeOf(const QString &path)
{
    struct stat facts;
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0
        ? static_cast<int>(facts.st_mode & 0777)
        : -1;
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QVariant inFile(const QString &path, const QString &key)
{
    return QSettings(path, QSettings::NativeFormat).value(key);
}

constexpr std::chrono::minutes longEnough{1};

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_file;

    /// One that has looked at the file.
    std::unique_ptr<Store> opened() const
    {
        auto store = std::make_unique<Store>(*QCoreApplication::instance(), m_file);
        store->waitUntilRead(longEnough);
        return store;
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"panel"_s);
        QCoreApplication::setApplicationName(u"panel"_s);
    }
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_file = m_home->filePath(u"panel/panel.conf"_s);
    }

    void isWhereQSettingsIs() { QCOMPARE(Store::usualFile(), QSettings().fileName()); }

    void readsWhatQSettingsWrote()
    {
        const QVariantHash written{{u"number"_s, 2},
                                   {u"window/state"_s, QByteArray("\0\xff,;\n", 5)},
                                   {u"urls/a"_s, QStringList{u"https://h/?a=1,2"_s, u"é\n"_s}},
                                   {u"urls/one"_s, QStringList{u"https://h/"_s}},
                                   {u"phoneBook/%2B1"_s, u"Kim"_s},
                                   {u"isKept"_s, true}};
        {
            QSettings file(m_file, QSettings::NativeFormat);
            for (auto each = written.cbegin(); each != written.cend(); ++each)
                file.setValue(each.key(), each.value());
        }
        const auto store = opened();
        QVERIFY(!store->trouble());
        QCOMPARE(store->keys().size(), written.size());
        QCOMPARE(store->value(u"number"_s).toInt(), 2);
        QCOMPARE(store->value(u"window/state"_s).toByteArray(), written[u"window/state"_s]);
        QCOMPARE(store->value(u"urls/a"_s).toStringList(), written[u"urls/a"_s]);
        QCOMPARE(store->value(u"urls/one"_s).toStringList(), written[u"urls/one"_s]);
        QCOMPARE(store->value(u"phoneBook/%2B1"_s).toString(), u"Kim"_s);
        QVERIFY(store->value(u"isKept"_s).toBool());
    }

    void writesForTheNextStart()
    {
        const auto store = opened();
        store->setValue(u"urls/a"_s, QStringList{u"https://h/"_s, u"https://i/"_s});
        store->setValue(u"window/appearance"_s, 2);
        store->setValue(u"gone/a"_s, 1);
        store->setValue(u"gone/b/c"_s, 1);
        store->setValue(u"goneNot"_s, 1);
        store->remove(u"gone"_s);
        store->setValue(u"gone/a"_s, 3);
        QCOMPARE(store->value(u"window/appearance"_s).toInt(), 2);
        QCOMPARE(store->value(u"gone/a"_s).toInt(), 3);
        QVERIFY(!store->value(u"gone/b/c"_s).isValid());
        QVERIFY(store->end(longEnough));
        const auto next = opened();
        QStringList keys = next->keys();
        keys.sort();
        QCOMPARE(keys,
                 (QStringList{u"gone/a"_s, u"goneNot"_s, u"urls/a"_s, u"window/appearance"_s}));
        QCOMPARE(next->value(u"gone/a"_s).toInt(), 3);
        QCOMPARE(next->value(u"urls/a"_s).toStringList().size(), 2);
    }

    void programsKeepEachOthersSettings()
    {
        const auto store = opened();
        store->setValue(u"profiles/here/name"_s, u"before"_s);
        QTRY_COMPARE(inFile(m_file, u"profiles/here/name"_s).toString(), u"before"_s);
        {
            QSettings other(m_file, QSettings::NativeFormat);
            other.setValue(u"profiles/there/name"_s, u"other"_s);
        }
        store->setValue(u"profiles/here/name"_s, u"after"_s);
        QTRY_COMPARE(inFile(m_file, u"profiles/here/name"_s).toString(), u"after"_s);
        QCOMPARE(inFile(m_file, u"profiles/there/name"_s).toString(), u"other"_s);
        QTRY_COMPARE(store->value(u"profiles/there/name"_s).toString(), u"other"_s);
        {
            QSettings other(m_file, QSettings::NativeFormat);
            other.remove(u"profiles/there"_s);
        }
        store->refresh();
        QTRY_VERIFY(!store->value(u"profiles/there/name"_s).isValid());
    }

    void promise1_whatIsNoFileIsNotWaitedFor_data()
    {
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("pipe") << Trouble::Kind::NoFile;
        QTest::newRow("folder") << Trouble::Kind::NoFile;
        QTest::newRow("too large") << Trouble::Kind::TooLarge;
        QTest::newRow("not readable") << Trouble::Kind::Unreadable;
    }
    void promise1_whatIsNoFileIsNotWaitedFor()
    {
        QFETCH(Trouble::Kind, kind);
        const QByteArray path = QFile::encodeName(m_file);
        const QByteArray row = QTest::currentDataTag();
        QVERIFY(QDir().mkpath(QFileInfo(m_file).absolutePath()));
        if (row == "pipe")
            QCOMPARE(::mkfifo(path.constData(), 0644), 0);
        else if (row == "folder")
            QCOMPARE(::mkdir(path.constData(), 0755), 0);
        else if (row == "too large")
            write(m_file, QByteArray(5 * 1024 * 1024, '\n'));
        else // a circle, which stops root too
            QCOMPARE(::symlink(path.constData(), path.constData()), 0);
        struct stat before;
        QCOMPARE(::lstat(path.constData(), &before), 0);

        const auto store = opened();
        QVERIFY(store->trouble());
        QCOMPARE(store->trouble()->kind, kind);
        QCOMPARE(store->trouble()->file, m_file);
        QVERIFY(!store->isKept());
        store->setValue(u"window/appearance"_s, 2);
        QCOMPARE(store->value(u"window/appearance"_s).toInt(), 2);
        QVERIFY(store->end(longEnough));
        struct stat after;
        QCOMPARE(::lstat(path.constData(), &after), 0);
        QCOMPARE(after.st_ino, before.st_ino);
        QCOMPARE(after.st_mode, before.st_mode);
        QCOMPARE(after.st_size, before.st_size);
    }

    void whatIsSetBeforeItIsReadTakesNothingAway()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_file).absolutePath()));
        QCOMPARE(::mkfifo(QFile::encodeName(m_file).constData(), 0600), 0);
        const auto store = opened();
        QSignalSpy troubles(store.get(), &Store::troubleChanged);
        QSignalSpy late(store.get(), &Store::arrivedLate);
        store->setValue(u"urls/a"_s, QStringList{u"https://new/"_s});
        store->setValue(u"number"_s, 1);
        QVERIFY(QFile::remove(m_file));
        write(m_file, "number=7\nother=8\n[urls]\na=https://old/, https://older/\n");
        store->setValue(u"more"_s, 9);
        QTRY_VERIFY(!store->trouble());
        QCOMPARE(troubles.size(), 1);
        QCOMPARE(late.size(), 1);
        QCOMPARE(store->value(u"urls/a"_s).toStringList(),
                 (QStringList{u"https://new/"_s, u"https://old/"_s, u"https://older/"_s}));
        QCOMPARE(store->value(u"number"_s).toInt(), 1);
        QCOMPARE(store->value(u"other"_s).toInt(), 8);
        QCOMPARE(inFile(m_file, u"number"_s).toInt(), 1);
        QCOMPARE(inFile(m_file, u"more"_s).toInt(), 9);
    }

    void whatIsDamagedIsPutAside()
    {
        const QByteArray damaged = "[urls]\na=https://h/\nno value and no group\n[window]\nb=2\n";
        write(m_file, damaged);
        {
            const auto store = opened();
            QVERIFY(store->trouble());
            QCOMPARE(store->trouble()->kind, Trouble::Kind::Damaged);
            QCOMPARE(read(store->trouble()->keptAs), damaged);
            QCOMPARE(store->value(u"urls/a"_s).toString(), u"https://h/"_s);
            QVERIFY(store->isKept());
            store->setValue(u"window/c"_s, 3);
        }
        const auto next = opened();
        QVERIFY(!next->trouble());
        QCOMPARE(next->value(u"urls/a"_s).toString(), u"https://h/"_s);
        QCOMPARE(next->value(u"window/b"_s).toInt(), 2);
        QCOMPARE(next->value(u"window/c"_s).toInt(), 3);
    }

    void whatCannotBeWrittenIsToldAndTriedAgain()
    {
        const auto store = opened();
        {
            const support::UnwritableSettings unwritable;
            store->setValue(u"a"_s, 1);
            QTRY_VERIFY(store->trouble());
            QCOMPARE(store->trouble()->kind, Trouble::Kind::Unwritable);
            QVERIFY(!store->isKept());
            QCOMPARE(store->value(u"a"_s).toInt(), 1);
        }
        store->setValue(u"b"_s, 2);
        QTRY_VERIFY(!store->trouble());
        QCOMPARE(inFile(m_file, u"a"_s).toInt(), 1);
        QCOMPARE(inFile(m_file, u"b"_s).toInt(), 2);
    }

    void promise1_aLockOfAnotherComputerHoldsNobody()
    {
        const auto store = opened();
        write(m_file + u".lock"_s, "1\nconference-panel\nanother-computer\n");
        store->setValue(u"a"_s, 1);
        store->flush();
        QCOMPARE(store->value(u"a"_s).toInt(), 1);
        QTRY_VERIFY(store->trouble());
        QCOMPARE(store->trouble()->kind, Trouble::Kind::Slow);
        QCOMPARE(store->value(u"a"_s).toInt(), 1); // the first answer comes in between
        QVERIFY(store->isKept());
        store->setValue(u"b"_s, 2);
        QCOMPARE(read(m_file), ""_ba);
        QVariant afterTheAnswer;
        connect(store.get(), &Store::troubleChanged, this,
                [&] { afterTheAnswer = store->value(u"b"_s); });
        QVERIFY(QFile::remove(m_file + u".lock"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!store->trouble(), 60'000);
        QCOMPARE(afterTheAnswer.toInt(), 2); // which is not of the file yet
        QVERIFY(store->end(longEnough));
        QCOMPARE(inFile(m_file, u"a"_s).toInt(), 1);
        QCOMPARE(inFile(m_file, u"b"_s).toInt(), 2);
    }

    void promise7_onlyTheOwnerReadsThem()
    {
        const mode_t former = ::umask(0);
        const QString folder = QFileInfo(m_file).absolutePath();
        {
            const auto store = opened();
            store->setValue(u"a"_s, 1);
        }
        QCOMPARE(modeOf(m_file), 0600);
        QCOMPARE(modeOf(folder), 0700);
        // Those of an earlier version.
        QCOMPARE(::chmod(QFile::encodeName(m_file).constData(), 0644), 0);
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0755), 0);
        QVERIFY(opened()->end(longEnough));
        QCOMPARE(modeOf(m_file), 0600);
        {
            const auto store = opened();
            store->setValue(u"a"_s, 2);
        }
        QCOMPARE(modeOf(m_file), 0600);
        QCOMPARE(modeOf(folder), 0700);
        ::umask(former);
    }

    void groups_data()
    {
        QTest::addColumn<bool>("hasStore");
        QTest::newRow("memory") << true;
        QTest::newRow("file") << false;
    }
    void groups()
    {
        QFETCH(bool, hasStore);
        const auto store = hasStore ? opened() : nullptr;
        QCOMPARE(Store::find(), store.get());
        QSettings().clear();
        Settings all;
        all.setValue(u"a", 1);
        Settings group(u"g"_s);
        group.setValue(u"b", 2);
        group.setValue(u"c/d", 3);
        QCOMPARE(all.value(u"g/b").toInt(), 2);
        QCOMPARE(group.value(u"b").toInt(), 2);
        QVERIFY(!group.value(u"a").isValid());
        QStringList keys = group.keys();
        keys.sort();
        QCOMPARE(keys, (QStringList{u"b"_s, u"c/d"_s}));
        QVERIFY(group.sync());
        group.remove({});
        QCOMPARE(all.keys(), QStringList{u"a"_s});
        QCOMPARE(all.fileName(), hasStore ? m_file : QSettings().fileName());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
