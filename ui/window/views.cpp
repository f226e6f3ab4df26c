// SPDX-License-Identifier: Apache-2.0
#include "views.h"

#include "approach.h"
#include "attention.h"
#include "connectionbadge.h"
#include "dockcorner.h"
#include "docksizes.h"
#include "docktitle.h"
#include "noticestrip.h"
#include "statusline.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <bench/composer.h>
#include <conferences/conferencelist.h>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/selection.h>
#include <hearing/hearingview.h>
#include <panel/participantpanel.h>
#include <records/activitychoice.h>
#include <records/activityview.h>
#include <records/exchangesview.h>
#include <table/participanttable.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(window::Views)
};

} // namespace

Views makeViews(QMainWindow &window)
{
    auto *tabs = new conferences::ConferenceTabs;
    const Views views{
        .tabs = tabs,
        .selection = new conferences::Selection(*tabs, &window),
        .list = new conferences::ConferenceList,
        .panel = new panel::ParticipantPanel,
        .activity = new records::ActivityView,
        .hearing = new hearing::HearingView,
        .exchanges = new records::ExchangesView,
        .composer = new bench::Composer,
        .notice = new NoticeStrip,
        .status = new StatusLine,
        .attention = new Attention(&window),
        .approach = new Approach(&window),
        .badge = new ConnectionBadge,
    };
    views.approach->watch(views.panel);
    QObject::connect(tabs, &conferences::ConferenceTabs::pageAdded, views.approach,
                     [approach = views.approach](const conferences::ConferencePage *page) {
                         approach->watch(page->table());
                     });
    return views;
}

DockSizes *makeDocks(QMainWindow &window, const Views &views)
{
    const auto dock = [&window](const QString &title, const QString &name, QWidget *widget,
                                Qt::DockWidgetArea area) {
        auto *made = new QDockWidget(title, &window);
        made->setObjectName(name);
        made->setWidget(widget);
        window.addDockWidget(area, made);
        return made;
    };
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks
                          | QMainWindow::GroupedDragging);
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    QDockWidget *conferences
        = dock(Words::tr("Conferences"), u"conferences"_s, views.list, Qt::LeftDockWidgetArea);
    QDockWidget *participant
        = dock(Words::tr("Participant"), u"participant"_s, views.panel, Qt::RightDockWidgetArea);
    new DockTitle(participant);
    QDockWidget *activity
        = dock(Words::tr("Activity"), u"activity"_s, views.activity, Qt::BottomDockWidgetArea);
    QDockWidget *hearing
        = dock(Words::tr("Hearing"), u"hearing"_s, views.hearing, Qt::BottomDockWidgetArea);
    QDockWidget *exchanges
        = dock(Words::tr("Exchanges"), u"exchanges"_s, views.exchanges, Qt::BottomDockWidgetArea);
    QDockWidget *composer = dock(Words::tr("Compose update"), u"composer"_s, views.composer,
                                 Qt::BottomDockWidgetArea);
    window.setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    // Their tabs name them already, and can be dragged.
    for (QDockWidget *tabbed : {activity, hearing, exchanges, composer})
        tabbed->setTitleBarWidget(new QWidget(tabbed));
    window.tabifyDockWidget(activity, hearing);
    window.tabifyDockWidget(hearing, exchanges);
    window.tabifyDockWidget(exchanges, composer);
    auto *choice = new records::ActivityChoice;
    QObject::connect(choice, &records::ActivityChoice::changed, views.activity,
                     &records::ActivityView::setShown);
    views.activity->setShown(choice->lines());
    new DockCorner(activity, choice, window);
    activity->raise();
    // Docks that lie behind others are visible all the same.
    QObject::connect(hearing, &QDockWidget::visibilityChanged, views.hearing,
                     &hearing::HearingView::setSeen);
    return new DockSizes({conferences, participant}, {activity, hearing, exchanges, composer},
                         window);
}

} // namespace window
