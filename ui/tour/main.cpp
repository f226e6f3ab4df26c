// SPDX-License-Identifier: Apache-2.0
#include "tour.h"

#include <QApplication>
#include <cstdio>
#include <program/application.h>
#include <program/startup.h>

int main(int argc, char *argv[])
{
    const auto line = program::start(argc, argv);
    if (!line)
        return line.error();
    if (line->tour.isEmpty()) {
        std::fputs("conference-panel-tour: --tour DIR is missing\n", stderr);
        return program::usageError;
    }
    return program::runWithWindows(argc, argv, [&line] {
        program::Application application(*line);
        const tour::Tour tour(application, line->tour);
        return application.start() ? application.end(QApplication::exec()) : program::usageError;
    });
}
