// SPDX-License-Identifier: Apache-2.0
#include "targets.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Feeds the fuzz targets with what is kept in tests/fuzz/corpus, where no clang is.
class tst_fuzzcorpus : public QObject
{
    Q_OBJECT

private slots:
    void everyTargetHasACorpus();
    void promisesHold_data();
    void promisesHold();
};

namespace {

using Target = void (*)(const QByteArray &);

struct NamedTarget
{
    const char *name;
    Target target;
};
const QList<NamedTarget> targets{FUZZ_TARGETS};

QDir corpusOf(const NamedTarget &target)
{
    return QDir(QString::fromUtf8(FUZZ_CORPUS "/") + QString::fromUtf8(target.name));
}

} // namespace

Q_DECLARE_METATYPE(Target)

void tst_fuzzcorpus::everyTargetHasACorpus()
{
    for (const NamedTarget &target : targets)
        QVERIFY2(!corpusOf(target).isEmpty(QDir::Files), target.name);
}

void tst_fuzzcorpus::promisesHold_data()
{
    QTest::addColumn<Target>("target");
    QTest::addColumn<QString>("file");
    for (const NamedTarget &target : targets) {
        for (const QFileInfo &file : corpusOf(target).entryInfoList(QDir::Files))
            QTest::addRow("%s/%s", target.name, qPrintable(file.fileName()))
                << target.target << file.filePath();
    }
}

void tst_fuzzcorpus::promisesHold()
{
    QFETCH(const Target, target);
    QFETCH(const QString, file);
    QFile input(file);
    QVERIFY(input.open(QIODevice::ReadOnly));
    const QByteArray bytes = input.readAll();
    try {
        target(bytes);
        target({});
        target(bytes.first(bytes.size() / 2));
    } catch (const std::exception &broken) {
        QFAIL(broken.what());
    }
}

QTEST_GUILESS_MAIN(tst_fuzzcorpus)
#include "tst_fuzzcorpus.moc"
