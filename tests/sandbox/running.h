// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sandbox/sandbox.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

/// What came back from the service.
struct Reply
{
    int status = 0;
    QByteArray body;
    QJsonObject json;
    QHash<QByteArray, QByteArray> header; ///< by lower-case name

    int code() const { return json[QStringLiteral("code")].toInt(); }
};

/// A sandbox that has started, and a client of it that waits for each answer.
class Running
{
public:
    /// Quiet and small, unless \p options say otherwise.
    explicit Running(const sandbox::Options &options = {.participants = 10, .live = false});

    const sandbox::Address &address() const { return m_address; }
    sandbox::Sandbox &service() { return m_sandbox; }
    /// .../Accounts/AC.../ and \p path, which is encoded already.
    QByteArray target(const QByteArray &path) const;
    QByteArray authorization() const;

    Reply get(const QByteArray &path) { return send("GET", path); }
    Reply post(const QByteArray &path, const QByteArray &form) { return send("POST", path, form); }
    Reply remove(const QByteArray &path) { return send("DELETE", path); }
    Reply send(const QByteArray &method, const QByteArray &path, const QByteArray &form = {});
    /// To a path on the host, as the addresses of pages are; with any Authorization or none.
    Reply sendTo(const QByteArray &method, const QByteArray &target,
                 const QByteArray &authorization, const QByteArray &form = {});

    /// Conferences/CF.../Participants/LABEL.json
    static QByteArray participantPath(const QString &conferenceSid, const QString &address);
    static QByteArray participantsPath(const QString &conferenceSid);
    QJsonArray participants(const QString &conferenceSid);
    /// The participant's Call SID.
    QString callSid(const QString &conferenceSid, const QString &label);

private:
    sandbox::Sandbox m_sandbox;
    sandbox::Address m_address;
    QNetworkAccessManager m_network;
};
