// SPDX-License-Identifier: Apache-2.0
#include "groupbuttons.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <controls/entrytext.h>
#include <controls/linkbutton.h>
#include <look/appearance.h>

namespace panel {

namespace {

constexpr int gap = 4;

look::IconName iconOf(people::Switch which, bool on)
{
    using look::IconName;
    switch (which) {
    case people::Switch::Muted:
        return on ? IconName::MicOff : IconName::Mic;
    case people::Switch::Hold:
        return on ? IconName::Pause : IconName::Play;
    case people::Switch::Coaching:
        return IconName::Headset;
    case people::Switch::EndConferenceOnExit:
        break;
    }
    return IconName::Power;
}

} // namespace

GroupButtons::GroupButtons(QWidget *parent)
    : QWidget(parent)
    , m_hidden(new QLabel)
    , m_others(new controls::LinkButton)
    , m_grid(new QGridLayout)
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(gap);
    m_hidden->setWordWrap(true);
    QFont bold = m_hidden->font();
    bold.setBold(true);
    m_hidden->setFont(bold);
    m_hidden->hide();
    m_others->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(gap);
    column->addWidget(m_hidden);
    column->addLayout(m_grid);
    column->addWidget(m_others);
    applyColours();
}

void GroupButtons::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QWidget::changeEvent(event);
}

void GroupButtons::applyColours()
{
    const look::Tones tones = look::tonesFor(palette());
    QPalette hidden;
    hidden.setColor(QPalette::WindowText, tones.unknown);
    m_hidden->setPalette(hidden);
    if (!m_final)
        return;
    QPalette final;
    final.setColor(QPalette::Active, QPalette::ButtonText, tones.trouble);
    final.setColor(QPalette::Inactive, QPalette::ButtonText, tones.trouble);
    m_final->setPalette(final);
    m_final->setIcon(look::icon(m_finalIcon, m_final->palette()));
}

void GroupButtons::addSwitch(QAction *action, people::Switch which, bool on)
{
    add(action, iconOf(which, on), which, on);
}

void GroupButtons::addOther(QAction *action, look::IconName icon)
{
    add(action, icon, std::nullopt, false);
}

void GroupButtons::addFinal(QAction *action, look::IconName icon)
{
    Q_ASSERT(!m_final);
    m_final = add(action, icon, std::nullopt, false);
    m_finalIcon = icon;
    applyColours();
}

void GroupButtons::addOthers(QAction *action)
{
    m_others->setAccessibleName(controls::withoutMnemonic(action->text()));
    connect(m_others, &QPushButton::clicked, action, &QAction::trigger);
    m_others->show();
    setReach(0, 0);
}

void GroupButtons::setReach(int hidden, int others)
{
    m_hidden->setVisible(hidden > 0);
    m_hidden->setText(hidden == 1 ? tr("1 of them is not shown")
                                  : tr("%n of them are not shown", nullptr, hidden));
    m_others->setText(tr("%1: %2", "all but these, how many")
                          .arg(m_others->accessibleName(), QString::number(others)));
    m_others->setEnabled(others > 0 || m_others->hasFocus());
}

QPushButton *GroupButtons::add(QAction *action, look::IconName icon,
                               std::optional<people::Switch> which, bool on)
{
    constexpr int columns = 2;
    auto *button = new QPushButton;
    const QString name = controls::withoutMnemonic(action->text());
    button->setAccessibleName(name);
    button->setText(name);
    button->setIcon(look::icon(icon));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    const int places = m_grid->count();
    m_grid->addWidget(button, places / columns, places % columns);
    m_buttons.push_back({action, button, which, on});
    if (!which) {
        connect(action, &QAction::changed, this, &GroupButtons::followOthers);
        followOthers();
    }
    return button;
}

/// Their words may name somebody, and they may be for one alone.
void GroupButtons::followOthers()
{
    for (const Button &each : m_buttons) {
        if (each.which)
            continue;
        each.button->setAccessibleName(controls::withoutMnemonic(each.action->text()));
        each.button->setVisible(each.action->isVisible());
        showCount(each);
    }
}

void GroupButtons::showCount(const Button &button) const
{
    const QString &name = button.button->accessibleName();
    button.button->setText(
        m_people > 1 ? tr("%1 %2", "what, for how many").arg(name, QString::number(button.count))
                     : name);
    // Who has just pressed it keeps the focus.
    button.button->setEnabled((button.count > 0 && (button.which || button.action->isEnabled()))
                              || button.button->hasFocus());
}

QWidget *GroupButtons::buttonOf(const QAction *action) const
{
    const auto found = std::ranges::find(m_buttons, action, &Button::action);
    return found == m_buttons.end() ? nullptr : found->button;
}

void GroupButtons::count(const people::ParticipantModel &model, const QList<int> &rows)
{
    m_people = static_cast<int>(rows.size());
    for (Button &each : m_buttons) {
        const auto isConcerned = [&](int row) {
            return each.which ? model.canSwitch(row, *each.which, each.on) : !model.hasLeft(row);
        };
        each.count = static_cast<int>(std::ranges::count_if(rows, isConcerned));
        showCount(each);
    }
}

} // namespace panel
