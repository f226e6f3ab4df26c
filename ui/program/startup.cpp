// SPDX-License-Identifier: Apache-2.0
#include "startup.h"

#include <QApplication>
#include <QSettings>
#include <account/systemproxies.h>
#include <algorithm>
#include <cstdio>
#include <look/appearance.h>
#include <look/icons.h>
#include <style/panelstyle.h>

namespace program {

tl::expected<CommandLine, int> start(int argc, char *argv[])
{
    Q_ASSERT(!QCoreApplication::instance());
    QCoreApplication::setApplicationName(QStringLiteral("conference-panel"));
    QCoreApplication::setOrganizationName(QStringLiteral("conference-panel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PANEL_VERSION));

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const auto line = parseCommandLine(arguments);
    if (!line) {
        std::fprintf(stderr, "conference-panel: %s\n", qPrintable(line.error()));
        return tl::make_unexpected(usageError);
    }
    if (!line->answer.isEmpty()) {
        std::fputs(qPrintable(line->answer), stdout);
        return tl::make_unexpected(0);
    }
    return *line;
}

void dress(QApplication &application)
{
    QApplication::setStyle(new style::PanelStyle);
    look::applyAppearance(application,
                          static_cast<look::Appearance>(
                              std::clamp(QSettings().value(look::appearanceKey, 0).toInt(), 0, 2)));
    QApplication::setWindowIcon(look::applicationIcon());
    QNetworkProxyFactory::setApplicationProxyFactory(new account::SystemProxies);
}

} // namespace program
