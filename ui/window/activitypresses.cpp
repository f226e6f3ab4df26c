// SPDX-License-Identifier: Apache-2.0
#include "activitypresses.h"

#include "views.h"

#include <algorithm>
#include <changes/presssum.h>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/selection.h>
#include <controls/confirmation.h>
#include <people/expectation.h>
#include <records/activityview.h>
#include <words/presswords.h>

namespace window {

using changes::Change;
using changes::Decision;
using records::ActivityView;

namespace {

/// It opens a microphone, plays something or hangs up: many of these are not made unasked.
bool isAskedAbout(const Change &change)
{
    const twilio::ParticipantUpdate *update = change.update();
    return !update || update->announceUrl || update->muted == false || update->hold == false
        || update->coaching == false;
}

} // namespace

ActivityPresses::ActivityPresses(session::AccountSession &session, const Views &views,
                                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_tabs(*views.tabs)
    , m_selection(*views.selection)
{
    connect(
        views.activity, &ActivityView::decided, this,
        [this](const QUuid &id, Decision decision) { m_session.commands().decide(id, decision); });
    connect(views.activity, &ActivityView::decidedTogether, this, &ActivityPresses::decideTogether);
    connect(views.activity, &ActivityView::peopleAsked, this, &ActivityPresses::showPeople);
}

void ActivityPresses::decideTogether(const QList<Change> &changes, Decision decision,
                                     const QString &title)
{
    // The line may be a tenth of a second behind.
    QList<QUuid> ids;
    int onTheirWay = 0;
    bool asks = false;
    for (const Change &shown : changes) {
        const Change *change = m_session.queue().find(shown.id);
        if (change && changes::canBeDecidedTogether(*change, decision)) {
            ids += change->id;
            asks = asks || isAskedAbout(*change);
        } else if (change && !change->isSettled()) {
            ++onTheirWay;
        }
    }
    if (decision == Decision::SendAgain && asks && ids.size() > people::mostUnasked)
        return askToSendAgain(ids, title);
    m_session.commands().decide(ids, decision);
    if (decision == Decision::Cancel)
        emit remarked(words::restCancelled(title, static_cast<int>(ids.size()), onTheirWay));
}

void ActivityPresses::askToSendAgain(const QList<QUuid> &ids, const QString &title)
{
    const auto count = static_cast<int>(ids.size());
    auto *question = new controls::Confirmation(
        tr("Try “%1” again?").arg(title), tr("It was not done for %n people.", nullptr, count),
        tr("Try again for %n people", nullptr, count), m_tabs.window());
    connect(question, &controls::Confirmation::confirmed, this,
            [this, ids] { m_session.commands().decide(ids, Decision::SendAgain); });
    question->open();
}

void ActivityPresses::showPeople(const QList<Change> &changes)
{
    const QString conferenceSid = changes.constFirst().address.conferenceSid();
    conferences::ConferencePage *page = m_tabs.pageOf(conferenceSid);
    if (!page || !page->model())
        return emit remarked(tr("Nobody is shown: their conference is not open."));
    QList<int> rows;
    for (const Change &change : changes) {
        const int row = page->model()->rowOf(change.lane());
        if (row >= 0 && !page->model()->hasLeft(row) && !page->model()->isOwn(row))
            rows += row;
    }
    if (rows.isEmpty())
        return emit remarked(tr("Nobody is shown: they are not there any more."));
    m_tabs.setCurrentWidget(page);
    m_selection.choose(rows);
    if (const auto left = changes.size() - rows.size(); left > 0)
        emit remarked(tr("%n of them are not there any more.", nullptr, static_cast<int>(left)));
}

} // namespace window
