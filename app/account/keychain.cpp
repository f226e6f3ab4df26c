// SPDX-License-Identifier: Apache-2.0
#include "keychain.h"

#include "secretservice.h"

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
    // No session bus, a bus where nobody keeps secrets, and a prompt for a first keyring that was
    // cancelled all come as this.
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

/// Says too little, so that the service is looked at.
bool isVague(const QKeychain::Job *job, Keychain::Outcome outcome)
{
    return !qobject_cast<const QKeychain::DeletePasswordJob *>(job)
        && (outcome == Keychain::Outcome::NotFound || outcome == Keychain::Outcome::NoService);
}

Keychain::Outcome outcomeOf(Keychain::Outcome told, bool isWrite, const SecretServiceState &state)
{
    using Outcome = Keychain::Outcome;
    if (!state.isThere)
        return told;
    if (isWrite)
        return state.hasKeyring ? Outcome::Failed : Outcome::NoKeyring;
    if (told == Outcome::NoService)
        return Outcome::Failed;
    return state.isLocked ? Outcome::Denied : told;
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
    connect(job, &QKeychain::Job::finished, context,
            [take, deadline, context](QKeychain::Job *finished) {
                if (!deadline->isActive())
                    return;
                deadline->stop();
                const Answer answer = answerOf(finished);
                if (!isVague(finished, answer.outcome))
                    return take(answer);
                const bool isWrite = qobject_cast<QKeychain::WritePasswordJob *>(finished);
                lookAtSecretService(
                    {{u"user"_s, finished->key()}, {u"server"_s, finished->service()}}, context,
                    [take, answer, isWrite](const SecretServiceState &state) {
                        take({.outcome = outcomeOf(answer.outcome, isWrite, state),
                              .detail = answer.detail});
                    });
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
