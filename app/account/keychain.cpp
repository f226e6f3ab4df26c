// SPDX-License-Identifier: Apache-2.0
#include "keychain.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

namespace account {

using namespace Qt::Literals::StringLiterals;

namespace {

QString service()
{
    return u"conference-panel"_s;
}

/// Written over a secret that is to go. No service gives out this one.
constexpr auto removed = "removed";

Keychain::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Keychain::Outcome::Done;
    case QKeychain::EntryNotFound:
        return Keychain::Outcome::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return Keychain::Outcome::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    // No session bus, and a bus where nobody keeps secrets, both come as this.
    case QKeychain::OtherError:
        return Keychain::Outcome::NoService;
    }
    return Keychain::Outcome::NoService;
}

Keychain::Answer answerOf(const QKeychain::Job *job)
{
    Keychain::Answer answer{.outcome = outcomeOf(job->error()), .detail = job->errorString()};
    const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(job);
    if (!read || answer.outcome != Keychain::Outcome::Done)
        return answer;
    const QByteArray bytes = read->binaryData();
    if (bytes.isEmpty() || bytes == removed)
        answer.outcome = Keychain::Outcome::NotFound;
    else
        answer.secret = twilio::Secret(bytes);
    return answer;
}

} // namespace

Keychain::Keychain(QObject *parent, std::chrono::milliseconds patience)
    : QObject(parent)
    , m_patience(patience)
{
}

void Keychain::start(QKeychain::Job *job, const QUuid &profile, QObject *context, const Take &take)
{
    // Goes with the job, which may outlive its answer: nothing can stop it.
    auto *deadline = new QTimer(job);
    deadline->setSingleShot(true);
    deadline->start(m_patience);
    connect(job, &QKeychain::Job::finished, context, [take, deadline](QKeychain::Job *finished) {
        if (!deadline->isActive())
            return;
        deadline->stop();
        take(answerOf(finished));
    });
    connect(deadline, &QTimer::timeout, context, [take] { take({.outcome = Outcome::Silent}); });
    job->setKey(profile.toString(QUuid::WithoutBraces));
    job->setInsecureFallback(false);
    job->start();
}

void Keychain::read(const QUuid &profile, QObject *context, const Take &take)
{
    start(new QKeychain::ReadPasswordJob(service(), this), profile, context, take);
}

void Keychain::write(const QUuid &profile, const twilio::Secret &secret, QObject *context,
                     const Take &take)
{
    auto *job = new QKeychain::WritePasswordJob(service(), this);
    job->setBinaryData(secret.reveal());
    start(job, profile, context, take);
}

void Keychain::remove(const QUuid &profile, QObject *context, const Take &take)
{
    const QPointer<QObject> listener(context);
    write(profile, twilio::Secret(removed), this,
          [this, profile, listener, take](const Answer &written) {
              if (written.outcome != Outcome::Done) {
                  if (listener)
                      take(written);
                  return;
              }
              start(new QKeychain::DeletePasswordJob(service(), this), profile, this,
                    [listener, take](const Answer &deleted) {
                        // Whatever this says: the secret is overwritten.
                        if (listener)
                            take({.outcome = Outcome::Done, .detail = deleted.detail});
                    });
          });
}

} // namespace account
