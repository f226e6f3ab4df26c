// SPDX-License-Identifier: Apache-2.0
#include "secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace account {

using namespace Qt::Literals::StringLiterals;

namespace {

using Paths = QList<QDBusObjectPath>;
using Attributes = QMap<QString, QString>;

/// It has just answered QtKeychain, or is not there.
constexpr int patience = 2'000; ///< milliseconds

QString nameOnBus()
{
    return u"org.freedesktop.secrets"_s;
}

QDBusMessage toBus(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, method);
}

QDBusMessage toService(const QString &method)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        nameOnBus(), u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method);
    message.setAutoStartService(false);
    return message;
}

template <class... Values, class Take>
void ask(const QDBusMessage &message, QObject *context, const Take &take)
{
    const QDBusPendingCall call = QDBusConnection::sessionBus().asyncCall(message, patience);
    const auto answer = [take, call] { take(QDBusPendingReply<Values...>(call)); };
    // Without a bus no watcher tells of it. That there is none is known at once: libsecret has just
    // found out, and so this waits for nothing.
    if (call.isFinished()) {
        QMetaObject::invokeMethod(context, answer, Qt::QueuedConnection);
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, answer);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, &QObject::deleteLater);
}

} // namespace

void lookAtSecretService(const QMap<QString, QString> &attributes, QObject *context,
                         const std::function<void(const SecretServiceState &)> &take)
{
    Q_ASSERT(context);
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage isThere = toBus(u"NameHasOwner"_s);
    isThere << nameOnBus();
    QDBusMessage search = toService(u"SearchItems"_s);
    search << QVariant::fromValue(attributes);
    QDBusMessage keyring = toService(u"ReadAlias"_s);
    keyring << u"default"_s;
    ask<bool>(isThere, context, [=](const QDBusPendingReply<bool> &there) {
        if (!there.isValid() || !there.value())
            return take({});
        ask<Paths, Paths>(search, context, [=](const QDBusPendingReply<Paths, Paths> &found) {
            const bool isLocked = found.isValid() && found.argumentAt<0>().isEmpty()
                && !found.argumentAt<1>().isEmpty();
            ask<QDBusObjectPath>(
                keyring, context, [=](const QDBusPendingReply<QDBusObjectPath> &path) {
                    const bool isNone = path.isValid() && path.value().path() == u"/"_s;
                    take({.isThere = true, .hasKeyring = !isNone, .isLocked = isLocked});
                });
        });
    });
}

} // namespace account
