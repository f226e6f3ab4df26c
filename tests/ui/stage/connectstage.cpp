// SPDX-License-Identifier: Apache-2.0
#include "connectstage.h"

#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <connect/connectform.h>
#include <connect/connectforms.h>
#include <controls/reasonlabel.h>

using namespace Qt::Literals::StringLiterals;

ConnectStage::ConnectStage()
    : connected(&dialog, &connect::ConnectDialog::connectRequested)
    , sandboxRequested(&dialog, &connect::ConnectDialog::sandboxRequested)
{
    dialog.open();
    if (!QTest::qWaitForWindowActive(&dialog))
        qFatal("the dialog did not become active");
}

QWidget *ConnectStage::form() const
{
    return dialog.findChild<connect::ConnectForms *>()->current();
}

void ConnectStage::type(const QString &name, const QString &text)
{
    auto *edit = field<QLineEdit>(name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void ConnectStage::press(const QString &words)
{
    QTest::mouseClick(worded<QPushButton>(dialog, words), Qt::LeftButton);
}

void ConnectStage::fillIn(const QUrl &address, const QString &accountSid, const QString &key,
                          const QString &secret)
{
    type(u"Name"_s, u"Support desk"_s);
    type(u"Account SID"_s, accountSid);
    type(u"API key SID"_s, key);
    type(u"API key secret"_s, secret);
    if (!field<QLineEdit>(u"Base address"_s)->isVisible())
        QTest::mouseClick(worded<QToolButton>(*form(), u"Advanced"_s), Qt::LeftButton);
    type(u"Base address"_s, address.toString());
}

QString ConnectStage::outcome() const
{
    return dialog.findChild<controls::ReasonLabel *>()->text();
}

QString ConnectStage::problemOf(const QString &name) const
{
    return field<QLineEdit>(name)->accessibleDescription();
}

QStringList ConnectStage::accounts() const
{
    QStringList names;
    const auto *list = named<QListWidget>(dialog, u"Accounts"_s);
    for (int row = 0; row < list->count(); ++row)
        names += list->item(row)->text();
    return names;
}

void ConnectStage::choose(const QString &account)
{
    auto *list = named<QListWidget>(dialog, u"Accounts"_s);
    const auto found = list->findItems(account, Qt::MatchExactly);
    if (found.isEmpty())
        qFatal("%s is not listed", qPrintable(account));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(found.constFirst()).center());
}

account::Connection ConnectStage::connection() const
{
    return connected.constLast().constFirst().value<account::Connection>();
}

ServedSandbox::ServedSandbox(const sandbox::Options &options)
    : m_sandbox(options)
{
    QSignalSpy ready(&m_sandbox, &sandbox::Sandbox::ready);
    if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }, 30'000))
        qFatal("no sandbox");
    m_address = ready.constFirst().constFirst().value<sandbox::Address>();
}

QStringList filesHolding(const QList<QByteArray> &secrets)
{
    QStringList found;
    int looked = 0;
    for (const auto place :
         {QStandardPaths::GenericConfigLocation, QStandardPaths::GenericDataLocation,
          QStandardPaths::GenericCacheLocation}) {
        QDirIterator files(QStandardPaths::writableLocation(place), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++looked;
            const QByteArray bytes = file.readAll();
            for (const QByteArray &secret : secrets) {
                if (bytes.contains(secret))
                    found += file.fileName();
            }
        }
    }
    return looked > 0 ? found : QStringList{u"no file was looked at"_s};
}
