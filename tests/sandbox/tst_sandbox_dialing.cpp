// SPDX-License-Identifier: Apache-2.0
#include "running.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What becomes of a phone that is called, by the last digits of its number, and from which numbers
/// the account calls.
class TestSandboxDialing : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Running> m_running;

    QString hall() const { return m_running->address().conferenceSid; }
    /// \return the Call SID.
    QString call(const QByteArray &number, const QByteArray &more = {})
    {
        const Reply reply = m_running->post(Running::participantsPath(hall()),
                                            "From=%2B14155550100&To=%2B1415555" + number + more);
        return reply.status == 201 ? reply.json[u"call_sid"_s].toString() : QString();
    }
    QString callStatus(const QString &callSid)
    {
        return m_running->get("Calls/" + callSid.toLatin1() + ".json").json[u"status"_s].toString();
    }
    /// Empty: nobody is listed.
    QString status(const QString &callSid)
    {
        for (const auto &each : m_running->participants(hall())) {
            if (each.toObject()[u"call_sid"_s] == callSid)
                return each.toObject()[u"status"_s].toString();
        }
        return {};
    }

private slots:
    void init() { m_running = std::make_unique<Running>(); }
    void cleanup() { m_running.reset(); }

    void endsIn00AndAnswersAtOnce();
    void endsIn01AndAnswersLate();
    void isNotReached_data();
    void isNotReached();
    void endsNothingWhereNobodyAnswers();
    void listsNumbers();
};

void TestSandboxDialing::endsIn00AndAnswersAtOnce()
{
    const QString call = this->call("0200");
    QTRY_COMPARE_WITH_TIMEOUT(status(call), u"connected"_s, 1000);
    QCOMPARE(callStatus(call), u"in-progress"_s);
}

void TestSandboxDialing::endsIn01AndAnswersLate()
{
    QElapsedTimer clock;
    clock.start();
    const QString call = this->call("0201");
    QTRY_COMPARE(status(call), u"ringing"_s);
    QCOMPARE(callStatus(call), u"ringing"_s);
    QTRY_COMPARE_WITH_TIMEOUT(status(call), u"connected"_s, 10'000);
    QVERIFY(clock.elapsed() >= 4500);
}

void TestSandboxDialing::isNotReached_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("end");
    QTest::newRow("02") << "0202"_ba << u"busy"_s;
    QTest::newRow("03") << "0203"_ba << u"no-answer"_s;
    QTest::newRow("04") << "0204"_ba << u"failed"_s;
}

void TestSandboxDialing::isNotReached()
{
    QFETCH(QByteArray, number);
    QFETCH(QString, end);
    const QString call = this->call(number);
    QVERIFY(!status(call).isEmpty());
    QTRY_COMPARE(callStatus(call), end);
    QCOMPARE(status(call), QString());
}

void TestSandboxDialing::endsNothingWhereNobodyAnswers()
{
    const QString call = this->call("0202", "&EndConferenceOnExit=true");
    QTRY_COMPARE(callStatus(call), u"busy"_s);
    QCOMPARE(m_running->get("Conferences/" + hall().toLatin1() + ".json").json[u"status"_s],
             QJsonValue(u"in-progress"_s));
}

void TestSandboxDialing::listsNumbers()
{
    const auto numbers = [this](const QByteArray &resource, const QString &key) {
        QStringList all;
        for (const auto &each : m_running->get(resource).json[key].toArray())
            all += each.toObject()[u"phone_number"_s].toString();
        return all;
    };
    QCOMPARE(numbers("IncomingPhoneNumbers.json", u"incoming_phone_numbers"_s),
             (QStringList{u"+14155550100"_s, u"+442079460100"_s}));
    QCOMPARE(numbers("OutgoingCallerIds.json", u"outgoing_caller_ids"_s),
             QStringList{u"+12125550199"_s});
    QCOMPARE(m_running->post("IncomingPhoneNumbers.json", {}).status, 405);
    // Page by page as the other lists.
    QCOMPARE(numbers("IncomingPhoneNumbers.json?PageSize=1", u"incoming_phone_numbers"_s).size(),
             1);
}

QTEST_GUILESS_MAIN(TestSandboxDialing)
#include "tst_sandbox_dialing.moc"
