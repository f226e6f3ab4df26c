// SPDX-License-Identifier: Apache-2.0
#include <QPointer>
#include <QSemaphore>
#include <QTest>
#include <atomic>
#include <threads/background.h>
#include <threads/workerthread.h>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace Qt::Literals::StringLiterals;
using threads::WorkerThread;

/// A thread that works off what it is given, and its end.
class TestWorkerThread : public QObject
{
    Q_OBJECT

private slots:
    void destroyedItDoesWhatWasPosted();
    void promise1_leftItIsWaitedForByNobody();
    void leftWithNothingToDoItEnds();
    void givenUpOnItGoesOn();
    void promise1_inTheBackgroundItComesAfterTheOthers();
    void leftAtTheEndItEndsWithTheProgram();
};

void TestWorkerThread::destroyedItDoesWhatWasPosted()
{
    std::atomic<int> done = 0;
    {
        WorkerThread worker(u"worker"_s);
        for (int i = 0; i < 100; ++i)
            worker.post([&done] { ++done; });
    }
    QCOMPARE(done, 100);
}

void TestWorkerThread::promise1_leftItIsWaitedForByNobody()
{
    QSemaphore mayGoOn;
    std::atomic<int> done = 0;
    QPointer<QThread> thread;
    {
        WorkerThread worker(u"worker"_s);
        thread = worker.thread();
        worker.post([&] {
            mayGoOn.acquire();
            ++done;
        });
        worker.post([&done] { ++done; });
        worker.leave();
    }
    // It would have waited for ever.
    QVERIFY(thread && thread->isRunning());
    QCOMPARE(done, 0);
    mayGoOn.release();
    QTRY_VERIFY(!thread);
    QCOMPARE(done, 2);
}

void TestWorkerThread::leftWithNothingToDoItEnds()
{
    QPointer<QThread> thread;
    {
        WorkerThread worker(u"worker"_s);
        thread = worker.thread();
        worker.leave();
    }
    QTRY_VERIFY(!thread);
}

void TestWorkerThread::givenUpOnItGoesOn()
{
    // Kept until the process ends, as the thread is.
    static QSemaphore mayGoOn;
    static std::atomic<bool> isDone = false;
    WorkerThread worker(u"worker"_s);
    worker.post([] {
        mayGoOn.acquire();
        isDone = true;
    });
    QVERIFY(!worker.end(std::chrono::milliseconds(1)));
    mayGoOn.release();
    QTRY_VERIFY(isDone);
    QVERIFY(worker.end(std::chrono::milliseconds(1)));
}

void TestWorkerThread::promise1_inTheBackgroundItComesAfterTheOthers()
{
#ifdef Q_OS_LINUX
    const auto niceness = [] { return getpriority(PRIO_PROCESS, 0); };
    const int before = niceness();
    std::atomic<int> there = before;
    {
        WorkerThread worker(u"worker"_s);
        worker.post(&threads::goToBackground);
        worker.post([&] { there = niceness(); });
    }
    QVERIFY(there > before);
    QCOMPARE(niceness(), before);
#else
    QSKIP("There all threads are equal.");
#endif
}

/// The last: the QCoreApplication goes while the thread still has to hear of its tasks. Told of
/// nothing any more it would never end, and nor would the program.
void TestWorkerThread::leftAtTheEndItEndsWithTheProgram()
{
    for (int i = 0; i < 100; ++i)
        WorkerThread(u"worker"_s).leave();
}

QTEST_GUILESS_MAIN(TestWorkerThread)
#include "tst_workerthread.moc"
