// SPDX-License-Identifier: Apache-2.0
#include "connectflow.h"

#include <algorithm>

namespace connect {

using namespace Qt::Literals::StringLiterals;
using account::Keychain;
using account::Profile;
using Outcome = account::Keychain::Outcome;

ConnectFlow::ConnectFlow(QObject *parent)
    : QObject(parent)
    , m_round(std::make_unique<QObject>())
{
}

void ConnectFlow::setStep(Step step)
{
    m_step = step;
    emit stepChanged();
}

QString ConnectFlow::whereSecretIs(const Profile &profile) const
{
    if (m_session.contains(profile.id))
        return tr("Known for this session");
    return profile.isKept ? tr("In the keychain") : QString();
}

void ConnectFlow::begin(const Wish &wish)
{
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
            emit secretMissing(account::sentenceFor(answer.outcome) + u' '
                               + tr("Type the secret again."));
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
    const auto endpoint = account::endpointOf(profile);
    const auto credentials = account::credentialsOf(profile, m_wish.secret);
    if (!endpoint || !credentials) {
        setStep(Step::Idle);
        emit secretMissing(endpoint ? tr("The secret holds characters that no secret has. Copy it "
                                         "again.")
                                    : endpoint.error().message);
        return;
    }
    m_test = std::make_unique<account::ConnectionTest>(*endpoint, *credentials, profile.proxy,
                                                       profile.deadline);
    connect(m_test.get(), &account::ConnectionTest::finished, m_round.get(),
            [this](const account::TestResult &result) {
                // Not inside its own signal.
                m_test.release()->deleteLater();
                if (result.kind == account::TestResult::Kind::Works && m_wish.aim == Aim::Connect)
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
        emit notKept({}, id.error());
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
                         emit notKept(m_wish.profile.id, account::sentenceFor(answer.outcome));
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
    const session::Connection connection{.name = profile.name,
                                         .endpoint = *account::endpointOf(profile),
                                         .credentials
                                         = *account::credentialsOf(profile, m_wish.secret),
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
            emit notForgotten(*problem);
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
        emit notForgotten(account::sentenceFor(answer.outcome) + u' '
                          + tr("The account stays in the list as long as its "
                               "secret may be in the keychain."));
    });
}

void ConnectFlow::import(const std::vector<account::CliProfile> &found)
{
    struct Count
    {
        size_t open = 0;
        bool anySecret = false;
        QString unsaved; ///< why, of an account
        QString unkept; ///< why, of a secret
    };
    m_round = std::make_unique<QObject>();
    setStep(Step::Saving);
    const auto count = std::make_shared<Count>();
    const auto conclude = [this, count] {
        setStep(Step::Idle);
        if (!count->unsaved.isEmpty())
            emit notImported(count->unsaved);
        else if (!count->unkept.isEmpty())
            emit imported(count->unkept + u' '
                          + tr("The accounts are imported, and their secrets known for this "
                               "session only."));
        else if (count->anySecret)
            emit imported(tr("Imported. The secrets are in the keychain."));
        else
            emit imported(tr("Imported, without secrets: the file holds none. Type them once."));
    };
    const std::vector<Profile> known = m_profiles.all();
    for (const account::CliProfile &one : found) {
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
        count->anySecret = true;
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
                count->unkept = account::sentenceFor(answer.outcome);
            }
            if (--count->open == 0)
                conclude();
        });
    }
    if (count->open == 0)
        conclude();
}

} // namespace connect
