// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <addresses/checkresult.h>
#include <functional>
#include <memory>

namespace addresses {

/// What a Check asks, and how it reads the answer.
///
/// Made anywhere; lives and dies in the thread in which it begins.
class Asking
{
public:
    using Take = std::function<void(const CheckResult &)>;

    Asking(QString url, std::chrono::milliseconds limit)
        : m_url(std::move(url))
        , m_limit(limit)
    {
    }
    ~Asking();
    Asking(const Asking &) = delete;
    Asking &operator=(const Asking &) = delete;

    /// \p take is called once, not inside this call; not where this is destroyed before.
    void begin(const Take &take);

private:
    void readSome();
    /// \p isLate: the limit is over.
    void conclude(bool isLate);
    CheckResult judged(bool isLate) const;
    void leaveReply();

    const QString m_url;
    const std::chrono::milliseconds m_limit;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::unique_ptr<QTimer> m_deadline;
    QNetworkReply *m_reply = nullptr; ///< the manager's
    Take m_take;
    QByteArray m_body;
    twilio::Failure m_distrust;
    bool m_isWithoutSecret = false;
};

} // namespace addresses
