// SPDX-License-Identifier: Apache-2.0
#include "speakers.h"

#include "participantmodel.h"

#include <algorithm>
#include <words/isolation.h>

namespace people {

namespace {

QString numberOf(const ParticipantRow &row)
{
    return row.caller ? row.caller->number : QString();
}

QString labelOf(const ParticipantRow &row)
{
    return words::isInvisible(row.truth.label) ? QString() : row.truth.label;
}

} // namespace

Speakers::Speakers(ConferenceName nameOf, QObject *parent)
    : QObject(parent)
    , m_nameOf(std::move(nameOf))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Speakers::look);
}

void Speakers::follow(ParticipantModel &model)
{
    m_models.removeIf([](const auto &each) { return !each; });
    if (m_models.contains(&model))
        return;
    m_models += &model;
    connect(&model, &ParticipantModel::loaded, this, &Speakers::look);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &Speakers::lookSoon);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from) {
        if (from.column() == ParticipantModel::NameColumn)
            lookSoon();
    });
    connect(&model.stars(), &Stars::pressed, this,
            [this, &model](int row, bool on) { setSpeaker(model, row, on); });
    look();
}

void Speakers::setKept(const QList<Star> &kept)
{
    m_kept = kept;
    look();
}

bool Speakers::fits(const Star &star, const ParticipantRow &row,
                    const std::optional<QString> &conference) const
{
    const QString number = numberOf(row);
    if (!star.number.isEmpty() && !number.isEmpty())
        return star.number == number;
    return !star.label.isEmpty() && star.label == row.truth.label && star.conference == conference;
}

bool Speakers::isSpeaker(const ParticipantModel &model, int row) const
{
    const ParticipantRow &known = model.row(row);
    const auto conference = m_nameOf(model.conferenceSid());
    return m_calls.contains(known.truth.callSid)
        || std::any_of(m_kept.begin(), m_kept.end(),
                       [&](const Star &star) { return fits(star, known, conference); });
}

void Speakers::setSpeaker(ParticipantModel &model, int row, bool on)
{
    const ParticipantRow &known = model.row(row);
    const auto conference = m_nameOf(model.conferenceSid());
    const QString label = labelOf(known);
    const QString number = numberOf(known);
    m_calls.remove(known.truth.callSid);
    m_kept.removeIf([&](const Star &star) { return fits(star, known, conference); });
    if (on && label.isEmpty() && number.isEmpty()) {
        m_calls += known.truth.callSid;
    } else if (on) {
        m_kept += {number, label, conference.value_or(model.conferenceSid())};
        if (m_kept.size() > most)
            m_kept.removeFirst();
    }
    emit keptChanged(m_kept);
    look();
}

/// \return a number has become known.
bool Speakers::lookAt(ParticipantModel &model)
{
    const auto conference = m_nameOf(model.conferenceSid());
    bool isLearnt = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        const ParticipantRow &known = model.row(row);
        if (known.hasLeft())
            continue;
        if (const QString number = numberOf(known); !number.isEmpty()) {
            for (Star &star : m_kept) {
                if (star.number.isEmpty() && fits(star, known, conference)) {
                    star.number = number;
                    isLearnt = true;
                }
            }
            if (m_calls.remove(known.truth.callSid)) {
                m_kept += {number, labelOf(known), conference.value_or(model.conferenceSid())};
                isLearnt = true;
            }
        }
        model.stars().mark(row, isSpeaker(model, row));
    }
    return isLearnt;
}

void Speakers::look()
{
    bool isLearnt = false;
    for (const auto &model : std::as_const(m_models)) {
        if (model && lookAt(*model))
            isLearnt = true;
    }
    if (isLearnt)
        emit keptChanged(m_kept);
    emit changed();
}

} // namespace people
