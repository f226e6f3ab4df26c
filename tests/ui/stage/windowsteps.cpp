// SPDX-License-Identifier: Apache-2.0
#include "windowsteps.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <connect/connectform.h>
#include <connect/connectforms.h>
#include <table/participanttable.h>

using namespace Qt::Literals::StringLiterals;

namespace {

void type(const QWidget &dialog, const QString &field, const QString &text)
{
    auto *edit = named<QLineEdit>(*dialog.findChild<connect::ConnectForms *>()->current(), field);
    edit->clear();
    QTest::keyClicks(edit, text);
}

} // namespace

void startUnknown()
{
    QCoreApplication::setOrganizationName(u"conference-panel"_s);
    QCoreApplication::setApplicationName(u"conference-panel"_s);
    QSettings().clear();
    QDir(QDir::home().filePath(u".twilio-cli"_s)).removeRecursively();
    for (const char *name : {"TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_API_KEY",
                             "TWILIO_API_SECRET", "TWILIO_EDGE", "TWILIO_REGION"})
        qunsetenv(name);
}

connect::ConnectDialog *dialogOf(const window::MainWindow &window)
{
    return window.findChild<connect::ConnectDialog *>();
}

bool asks(const window::MainWindow &window)
{
    const auto *dialog = dialogOf(window);
    return dialog && dialog->isVisible();
}

void trigger(const window::MainWindow &window, const QString &name)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (withoutMnemonic(action->text()) == name)
            return action->trigger();
    }
    qFatal("there is no %s", qPrintable(name));
}

people::ParticipantModel *participants(const window::MainWindow &window)
{
    return window.table()->participants();
}

void connectTo(const window::MainWindow &window, const QUrl &address, const QString &accountSid,
               const QString &keySid, const QString &secret)
{
    const connect::ConnectDialog &dialog = *dialogOf(window);
    type(dialog, u"Account SID"_s, accountSid);
    type(dialog, u"API key SID"_s, keySid);
    type(dialog, u"API key secret"_s, secret);
    type(dialog, u"Base address"_s, address.toString());
    auto *remember
        = worded<QCheckBox>(dialog, u"Remember this account, its secret in the keychain"_s);
    if (remember->isChecked())
        remember->click();
    QTest::mouseClick(worded<QPushButton>(dialog, u"Connect for this session only"_s),
                      Qt::LeftButton);
}
