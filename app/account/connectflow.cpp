// SPDX-License-Identifier: Apache-2.0
#include "connectflow.h"

#include "log.h"

#include <algorithm>

namespace account {

using Outcome = Keychain::Outcome;

ConnectFlow::ConnectFlow(QObject *parent)
    : QObject(parent)
    , m_round(std::make_unique<QObject>())
{
}

void ConnectFlow::setStep(Step step)
{
    m_step = step;
    qCDebug(log) << "connecting: step" << static_cast<int>(step);
    emit stepChanged();
}

ConnectFlow::SecretPlace ConnectFlow::whereSecretIs(const Profile &profile) const
{
    if (m_session.contains(profile.id))
        return SecretPlace::Session;
    return profile.isKept ? SecretPlace::Keychain : SecretPlace::Unknown;
}

void ConnectFlow::begin(const Wish &wish)
{
    Q_ASSERT(m_step == Step::Idle);
    m_wish = wish;
    m_isFromKeychain = false;
    m_round = std::make_unique<QObject>();
    const QUuid &id = wish.profile.id;
    if (m_wish.secret.isEmpty() && m_session.contains(id))
        m_wish.secret = m_session.value(id);
    if (!m_wish.secret.isEmpty())
        return test();
    setStep(Step::ReadingSecret);
    m_keychain.read(id, m_round.get(), [this](const Keychain::Answer &answer) {
        if (answer.outcome != Outcome::Done) {
            setStep(Step::Idle);
            emit secretMissing({Trouble::Kind::Keychain, answer.outcome});
            return;
        }
        m_wish.secret = answer.secret;
        m_isFromKeychain = true;
        test();
    });
}

void ConnectFlow::cancel()
{
    m_round = std::make_unique<QObject>();
    m_test.reset();
    m_wish = {};
    setStep(Step::Idle);
}

void ConnectFlow::test()
{
    setStep(Step::Testing);
    const Profile &profile = m_wish.profile;
    const auto endpoint = endpointOf(profile);
    const auto credentials = credentialsOf(profile, m_wish.secret);
    if (!endpoint || !credentials) {
        setStep(Step::Idle);
        if (!endpoint)
            emit secretMissing({.kind = Trouble::Kind::Address, .endpoint = endpoint.error()});
        else
            emit secretMissing({.kind = Trouble::Kind::Secret});
        return;
    }
    m_test = std::make_unique<ConnectionTest>(*endpoint, *credentials, profile.proxy,
                                              profile.deadline);
    connect(m_test.get(), &ConnectionTest::finished, m_round.get(),
            [this](const TestResult &result) {
                // Not inside its own signal.
                m_test.release()->deleteLater();
                if (result.kind == TestResult::Kind::Works && m_wish.aim == Aim::Connect)
                    return m_wish.isToBeKept ? keep() : finishUnkept();
                m_wish = {};
                setStep(Step::Idle);
                emit tested(result);
            });
}

void ConnectFlow::keep()
{
    setStep(Step::Saving);
    const bool wasKept = m_wish.profile.isKept;
    // Said before it is so: whatever comes between, a secret in the keychain is known to be there.
    m_wish.profile.isKept = true;
    const auto id = m_profiles.save(m_wish.profile);
    if (!id) {
        setStep(Step::Idle);
        emit notKept({}, {.kind = Trouble::Kind::Settings, .settings = id.error()});
        return;
    }
    m_wish.profile.id = *id;
    if (m_isFromKeychain)
        return finish();
    m_session.insert(*id, m_wish.secret);
    m_keychain.write(*id, m_wish.secret, m_round.get(),
                     [this, wasKept](const Keychain::Answer &answer) {
                         if (answer.outcome == Outcome::Done) {
                             m_session.remove(m_wish.profile.id);
                             return finish();
                         }
                         m_wish.profile.isKept = wasKept;
                         m_profiles.save(m_wish.profile);
                         setStep(Step::Idle);
                         emit notKept(m_wish.profile.id, {Trouble::Kind::Keychain, answer.outcome});
                     });
}

void ConnectFlow::finishUnkept()
{
    if (!m_wish.profile.id.isNull() && !m_isFromKeychain)
        m_session.insert(m_wish.profile.id, m_wish.secret);
    finish();
}

void ConnectFlow::finish()
{
    const Profile &profile = m_wish.profile;
    const Connection connection{.name = profile.name,
                                .endpoint = *endpointOf(profile),
                                .credentials = *credentialsOf(profile, m_wish.secret),
                                .pollInterval = profile.pollInterval,
                                .deadline = profile.deadline,
                                .proxy = profile.proxy.proxy()};
    if (!profile.id.isNull())
        m_profiles.setLastUsed(profile.id);
    const QUuid id = profile.id;
    m_wish = {};
    setStep(Step::Idle);
    emit connected(id, connection);
}

void ConnectFlow::forget(const Profile &profile)
{
    const auto leaveList = [this, id = profile.id] {
        m_session.remove(id);
        const auto problem = m_profiles.remove(id);
        setStep(Step::Idle);
        if (problem)
            emit notForgotten({.kind = Trouble::Kind::Settings, .settings = *problem});
        else
            emit forgotten(id);
    };
    m_round = std::make_unique<QObject>();
    if (!profile.isKept)
        return leaveList();
    setStep(Step::Saving);
    m_keychain.remove(profile.id, m_round.get(), [this, leaveList](const Keychain::Answer &answer) {
        if (answer.outcome == Outcome::Done)
            return leaveList();
        setStep(Step::Idle);
        emit notForgotten({Trouble::Kind::Keychain, answer.outcome});
    });
}

void ConnectFlow::import(const std::vector<CliProfile> &found)
{
    struct Count
    {
        size_t open = 0;
        ImportedSecrets secrets;
        std::optional<Unwritable> unsaved; ///< of an account
    };
    m_round = std::make_unique<QObject>();
    setStep(Step::Saving);
    const auto count = std::make_shared<Count>();
    const auto conclude = [this, count] {
        setStep(Step::Idle);
        if (!count->unsaved)
            emit imported(count->secrets);
        else
            emit notImported({.kind = Trouble::Kind::Settings, .settings = *count->unsaved});
    };
    const std::vector<Profile> known = m_profiles.all();
    for (const CliProfile &one : found) {
        Profile profile{.name = one.name,
                        .accountSid = one.accountSid,
                        .keySid = one.keySid,
                        .edge = one.edge,
                        .region = one.region};
        const auto same = std::find_if(known.begin(), known.end(), [&](const Profile &other) {
            return other.accountSid == one.accountSid && other.keySid == one.keySid;
        });
        if (same != known.end())
            profile = *same;
        const bool wasKept = profile.isKept;
        profile.isKept = wasKept || !one.secret.isEmpty();
        const auto id = m_profiles.save(profile);
        if (!id)
            count->unsaved = id.error();
        if (!id || one.secret.isEmpty())
            continue;
        count->secrets.areThere = true;
        profile.id = *id;
        m_session.insert(*id, one.secret);
        ++count->open;
        m_keychain.write(*id, one.secret, m_round.get(), [=, this](const Keychain::Answer &answer) {
            if (answer.outcome == Outcome::Done) {
                m_session.remove(profile.id);
            } else {
                Profile unkept = profile;
                unkept.isKept = wasKept;
                m_profiles.save(unkept);
                count->secrets.outcome = answer.outcome;
            }
            if (--count->open == 0)
                conclude();
        });
    }
    if (count->open == 0)
        conclude();
}

} // namespace account
