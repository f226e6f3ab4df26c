// SPDX-License-Identifier: Apache-2.0
#include "application.h"
#include "commandline.h"

#include <QApplication>
#include <QNetworkProxyFactory>
#include <QSettings>
#include <algorithm>
#include <cstdio>
#include <look/appearance.h>
#include <look/icons.h>
#include <sandbox/sandbox.h>
#include <style/panelstyle.h>
#include <tour/tour.h>

namespace {

constexpr int usageError = 2;

int serveSandbox(const program::CommandLine &line)
{
    const sandbox::Options options{.port = line.port,
                                   .seed = line.seed,
                                   // Scripts rely on five participants in the quiet conference.
                                   .participants = std::max(line.sandboxParticipants, 5)};
    sandbox::Sandbox served(options);
    QObject::connect(&served, &sandbox::Sandbox::ready, &served,
                     [](const sandbox::Address &address) {
                         std::fputs(sandbox::startupLine(address).constData(), stdout);
                         std::fflush(stdout);
                     });
    QObject::connect(&served, &sandbox::Sandbox::failed, &served, [](const QString &reason) {
        std::fprintf(stderr, "conference-panel: %s\n", qPrintable(reason));
        QCoreApplication::exit(1);
    });
    return QCoreApplication::exec();
}

int showWindow(QApplication &qt, const program::CommandLine &line)
{
    QApplication::setStyle(new style::PanelStyle);
    look::applyAppearance(qt,
                          static_cast<look::Appearance>(
                              std::clamp(QSettings().value(look::appearanceKey, 0).toInt(), 0, 2)));
    QApplication::setWindowIcon(look::applicationIcon());
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    program::Application application(line);
    std::unique_ptr<tour::Tour> tour;
    if (!line.tour.isEmpty())
        tour = std::make_unique<tour::Tour>(application, line.tour);
    return application.start() ? QApplication::exec() : usageError;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("conference-panel"));
    QCoreApplication::setOrganizationName(QStringLiteral("conference-panel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PANEL_VERSION));

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const auto line = program::parseCommandLine(arguments);
    if (!line) {
        std::fprintf(stderr, "conference-panel: %s\n", qPrintable(line.error()));
        return usageError;
    }
    if (!line->answer.isEmpty()) {
        std::fputs(qPrintable(line->answer), stdout);
        return 0;
    }
    if (line->serveSandbox) {
        QCoreApplication application(argc, argv);
        return serveSandbox(*line);
    }
    QApplication application(argc, argv);
    return showWindow(application, *line);
}
