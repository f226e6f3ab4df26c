// SPDX-License-Identifier: Apache-2.0
// A program with a journal, for tests that end it, start two of it or give it a full disk.
//
//     journalwriter FILE COUNT [settle] [stay] [sent] [quit] [room KIB] [full]
//
// Prints "recorded ID", "unrecorded ID" and "unavailable KIND" as they come, and "full disk" when
// it could have one. COUNT 0: records until it is ended. settle: each change gets its outcome at
// once. sent: each is marked as sent before, and "marked COUNT" is printed when so many are. stay:
// runs on when all is recorded.

#include <QCoreApplication>
#include <QTimer>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <history/journal.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using history::Intent;
using history::Outcome;

namespace {

void print(const QByteArray &line)
{
    // Past every buffer, so that nothing of it is lost when the program is killed.
    const QByteArray bytes = line + '\n';
    for (qsizetype written = 0; written < bytes.size();) {
        const auto count = ::write(STDOUT_FILENO, bytes.constData() + written,
                                   static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            return;
        written += std::max<qsizetype>(count, 0);
    }
}

/// A file system of so many KiB in \p folder that nobody else sees; where that is not allowed, a
/// limit to the size of files.
void fillDisk(const QByteArray &folder, const QByteArray &kibibytes)
{
    const bool isAlone = ::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
    if (isAlone && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount("none", folder.constData(), "tmpfs", 0, ("size=" + kibibytes + "k").constData())
            == 0) {
        print("full disk");
        return;
    }
    constexpr rlim_t largest = 96 * 1024;
    const rlimit limit{largest, largest};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
}

class Writer : public QObject
{
public:
    Writer(const QStringList &arguments)
        : m_left(arguments.at(2).toInt())
        , m_isEndless(m_left == 0)
        , m_sends(arguments.contains(u"sent"_s))
        , m_settles(arguments.contains(u"settle"_s))
        , m_quits(arguments.contains(u"quit"_s))
        , m_stays(arguments.contains(u"stay"_s))
        , m_journal(arguments.at(1))
    {
        connect(&m_journal, &history::Journal::recorded, this, &Writer::recorded);
        connect(&m_journal, &history::Journal::unrecorded, this, &Writer::unrecorded);
        connect(&m_journal, &history::Journal::unavailable, this,
                [](const history::StoreFailure &failure) {
                    print("unavailable " + QByteArray::number(static_cast<int>(failure.kind)));
                });
        connect(&m_journal, &history::Journal::recentRead, this,
                [](const QList<history::Entry> &entries) {
                    const auto marked
                        = std::count_if(entries.begin(), entries.end(),
                                        [](const auto &entry) { return entry.sentAt.has_value(); });
                    print("marked " + QByteArray::number(static_cast<int>(marked)));
                });
        more();
    }

private:
    void more()
    {
        for (int n = 0; n < m_batch && (m_isEndless || m_left > 0); ++n, --m_left, ++m_waiting) {
            Intent intent;
            intent.id = QUuid::createUuid();
            intent.pressedAt = QDateTime::currentDateTimeUtc();
            intent.accountSid = u"AC00000000000000000000000000000001"_s;
            intent.conferenceSid = u"CF00000000000000000000000000000001"_s;
            intent.participant = u"CA00000000000000000000000000000001"_s;
            intent.who = u"Dana"_s;
            intent.formBody = "Muted=true";
            m_journal.record(intent);
        }
        m_batch = m_batch % 20 + 1; // NOLINT: from 1 to 20 in one transaction
    }

    void recorded(const QList<QUuid> &ids)
    {
        for (const QUuid &id : ids) {
            if (m_sends)
                m_journal.markSent(id, QDateTime::currentDateTimeUtc());
            if (m_settles)
                m_journal.settle(Outcome{id, Outcome::State::Confirmed});
            print("recorded " + id.toByteArray(QUuid::WithoutBraces));
        }
        if (m_sends)
            m_journal.readRecent(1000);
        goOn(ids);
    }

    void unrecorded(const QList<QUuid> &ids)
    {
        for (const QUuid &id : ids)
            print("unrecorded " + id.toByteArray(QUuid::WithoutBraces));
        if (m_quits)
            end();
        goOn(ids);
    }

    /// As the program ends, with a disk that does not answer.
    void end()
    {
        const history::JournalEnd end = m_journal.end(std::chrono::milliseconds(100));
        for (const Intent &intent : end.left.intents)
            print("left " + intent.id.toByteArray(QUuid::WithoutBraces));
        std::_Exit(end.hasEnded ? 0 : 3);
    }

    void goOn(const QList<QUuid> &ids)
    {
        m_waiting -= static_cast<int>(ids.size());
        more();
        if (m_waiting == 0 && !m_stays)
            QCoreApplication::quit();
    }

    int m_left;
    bool m_isEndless;
    bool m_sends;
    bool m_settles;
    bool m_quits;
    bool m_stays;
    int m_batch = 1;
    int m_waiting = 0;
    history::Journal m_journal;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && QByteArray(argv[argc - 1]) == "full") {
        const QByteArray file = argv[1];
        const bool isSaid = argc > 3 && QByteArray(argv[argc - 3]) == "room";
        fillDisk(file.left(file.lastIndexOf('/')), isSaid ? argv[argc - 2] : "192");
    }
    QCoreApplication application(argc, argv);
    Writer writer(QCoreApplication::arguments());
    return QCoreApplication::exec();
}
