// SPDX-License-Identifier: Apache-2.0
#include "sandbox.h"

#include "service.h"

#include <QByteArrayList>

#include <utility>

namespace sandbox {

Sandbox::Sandbox(const Options &options, QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<Address>();
    qRegisterMetaType<Request>();
    qRegisterMetaType<StartFailure>();

    auto *service = new Service(options);
    service->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, service, &Service::start);
    connect(&m_thread, &QThread::finished, service, &QObject::deleteLater);
    connect(&m_thread, &QThread::finished, [this] { const std::lock_guard last(m_ending); });
    connect(service, &Service::ready, this, &Sandbox::ready, Qt::QueuedConnection);
    connect(service, &Service::failed, this, &Sandbox::failed, Qt::QueuedConnection);
    if (options.reportRequests)
        connect(service, &Service::answered, this, &Sandbox::answered, Qt::QueuedConnection);
    m_thread.setObjectName(QStringLiteral("sandbox"));
    m_thread.start();
}

Sandbox::~Sandbox()
{
    m_thread.quit();
    m_thread.wait();
    // What the thread has told and nobody has heard is destroyed after this, in this thread. The
    // thread sanitizer sees the order that this lock makes, and does not see that of wait().
    const std::lock_guard afterIt(m_ending);
}

QByteArray startupLine(const Address &address)
{
    // Addresses, SIDs and tokens have nothing to escape, and a person reads the line in this order.
    const std::pair<const char *, QString> members[]{
        {"base_url", QString::fromLatin1(address.baseUrl.toEncoded())},
        {"account_sid", address.accountSid},
        {"auth_token", address.authToken},
        {"conference_sid", address.conferenceSid},
        {"api_key", address.apiKeySid},
        {"api_secret", address.apiKeySecret},
    };
    QByteArrayList line;
    for (const auto &[name, value] : members)
        line += QByteArray("\"") + name + "\":\"" + value.toLatin1() + '"';
    return '{' + line.join(',') + "}\n";
}

} // namespace sandbox
