// SPDX-License-Identifier: Apache-2.0
#include "openaccounts.h"

#include "log.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <sys/socket.h>
#include <unistd.h>

namespace program {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView show = "show\n";

/// The process at the other end belongs to the same person.
bool isOurs(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer,
                      &size)
        == 0
        && peer.uid == getuid();
}

} // namespace

OpenAccounts::OpenAccounts(const QString &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

OpenAccounts::~OpenAccounts() = default;

QString OpenAccounts::nameOf(const history::Account &account) const
{
    const QByteArray all
        = QStringList{m_journal, account.sid, account.endpoint}.join(u'\n').toUtf8();
    const QByteArray hash = QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex();
    return u"conference-panel-%1-%2"_s.arg(QString::number(getuid()),
                                           QString::fromLatin1(hash.first(32)));
}

void OpenAccounts::setOpen(const QList<history::Account> &accounts)
{
    QStringList names;
    for (const history::Account &account : accounts)
        names += nameOf(account);
    std::erase_if(m_servers,
                  [&names](const auto &server) { return !names.contains(server.first); });
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!m_servers.contains(names[i]))
            listen(names[i], accounts[i]);
    }
}

void OpenAccounts::listen(const QString &name, const history::Account &account)
{
    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::AbstractNamespaceOption);
    if (!server->listen(name)) {
        qCDebug(log) << "another program says already that the account is open";
        return;
    }
    connect(server.get(), &QLocalServer::newConnection, this,
            [this, there = server.get(), account] { hear(*there, account); });
    m_servers[name] = std::move(server);
}

void OpenAccounts::hear(QLocalServer &server, const history::Account &account)
{
    while (QLocalSocket *socket = server.nextPendingConnection()) {
        if (!isOurs(*socket)) {
            socket->deleteLater();
            continue;
        }
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket, account] {
            if (socket->bytesAvailable() >= show.size() && socket->read(show.size()) == show)
                emit showRequested(account);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

std::unique_ptr<QLocalSocket> OpenAccounts::reach(const QString &name)
{
    auto socket = std::make_unique<QLocalSocket>();
    socket->setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    // On Linux a connection to a local socket is there at once, or there is none.
    socket->connectToServer(name);
    if (socket->state() != QLocalSocket::ConnectedState || !isOurs(*socket))
        return nullptr;
    return socket;
}

bool OpenAccounts::isOpenElsewhere(const history::Account &account) const
{
    const QString name = nameOf(account);
    return !m_servers.contains(name) && reach(name);
}

void OpenAccounts::showElsewhere(const history::Account &account)
{
    auto socket = reach(nameOf(account));
    if (!socket)
        return;
    socket->write(show.data(), show.size());
    socket->flush();
}

} // namespace program
