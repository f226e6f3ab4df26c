// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <QThread>
#include <atomic>
#include <numeric>
#include <stage/connected.h>
#include <support/largestanswers.h>
#include <support/peakmemory.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::ConferenceModel;
using people::ParticipantModel;

namespace {

constexpr answers::Size largestPage{.bytes = 4LL * 1024 * 1024, .values = 50'000};
constexpr answers::Size largestResource{.bytes = 64LL * 1024, .values = 1000};

bool isOf(const Request &request, QByteArrayView what)
{
    return request.target.contains(what);
}

/// An account that answers as the test says and from a thread of its own, and who is connected
/// there. Nothing was read yet.
class Largest
{
public:
    explicit Largest(const Answer &answer)
        : m_server(new HostileServer)
        , journal(folder.filePath(u"journal.sqlite"_s), unhurried())
    {
        m_server->answerAlways(answer);
        m_endpoint = m_server->url().toString();
        m_server->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
        m_thread.start();
    }
    ~Largest()
    {
        board.reset();
        m_thread.quit();
        m_thread.wait();
    }

    void connect()
    {
        board = std::make_unique<session::AccountSession>(
            account::Connection{.name = u"here"_s,
                                .endpoint = *twilio::Endpoint::parse(m_endpoint),
                                .credentials = testCredentials(),
                                .pollInterval = 5ms,
                                .deadline = Desk::patience},
            journal, m_exchanges, m_phoneBook);
    }

private:
    QThread m_thread;
    HostileServer *m_server;
    QString m_endpoint;

public:
    QTemporaryDir folder;
    history::Journal journal;

private:
    history::ExchangeLog m_exchanges;
    people::PhoneBook m_phoneBook;

public:
    std::unique_ptr<session::AccountSession> board;
};

/// The waiting list first, so that both are there at once.
Answer conferences(std::atomic<int> &asked)
{
    return [&asked](const Request &request, Connection &connection) {
        const int round = asked++;
        const int first = 1 + round * answers::mostConferences;
        answers::streamed(answers::largestConferences(largestPage, first))(request, connection);
    };
}

} // namespace

/// The largest well-formed answers that are taken.
class TestLargest : public QObject
{
    Q_OBJECT

private slots:
    void promise8_twoListsOfConferences();
    void promise8_aListOfParticipants();
    void promise8_oneText();
    void promise8_calls();
    void promise8_aParticipant();
};

void TestLargest::promise8_twoListsOfConferences()
{
    std::atomic<int> asked = 0;
    Largest largest(conferences(asked));
    const PeakMemory memory;
    largest.connect();
    const ConferenceModel &model = largest.board->conferences();
    QSignalSpy applied(&model, &ConferenceModel::applied);
    // The third pair comes while the second is there.
    QTRY_VERIFY_WITH_TIMEOUT(applied.size() >= 3, 60'000);
    QVERIFY2(memory.growth() < PeakMemory::most(), qPrintable(u"%1 MiB"_s.arg(memory.growth())));
    QCOMPARE(model.rowCount(), 2 * answers::mostConferences);
    QVERIFY(model.index(0).data().toString().size() > 600);
}

void TestLargest::promise8_aListOfParticipants()
{
    std::atomic<int> asked = 0;
    Largest largest([&asked](const Request &request, Connection &connection) {
        const Answer answer = !isOf(request, "/Participants.json")
            ? answers::conferences()
            : answers::streamed(
                answers::largestParticipants(largestPage, 1 + 250 * (asked % 3), asked));
        asked += isOf(request, "/Participants.json");
        answer(request, connection);
    });
    const PeakMemory memory;
    largest.connect();
    ParticipantModel *model = largest.board->open(conferenceSid());
    QTRY_VERIFY_WITH_TIMEOUT(asked > 6, 60'000);
    QVERIFY2(memory.growth() < PeakMemory::most(), qPrintable(u"%1 MiB"_s.arg(memory.growth())));
    // Of a list that replaces everybody the people come in a few turns.
    QTRY_COMPARE(model->people(), answers::mostParticipants);
    QTRY_COMPARE(largest.board->conferences()
                     .index(largest.board->conferences().rowOf(conferenceSid()))
                     .data(ConferenceModel::PeopleRole)
                     .toInt(),
                 answers::mostParticipants);
    QCOMPARE(model->participant(0).label.size(), answers::longestText);
}

void TestLargest::promise8_oneText()
{
    std::atomic<int> asked = 0;
    Largest largest([&asked](const Request &request, Connection &connection) {
        const bool isList = isOf(request, "/Participants.json");
        asked += isList;
        const Answer answer = isList ? answers::streamed(answers::oneText(largestPage.bytes))
            : request.path().endsWith("/Conferences.json") ? answers::conferences()
                                                           : answers::conference();
        answer(request, connection);
    });
    const PeakMemory memory;
    largest.connect();
    largest.board->open(conferenceSid());
    QTRY_VERIFY_WITH_TIMEOUT(asked > 4, 60'000);
    QVERIFY2(memory.growth() < PeakMemory::most(), qPrintable(u"%1 MiB"_s.arg(memory.growth())));
}

void TestLargest::promise8_calls()
{
    Largest largest([](const Request &request, Connection &connection) {
        const Answer answer = isOf(request, "/Calls/") ? answers::largestCall(largestResource)
            : isOf(request, "/Participants.json")
            ? answers::participants(crowd(answers::mostParticipants))
            : answers::conferences();
        answer(request, connection);
    });
    const PeakMemory memory;
    largest.connect();
    ParticipantModel *model = largest.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), answers::mostParticipants);
    QStringList callSids;
    for (int row = 0; row < model->rowCount(); ++row)
        callSids += model->participant(row).callSid;
    largest.board->callers().ask(callSids);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(callSids.cbegin(), callSids.cend(),
                    [model](const QString &callSid) {
                        return model->row(model->rowOf(callSid)).caller.has_value();
                    }),
        60'000);
    QVERIFY2(memory.growth() < PeakMemory::most(), qPrintable(u"%1 MiB"_s.arg(memory.growth())));
    QVERIFY(!model->row(0).caller->number.isEmpty());
}

void TestLargest::promise8_aParticipant()
{
    Largest largest([](const Request &request, Connection &connection) {
        const Answer answer = request.method == "POST"
            ? answers::largestParticipant(largestResource)
            : isOf(request, "/Participants.json")
            ? answers::participants(crowd(answers::mostParticipants))
            : answers::conferences();
        answer(request, connection);
    });
    const PeakMemory memory;
    largest.connect();
    ParticipantModel *model = largest.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), answers::mostParticipants);
    QList<int> rows(answers::mostParticipants);
    std::iota(rows.begin(), rows.end(), 0);
    int confirmed = 0;
    connect(&largest.board->queue(), &changes::ChangeQueue::changed, this,
            [&confirmed](const changes::Change &change) {
                confirmed += change.state == changes::Change::State::Confirmed;
            });
    largest.board->commands().setSwitch(*model, rows, people::Switch::Muted, true);
    QTRY_COMPARE_WITH_TIMEOUT(largest.board->queue().pending(), 0, 60'000);
    QCOMPARE(confirmed, answers::mostParticipants);
    QVERIFY2(memory.growth() < PeakMemory::most(), qPrintable(u"%1 MiB"_s.arg(memory.growth())));
}

QTEST_GUILESS_MAIN(TestLargest)
#include "tst_session_largest.moc"
