// SPDX-License-Identifier: Apache-2.0
#include "facetchoice.h"

#include "facetchip.h"
#include "filterwords.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>

namespace conferences {

using namespace Qt::Literals::StringLiterals;
using people::Facet;
using people::Facets;

namespace {

std::optional<look::IconName> signOf(Facets facet)
{
    if (facet.testFlag(Facet::NotSettled))
        return look::IconName::Exclamation;
    return facet.testFlag(Facet::Speakers) ? std::optional(look::IconName::Star) : std::nullopt;
}

} // namespace

FacetChoice::FacetChoice(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QWidget)
    , m_button(new QPushButton)
    , m_menu(new QMenu(m_button))
{
    constexpr int gap = 4;
    m_button->setAutoDefault(false);
    // A button that has a menu opens it in an event loop of its own.
    connect(m_button, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_button->mapToGlobal(m_button->rect().bottomLeft())); });
    m_button->setIcon(look::icon(look::IconName::ChevronDown));
    m_button->setLayoutDirection(Qt::RightToLeft);
    m_button->setAccessibleName(tr("Show"));
    m_button->hide();
    auto *chips = new QHBoxLayout(m_chips);
    chips->setContentsMargins({});
    chips->setSpacing(gap);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_chips);
    row->addWidget(m_button);
    add(tr("All"), {});
    for (const Facet facet : people::allFacets)
        add(nameOf(facet), facet);
    connect(&m_counts, &people::FacetCounts::changed, this, &FacetChoice::tell);
    tell();
}

void FacetChoice::add(const QString &name, Facets facet)
{
    auto *chip = new FacetChip(name, signOf(facet));
    auto *action = m_menu->addAction(name);
    action->setCheckable(true);
    m_chips->layout()->addWidget(chip);
    m_kinds.push_back({.facet = facet, .chip = chip, .action = action});
    connect(chip, &FacetChip::chosen, this,
            [this, facet](bool isAdded) { choose(facet, isAdded); });
    connect(action, &QAction::triggered, this, [this, facet] {
        constexpr auto adding = Qt::ControlModifier | Qt::ShiftModifier;
        choose(facet, QGuiApplication::keyboardModifiers() & adding);
    });
}

void FacetChoice::setModel(const people::ParticipantModel *model)
{
    m_counts.setModel(model);
    tell();
}

void FacetChoice::setFacets(Facets facets)
{
    m_facets = facets;
    tell();
}

/// Beside the others, where \p isAdded; what is chosen already is then chosen no more.
void FacetChoice::choose(Facets facet, bool isAdded)
{
    m_facets = isAdded && facet ? m_facets ^ facet : facet;
    tell();
    emit chosen();
}

bool FacetChoice::isChosen(Facets facet) const
{
    return facet ? m_facets.testFlags(facet) : !m_facets;
}

int FacetChoice::countOf(Facets facet) const
{
    return facet ? m_counts.count(static_cast<Facet>(facet.toInt())) : m_counts.people();
}

void FacetChoice::tell()
{
    QStringList chosen;
    for (const Kind &kind : m_kinds) {
        const int count = countOf(kind.facet);
        const QString name = kind.chip->accessibleName();
        kind.chip->setCount(count);
        kind.chip->setChecked(isChosen(kind.facet));
        kind.action->setText(
            tr("%1 (%2)", "a kind of people, and how many").arg(name, QString::number(count)));
        kind.action->setChecked(isChosen(kind.facet));
        if (isChosen(kind.facet))
            chosen += kind.action->text();
    }
    const auto count = static_cast<int>(chosen.size());
    m_button->setText(count > 1 ? tr("Show: %n kinds", nullptr, count)
                                : tr("Show: %1", "a kind of people").arg(chosen.join(u", "_s)));
    m_button->setAccessibleDescription(chosen.join(u", "_s));
}

void FacetChoice::setNarrow(bool isNarrow)
{
    if (isNarrow == m_chips->isHidden())
        return;
    const QWidget *focused = QApplication::focusWidget();
    const bool hasFocus = focused && isAncestorOf(focused);
    QWidget *coming = isNarrow ? static_cast<QWidget *>(m_button) : m_chips;
    coming->show();
    if (hasFocus)
        (isNarrow ? m_button : m_kinds.front().chip)->setFocus();
    (isNarrow ? m_chips : static_cast<QWidget *>(m_button))->hide();
}

int FacetChoice::chipsWidth() const
{
    return m_chips->sizeHint().width();
}

} // namespace conferences
