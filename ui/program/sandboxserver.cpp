// SPDX-License-Identifier: Apache-2.0
#include "sandboxserver.h"

#include "signalwatcher.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstdio>
#include <sandbox/sandbox.h>
#include <words/sandboxwords.h>

namespace program {

int serveSandbox(const CommandLine &line)
{
    Q_ASSERT(QCoreApplication::instance());
    const sandbox::Options options{.port = line.port,
                                   .seed = line.seed,
                                   .freshSecrets = line.freshSecrets,
                                   // Scripts rely on five participants in the quiet conference.
                                   .participants = std::max(line.sandboxParticipants, 5)};
    const SignalWatcher watcher;
    sandbox::Sandbox served(options);
    QObject::connect(&served, &sandbox::Sandbox::ready, &served,
                     [](const sandbox::Address &address) {
                         std::fputs(sandbox::startupLine(address).constData(), stdout);
                         std::fflush(stdout);
                     });
    QObject::connect(&served, &sandbox::Sandbox::failed, &served,
                     [](const sandbox::StartFailure &failure) {
                         std::fprintf(stderr, "conference-panel: %s\n",
                                      qPrintable(words::sandboxNotStarted(
                                          failure.port, failure.isPortTaken, failure.detail)));
                         QCoreApplication::exit(1);
                     });
    return QCoreApplication::exec();
}

} // namespace program
