// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api.h"
#include "livescript.h"
#include "sandbox.h"
#include "seed.h"

#include <QTcpServer>
#include <QTimer>

#include <optional>
#include <vector>

namespace sandbox {

class HttpConnection;

/// What runs in the sandbox's thread: the listening socket, the conferences and what happens in
/// them.
class Service : public QObject
{
    Q_OBJECT
public:
    explicit Service(const Options &options);

    void start();

signals:
    void ready(const sandbox::Address &address);
    void failed(const sandbox::StartFailure &failure);
    void answered(const sandbox::Request &request);

private:
    void acceptAll();
    /// Ends the connection that has been idle for longest. \return whether there was one.
    bool makeRoom();
    void act(HttpConnection *connection, const HttpRequest &request);
    void finish(HttpConnection *connection, const HttpRequest &request, HttpResponse response,
                qint64 begun);
    void letLive();
    void followCall(const Dialed &dialed);
    void setCallStatus(const Dialed &dialed, const QString &status);

    const Options m_options;
    Dice m_dice;
    Dice m_requestIds;
    const Identity m_identity;
    ConferenceStore m_store;
    Api m_api;
    SeededConferences m_seeded;
    std::optional<LiveScript> m_script;
    QTimer m_nextStep;
    QTcpServer m_server;
    std::vector<HttpConnection *> m_connections; ///< children
    int m_inFlight = 0;
};

} // namespace sandbox
