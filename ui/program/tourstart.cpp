// SPDX-License-Identifier: Apache-2.0
#include "tourstart.h"

#include <QCoreApplication>
#include <QFile>
#include <cstdio>
#include <unistd.h>
#include <vector>

namespace program {

namespace {

QString folderOfProgram(int argc, char *argv[])
{
    // Only an application knows, and it may take arguments of Qt's own out of a list.
    std::vector<char *> arguments(argv, argv + argc + 1);
    const QCoreApplication application(argc, arguments.data());
    return QCoreApplication::applicationDirPath();
}

} // namespace

int becomeTour(int argc, char *argv[])
{
    Q_ASSERT(!QCoreApplication::instance());
    const QString tour = folderOfProgram(argc, argv) + QStringLiteral("/conference-panel-tour");
    execv(QFile::encodeName(tour).constData(), argv);
    const QString sentence = QCoreApplication::translate(
        "program::TourStart",
        "The tour could not be started: it is no part of an installation, and lies beside the "
        "program only where that was built. %1 was looked for.");
    std::fprintf(stderr, "conference-panel: %s\n", qPrintable(sentence.arg(tour)));
    return 1;
}

} // namespace program
