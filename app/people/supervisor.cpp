// SPDX-License-Identifier: Apache-2.0
#include "supervisor.h"

#include "participantmodel.h"
#include "supervision.h"

#include <words/isolation.h>

namespace people {

Supervisor::Supervisor(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Supervisor::findEverywhere);
}

void Supervisor::follow(ParticipantModel &model)
{
    m_models.removeIf([](const auto &each) { return !each; });
    if (m_models.contains(&model))
        return;
    m_models += &model;
    connect(&model, &ParticipantModel::loaded, this, [this, &model] { find(model); });
    // In the next turn: whoever follows the rows too is to have them all before one is marked.
    connect(&model, &QAbstractItemModel::rowsInserted, &m_soon, qOverload<>(&QTimer::start));
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this, &model](const QModelIndex &from, const QModelIndex &to) {
                if (from.column() == ParticipantModel::NameColumn)
                    m_soon.start();
                if (const int own = model.rowOf(model.own());
                    own >= 0 && from.row() <= own && own <= to.row())
                    emit changed();
            });
    connect(&model, &ParticipantModel::left, this, [this, &model](const QList<int> &rows) {
        if (rows.contains(model.rowOf(model.own())))
            find(model);
    });
    connect(&model, &ParticipantModel::ended, this, &Supervisor::changed);
    connect(&model, &ParticipantModel::revived, this, &Supervisor::changed);
    find(model);
}

void Supervisor::findEverywhere()
{
    for (const auto &model : std::as_const(m_models)) {
        if (model)
            find(*model);
    }
}

void Supervisor::setIdentity(const OwnIdentity &identity)
{
    const bool isAnother = std::exchange(m_identity, identity) != identity;
    for (const auto &model : std::as_const(m_models)) {
        if (!model)
            continue;
        if (isAnother)
            mark(*model, {});
        find(*model);
    }
}

void Supervisor::choose(ParticipantModel &model, const QString &callSid)
{
    m_chosen.clear();
    OwnIdentity identity;
    if (!callSid.isEmpty()) {
        const int row = model.rowOf(callSid);
        Q_ASSERT(row >= 0);
        m_chosen.insert(model.conferenceSid(), callSid);
        identity.label = model.participant(row).label;
        if (words::isInvisible(identity.label))
            identity.label.clear();
        if (const auto &caller = model.row(row).caller)
            identity.number = caller->number;
    }
    setIdentity(identity);
    emit identified(identity);
    emit changed();
}

void Supervisor::join(ParticipantModel &model, const QString &callSid, const OwnIdentity &identity)
{
    Q_ASSERT(model.rowOf(callSid) >= 0);
    m_chosen.insert(model.conferenceSid(), callSid);
    setIdentity(identity);
    emit identified(identity);
    emit changed();
}

Supervisor::Likeness Supervisor::likeness(const ParticipantModel &model, int row) const
{
    if (model.hasLeft(row))
        return Likeness::None;
    const ParticipantRow &known = model.row(row);
    const QString number = known.caller ? known.caller->number : QString();
    if (!m_identity.number.isEmpty() && !number.isEmpty())
        return number == m_identity.number ? Likeness::Number : Likeness::Contradicted;
    const bool hasLabel = !m_identity.label.isEmpty() && known.truth.label == m_identity.label;
    return hasLabel ? Likeness::Label : Likeness::None;
}

/// Somebody who was found stays so while they are there and no number says otherwise.
void Supervisor::find(ParticipantModel &model)
{
    const QString chosen = m_chosen.value(model.conferenceSid());
    if (const int row = model.rowOf(chosen); row >= 0 && !model.hasLeft(row))
        return mark(model, chosen);
    QString alike;
    const int own = model.rowOf(model.own());
    const bool stays = own >= 0 && !model.hasLeft(own) && m_identity.isKnown()
        && likeness(model, own) != Likeness::Contradicted;
    if (stays)
        alike = model.own();
    for (int row = 0; row < model.rowCount(); ++row) {
        const Likeness found = likeness(model, row);
        if (found == Likeness::Number)
            return mark(model, model.participant(row).callSid);
        if (found == Likeness::Label && alike.isEmpty())
            alike = model.participant(row).callSid;
    }
    mark(model, alike);
}

void Supervisor::mark(ParticipantModel &model, const QString &callSid)
{
    if (model.own() == callSid)
        return;
    model.setOwn(callSid);
    emit changed();
}

ParticipantModel *Supervisor::whereabouts() const
{
    ParticipantModel *there = nullptr;
    for (const auto &model : m_models) {
        if (!model)
            continue;
        const Supervision supervision = supervisionOf(*model);
        if (!supervision.isThere)
            continue;
        if (supervision.listeners > 0)
            return model;
        if (!there)
            there = model;
    }
    return there;
}

void Supervisor::keepCoached(const ParticipantModel &model, const QString &callSid)
{
    constexpr qsizetype most = 20;
    QStringList &coached = m_coached[model.conferenceSid()];
    coached.removeOne(callSid);
    coached.prepend(callSid);
    if (coached.size() > most)
        coached.removeLast();
    emit changed();
}

QStringList Supervisor::coachedLately(const ParticipantModel &model) const
{
    return m_coached.value(model.conferenceSid());
}

} // namespace people
