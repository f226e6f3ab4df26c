// SPDX-License-Identifier: Apache-2.0
#include "running.h"

#include <QJsonDocument>
#include <QNetworkProxy>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

Running::Running(const sandbox::Options &options)
    : m_sandbox(options)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    QSignalSpy ready(&m_sandbox, &sandbox::Sandbox::ready);
    if (ready.wait())
        m_address = ready.first().first().value<sandbox::Address>();
}

QByteArray Running::target(const QByteArray &path) const
{
    return "/2010-04-01/Accounts/" + m_address.accountSid.toLatin1() + '/' + path;
}

QByteArray Running::authorization() const
{
    return "Basic " + (m_address.accountSid + u':' + m_address.authToken).toLatin1().toBase64();
}

Reply Running::send(const QByteArray &method, const QByteArray &path, const QByteArray &form)
{
    return sendTo(method, target(path), authorization(), form);
}

Reply Running::sendTo(const QByteArray &method, const QByteArray &target,
                      const QByteArray &authorization, const QByteArray &form)
{
    QNetworkRequest request(QUrl::fromEncoded(m_address.baseUrl.toEncoded() + target));
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    if (!form.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          u"application/x-www-form-urlencoded"_s);
    const std::unique_ptr<QNetworkReply> answer(m_network.sendCustomRequest(request, method, form));
    QSignalSpy finished(answer.get(), &QNetworkReply::finished);
    if (!answer->isFinished() && !finished.wait())
        return {};
    Reply reply;
    reply.status = answer->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    reply.body = answer->readAll();
    reply.json = QJsonDocument::fromJson(reply.body).object();
    for (const auto &[name, value] : answer->rawHeaderPairs())
        reply.header.insert(name.toLower(), value);
    return reply;
}

QByteArray Running::participantsPath(const QString &conferenceSid)
{
    return "Conferences/" + conferenceSid.toLatin1() + "/Participants.json";
}

QByteArray Running::participantPath(const QString &conferenceSid, const QString &address)
{
    return "Conferences/" + conferenceSid.toLatin1() + "/Participants/"
        + QUrl::toPercentEncoding(address) + ".json";
}

QJsonArray Running::participants(const QString &conferenceSid)
{
    return get(participantsPath(conferenceSid) + "?PageSize=1000")
        .json[u"participants"_s]
        .toArray();
}

QString Running::callSid(const QString &conferenceSid, const QString &label)
{
    return get(participantPath(conferenceSid, label)).json[u"call_sid"_s].toString();
}
