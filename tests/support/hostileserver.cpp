// SPDX-License-Identifier: Apache-2.0
#include <support/hostileserver.h>

#include <QHostAddress>
#include <QSslSocket>

namespace support {

using namespace Qt::Literals::StringLiterals;

HostileServer::HostileServer(Tls tls, QObject *parent)
    : QTcpServer(parent)
    , m_tls(tls)
{
    setListenBacklogSize(1024);
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on: %s", qPrintable(errorString()));
    m_url.setScheme(tls == Tls::None ? u"http"_s : u"https"_s);
    m_url.setHost(u"127.0.0.1"_s);
    m_url.setPort(serverPort());
}

void HostileServer::closeConnections()
{
    const auto connections = findChildren<Connection *>();
    for (Connection *connection : connections)
        connection->close();
}

void HostileServer::resetConnections()
{
    const auto connections = findChildren<Connection *>();
    for (Connection *connection : connections)
        connection->reset();
}

void HostileServer::stopListening()
{
    close();
}

void HostileServer::listenAgain()
{
    if (!listen(QHostAddress::LocalHost, static_cast<quint16>(m_url.port())))
        qFatal("the port is gone: %s", qPrintable(errorString()));
}

void HostileServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = nullptr;
    if (m_tls == Tls::None) {
        socket = new QTcpSocket(this);
    } else {
        auto *secure = new QSslSocket(this);
        secure->setSslConfiguration(serverConfiguration(m_tls));
        socket = secure;
    }
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);

    auto *connection = new Connection(socket, m_ledger.addConnection(), m_script, m_ledger, this);
    connect(connection, &Connection::received, this, &HostileServer::received);
    connection->start();
}

} // namespace support
