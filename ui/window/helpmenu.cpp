// SPDX-License-Identifier: Apache-2.0
#include "helpmenu.h"

#include "keysdialog.h"
#include "menuactions.h"

#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <look/icons.h>

namespace window {

HelpMenu::HelpMenu(QMenuBar &bar)
    : QMenu(tr("&Help"), &bar)
    , m_bar(bar)
{
    addAction(tr("&Keys"), this, &HelpMenu::showKeys)->setShortcut(QKeySequence(Qt::Key_F1));
    addAction(tr("&About Conference Panel"), this, &HelpMenu::showAbout);
}

void HelpMenu::showKeys()
{
    (new KeysDialog(menuActionsOf(m_bar), m_bar.window()))->open();
}

void HelpMenu::showAbout()
{
    auto *box = new QMessageBox(m_bar.window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Conference Panel"));
    box->setTextFormat(Qt::PlainText);
    constexpr int side = 48;
    box->setIconPixmap(look::applicationIcon().pixmap(side));
    box->setText(tr("Conference Panel %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        tr("For operators and testers of live phone conferences on Twilio. Licensed under the "
           "Apache License 2.0. Made with Qt %1.")
            .arg(QString::fromLatin1(qVersion())));
    box->addButton(tr("&Close"), QMessageBox::RejectRole);
    box->open();
}

} // namespace window
