// SPDX-License-Identifier: Apache-2.0
#include "application.h"
#include "coredump.h"
#include "sandboxserver.h"
#include "startup.h"
#include "tourstart.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    program::leaveNoCoreDump();
    const auto line = program::start(argc, argv);
    if (!line)
        return line.error();
    if (line->serveSandbox) {
        const QCoreApplication qt(argc, argv);
        return program::serveSandbox(*line);
    }
    if (!line->tour.isEmpty())
        return program::becomeTour(argc, argv);
    return program::runWithWindows(argc, argv, [&line] {
        program::Application application(*line);
        return application.start() ? application.end(QApplication::exec()) : program::usageError;
    });
}
