// SPDX-License-Identifier: Apache-2.0
#include "operations.h"

#include <QSslConfiguration>
#include <QTest>
#include <QThread>
#include <support/certificates.h>
#include <support/hugeanswers.h>
#include <support/peakmemory.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using twilio::Error;
using Kind = Error::Kind;

namespace {

/// A server in a thread of its own, that never pauses, and a service that talks to it.
class Flood
{
public:
    Flood(const Answer &answer, Tls tls)
        : m_server(new HostileServer(tls))
        , service(*twilio::Endpoint::parse(m_server->url().toString()), testCredentials(),
                  std::chrono::minutes(2))
    {
        m_server->answerAlways(answer);
        m_server->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
        m_thread.start();
    }
    ~Flood()
    {
        m_thread.quit();
        m_thread.wait();
    }

private:
    QThread m_thread;
    HostileServer *m_server;

public:
    twilio::ConferenceService service;
};

enum class Asked { List, Person, Change, Announcement, Removal };

} // namespace

Q_DECLARE_METATYPE(Asked)

/// What an answer may take, in memory and in time, holds while it arrives.
class tst_boundedanswers : public QObject
{
    Q_OBJECT

private:
    std::optional<Error> m_error;

    template <class T>
    void follow(twilio::ReplyOf<T> *reply)
    {
        connect(reply, &twilio::Reply::finished, this,
                [this, reply] { m_error = reply->result().error(); });
    }

    void ask(twilio::ConferenceService &service, Asked what)
    {
        m_error.reset();
        switch (what) {
        case Asked::List:
            return follow(service.listParticipants(conferenceSid()));
        case Asked::Person:
            return follow(service.fetchParticipant(somebody()));
        case Asked::Change:
            return follow(service.updateParticipant(somebody(), {.muted = true}));
        case Asked::Announcement:
            return follow(
                service.updateParticipant(somebody(), {.announceUrl = u"https://example.com/a"_s}));
        case Asked::Removal:
            return follow(service.removeParticipant(somebody()));
        }
    }

private slots:
    void initTestCase() { QSslConfiguration::setDefaultConfiguration(trustingConfiguration()); }

    void promise8_aServerThatNeverPausesFillsNoMemory_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<Asked>("asked");
        QTest::addColumn<Tls>("tls");
        struct Case
        {
            const char *name;
            Asked asked;
        };
        const Case all[]{{"a list", Asked::List},
                         {"somebody", Asked::Person},
                         {"a change", Asked::Change},
                         {"an announcement", Asked::Announcement},
                         {"a removal", Asked::Removal}};
        for (const Case &each : all) {
            const Asked asked = each.asked;
            const bool isReadAlike = asked == Asked::Person || asked == Asked::Removal;
            for (const auto tls : {Tls::None, Tls::Good}) {
                if (isReadAlike && tls == Tls::Good)
                    continue;
                const auto row = [&](const char *how, const Answer &answer) {
                    QTest::addRow("%s, %s, %s", each.name, how, tls == Tls::None ? "http" : "https")
                        << answer << asked << tls;
                };
                row("large chunks", fault::endlessChunks());
                row("one chunk", fault::oneEndlessChunk());
                // Of a list they would take a minute.
                row("small chunks", fault::endlessChunks(asked == Asked::List ? 40 : 1));
                row("no chunks", fault::endlessList());
            }
        }
    }

    void promise8_aServerThatNeverPausesFillsNoMemory()
    {
        QFETCH(const Answer, answer);
        QFETCH(const Asked, asked);
        QFETCH(const Tls, tls);
        Flood flood(answer, tls);
        const PeakMemory memory;
        ask(flood.service, asked);
        QTRY_VERIFY_WITH_TIMEOUT(m_error || memory.growth() > 2 * PeakMemory::most(), 60'000);
        QVERIFY2(memory.growth() < PeakMemory::most(),
                 qPrintable(u"%1 MiB"_s.arg(memory.growth())));
        // It was answered with a 200, and cannot be read.
        QCOMPARE(m_error->kind, Kind::Protocol);
        QCOMPARE(m_error->httpStatus, 200);
        QCOMPARE(m_error->failure.cause, twilio::Failure::Cause::TooLarge);
    }

    void promise3_aRefusalWithoutAnEndIsARefusal_data()
    {
        QTest::addColumn<Asked>("asked");
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("a change") << Asked::Change << 404 << Kind::Http;
        QTest::newRow("a change, trouble") << Asked::Change << 500 << Kind::Http;
        QTest::newRow("an announcement") << Asked::Announcement << 404 << Kind::Http;
        QTest::newRow("an announcement, trouble")
            << Asked::Announcement << 500 << Kind::OutcomeUnknown;
    }
    void promise3_aRefusalWithoutAnEndIsARefusal()
    {
        QFETCH(const Asked, asked);
        QFETCH(const int, status);
        Flood flood(fault::endlessChunks(100, status), Tls::None);
        ask(flood.service, asked);
        QTRY_VERIFY_WITH_TIMEOUT(m_error, 60'000);
        QTEST(m_error->kind, "kind");
        QCOMPARE(m_error->httpStatus, status);
    }

    void promise8_whatIsAnnouncedAsTooLongIsNotWaitedFor_data()
    {
        QTest::addColumn<Asked>("asked");
        QTest::addColumn<qint64>("bytes");
        const qint64 resource = 64LL * 1024;
        QTest::newRow("a list") << Asked::List << 64 * resource + 1;
        QTest::newRow("somebody") << Asked::Person << resource + 1;
        QTest::newRow("a change") << Asked::Change << resource + 1;
        QTest::newRow("an announcement") << Asked::Announcement << resource + 1;
    }
    void promise8_whatIsAnnouncedAsTooLongIsNotWaitedFor()
    {
        QFETCH(const Asked, asked);
        QFETCH(const qint64, bytes);
        Served served(std::chrono::minutes(2));
        served.server.answerAlways(fault::announced(bytes));
        ask(served.service, asked);
        QTRY_VERIFY_WITH_TIMEOUT(m_error, 60'000);
        QCOMPARE(m_error->kind, Kind::Protocol);
        QCOMPARE(m_error->httpStatus, 200);
        QCOMPARE(m_error->failure.cause, twilio::Failure::Cause::TooLarge);
    }
};

QTEST_GUILESS_MAIN(tst_boundedanswers)
#include "tst_boundedanswers.moc"
