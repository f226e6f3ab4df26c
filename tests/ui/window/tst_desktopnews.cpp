// SPDX-License-Identifier: Apache-2.0
#include <QDBusConnection>
#include <QDBusMessage>
#include <QThread>
#include <people/participantmodel.h>
#include <uistage/windowstage.h>
#include <window/desktopbus.h>

using namespace Qt::Literals::StringLiterals;

/// Shows notifications on the session's bus, as a desktop does.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        QString title;
        QString text;
    };

    explicit Desktop(const QStringList &abilities)
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s))
        , m_abilities(abilities)
    {
        m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                             QDBusConnection::ExportAllSlots);
        isThere = m_bus.registerService(u"org.freedesktop.Notifications"_s);
    }
    ~Desktop() override
    {
        m_bus.unregisterService(u"org.freedesktop.Notifications"_s);
        QDBusConnection::disconnectFromBus(u"desktop"_s);
    }

    QStringList texts() const
    {
        QStringList all;
        for (const Shown &each : shown)
            all += each.text;
        return all;
    }
    QString all() const
    {
        QStringList lines;
        for (const Shown &each : shown)
            lines += each.title + u": "_s + each.text;
        return lines.join(u'\n');
    }

    QList<Shown> shown;
    bool isThere = false;

public slots:
    QStringList GetCapabilities() { return m_abilities; }
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text,
                const QStringList &, const QVariantMap &, int)
    {
        shown += Shown{title, text};
        return static_cast<uint>(shown.size());
    }

private:
    QDBusConnection m_bus;
    QStringList m_abilities;
};

/// What the desktop tells while the window is not in front. The world "empty" has a bus, and a
/// desktop that the test is.
class TestDesktopNews : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<WindowStage> m_stage;
    QWidget m_other; ///< another program's, as far as the window knows

    people::ParticipantModel *model() const { return m_stage->window->table()->participants(); }
    void open(int held = 0)
    {
        QJsonArray people;
        for (int number = 1; number <= 3; ++number)
            people += support::participantResource(
                number,
                {{u"hold"_s, number <= held}, {u"label"_s, u"<i>guest</i> & %1"_s.arg(number)}});
        m_stage->account.setPeople(people);
        QVERIFY(m_stage->open());
    }
    void leaveWindow()
    {
        m_other.show();
        m_other.activateWindow();
        QTRY_VERIFY(!m_stage->window->isActiveWindow());
    }
    void comeBack()
    {
        m_stage->window->activateWindow();
        QTRY_VERIFY(m_stage->window->isActiveWindow());
    }
    void mute(const QList<int> &rows) const
    {
        m_stage->board->commands().setSwitch(*model(), rows, people::Switch::Muted, true);
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        QVERIFY(m_stage->isActive);
        m_desktop = std::make_unique<Desktop>(QStringList{u"body"_s, u"body-markup"_s});
        QVERIFY(m_desktop->isThere);
    }
    void cleanup()
    {
        m_stage.reset();
        m_other.hide();
        m_desktop.reset();
    }

    void aPressThatFailsIsTold()
    {
        open();
        m_stage->account.failChanges(400);
        leaveWindow();
        mute({0});
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        const Desktop::Shown &told = m_desktop->shown.constFirst();
        QCOMPARE(told.title, u"A press did not end as it was asked for"_s);
        // What is markup on the desktop is what it was.
        QVERIFY2(told.text.contains(u"&lt;i&gt;guest&lt;/i&gt; &amp; 1"_s), qPrintable(told.text));
        QVERIFY2(!told.text.contains(u"5ecre7"_s), qPrintable(told.text));
    }

    void severalAreToldAsOne()
    {
        open();
        m_stage->account.failChanges(400);
        leaveWindow();
        mute({0, 1, 2});
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QCOMPARE(m_desktop->shown.constFirst().title,
                 u"3 presses did not end as they were asked for"_s);
    }

    void whatIsSeenInTheWindowIsNotTold()
    {
        open();
        m_stage->account.failChanges(400);
        mute({0});
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        leaveWindow();
        mute({1});
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QVERIFY2(m_desktop->all().contains(u"&amp; 2"_s), qPrintable(m_desktop->all()));
        QVERIFY2(!m_desktop->all().contains(u"&amp; 1"_s), qPrintable(m_desktop->all()));
    }

    void whoIsOnHoldForTooLongIsTold()
    {
        QSettings().setValue(u"hold/threshold"_s, 1);
        leaveWindow();
        open(2);
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QCOMPARE(m_desktop->shown.constFirst().title, u"2 people have been on hold for too long"_s);
    }

    void itCanBeSwitchedOffForGood()
    {
        QVERIFY(m_stage->action(u"Desktop notifications"_s)->isChecked());
        m_stage->action(u"Desktop notifications"_s)->trigger();
        m_stage->startAnew();
        QVERIFY(!m_stage->action(u"Desktop notifications"_s)->isChecked());
        open();
        m_stage->account.failChanges(400);
        leaveWindow();
        mute({0});
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        // What comes after it is told, and it alone.
        m_stage->action(u"Desktop notifications"_s)->trigger();
        mute({1});
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QVERIFY2(m_desktop->all().contains(u"&amp; 2"_s), qPrintable(m_desktop->all()));
        QVERIFY2(!m_desktop->all().contains(u"&amp; 1"_s), qPrintable(m_desktop->all()));
    }

    void withoutMarkupNothingIsEscaped()
    {
        m_desktop.reset();
        m_desktop = std::make_unique<Desktop>(QStringList{u"body"_s});
        window::DesktopBus bus;
        bus.show(u"title"_s, u"a < b & c"_s);
        QTRY_COMPARE(m_desktop->texts(), QStringList{u"a < b & c"_s});
    }

    void promise1_aDesktopThatDoesNotAnswerHoldsNobody()
    {
        // It is this thread, which does not come to answer meanwhile.
        {
            window::DesktopBus bus;
            bus.show(u"title"_s, u"text"_s);
        }
        // Had its end been waited for, nothing would be left to do.
        QVERIFY(m_desktop->shown.isEmpty());
        const auto left = qApp->findChildren<QThread *>(QString(), Qt::FindDirectChildrenOnly);
        QCOMPARE(left.size(), 1);
        QVERIFY(left.constFirst()->isRunning());
    }
};

QTEST_MAIN(TestDesktopNews)
#include "tst_desktopnews.moc"
