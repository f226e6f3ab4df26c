// SPDX-License-Identifier: Apache-2.0
#include "startup.h"

#include "lastwait.h"
#include "signalwatcher.h"

#include <QApplication>
#include <account/systemproxies.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <look/icons.h>
#include <style/panelstyle.h>
#include <sys/stat.h>

namespace program {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(program::Startup)
};

/// Those of Qt's own options that take a value.
constexpr std::array qtOptionsWithValue{
    "platform"_L1,    "platformpluginpath"_L1, "platformtheme"_L1, "plugin"_L1,
    "qwindowicon"_L1, "qwindowgeometry"_L1,    "qwindowtitle"_L1,  "session"_L1,
    "display"_L1,     "geometry"_L1,           "style"_L1,         "stylesheet"_L1};
constexpr std::array qtOptionsAlone{"reverse"_L1, "nograb"_L1, "dograb"_L1, "widgetcount"_L1};

/// Without what Qt takes out of the list by itself, but only once a display is there.
QStringList withoutQtOptions(const QStringList &arguments)
{
    const auto isOneOf = [](const auto &options, QStringView name) {
        return std::find(options.begin(), options.end(), name) != options.end();
    };
    QStringList kept;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QStringView name = arguments[i];
        const int dashes = name.startsWith("--"_L1) ? 2 : name.startsWith(u'-') ? 1 : 0;
        name = name.sliced(dashes);
        if (dashes > 0 && isOneOf(qtOptionsWithValue, name))
            ++i;
        else if (dashes == 0
                 || (!isOneOf(qtOptionsAlone, name) && !name.startsWith("style="_L1)
                     && !name.startsWith("stylesheet="_L1)))
            kept += arguments[i];
    }
    return kept;
}

/// Why there is no window, and what works all the same.
QString noDisplay()
{
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
    const QString display = qEnvironmentVariable("DISPLAY");
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    if (display.isEmpty() && wayland.isEmpty()) {
        return Words::tr("There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. "
                         "--serve-sandbox needs none; --screenshot and --tour do without one where "
                         "QT_QPA_PLATFORM is offscreen.");
    }
    if (!platform.isEmpty())
        return Words::tr("No display can be opened by QT_QPA_PLATFORM, which is %1.").arg(platform);
    return Words::tr("The display %1 cannot be opened.").arg(wayland.isEmpty() ? display : wayland);
}

/// While the application object is made: Qt tells at length that it found no display, and aborts.
void hearNoDisplay(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "conference-panel: %s\n", qPrintable(noDisplay()));
        std::fflush(nullptr);
        std::_Exit(1);
    }
    if (!QLatin1StringView(context.category).startsWith("qt.qpa."_L1))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

std::unique_ptr<QApplication> makeApplication(int &argc, char *argv[])
{
    const QtMessageHandler usual = qInstallMessageHandler(&hearNoDisplay);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(usual);
    return application;
}

void dress()
{
    QApplication::setStyle(new style::PanelStyle);
    QApplication::setWindowIcon(look::applicationIcon());
    QNetworkProxyFactory::setApplicationProxyFactory(new account::SystemProxies);
}

} // namespace

tl::expected<CommandLine, int> start(int argc, char *argv[])
{
    Q_ASSERT(!QCoreApplication::instance());
    // Before a thread can make a file: it is one for the whole process.
    ::umask(S_IRWXG | S_IRWXO);
    QCoreApplication::setApplicationName(QStringLiteral("conference-panel"));
    QCoreApplication::setOrganizationName(QStringLiteral("conference-panel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PANEL_VERSION));

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const auto line = parseCommandLine(withoutQtOptions(arguments));
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

int runWithWindows(int argc, char *argv[], const std::function<int()> &work)
{
    LastWait end; // the first: it watches over the end of all others
    const auto application = makeApplication(argc, argv);
    dress();
    const SignalWatcher watcher;
    const int status = work();
    end.begin(status);
    return status;
}

} // namespace program
