// SPDX-License-Identifier: Apache-2.0
#include "tour.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QTableView>
#include <cstdio>
#include <people/participantmodel.h>
#include <program/application.h>
#include <program/arrivalwatcher.h>
#include <table/participanttable.h>
#include <window/mainwindow.h>

namespace tour {

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using Value = people::SwitchState::Value;

namespace {

constexpr int supervisorRow = 2;

void click(QWidget *widget, const QPoint &at)
{
    const QPointF global = widget->mapToGlobal(at);
    QMouseEvent press(QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QApplication::sendEvent(widget, &press);
    QMouseEvent release(QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton,
                        Qt::NoModifier);
    QApplication::sendEvent(widget, &release);
}

} // namespace

Tour::Tour(program::Application &application, const QString &folder)
    : m_application(application)
    , m_folder(folder)
{
    QDir().mkpath(folder);
    constexpr std::chrono::milliseconds patience{20'000};
    constexpr std::chrono::milliseconds glance{20};
    m_look.setInterval(glance);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        std::fprintf(stderr, "tour: “%s” did not come true\n", qPrintable(m_steps.front().name));
        end(1);
    });
    connect(&application, &program::Application::answered, this,
            [this](const sandbox::Request &request) {
                if (request.method == "GET")
                    return;
                m_lastBody = request.body;
                std::printf("%s %s %s -> %d\n", request.method.constData(),
                            request.target.constData(), request.body.constData(), request.status);
                std::fflush(stdout);
            });
    auto *watcher = new program::ArrivalWatcher(application.window(), this);
    connect(watcher, &program::ArrivalWatcher::arrived, this, &Tour::begin);
    connect(watcher, &program::ArrivalWatcher::missing, this, [this](const QString &sentence) {
        std::fprintf(stderr, "tour: %s\n", qPrintable(sentence));
        savePicture(u"nothing to show"_s);
        end(1);
    });
}

template <class T>
T *Tour::named(const char *name) const
{
    T *const found = m_application.window().findChild<T *>(QLatin1StringView(name));
    if (!found)
        qFatal("tour: nothing in the window is named %s", name);
    return found;
}

QTableView *Tour::table() const
{
    // Other conferences may be open in tabs again.
    return m_application.window().table();
}

void Tour::plan()
{
    // It is true when the service was asked for exactly this, and the cell shows what it answered.
    const auto is = [this](int column, Value value, const QByteArray &body) {
        return [this, column, value, body] { return m_lastBody == body && shows(column, value); };
    };
    m_steps.push_back({u"mute"_s, [this] { clickCell(ParticipantModel::MutedColumn); },
                       is(ParticipantModel::MutedColumn, Value::On, "Muted=true")});
    m_steps.push_back({u"hold with music"_s,
                       [this] {
                           type("holdMusicUrl", u"https://example.com/music.mp3"_s);
                           clickCell(ParticipantModel::HoldColumn);
                       },
                       is(ParticipantModel::HoldColumn, Value::On,
                          "Hold=true&HoldUrl=https%3A%2F%2Fexample.com%2Fmusic.mp3")});
    m_steps.push_back({u"resume"_s, [this] { clickCell(ParticipantModel::HoldColumn); },
                       is(ParticipantModel::HoldColumn, Value::Off, "Hold=false")});
    m_steps.push_back(
        {u"listen only"_s,
         [this] {
             clickCell(ParticipantModel::CoachingColumn);
             choose(u"listenOnly"_s);
         },
         is(ParticipantModel::CoachingColumn, Value::Off, "Coaching=false&Muted=true")});
    m_steps.push_back(
        {u"coach"_s,
         [this] {
             clickCell(ParticipantModel::CoachingColumn);
             choose(u"agent"_s);
         },
         is(ParticipantModel::CoachingColumn, Value::On,
            "CallSidToCoach=" + callSidOf(u"agent"_s) + "&Coaching=true&Muted=false")});
    m_steps.push_back(
        {u"announce"_s,
         [this] {
             type("announcementUrl", u"https://example.com/hello.xml"_s);
             auto *button = named<QPushButton>("announcementButton");
             click(button, button->rect().center());
         },
         [this] { return m_lastBody == "AnnounceUrl=https%3A%2F%2Fexample.com%2Fhello.xml"; }});
    m_steps.push_back({u"end on exit"_s, [this] { clickCell(ParticipantModel::EndsColumn); },
                       is(ParticipantModel::EndsColumn, Value::On, "EndConferenceOnExit=true")});
}

QByteArray Tour::callSidOf(const QString &name) const
{
    const QModelIndex first = table()->model()->index(0, ParticipantModel::NameColumn);
    const auto found = table()->model()->match(first, Qt::DisplayRole, name, 1, Qt::MatchExactly);
    return found.isEmpty() ? QByteArray()
                           : found.first().data(ParticipantModel::CallSidRole).toByteArray();
}

void Tour::begin()
{
    table()->setCurrentIndex(table()->model()->index(supervisorRow, ParticipantModel::MutedColumn));
    plan();
    m_deadline.start();
    m_steps.front().act();
    m_look.start();
}

void Tour::look()
{
    if (m_application.session()->queue().pending() > 0 || !m_steps.front().isTrue())
        return;
    if (!savePicture(m_steps.front().name))
        return end(1);
    m_steps.pop_front();
    if (m_steps.empty())
        return end(0);
    m_deadline.start();
    m_steps.front().act();
}

bool Tour::savePicture(const QString &name)
{
    const QString file = u"%1/%2-%3.png"_s.arg(m_folder, QString::number(++m_number),
                                               QString(name).replace(u' ', u'-'));
    if (m_application.window().grab().save(file, "PNG"))
        return true;
    std::fprintf(stderr, "tour: could not write %s\n", qPrintable(file));
    return false;
}

void Tour::end(int status)
{
    m_look.stop();
    m_deadline.stop();
    QCoreApplication::exit(status);
}

void Tour::clickCell(int column)
{
    click(table()->viewport(),
          table()->visualRect(table()->model()->index(supervisorRow, column)).center());
}

void Tour::type(const char *field, const QString &url)
{
    named<QComboBox>(field)->setEditText(url);
}

void Tour::choose(const QString &entry)
{
    auto *menu = named<QMenu>("coachingMenu");
    for (QAction *action : menu->actions()) {
        if (action->objectName() == entry || action->text().remove(u'&') == entry)
            action->trigger();
    }
    menu->close();
}

bool Tour::shows(int column, Value value) const
{
    const auto state = table()
                           ->model()
                           ->index(supervisorRow, column)
                           .data(ParticipantModel::SwitchRole)
                           .value<people::SwitchState>();
    return state.value == value && state.mark == people::SwitchState::Mark::None;
}

} // namespace tour
