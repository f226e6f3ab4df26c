// SPDX-License-Identifier: Apache-2.0

#include <QSet>
#include <QSignalSpy>
#include <panel/participantpanel.h>
#include <uistage/windowstage.h>
#include <window/approach.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::ParticipantModel;

namespace {

/// One for each manager for changes, and one for what goes alone.
constexpr int inAll = 6;

} // namespace

/// What shows that somebody is about to press something, and what it is for.
class TestApproach : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    /// Connections over which nothing was sent yet.
    int unused() const
    {
        QSet<int> used;
        for (const Request &request : m_stage->server.requests())
            used += request.connection;
        return m_stage->server.connectionsOpened() - static_cast<int>(used.size());
    }

    QWidget *field(const QString &name) const
    {
        return m_stage->window->findChild<QWidget *>(name);
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        QVERIFY(m_stage->isActive);
        m_stage->connectTo();
        QTRY_COMPARE(m_stage->shown(), conferenceSid(1));
        QTRY_COMPARE(m_stage->window->table()->model()->rowCount(), 3);
    }
    void cleanup() { m_stage.reset(); }

    void theFirstPressWaitsForNoHandshake()
    {
        QTRY_COMPARE(unused(), inAll);
        const int before = m_stage->server.connectionsOpened();
        table::ParticipantTable *table = m_stage->window->table();
        table->model()->setData(table->model()->index(0, ParticipantModel::MutedColumn),
                                Qt::Checked, Qt::CheckStateRole);
        QTRY_COMPARE(m_stage->account.changesAccepted, 1);
        for (const Request &request : m_stage->server.requests()) {
            if (request.method == "POST")
                QVERIFY(request.connection <= before);
        }
        QTRY_COMPARE(unused(), inAll - 1);
    }

    void whatIsSensed()
    {
        auto *approach = m_stage->window->findChild<window::Approach *>();
        QVERIFY(approach);
        QSignalSpy sensed(approach, &window::Approach::sensed);
        table::ParticipantTable *table = m_stage->window->table();
        const auto isSensed = [&](QObject *at, QEvent::Type type) {
            sensed.clear();
            QEvent event(type);
            QCoreApplication::sendEvent(at, &event);
            return !sensed.isEmpty();
        };
        QVERIFY(isSensed(m_stage->window.get(), QEvent::WindowActivate));
        QVERIFY(!isSensed(m_stage->window->panel(), QEvent::Leave));
        const QPointF point(5, 5);
        QEnterEvent enter(point, point, point);
        for (QWidget *entered :
             std::initializer_list<QWidget *>{table->viewport(), m_stage->window->panel()}) {
            sensed.clear();
            QCoreApplication::sendEvent(entered, &enter);
            QVERIFY(!sensed.isEmpty());
        }
        sensed.clear();
        QTest::mouseMove(table->viewport(), {20, 20});
        QTRY_VERIFY(!sensed.isEmpty());
        sensed.clear();
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(!sensed.isEmpty());
        table->setFocus();
        sensed.clear();
        field(u"announcementUrl"_s)->setFocus();
        QVERIFY(!sensed.isEmpty());
        sensed.clear();
        m_stage->action(u"Announce to all…"_s)->trigger();
        QTRY_VERIFY(!sensed.isEmpty());
    }

    void inALaterTabToo()
    {
        auto *approach = m_stage->window->findChild<window::Approach *>();
        table::ParticipantTable *first = m_stage->window->table();
        QListView *list = m_stage->conferenceList();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTest::mouseClick(list->viewport(), Qt::MiddleButton, {},
                          list->visualRect(list->model()->index(1, 0)).center());
        QTRY_VERIFY(m_stage->window->table() != first);
        QSignalSpy sensed(approach, &window::Approach::sensed);
        const QPointF point(5, 5);
        QEnterEvent enter(point, point, point);
        QCoreApplication::sendEvent(m_stage->window->table()->viewport(), &enter);
        QVERIFY(!sensed.isEmpty());
    }
};

QTEST_MAIN(TestApproach)
#include "tst_approach.moc"
