// SPDX-License-Identifier: Apache-2.0
#include "desktopnews.h"

#include "keybindings.h"

#include <QAction>
#include <QApplication>
#include <algorithm>
#include <changes/statetraits.h>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/selection.h>
#include <settings/settings.h>
#include <utility>
#include <words/changetitle.h>
#include <words/changewords.h>
#include <words/inputwords.h>
#include <words/peoplewords.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

using conferences::ConferencePage;
using people::ParticipantCommands;
using people::ParticipantModel;

namespace {

constexpr QAnyStringView choiceKey = u"window/desktopNotifications";
constexpr std::chrono::milliseconds moment{500};
constexpr std::chrono::seconds pace{5};

bool isOn()
{
    return settings::Settings().value(choiceKey).toString() != QStringLiteral("false");
}

} // namespace

DesktopNews::DesktopNews(const Views &views, QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_views(views)
    , m_action(new QAction(tr("Desktop noti&fications"), this))
{
    m_action->setCheckable(true);
    showChoice();
    setKey(*m_action, u"desktop-notifications"_s);
    connect(m_action, &QAction::triggered, this, [](bool isChecked) {
        settings::Settings().setValue(choiceKey, isChecked);
        for (const QWidget *each : QApplication::topLevelWidgets()) {
            for (DesktopNews *news : each->findChildren<DesktopNews *>())
                news->showChoice();
        }
    });
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DesktopNews::tell);
    connect(views.selection, &conferences::Selection::sessionChanged, this,
            &DesktopNews::followAccount);
    for (ConferencePage *page : views.tabs->pages())
        followPage(page);
    connect(views.tabs, &conferences::ConferenceTabs::pageAdded, this, &DesktopNews::followPage);
    followAccount();
}

DesktopNews::~DesktopNews() = default;

void DesktopNews::showChoice()
{
    m_action->setChecked(isOn());
}

void DesktopNews::followAccount()
{
    m_account = std::make_unique<QObject>();
    m_heard.clear();
    m_presses = {};
    m_holds = {};
    session::AccountSession *session = m_views.selection->session();
    if (!session)
        return;
    connect(&session->queue(), &changes::ChangeQueue::changed, m_account.get(),
            [this](const changes::Change &change) { take(change); });
    connect(&session->commands(), &ParticipantCommands::refused, m_account.get(),
            [this](const twilio::ParticipantAddress &, const twilio::Problem &problem) {
                takeRefusal(words::operatorSentence(problem));
            });
    connect(&session->commands(), &ParticipantCommands::notMade, m_account.get(),
            [this](const QString &why) { takeRefusal(why); });
}

void DesktopNews::followPage(ConferencePage *page)
{
    connect(page, &ConferencePage::modelChanged, this,
            [this, page] { followHolds(page->model()); });
    followHolds(page->model());
}

void DesktopNews::followHolds(const ParticipantModel *model)
{
    if (!model || m_held.contains(model))
        return;
    m_held.insert(model, {});
    connect(model, &QObject::destroyed, this, [this, model] { m_held.remove(model); });
    connect(&model->holds(), &people::HoldWatch::changed, this,
            [this, model] { takeHolds(*model); });
    takeHolds(*model);
}

void DesktopNews::take(const changes::Change &change)
{
    // One of an earlier run is told by the list of what is to be decided.
    const bool isOfThisRun = change.pressed != twilio::BootClock::time_point{};
    if (!isOfThisRun || !changes::traitsOf(change.state).isSetback || m_heard.contains(change.id))
        return;
    m_heard.insert(change.id);
    add(m_presses, words::sentence(change), words::title(change));
}

void DesktopNews::takeRefusal(const QString &sentence)
{
    add(m_presses, sentence, sentence);
}

void DesktopNews::takeHolds(const ParticipantModel &model)
{
    const QSet<QString> &now = model.holds().whoIsTooLong();
    for (const QString &callSid : now - std::exchange(m_held[&model], now)) {
        const QString name = model.nameOf(callSid);
        add(m_holds, tr("%1 has been on hold for too long.", "a participant").arg(name), name);
    }
}

void DesktopNews::add(News &news, const QString &sentence, const QString &words)
{
    if (isInFront() || !isOn())
        return;
    if (news.all.isEmpty())
        news.first = sentence;
    news.all += words;
    if (!m_soon.isActive())
        m_soon.start(std::max<std::chrono::milliseconds>(
            moment, std::chrono::milliseconds(m_notBefore.remainingTime())));
}

void DesktopNews::tell()
{
    const News presses = std::exchange(m_presses, {});
    const News holds = std::exchange(m_holds, {});
    // Who has come back meanwhile sees it in the window.
    if (isInFront() || !isOn())
        return;
    m_notBefore = QDeadlineTimer(pace);
    const auto count = [](const News &news) { return static_cast<int>(news.all.size()); };
    if (count(presses) == 1)
        m_bus.show(tr("A press did not end as it was asked for"), presses.first);
    else if (count(presses) > 1)
        m_bus.show(tr("%n presses did not end as they were asked for", nullptr, count(presses)),
                   words::listed(presses.all));
    if (count(holds) == 1)
        m_bus.show(tr("On hold for too long"), holds.first);
    else if (count(holds) > 1)
        m_bus.show(tr("%n people have been on hold for too long", nullptr, count(holds)),
                   words::listed(holds.all));
}

/// It, or a dialog or a dock of it, has the keyboard.
bool DesktopNews::isInFront() const
{
    const QWidget *active = QApplication::activeWindow();
    while (active && active != m_window)
        active = active->parentWidget();
    return active;
}

} // namespace window
