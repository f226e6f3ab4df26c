// SPDX-License-Identifier: Apache-2.0
#include "selection.h"

#include "conferencepage.h"
#include "conferencetabs.h"

#include <QSet>
#include <QTimer>
#include <algorithm>
#include <table/participanttable.h>
#include <table/shownrows.h>
#include <words/isolation.h>

namespace conferences {

using people::ParticipantModel;

Selection::Selection(ConferenceTabs &tabs, QObject *parent)
    : QObject(parent)
    , m_tabs(tabs)
{
    connect(&tabs, &ConferenceTabs::pageShown, this, &Selection::followPage);
    followPage();
}

Selection::~Selection() = default;

void Selection::setSession(session::AccountSession *session)
{
    m_session = session;
    m_account = std::make_unique<QObject>();
    if (session) {
        const people::Callers *callers = &session->callers();
        connect(callers, &people::Callers::told, m_account.get(), [this] { emit changed(); });
        connect(callers, &people::Callers::refusedOnce, m_account.get(),
                [this] { emit changed(); });
    }
    emit sessionChanged();
    emit changed();
}

ParticipantModel *Selection::conference() const
{
    const ConferencePage *page = m_tabs.page();
    return page ? page->model() : nullptr;
}

QString Selection::conferenceName() const
{
    const auto *known = m_session && conference()
        ? m_session->conferences().find(conference()->conferenceSid())
        : nullptr;
    if (!known)
        return {};
    return words::isInvisible(known->friendlyName) ? known->sid : known->friendlyName;
}

bool Selection::isLive() const
{
    return conference() && !conference()->hasEnded() && conference()->people() > 0;
}

QList<int> Selection::rows() const
{
    const ConferencePage *page = m_tabs.page();
    if (!page)
        return {};
    QList<int> rows = page->table()->shown().selected();
    rows.removeIf(
        [page](int row) { return page->model()->hasLeft(row) || page->model()->isOwn(row); });
    // One alone was chosen by going there, and is not meant once it is not seen.
    if (rows.size() == 1 && page->table()->isRowHidden(rows.constFirst()))
        rows.clear();
    return rows;
}

int Selection::hidden() const
{
    const ConferencePage *page = m_tabs.page();
    const QList<int> chosen = rows();
    return static_cast<int>(std::count_if(
        chosen.begin(), chosen.end(), [page](int row) { return page->table()->isRowHidden(row); }));
}

QList<int> Selection::others() const
{
    QList<int> others;
    const ParticipantModel *model = conference();
    const QList<int> chosen = rows();
    const QSet<int> these(chosen.begin(), chosen.end());
    for (int row = 0; model && row < model->rowCount(); ++row) {
        if (!these.contains(row) && !model->hasLeft(row) && !model->isOwn(row))
            others += row;
    }
    return others;
}

void Selection::chooseOthers()
{
    if (ConferencePage *page = m_tabs.page())
        page->table()->shown().select(others());
}

void Selection::choose(const QList<int> &rows)
{
    ConferencePage *page = m_tabs.page();
    if (!page || !page->model())
        return;
    table::ParticipantTable *table = page->table();
    if (std::ranges::any_of(rows, [table](int row) { return table->isRowHidden(row); }))
        page->showAll();
    const QModelIndex first = page->model()->index(rows.constFirst(), 0);
    table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    table->shown().select(rows);
    table->scrollTo(first);
}

void Selection::showAll()
{
    if (ConferencePage *page = m_tabs.page())
        page->showAll();
}

QStringList Selection::callSids() const
{
    QStringList callSids;
    for (const int row : rows())
        callSids += conference()->participant(row).callSid;
    return callSids;
}

std::optional<QList<int>> Selection::rowsOf(const QString &conferenceSid,
                                            const QStringList &callSids) const
{
    const ParticipantModel *model = conference();
    if (!m_session || !model || model->conferenceSid() != conferenceSid)
        return std::nullopt;
    QList<int> rows;
    for (const QString &callSid : callSids) {
        if (const int row = model->rowOf(callSid); row >= 0)
            rows += row;
    }
    return rows;
}

Reach Selection::reach() const
{
    Reach reach;
    const ConferencePage *page = m_tabs.page();
    if (!page || !page->model())
        return reach;
    const ParticipantModel &model = *page->model();
    const QList<int> chosen = rows();
    reach.rows = page->table()->shown().rows();
    reach.rows.removeIf([&model](int row) { return model.hasLeft(row) || model.isOwn(row); });
    const int own = model.rowOf(model.own());
    const int everybody = model.people() - (own >= 0 && !model.hasLeft(own) ? 1 : 0);
    if (chosen.size() > 1) {
        reach.kind = Reach::Kind::Selected;
        reach.rows = chosen;
    } else if (reach.rows.size() < everybody) {
        reach.kind = Reach::Kind::Shown;
    }
    reach.others = everybody - static_cast<int>(reach.rows.size());
    return reach;
}

QString Selection::current() const
{
    const ConferencePage *page = m_tabs.page();
    return page ? page->table()->currentIndex().data(ParticipantModel::CallSidRole).toString()
                : QString();
}

std::optional<people::Caller> Selection::caller() const
{
    return m_session && conference() ? m_session->callers().callerOf(current()) : std::nullopt;
}

UndoList *Selection::undo() const
{
    const ConferencePage *page = m_tabs.page();
    return page && !(page->model() && page->model()->hasEnded()) ? page->undo() : nullptr;
}

void Selection::followPage()
{
    m_inFront = std::make_unique<QObject>();
    const ConferencePage *page = m_tabs.page();
    if (!page)
        return;
    const auto tell = [this] { emit changed(); };
    connect(page->table(), &table::ParticipantTable::currentParticipantChanged, m_inFront.get(),
            [this](const QString &callSid) {
                emit currentChanged(callSid);
                emit changed();
            });
    connect(&page->table()->shown(), &table::ShownRows::applied, m_inFront.get(), tell);
    if (const ParticipantModel *model = page->model()) {
        connect(page->table()->selectionModel(), &QItemSelectionModel::selectionChanged,
                m_inFront.get(), tell);
        connect(model, &QAbstractItemModel::modelReset, m_inFront.get(), tell);
        connect(model, &ParticipantModel::ended, m_inFront.get(), tell);
        connect(model, &ParticipantModel::revived, m_inFront.get(), tell);
        // One list may bring all of these.
        auto *soon = new QTimer(m_inFront.get());
        soon->setSingleShot(true);
        soon->setInterval(0);
        connect(soon, &QTimer::timeout, m_inFront.get(), tell);
        const auto tellSoon = [soon] { soon->start(); };
        connect(model, &QAbstractItemModel::rowsInserted, soon, tellSoon);
        connect(model, &QAbstractItemModel::rowsRemoved, soon, tellSoon);
        connect(model, &ParticipantModel::left, soon, tellSoon);
    }
    emit conferenceChanged();
    emit changed();
}

} // namespace conferences
