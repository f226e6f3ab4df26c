// SPDX-License-Identifier: Apache-2.0
#include "settingswords.h"

#include <QCoreApplication>
#include <QDir>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Settings)
};

} // namespace

QString sentence(const settings::Trouble &trouble)
{
    using Kind = settings::Trouble::Kind;
    const QString file = QDir::toNativeSeparators(trouble.file);
    switch (trouble.kind) {
    case Kind::NoFile:
        return Words::tr("The settings cannot be read, since %1 is no file. It is left alone; the "
                         "program goes on with the usual settings, and forgets what you set when "
                         "it ends.")
            .arg(file);
    case Kind::Unreadable:
        return Words::tr("The settings cannot be read. Check that %1 can be read and written by "
                         "you. It is left alone; the program goes on with the usual settings, and "
                         "forgets what you set when it ends.")
            .arg(file);
    case Kind::TooLarge:
        return Words::tr("The settings cannot be read, since %1 is larger than settings are. It is "
                         "left alone; the program goes on with the usual settings, and forgets "
                         "what you set when it ends.")
            .arg(file);
    case Kind::Damaged:
        return Words::tr("The settings were damaged. What could be read of them is kept; the "
                         "damaged file was put aside as %1.")
            .arg(QDir::toNativeSeparators(trouble.keptAs));
    case Kind::Slow:
        return Words::tr("The disk of the settings does not answer. The program goes on without "
                         "it: what is in %1 may be missing, and what you set is written when the "
                         "disk answers.")
            .arg(file);
    case Kind::Unwritable:
        break;
    }
    return Words::tr("The settings cannot be written. What you set holds until the program ends. "
                     "Check that %1 can be written and that its disk is not full: it is tried "
                     "again when you set something.")
        .arg(file);
}

QString settingsNotWritten(const QString &file)
{
    return Words::tr("The disk of the settings does not answer. What was set last is not written "
                     "to %1.")
        .arg(QDir::toNativeSeparators(file));
}

} // namespace words
