// SPDX-License-Identifier: Apache-2.0
#include "desktopbus.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>
#include <threads/workerthread.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 2'000; ///< milliseconds

QDBusMessage toDesktop(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s,
                                          u"/org/freedesktop/Notifications"_s,
                                          u"org.freedesktop.Notifications"_s, method);
}

/// What the desktop's specification has the body escape where it is markup.
QString escaped(QString text)
{
    return text.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
}

/// In the thread of its own.
void send(const QString &program, const QString &title, const QString &text)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const QDBusMessage abilities
        = bus.call(toDesktop(u"GetCapabilities"_s), QDBus::Block, patience);
    if (abilities.type() != QDBusMessage::ReplyMessage || abilities.arguments().isEmpty())
        return;
    const bool isMarkup
        = abilities.arguments().constFirst().toStringList().contains(u"body-markup"_s);
    constexpr uint replacesNone = 0;
    constexpr int asTheDesktopHasIt = -1; ///< how long it stays
    QDBusMessage notify = toDesktop(u"Notify"_s);
    notify << program << replacesNone << u"conference-panel"_s << title
           << (isMarkup ? escaped(text) : text) << QStringList() << QVariantMap()
           << asTheDesktopHasIt;
    bus.send(notify);
}

} // namespace

DesktopBus::DesktopBus() = default;

DesktopBus::~DesktopBus()
{
    if (m_thread)
        m_thread->leave();
}

void DesktopBus::show(const QString &title, const QString &text)
{
    if (!m_thread)
        m_thread = std::make_unique<threads::WorkerThread>(u"desktop"_s);
    m_thread->post([program = QCoreApplication::translate("window::DesktopBus", "Conference Panel"),
                    title, text] { send(program, title, text); });
}

} // namespace window
