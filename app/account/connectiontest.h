// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/proxychoice.h>
#include <account/testresult.h>
#include <threads/workerthread.h>

#include <QObject>

namespace account {

class ConnectionAsking;

/// Asks the service for the conferences in progress, and then for one of each thing that the work
/// needs to read: credentials that may list conferences alone are of no use. Changes nothing, so
/// that whether anything may be changed is not tested.
///
/// Finishes exactly once, never inside the constructor; destroying it ends it without a word, and
/// waits for nothing. Lives in the GUI thread, and asks in a thread of its own, so that an answer
/// may be as large as it likes.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    ConnectionTest(const twilio::Endpoint &endpoint, const twilio::Credentials &credentials,
                   const ProxyChoice &proxy, std::chrono::milliseconds deadline,
                   QObject *parent = nullptr);
    ~ConnectionTest() override;

signals:
    void finished(const account::TestResult &result);

private:
    threads::TaskQueue m_news; ///< from m_thread
    threads::WorkerThread m_thread;
    ConnectionAsking *m_asking; ///< lives and dies in m_thread
};

} // namespace account
