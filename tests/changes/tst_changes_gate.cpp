// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/credentialgate.h>

using namespace std::chrono_literals;
using changes::CredentialGate;
using Refusal = changes::CredentialGate::Refusal;

/// Whether changes may be sent with the credentials in use.
class TestGate : public QObject
{
    Q_OBJECT

private slots:
    void isOpenAtFirst();
    void promise2_closesOnce();
    void opensOnlyForWhatWasAskedLater();
    void theLatestRefusalCounts();
    void refusalOfOneChange();
    void newCredentialsForgetRefusals();
    void aSettledChangeIsForgotten();

private:
    const twilio::Instant m_now = twilio::Instant::clock::now();
    const QUuid m_id = QUuid::createUuid();
};

void TestGate::isOpenAtFirst()
{
    CredentialGate gate;
    QVERIFY(!gate.isClosed());
    QCOMPARE(gate.credentials(), 0);
    QVERIFY(!gate.open(m_now)); // it is open already
}

void TestGate::promise2_closesOnce()
{
    CredentialGate gate;
    QVERIFY(gate.close(m_now));
    QVERIFY(gate.isClosed());
    QVERIFY(!gate.close(m_now + 1s));
    QVERIFY(gate.isClosed());
}

void TestGate::opensOnlyForWhatWasAskedLater()
{
    CredentialGate gate;
    gate.close(m_now);
    QVERIFY(!gate.open(m_now - 1ms));
    QVERIFY(gate.isClosed());
    QVERIFY(gate.open(m_now));
    QVERIFY(!gate.isClosed());
}

void TestGate::theLatestRefusalCounts()
{
    CredentialGate gate;
    gate.close(m_now);
    gate.close(m_now + 2s);
    gate.close(m_now + 1s);
    QVERIFY(!gate.open(m_now + 1500ms));
    QVERIFY(gate.open(m_now + 2s));
}

void TestGate::refusalOfOneChange()
{
    CredentialGate gate;
    QCOMPARE(gate.refuse(m_id, gate.credentials()), Refusal::First);
    QCOMPARE(gate.refuse(QUuid::createUuid(), gate.credentials()), Refusal::First);
    QCOMPARE(gate.refuse(m_id, gate.credentials()), Refusal::Again);
}

void TestGate::newCredentialsForgetRefusals()
{
    CredentialGate gate;
    gate.close(m_now);
    const int former = gate.credentials();
    QCOMPARE(gate.refuse(m_id, former), Refusal::First);
    gate.renew();
    QVERIFY(gate.credentials() != former);
    QVERIFY(gate.isClosed());
    QCOMPARE(gate.refuse(m_id, former), Refusal::OfFormerOnes);
    QCOMPARE(gate.refuse(m_id, gate.credentials()), Refusal::First);
}

void TestGate::aSettledChangeIsForgotten()
{
    CredentialGate gate;
    gate.refuse(m_id, gate.credentials());
    gate.forget(m_id);
    QCOMPARE(gate.refuse(m_id, gate.credentials()), Refusal::First);
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_changes_gate.moc"
