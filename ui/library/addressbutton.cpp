// SPDX-License-Identifier: Apache-2.0
#include "addressbutton.h"

#include "addressfield.h"
#include "keepdialog.h"
#include "librarywindow.h"
#include "speakdialog.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <addresses/library.h>
#include <controls/methodfield.h>
#include <look/icons.h>
#include <twilio/callableurl.h>
#include <words/addresswords.h>

namespace library {

AddressButton::AddressButton(AddressField *url, controls::MethodField *method, const QString &name,
                             QWidget *parent)
    : QPushButton(parent)
    , m_url(url)
    , m_method(method)
    , m_menu(new QMenu(this))
    , m_keep(m_menu->addAction(tr("&Keep this address…")))
{
    constexpr int width = 32;
    setIcon(look::icon(look::IconName::Bookmark));
    setAccessibleName(name);
    setAccessibleDescription(tr("Opens a menu"));
    setToolTip(tr("Named addresses: keep this one, speak a text, open the library"));
    // Enter in the address must not open it.
    setAutoDefault(false);
    setFixedWidth(width);
    m_menu->setToolTipsVisible(true);
    m_menu->addAction(tr("&Speak a text…"), this, &AddressButton::speak);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Library…"), this,
                      [this] { LibraryWindow::open(*window(), m_url->kind()); });
    connect(this, &QPushButton::clicked, this, &AddressButton::openMenu);
    connect(m_keep, &QAction::triggered, this, &AddressButton::keep);
    connect(
        url, &AddressField::addressChosen, this,
        [this](const addresses::NamedAddress &address) { m_method->setMethod(address.method); });
}

void AddressButton::openMenu()
{
    showWhatIsPossible();
    m_menu->popup(mapToGlobal(rect().bottomLeft()));
}

/// As in the list beside it.
void AddressButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier)
        openMenu();
    else
        QPushButton::keyPressEvent(event);
}

void AddressButton::showWhatIsPossible()
{
    const addresses::NamedAddress address = addresses::keepable(
        {.kind = m_url->kind(), .url = m_url->url(), .method = m_method->method()});
    const addresses::Library library;
    const addresses::Kept *known = library.sameAs(address);
    QString why;
    if (!twilio::isCallableUrl(address.url))
        why = tr("Type an address first");
    else if (known)
        why = words::isThereAlready(known->address.name);
    else if (library.isFull())
        why = words::libraryIsFull();
    m_keep->setEnabled(why.isEmpty());
    m_keep->setToolTip(why);
    m_keep->setStatusTip(why);
}

void AddressButton::keep()
{
    auto *dialog = new KeepDialog(
        {.kind = m_url->kind(), .url = m_url->url(), .method = m_method->method()}, window());
    dialog->open();
}

void AddressButton::speak()
{
    SpeakDialog *dialog = SpeakDialog::of(*window());
    dialog->disconnect(this);
    // Whoever asked last gets the answer.
    disconnect(dialog, &SpeakDialog::addressMade, nullptr, nullptr);
    connect(dialog, &SpeakDialog::addressMade, this,
            [this](const QString &url) { fillIn(url, twilio::HttpMethod::Get); });
    dialog->ask(m_url->kind());
}

void AddressButton::fillIn(const QString &url, std::optional<twilio::HttpMethod> method)
{
    m_method->setMethod(method);
    m_url->setEditText(url);
    m_url->lineEdit()->setCursorPosition(0);
    m_url->setFocus(Qt::OtherFocusReason);
}

} // namespace library
