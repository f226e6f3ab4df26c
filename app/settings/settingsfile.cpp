// SPDX-License-Identifier: Apache-2.0
#include "settingsfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace settings {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largest = 4LL * 1024 * 1024;
constexpr mode_t ownersFile = S_IRUSR | S_IWUSR;
constexpr mode_t ownersFolder = S_IRWXU;

/// Asks of a file what can be asked without waiting for it, as for the other end of a pipe.
std::optional<Trouble::Kind> whatIsWrongWith(const QByteArray &file)
{
    struct stat facts;
    if (::stat(file.constData(), &facts) != 0)
        return errno == ENOENT ? std::nullopt : std::optional(Trouble::Kind::Unreadable);
    if (!S_ISREG(facts.st_mode))
        return Trouble::Kind::NoFile;
    if (facts.st_size > largest)
        return Trouble::Kind::TooLarge;
    const int descriptor = ::open(file.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return Trouble::Kind::Unreadable;
    // Already now: what others could read before is no business of theirs.
    ::fchmod(descriptor, facts.st_mode & ownersFile);
    ::close(descriptor);
    return std::nullopt;
}

/// QSettings gives a new file the permissions of the one that it replaces.
void makePrivately(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    QDir().mkpath(folder);
    const QByteArray path = QFile::encodeName(folder);
    struct stat facts;
    if (::stat(path.constData(), &facts) == 0)
        ::chmod(path.constData(), facts.st_mode & ownersFolder);
    const int made = ::open(QFile::encodeName(file).constData(),
                            O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, ownersFile);
    if (made >= 0)
        ::close(made);
}

QHash<QString, QVariant> valuesOf(const QSettings &settings)
{
    QHash<QString, QVariant> values;
    for (const QString &key : settings.allKeys())
        values.insert(key, settings.value(key));
    return values;
}

QVariant added(const QVariant &list, const QVariant &former)
{
    QStringList all = list.toStringList() + former.toStringList();
    all.removeDuplicates();
    return all;
}

void make(QSettings &settings, const Change &change)
{
    if (!change.value)
        settings.remove(change.key);
    else if (change.isBlind && change.value->typeId() == QMetaType::QStringList)
        settings.setValue(change.key, added(*change.value, settings.value(change.key)));
    else
        settings.setValue(change.key, *change.value);
}

QString freeName(const QString &file)
{
    const QString stem = file + u".damaged-"_s
        + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    QString name = stem;
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = stem + u"-%1"_s.arg(n);
    return name;
}

/// \return nothing where it is whole. What can be read of one that is damaged goes in front of \p
/// changes, to be written anew.
std::optional<Trouble> putAsideIfDamaged(const QString &file, Changes &changes)
{
    const QSettings damaged(file, QSettings::NativeFormat);
    // Only then is all of it parsed.
    const QHash<QString, QVariant> values = valuesOf(damaged);
    if (damaged.status() != QSettings::FormatError)
        return std::nullopt;
    const QString keptAs = freeName(file);
    if (!QFile::rename(file, keptAs))
        return Trouble{.kind = Trouble::Kind::Unreadable, .file = file};
    Changes kept;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        kept.push_back({.key = value.key(), .value = value.value()});
    changes.insert(changes.begin(), kept.begin(), kept.end());
    return Trouble{.kind = Trouble::Kind::Damaged, .file = file, .keptAs = keptAs};
}

} // namespace

Outcome exchange(const QString &file, const Changes &changes)
{
    if (const auto wrong = whatIsWrongWith(QFile::encodeName(file)))
        return {.trouble = Trouble{.kind = *wrong, .file = file}};
    Changes made = changes;
    const auto damage = putAsideIfDamaged(file, made);
    if (damage && damage->kind != Trouble::Kind::Damaged)
        return {.trouble = damage};
    if (!made.empty())
        makePrivately(file);
    QSettings settings(file, QSettings::NativeFormat);
    for (const Change &change : made)
        make(settings, change);
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return {.trouble = Trouble{.kind = Trouble::Kind::Unwritable, .file = file}};
    return {.values = valuesOf(settings), .trouble = damage};
}

} // namespace settings
