// SPDX-License-Identifier: Apache-2.0
#include "supervisecontrol.h"

#include "positionbutton.h"
#include "youbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace conferences {

using look::IconName;
using people::Position;
using Look = PositionButton::Look;
using Place = PositionButton::Place;

SuperviseControl::SuperviseControl(QWidget *parent)
    : QWidget(parent)
    , m_facts(std::make_unique<DeskFacts>())
    , m_youPart(new QWidget)
    , m_you(new YouButton)
    , m_listen(new PositionButton(Place::First, tr("Listen")))
    , m_coach(new PositionButton(Place::Middle, tr("Coach")))
    , m_whom(new PositionButton(Place::Last, tr("Coach somebody else…")))
    , m_bargeIn(new PositionButton(Place::Alone, tr("Barge in")))
    , m_joinButton(new PositionButton(Place::Alone, tr("Join…")))
{
    setAccessibleName(tr("Supervise"));
    m_coach->setSign(IconName::Headset);
    m_whom->setText({});
    m_whom->setSign(IconName::ChevronDown);
    m_whom->setCheckable(false);
    m_whom->setToolTip(m_whom->accessibleName());
    m_whom->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_bargeIn->setSign(IconName::Mic);
    connect(m_you, &QAbstractButton::clicked, this, [this] { emit youAsked(under(*m_you)); });
    connect(m_listen, &QAbstractButton::clicked, this,
            [this] { emit positionPressed(Position::Listen); });
    connect(m_bargeIn, &QAbstractButton::clicked, this,
            [this] { emit positionPressed(Position::BargeIn); });
    connect(m_whom, &QAbstractButton::clicked, this,
            [this] { emit coachingAsked(under(*m_coach)); });
    connect(m_coach, &QAbstractButton::clicked, this, [this] {
        if (m_facts->coached.isEmpty())
            emit coachingAsked(under(*m_coach));
        else
            emit positionPressed(Position::Coach);
    });
    m_joinButton->setCheckable(false);
    m_joinButton->setVisible(false);
    m_joinButton->installEventFilter(this);
    connect(m_joinButton, &QAbstractButton::clicked, this, &SuperviseControl::joinPressed);
    lay();
    const DeskFacts nothing;
    m_facts->isThere = true; // or nothing would be shown
    show(nothing);
}

void SuperviseControl::lay()
{
    constexpr int apart = 12;
    auto *label = new QLabel(tr("&You:"));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(m_you);
    auto *you = new QHBoxLayout(m_youPart);
    you->setContentsMargins({});
    you->setSpacing(0);
    you->addWidget(label);
    you->addWidget(m_you);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_listen);
    row->addWidget(m_coach);
    row->addWidget(m_whom);
    row->addSpacing(apart);
    row->addWidget(m_bargeIn);
    row->addSpacing(apart);
    row->addWidget(m_joinButton);
}

void SuperviseControl::showJoin(const JoinFacts &facts)
{
    using Offer = JoinFacts::Offer;
    if (m_join == facts)
        return;
    m_join = facts;
    if (facts.offer != Offer::None) {
        const QString words = facts.offer == Offer::Calling ? tr("Calling you")
            : facts.offer == Offer::AtOnce                  ? tr("Join")
                                                            : tr("Join…");
        m_joinButton->setText(words);
        m_joinButton->setAccessibleName(words);
    }
    m_joinButton->setLook(facts.offer == Offer::Calling ? Look::Asked : Look::Free);
    m_joinButton->setToolTip(facts.tip);
    m_joinButton->setAccessibleDescription(facts.tip);
    placeJoin();
}

/// While the pointer is over it, it stays in its place.
void SuperviseControl::placeJoin()
{
    using Offer = JoinFacts::Offer;
    const bool hadFocus = m_joinButton->hasFocus();
    const bool isOffered = m_join.offer == Offer::Ask || m_join.offer == Offer::AtOnce;
    m_joinButton->setEnabled(isOffered);
    m_joinButton->setVisible(m_join.offer != Offer::None || m_joinButton->underMouse());
    if (hadFocus && !isOffered)
        (m_listen->isEnabled() ? static_cast<QWidget *>(m_listen) : m_you)->setFocus();
}

bool SuperviseControl::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_joinButton && event->type() == QEvent::Leave)
        QMetaObject::invokeMethod(this, &SuperviseControl::placeJoin, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

QWidget *SuperviseControl::button(Position position) const
{
    switch (position) {
    case Position::Listen:
        return m_listen;
    case Position::Coach:
        return m_coach;
    case Position::BargeIn:
        break;
    }
    return m_bargeIn;
}

QPoint SuperviseControl::under(const QWidget &button) const
{
    return button.mapToGlobal(layoutDirection() == Qt::LeftToRight ? button.rect().bottomLeft()
                                                                   : button.rect().bottomRight());
}

void SuperviseControl::show(const DeskFacts &facts)
{
    if (*m_facts == facts)
        return;
    *m_facts = facts;
    m_you->setName(facts.you);
    m_coach->setText(facts.coached.isEmpty() ? tr("Coach …")
                                             : tr("Coach %1", "name").arg(facts.coached));
    m_coach->setSign(facts.isUnheard ? IconName::MicOff : IconName::Headset);
    const auto lookFor = [&facts](Position position) {
        if (facts.asked == position)
            return Look::Asked;
        if (facts.told == position)
            return position == Position::BargeIn ? Look::OnAir : Look::Taken;
        if (!facts.asked && facts.missed == position)
            return Look::Missed;
        return position == Position::Coach && facts.isUnheard ? Look::Unheard : Look::Free;
    };
    const auto showOn = [&](PositionButton *button, Position position, const QString &tip) {
        button->setLook(lookFor(position));
        const bool isMissed = button->look() == Look::Missed;
        button->setToolTip(isMissed && !facts.whyMissed.isEmpty() ? facts.whyMissed : tip);
        button->setAccessibleDescription(button->toolTip());
        button->setEnabled(facts.isThere);
    };
    showOn(m_listen, Position::Listen, facts.listenTip);
    showOn(m_coach, Position::Coach, facts.coachTip);
    showOn(m_bargeIn, Position::BargeIn, facts.bargeInTip);
    if (m_listen->look() == Look::Missed)
        m_listen->setSign(IconName::Exclamation);
    else
        m_listen->setSign(std::nullopt);
    m_bargeIn->setSign(m_bargeIn->look() == Look::Missed ? IconName::Exclamation : IconName::Mic);
    if (m_coach->look() == Look::Missed)
        m_coach->setSign(IconName::Exclamation);
    m_whom->setLook(m_coach->look() == Look::Taken ? Look::Taken : Look::Free);
    m_whom->setEnabled(facts.isThere);
}

} // namespace conferences
