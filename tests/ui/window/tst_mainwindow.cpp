// SPDX-License-Identifier: Apache-2.0
// The window driven by mouse and keyboard through the real sandbox, until the service's state is
// what was clicked.
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <bench/composer.h>
#include <controls/confirmation.h>
#include <history/exchangelog.h>
#include <history/journal.h>
#include <panel/participantpanel.h>
#include <records/exchangemodel.h>
#include <sandbox/sandbox.h>
#include <table/participanttable.h>
#include <uistage/panelstage.h>
#include <window/mainwindow.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

class tst_MainWindow : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    people::PhoneBook m_phoneBook;
    std::unique_ptr<history::ExchangeLog> m_exchanges;
    std::unique_ptr<records::ExchangeModel> m_exchangeModel;
    std::unique_ptr<history::Journal> m_journal;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<session::AccountSession> m_session;
    std::unique_ptr<window::MainWindow> m_window;
    QList<QByteArray> m_bodies; ///< of the changes that reached the service

    void connectTo(const sandbox::Address &address)
    {
        const auto account = *twilio::AccountSid::parse(address.accountSid);
        m_session = std::make_unique<session::AccountSession>(
            account::Connection{.name = u"Sandbox"_s,
                                .endpoint = *twilio::Endpoint::parse(address.baseUrl.toString()),
                                .credentials
                                = *twilio::withAuthToken(account, address.authToken.toUtf8()),
                                .pollInterval = std::chrono::milliseconds(100)},
            *m_journal, *m_exchanges, m_phoneBook);
        m_window->setSession(m_session.get(), m_exchangeModel.get(), address.supportConferenceSid);
    }

    table::ParticipantTable *table() const { return m_window->table(); }
    ParticipantModel *model() const { return table()->participants(); }
    int rowNamed(const QString &name) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    }
    QModelIndex cell(const QString &name, ParticipantModel::Column column) const
    {
        return model()->index(rowNamed(name), column);
    }
    void click(const QString &name, ParticipantModel::Column column)
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(cell(name, column)).center());
    }
    QString spoken(const QString &name, ParticipantModel::Column column) const
    {
        return cell(name, column).data(Qt::AccessibleTextRole).toString();
    }
    const QAction *entry(const QString &text) const
    {
        for (const QMenu *menu : table()->findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions()) {
                if (menu->isVisible() && action->text() == text)
                    return action;
            }
        }
        return nullptr;
    }
    QString tipOf(const QString &text) const
    {
        const QAction *found = entry(text);
        return found ? found->toolTip() : u"there is no %1"_s.arg(text);
    }
    QStringList offered() const
    {
        QStringList all;
        for (const QMenu *menu : table()->findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions()) {
                if (menu->isVisible())
                    all += action->text();
            }
        }
        return all;
    }
    /// The line of the panel that begins so.
    QString said(const QString &beginning) const
    {
        for (const QLabel *label : m_window->panel()->findChildren<QLabel *>()) {
            if (label->text().startsWith(beginning))
                return label->text();
        }
        return {};
    }
    void choose(const QString &entry)
    {
        QMenu *menu = table()->findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (withoutMnemonic(action->text()) == entry)
                action->trigger();
        }
        menu->close();
        // The offscreen platform does not give the focus back when a popup closes.
        m_window->activateWindow();
        table()->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    template <class W>
    W *field(const QString &name, const QWidget *among = nullptr) const
    {
        if (!among)
            among = m_window->panel();
        for (W *widget : among->findChildren<W *>()) {
            const QString text = withoutMnemonic(widget->property("text").toString());
            if (widget->accessibleName() == name || text == name)
                return widget;
        }
        return nullptr;
    }
    void press(const QString &name)
    {
        auto *button = field<QPushButton>(name);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }

private slots:
    void init()
    {
        m_bodies.clear();
        m_exchanges = std::make_unique<history::ExchangeLog>();
        m_exchangeModel = std::make_unique<records::ExchangeModel>(*m_exchanges);
        m_journal = std::make_unique<history::Journal>(m_folder.filePath(u"journal.sqlite"_s));
        m_window = std::make_unique<window::MainWindow>();
        m_sandbox = std::make_unique<sandbox::Sandbox>(
            sandbox::Options{.live = false, .reportRequests = true});
        connect(m_sandbox.get(), &sandbox::Sandbox::ready, this, &tst_MainWindow::connectTo);
        connect(m_sandbox.get(), &sandbox::Sandbox::answered, this,
                [this](const sandbox::Request &request) {
                    if (request.method != "GET")
                        m_bodies += request.body;
                });
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        // A key sequence before leaves its modifiers held, and a row would be chosen beside
        // another.
        QTest::keyClick(m_window.get(), Qt::Key_Control);
        QTRY_VERIFY(model() && model()->rowCount() == 3);
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
        m_sandbox.reset();
        m_journal.reset();
    }

    void mutesByMouse()
    {
        click(u"customer"_s, ParticipantModel::MutedColumn);
        QCOMPARE(spoken(u"customer"_s, ParticipantModel::MutedColumn), u"open, sending"_s);
        QTRY_COMPARE(spoken(u"customer"_s, ParticipantModel::MutedColumn), u"muted"_s);
        QTRY_COMPARE(m_bodies, QList<QByteArray>{"Muted=true"});
    }

    void mutesByKeyboard()
    {
        table()->setFocus();
        table()->setCurrentIndex(cell(u"customer"_s, ParticipantModel::MutedColumn));
        QTest::keyClick(table(), Qt::Key_Space);
        QTRY_COMPARE(spoken(u"customer"_s, ParticipantModel::MutedColumn), u"muted"_s);
        QTest::keyClick(table(), Qt::Key_Space);
        QTRY_COMPARE(spoken(u"customer"_s, ParticipantModel::MutedColumn), u"open"_s);
        QTRY_COMPARE(m_bodies, (QList<QByteArray>{"Muted=true", "Muted=false"}));
    }

    void promise9_theMainJobByKeyboardAlone()
    {
        // The keyboard is where the operator works from the start.
        QCOMPARE(QApplication::focusWidget(), table());
        QTest::keyClicks(table(), u"cus"_s);
        QCOMPARE(table()->currentIndex(), cell(u"customer"_s, ParticipantModel::MutedColumn));
        // The first ends the search, to which all keys belong until then.
        QTest::keyClick(table(), Qt::Key_Return);
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_COMPARE(m_bodies, QList<QByteArray>{"Muted=true"});
        QTest::keyClick(table(), Qt::Key_Right);
        QTest::keyClick(table(), Qt::Key_Space);
        QTRY_COMPARE(m_bodies.value(1), "Hold=true"_ba);
        QTRY_VERIFY(spoken(u"customer"_s, ParticipantModel::HoldColumn).startsWith(u"on hold, "_s));
        QTest::keySequence(m_window.get(), QKeySequence::Undo);
        QTRY_COMPARE(m_bodies.value(2), "Hold=false"_ba);
    }

    void promise9_delRemovesInTheTableAlone()
    {
        const auto asked = [this] { return m_window->findChild<controls::Confirmation *>(); };
        QTest::keySequence(m_window.get(), QKeySequence::Find);
        auto *find = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(find);
        QCOMPARE(find->accessibleName(), u"Find a participant"_s);
        QTest::keyClicks(find, u"cust"_s);
        QTest::keyClick(find, Qt::Key_Home);
        QTest::keyClick(find, Qt::Key_Delete);
        QCOMPARE(find->text(), u"ust"_s);
        QVERIFY(!asked());
        QWidget *conferences = field<QListView>(u"Conferences"_s, m_window.get());
        QVERIFY(conferences);
        conferences->setFocus();
        QTest::keyClick(conferences, Qt::Key_Delete);
        QVERIFY(!asked());
        table()->setFocus();
        table()->setCurrentIndex(cell(u"customer"_s, ParticipantModel::NameColumn));
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_VERIFY(asked());
        QVERIFY2(asked()->text().contains(u"customer"_s), qPrintable(asked()->text()));
        QTest::keyClick(asked(), Qt::Key_Escape);
        QTRY_VERIFY(!asked());
        QCOMPARE(model()->rowCount(), 3);
        QVERIFY(m_bodies.isEmpty());
    }

    void holdsWithAndWithoutMusic_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("without") << QString() << u"Default"_s << QByteArray("Hold=true");
        QTest::newRow("music") << u"https://example.com/a+b.mp3"_s << u"Default"_s
                               << QByteArray(
                                      "Hold=true&HoldUrl=https%3A%2F%2Fexample.com%2Fa%2Bb.mp3");
        QTest::newRow("music and method")
            << u"https://example.com/a.mp3"_s << u"POST"_s
            << QByteArray("Hold=true&HoldMethod=POST&HoldUrl=https%3A%2F%2Fexample.com%2Fa.mp3");
    }
    void holdsWithAndWithoutMusic()
    {
        QFETCH(QString, url);
        QFETCH(QString, method);
        QFETCH(QByteArray, body);
        table()->setCurrentIndex(cell(u"customer"_s, ParticipantModel::HoldColumn));
        field<QComboBox>(u"Hold music URL"_s)->setEditText(url);
        field<QComboBox>(u"Hold music method"_s)->setCurrentText(method);
        click(u"customer"_s, ParticipantModel::HoldColumn);
        QTRY_VERIFY(spoken(u"customer"_s, ParticipantModel::HoldColumn).startsWith(u"on hold, "_s));
        QTRY_COMPARE(m_bodies, QList<QByteArray>{body});
    }

    void aHoldWithWrongMusicHoldsNobody()
    {
        table()->setCurrentIndex(cell(u"customer"_s, ParticipantModel::HoldColumn));
        auto *music = field<QComboBox>(u"Hold music URL"_s);
        music->setEditText(u"https://example.com/a|b"_s);
        click(u"customer"_s, ParticipantModel::HoldColumn);
        QCOMPARE(music->accessibleDescription(),
                 u"Nobody was held. Hold music has “|” at character 22. An address writes it as "
                 "%7C"_s);
        QCOMPARE(spoken(u"customer"_s, ParticipantModel::HoldColumn), QString());
        QVERIFY(m_bodies.isEmpty());
        field<QPushButton>(u"Encode it"_s)->click();
        click(u"customer"_s, ParticipantModel::HoldColumn);
        QTRY_COMPARE(m_bodies,
                     QList<QByteArray>{"Hold=true&HoldUrl=https%3A%2F%2Fexample.com%2Fa%257Cb"});
    }

    void stopsAndStartsCoaching()
    {
        const auto coaching
            = [this] { return spoken(u"supervisor"_s, ParticipantModel::CoachingColumn); };
        QCOMPARE(coaching(), u"coaching agent"_s);
        click(u"supervisor"_s, ParticipantModel::CoachingColumn);
        choose(u"Listen only"_s);
        QTRY_COMPARE(coaching(), QString());
        QTRY_COMPARE(m_bodies.value(0), QByteArray("Coaching=false&Muted=true"));
        click(u"supervisor"_s, ParticipantModel::CoachingColumn);
        choose(u"customer"_s);
        QTRY_COMPARE(coaching(), u"coaching customer"_s);
        QTRY_COMPARE(m_bodies.value(1),
                     "CallSidToCoach="
                         + cell(u"customer"_s, ParticipantModel::NameColumn)
                               .data(ParticipantModel::CallSidRole)
                               .toByteArray()
                         + "&Coaching=true&Muted=false");
        click(u"supervisor"_s, ParticipantModel::CoachingColumn);
        choose(u"Speak to everyone"_s);
        QTRY_COMPARE(coaching(), QString());
        QTRY_COMPARE(m_bodies.value(2), QByteArray("Coaching=false"));
    }

    void endsTheConferenceOnExit()
    {
        const QString before = spoken(u"customer"_s, ParticipantModel::EndsColumn);
        click(u"customer"_s, ParticipantModel::EndsColumn);
        QTRY_COMPARE(spoken(u"customer"_s, ParticipantModel::EndsColumn),
                     before.isEmpty() ? u"ends the conference"_s : QString());
        QTRY_COMPARE(m_bodies.size(), 1);
        QVERIFY(m_bodies.first().startsWith("EndConferenceOnExit="));
    }

    void announcesAndAppliesMusic()
    {
        table()->setCurrentIndex(cell(u"agent"_s, ParticipantModel::NameColumn));
        field<QComboBox>(u"Announcement URL"_s)->setEditText(u"https://example.com/hello.xml"_s);
        press(u"Announce"_s);
        QTRY_COMPARE(m_bodies.value(0),
                     QByteArray("AnnounceUrl=https%3A%2F%2Fexample.com%2Fhello.xml"));
        field<QComboBox>(u"Hold music URL"_s)->setEditText(u"https://example.com/h.mp3"_s);
        press(u"Apply hold music"_s);
        QTRY_COMPARE(m_bodies.value(1), QByteArray("HoldUrl=https%3A%2F%2Fexample.com%2Fh.mp3"));
        field<QComboBox>(u"Wait music URL"_s)->setEditText(u"https://example.com/w.mp3"_s);
        press(u"Apply wait music"_s);
        QTRY_COMPARE(m_bodies.value(2), QByteArray("WaitUrl=https%3A%2F%2Fexample.com%2Fw.mp3"));
    }

    void promise7_theSettingsHoldNoSignature()
    {
        QSettings().remove(u"urls"_s); // of a former run
        const QString whole
            = u"https://b.s3.amazonaws.com/h.mp3?X-Amz-Date=1&X-Amz-Signature=5ec"_s;
        table()->setCurrentIndex(cell(u"agent"_s, ParticipantModel::NameColumn));
        auto *url = field<QComboBox>(u"Hold music URL"_s);
        url->setFocus();
        QTest::keyClicks(url->lineEdit(), whole);
        QCOMPARE(url->accessibleDescription(), u"It is signed, so it is not remembered"_s);
        QTest::keyClick(url->lineEdit(), Qt::Key_Tab);
        const auto *keep = QApplication::focusWidget();
        QCOMPARE(keep->accessibleName(), u"Keep the rest, without its signature"_s);
        QVERIFY(keep->accessibleDescription().contains(u"The whole of it is sent."_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(url->hasFocus());
        QCOMPARE(url->accessibleDescription(), u"It is remembered without its signature"_s);
        press(u"Apply hold music"_s);
        QTRY_COMPARE(m_bodies.value(0), "HoldUrl=" + QUrl::toPercentEncoding(whole));
        QTRY_COMPARE(m_session->queue().pending(), 0);
        m_window->closeAnyway();

        QSettings settings;
        settings.sync();
        QFile file(settings.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY2(kept.contains("b.s3.amazonaws.com/h.mp3"), kept.constData());
        QVERIFY2(!kept.contains("5ec") && !kept.contains("X-Amz"), kept.constData());
    }

    void takesBackWhatWasComposed()
    {
        auto *composer = m_window->findChild<bench::Composer *>();
        QVERIFY(composer);
        m_window->findChild<QDockWidget *>(u"composer"_s)->raise();
        table()->setCurrentIndex(cell(u"customer"_s, ParticipantModel::MutedColumn));
        field<QComboBox>(u"Participant to update"_s, composer)
            ->setCurrentText(cell(u"customer"_s, ParticipantModel::NameColumn)
                                 .data(ParticipantModel::CallSidRole)
                                 .toString());
        field<QComboBox>(u"Muted"_s, composer)->setCurrentText(u"true"_s);
        QTest::mouseClick(field<QPushButton>(u"Send"_s, composer), Qt::LeftButton);
        QTRY_COMPARE(spoken(u"customer"_s, ParticipantModel::MutedColumn), u"muted"_s);
        table()->setFocus();
        QTest::keySequence(m_window.get(), QKeySequence::Undo);
        QTRY_COMPARE(m_bodies, (QList<QByteArray>{"Muted=true", "Muted=false"}));
        QTRY_COMPARE(spoken(u"customer"_s, ParticipantModel::MutedColumn), u"open"_s);
    }

    void setsTheBeep()
    {
        table()->setCurrentIndex(cell(u"agent"_s, ParticipantModel::NameColumn));
        auto *beep = field<QCheckBox>(u"Beep on exit"_s);
        QVERIFY(beep);
        QCOMPARE(beep->checkState(), Qt::PartiallyChecked);
        beep->setFocus();
        QTest::keyClick(beep, Qt::Key_Space);
        QTRY_COMPARE(m_bodies.value(0), QByteArray("BeepOnExit=true"));
        QTRY_COMPARE(beep->checkState(), Qt::Checked);
    }

    void promise10_anUndoneCoachingKeepsTheCoachMuted()
    {
        click(u"supervisor"_s, ParticipantModel::CoachingColumn);
        choose(u"Speak to everyone"_s);
        QTRY_COMPARE(spoken(u"supervisor"_s, ParticipantModel::CoachingColumn), QString());
        click(u"supervisor"_s, ParticipantModel::CoachingColumn);
        choose(u"customer"_s);
        QTRY_COMPARE(spoken(u"supervisor"_s, ParticipantModel::CoachingColumn),
                     u"coaching customer"_s);
        QTest::keySequence(m_window.get(), QKeySequence::Undo);
        QTRY_COMPARE(m_bodies.value(2), QByteArray("Coaching=false&Muted=true"));
    }

    void promise10_theCoachingMenuSaysWhoWillHear()
    {
        click(u"supervisor"_s, ParticipantModel::CoachingColumn);
        QCOMPARE(tipOf(u"Listen only"_s), u"Muted, and heard by nobody"_s);
        QCOMPARE(tipOf(u"Speak to everyone"_s), u"Heard by customer and agent"_s);
        choose(u"Listen only"_s);
        QTRY_COMPARE(spoken(u"supervisor"_s, ParticipantModel::MutedColumn), u"muted"_s);
        click(u"supervisor"_s, ParticipantModel::CoachingColumn);
        QCOMPARE(tipOf(u"agent"_s), u"Unmuted, and heard by agent alone"_s);
        choose(u"agent"_s);
        QTRY_COMPARE(spoken(u"supervisor"_s, ParticipantModel::MutedColumn), u"open"_s);
        click(u"supervisor"_s, ParticipantModel::CoachingColumn);
        QCOMPARE(tipOf(u"Speak to everyone"_s), u"Heard by customer and agent"_s);
    }

    void promise10_nobodyOnHoldIsOfferedToBeCoached()
    {
        click(u"supervisor"_s, ParticipantModel::CoachingColumn);
        choose(u"Listen only"_s);
        QTRY_COMPARE(spoken(u"supervisor"_s, ParticipantModel::MutedColumn), u"muted"_s);
        click(u"customer"_s, ParticipantModel::HoldColumn);
        QTRY_VERIFY(spoken(u"customer"_s, ParticipantModel::HoldColumn).startsWith(u"on hold, "_s));
        click(u"supervisor"_s, ParticipantModel::CoachingColumn);
        QCOMPARE(offered(), QStringList{u"agent"_s});
    }

    void promise10_thePanelSaysWhoHearsWhom()
    {
        // The agent is muted, and the supervisor coaches the agent.
        table()->setCurrentIndex(cell(u"customer"_s, ParticipantModel::NameColumn));
        QTRY_COMPARE(said(u"Hears "_s), u"Hears nobody"_s);
        QCOMPARE(said(u"Heard by "_s), u"Heard by agent and supervisor"_s);
        table()->setCurrentIndex(cell(u"agent"_s, ParticipantModel::NameColumn));
        QTRY_COMPARE(said(u"Hears "_s), u"Hears customer and supervisor"_s);
        QCOMPARE(said(u"Heard by "_s), u"Heard by nobody"_s);
    }

    void promise11_whatThePanelSendsGoesToAllSelected()
    {
        table()->selectAll();
        const auto *panel = m_window->panel();
        QTRY_COMPARE(panel->accessibleName(), u"3 people selected"_s);
        field<QComboBox>(u"Hold music URL"_s)->setEditText(u"https://example.com/a.mp3"_s);
        press(u"Hold"_s);
        const QByteArray music = "Hold=true&HoldUrl=https%3A%2F%2Fexample.com%2Fa.mp3";
        QTRY_COMPARE(m_bodies, (QList<QByteArray>{music, music, music}));
        for (const QString &who : {u"customer"_s, u"agent"_s, u"supervisor"_s})
            QTRY_VERIFY(spoken(who, ParticipantModel::HoldColumn).startsWith(u"on hold, "_s));
        field<QComboBox>(u"Announcement URL"_s)->setEditText(u"https://example.com/b"_s);
        auto *announce = field<QPushButton>(u"Announce"_s);
        QVERIFY2(announce->text().contains(u"to 3"_s), qPrintable(announce->text()));
        press(u"Announce"_s);
        QTRY_COMPARE(m_bodies.size(), 6);
        QCOMPARE(m_bodies.count("AnnounceUrl=https%3A%2F%2Fexample.com%2Fb"), 3);
        // One alone has a panel of its own again, and what was typed there.
        table()->setCurrentIndex(cell(u"agent"_s, ParticipantModel::NameColumn));
        QTRY_COMPARE(panel->accessibleName(), u"Participant panel"_s);
        QCOMPARE(field<QComboBox>(u"Announcement URL"_s)->currentText(), QString());
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
