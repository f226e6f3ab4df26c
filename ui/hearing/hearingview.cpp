// SPDX-License-Identifier: Apache-2.0
#include "hearingview.h"

#include "graphpainting.h"
#include "hearinggraph.h"
#include "hearinglegend.h"
#include "hearingpicture.h"
#include "hearingstrip.h"
#include "hearingtable.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <controls/linkbutton.h>
#include <controls/picturesaving.h>
#include <people/consequence.h>
#include <people/foresight.h>
#include <words/hearingwords.h>
#include <words/isolation.h>

namespace hearing {

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

HearingView::HearingView(QWidget *parent)
    : QWidget(parent)
    , m_strip(new HearingStrip)
    , m_save(new controls::LinkButton(tr("Save picture…")))
    , m_table(new HearingTable)
    , m_graph(new HearingGraph)
    , m_legend(new HearingLegend)
    , m_saving(new controls::PictureSaving(this))
{
    setAccessibleName(tr("Who hears whom"));
    lay();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &HearingView::lookNow);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_saving->askWhere(this, [this](const QString &file) { savePicture(file); });
    });
    connect(m_saving, &controls::PictureSaving::told, this, &HearingView::remarked);
}

HearingView::~HearingView() = default;

void HearingView::lay()
{
    constexpr int beside = 16;
    // On the strip's own ground from one side to the other.
    auto *row = new QWidget;
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::Window);
    auto *top = new QHBoxLayout(row);
    top->setContentsMargins({});
    top->setSpacing(0);
    top->addWidget(m_strip, 1);
    top->addWidget(m_save, 0, Qt::AlignVCenter);
    top->addSpacing(beside);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(beside, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_table, 1);
    left->addWidget(m_legend);
    auto *both = new QHBoxLayout;
    both->setContentsMargins({});
    both->setSpacing(0);
    both->addLayout(left, 11);
    both->addWidget(m_graph, 9);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(row);
    column->addLayout(both, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_table);
}

QSize HearingView::sizeHint() const
{
    constexpr int width = 640;
    constexpr int height = 280;
    return {width, height};
}

void HearingView::setModel(ParticipantModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_ask = {};
    follow();
}

void HearingView::setCurrent(const QString &callSid)
{
    if (std::exchange(m_current, callSid) != callSid)
        look();
}

void HearingView::setSeen(bool isSeen)
{
    if (std::exchange(m_isSeen, isSeen) == isSeen)
        return;
    m_ask = {};
    follow();
    emit seenChanged(isSeen);
}

/// Hears of no change while it is not seen.
void HearingView::follow()
{
    if (m_model)
        m_model->disconnect(this);
    if (!m_isSeen)
        return m_soon.stop();
    if (m_model) {
        connect(m_model, &ParticipantModel::dataChanged, this,
                [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                    // A clock that goes on changes nobody's hearing.
                    if (roles != QList<int>{Qt::DisplayRole})
                        look();
                });
        connect(m_model, &ParticipantModel::rowsInserted, this, &HearingView::look);
        connect(m_model, &ParticipantModel::rowsRemoved, this, &HearingView::look);
        connect(m_model, &ParticipantModel::modelReset, this, &HearingView::look);
        connect(m_model, &ParticipantModel::ownChanged, this, &HearingView::look);
        connect(m_model, &ParticipantModel::ended, this, &HearingView::look);
        connect(m_model, &ParticipantModel::revived, this, &HearingView::look);
        connect(m_model, &QObject::destroyed, this, &HearingView::look);
    }
    look();
}

void HearingView::look()
{
    if (m_isSeen && !m_soon.isActive())
        m_soon.start();
}

void HearingView::preview(AskPreview ask)
{
    if (!m_isSeen || (!ask && !m_ask))
        return;
    m_ask = std::move(ask);
    look();
}

void HearingView::lookNow()
{
    const std::optional<Preview> preview = m_model && m_ask ? m_ask() : std::nullopt;
    const bool sends = preview && preview->press && !preview->press->isEmpty();
    showPeople(sends ? &*preview->press : nullptr);
    showSentence(preview);
}

void HearingView::showPeople(const people::PlannedPress *press)
{
    const bool isThere = m_model && !m_model->isLoading() && !m_model->hasEnded();
    const bool isFew = isThere && m_model->people() <= Listeners::most;
    const bool isDrawn
        = isFew && m_model->people() > 0 && m_model->people() <= static_cast<int>(mostDrawn);
    m_graph->setVisible(isDrawn);
    m_legend->setVisible(isFew);
    m_save->setEnabled(isFew);
    m_save->setToolTip(isFew ? QString() : tr("A picture is of 20 people at the most"));
    m_save->setAccessibleDescription(m_save->toolTip());
    if (!isThere)
        return m_table->clear();
    if (!isFew)
        return m_table->showOne(*m_model, m_current, press);
    m_table->showAll(Listeners(*m_model, press), m_current);
    if (isDrawn)
        m_graph->show(m_table->listeners(), m_current);
}

QString HearingView::restingSentence() const
{
    if (!m_model || m_model->isLoading() || m_model->hasEnded())
        return tr("Nobody hears anybody here.");
    if (m_model->own().isEmpty())
        return words::whoIsYouIsUnknown();
    const int own = m_model->rowOf(m_model->own());
    if (own < 0 || !m_model->isAvailable(own))
        return words::youAreNotHere();
    return words::hearsYou(people::hearingOf(*m_model, m_model->own()).heardBy);
}

void HearingView::showSentence(const std::optional<Preview> &preview)
{
    if (!preview)
        return m_strip->rest(restingSentence());
    const QString lead = preview->name.isEmpty()
        ? words::ifPressed(preview->button)
        : words::ifPressedFor(preview->button, preview->name);
    if (!preview->press)
        return m_strip->foretell(lead, preview->sentence, false);
    const people::Foresight foresight = people::foresee(*m_model, *preview->press);
    m_strip->foretell(lead, foresight.sentence, foresight.opensEars);
}

QString HearingView::sentence() const
{
    return m_strip->text();
}

void HearingView::savePicture(const QString &file)
{
    m_saving->save(
        file,
        HearingPicture(m_table->listeners(), m_strip->text(), m_current, font(), palette())
            .picture());
}

} // namespace hearing
