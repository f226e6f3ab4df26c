// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connectstage.h"

#include <window/mainwindow.h>

/// As on a computer where the program was never started: no settings, no
/// environment, no profiles of the command line client.
void startUnknown();
/// The dialog of \p window; nullptr until it was needed.
connect::ConnectDialog *dialogOf(const window::MainWindow &window);
/// The dialog is there to be filled in.
bool asks(const window::MainWindow &window);
/// Chooses the action of the menu with these words.
void trigger(const window::MainWindow &window, const QString &name);
/// The participants of the conference that is looked at; nullptr while there is none.
people::ParticipantModel *participants(const window::MainWindow &window);
/// Fills the dialog in and connects for this session.
void connectTo(const window::MainWindow &window, const QUrl &address, const QString &accountSid,
               const QString &keySid, const QString &secret);
