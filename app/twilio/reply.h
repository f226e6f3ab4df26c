// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/error.h>
#include <twilio/instant.h>

#include <QObject>
#include <QPointer>
#include <chrono>
#include <functional>

namespace twilio {

class Attempt;
struct Arrival;

/// An operation on its way. It finishes exactly once, never inside the call that made it, and then
/// deletes itself. Its parent is the ConferenceService: destroying the service ends it without a
/// word.
class Reply : public QObject
{
    Q_OBJECT

public:
    /// Ends it with Error::Kind::Cancelled, or OutcomeUnknown when it may have left already.
    /// finished() follows, not inside this call.
    void abort();

    /// When the operation was asked for: an answer is no older than this.
    Instant askedAt() const { return m_askedAt; }
    /// From sending to the end of the answer; zero until finished.
    std::chrono::microseconds latency() const { return m_latency; }
    /// Twilio-Request-Id of the answer; empty when none arrived.
    const QString &requestId() const { return m_requestId; }

signals:
    void finished();

protected:
    explicit Reply(QObject *parent);
    ~Reply() override;

    /// Waits for \p attempt; \p arrived is called once, with its facts.
    void follow(Attempt *attempt, const std::function<void(const Arrival &)> &arrived);

private:
    QPointer<Attempt> m_attempt;
    Instant m_askedAt;
    std::chrono::microseconds m_latency{0};
    QString m_requestId;
};

/// A reply with a typed result.
template <class T>
class ReplyOf final : public Reply
{
public:
    /// \pre finished() was emitted.
    const Result<T> &result() const { return *m_result; }

private:
    friend class ConferenceService;
    template <class>
    friend class PagedReading;

    explicit ReplyOf(QObject *parent)
        : Reply(parent)
    {
    }

    void finish(Result<T> result)
    {
        if (m_result)
            return;
        m_result = std::move(result);
        // Whoever hears of it may destroy the service, and this with it.
        deleteLater();
        emit finished();
    }

    void finishLater(Error error)
    {
        QMetaObject::invokeMethod(
            this, [this, error] { finish(tl::make_unexpected(error)); }, Qt::QueuedConnection);
    }

    std::optional<Result<T>> m_result;
};

} // namespace twilio
