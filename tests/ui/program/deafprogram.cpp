// SPDX-License-Identifier: Apache-2.0
// A program whose event loop does not run, so that nothing is done about a signal. It says when one
// came.
#include <QCoreApplication>
#include <csignal>
#include <cstdio>
#include <program/signalwatcher.h>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const program::SignalWatcher watcher;
    // None comes but while it is waited for.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    for (;;) {
        std::puts("is there");
        std::fflush(stdout);
        sigsuspend(&before);
    }
}
