// SPDX-License-Identifier: Apache-2.0
#include "helpmenu.h"

#include "keybindings.h"
#include "keysdialog.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <look/icons.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

HelpMenu::HelpMenu(KeyBindings &keys, QWidget *parent)
    : QMenu(tr("&Help"), parent)
    , m_keys(keys)
{
    setKey(*addAction(tr("&Keys"), this, &HelpMenu::showKeys), u"keys"_s, QKeySequence(Qt::Key_F1));
    setKey(*addAction(tr("&About Conference Panel"), this, &HelpMenu::showAbout), u"about"_s);
}

void HelpMenu::showKeys()
{
    (new KeysDialog(m_keys, parentWidget()->window()))->open();
}

void HelpMenu::showAbout()
{
    auto *box = new QMessageBox(parentWidget()->window());
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
