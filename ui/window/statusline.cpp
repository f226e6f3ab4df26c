// SPDX-License-Identifier: Apache-2.0
#include "statusline.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <algorithm>
#include <controls/steadylabel.h>
#include <controls/wrappedlabel.h>
#include <look/appearance.h>
#include <twilio/sid.h>
#include <words/backlogwords.h>
#include <words/errorwords.h>
#include <words/isolation.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int grid = 8;

/// A disc where all is well and a ring where it is not: told by shape as well as colour.
QPixmap dot(const QColor &colour, bool isFilled, qreal ratio)
{
    constexpr int size = 10;
    QPixmap pixmap((QSizeF(size, size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    if (isFilled)
        painter.setBrush(colour);
    painter.drawEllipse(QRectF(1.5, 1.5, size - 3, size - 3));
    return pixmap;
}

QLabel *quietLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_dot(new QLabel)
    , m_connection(new controls::WrappedLabel)
    , m_age(new controls::SteadyLabel)
    , m_changes(new controls::SteadyLabel)
    , m_undecided(new controls::SteadyLabel)
    , m_remark(new controls::WrappedLabel)
    , m_onAir(new conferences::OnAirLabel(conferences::OnAirLabel::Manner::Plain))
    , m_account(quietLabel())
{
    setSizeGripEnabled(false);
    setContentsMargins(grid, 0, grid, 0);
    m_age->reserve(tr("refreshed %n s ago", nullptr, 888));
    m_changes->reserve(tr("%n changes on their way", nullptr, 888));
    m_undecided->reserve(tr("%n to decide", nullptr, 888));
    for (controls::WrappedLabel *label : {m_connection, m_remark}) {
        label->setLines(1, 1);
        label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    m_connection->setForegroundRole(QPalette::PlaceholderText);
    m_connection->setContentsMargins(0, 0, 2 * grid, 0);
    addWidget(m_dot);
    addWidget(m_connection);
    addWidget(m_age);
    addWidget(m_changes);
    addWidget(m_undecided);
    // A long sentence does not widen the window; the tip has the whole of it.
    m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(m_remark, 1);
    addPermanentWidget(m_onAir);
    addPermanentWidget(m_account);
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &StatusLine::showRefresh);
    connect(&m_clock, &QTimer::timeout, this, &StatusLine::ticked);
    m_clock.start();
    showConnection();
}

void StatusLine::setConnection(const QString &name, const QString &accountSid,
                               LastRefresh lastRefresh)
{
    m_name = words::isolated(name);
    m_lastRefresh = std::move(lastRefresh);
    m_account->setText(tr("Account %1").arg(twilio::shortSid(accountSid)));
    m_account->setToolTip(accountSid);
    m_refresh = m_lastRefresh();
    showConnection();
    showAge();
}

void StatusLine::setDisconnected()
{
    m_name.clear();
    m_lastRefresh = nullptr;
    m_account->clear();
    m_refresh = {};
    setChanges(0, {}, 0);
    showConnection();
    showAge();
}

void StatusLine::showRefresh()
{
    if (!m_lastRefresh)
        return;
    const session::Refresh was = std::exchange(m_refresh, m_lastRefresh());
    if (was.problem != m_refresh.problem
        || was.succeededAt.isValid() != m_refresh.succeededAt.isValid())
        showConnection();
    showAge();
}

void StatusLine::setChanges(int pending, const std::optional<changes::Backlog> &backlog,
                            int undecided)
{
    if (backlog)
        m_changes->setText(words::sentence(*backlog));
    else if (pending == 0)
        m_changes->setText({});
    else
        m_changes->setText(pending == 1 ? tr("1 change on its way")
                                        : tr("%n changes on their way", nullptr, pending));
    m_undecided->setText(undecided > 0 ? tr("%n to decide", nullptr, undecided) : QString());
}

void StatusLine::setOnAir(conferences::OnAirLabel::Tone tone, const QString &sentence)
{
    m_onAir->show(tone, sentence);
}

void StatusLine::setRemark(const QString &sentence)
{
    m_remark->setText(sentence);
    m_remark->setToolTip(sentence);
}

void StatusLine::showConnection()
{
    const look::Tones tones = look::tonesFor(palette());
    const bool isLost = m_refresh.problem.has_value();
    const bool isWell = m_refresh.succeededAt.isValid() && !isLost;
    const QColor colour = isWell ? tones.good : isLost ? tones.trouble : tones.quiet;
    m_dot->setPixmap(dot(colour, isWell, devicePixelRatioF()));
    if (m_name.isEmpty())
        m_connection->setText(tr("Not connected"));
    else if (isLost && isConnectionProblem(*m_refresh.problem))
        m_connection->setText(tr("No answer from %1").arg(m_name));
    else if (isLost && areCredentialsRefused(*m_refresh.problem))
        m_connection->setText(m_refresh.succeededAt.isValid()
                                  ? tr("%1 no longer accepts the credentials").arg(m_name)
                                  : tr("%1 does not accept the credentials").arg(m_name));
    else if (isLost && saysNo(*m_refresh.problem))
        m_connection->setText(tr("Refused by %1").arg(m_name));
    else if (isLost)
        m_connection->setText(tr("No answer of use from %1").arg(m_name));
    else if (isWell)
        m_connection->setText(tr("Connected to %1").arg(m_name));
    else
        m_connection->setText(tr("Connecting to %1").arg(m_name));
    m_connection->setToolTip(isLost ? words::sentence(*m_refresh.problem) : QString());
}

void StatusLine::showAge()
{
    if (!m_refresh.succeededAt.isValid()) {
        m_age->setText({});
        return;
    }
    constexpr qint64 minute = 60;
    const qint64 age
        = std::max<qint64>(m_refresh.succeededAt.secsTo(QDateTime::currentDateTime()), 0);
    m_age->setText(age < 10 * minute
                       ? tr("refreshed %n s ago", nullptr, static_cast<int>(age))
                       : tr("refreshed at %1").arg(m_refresh.succeededAt.toString(u"HH:mm"_s)));
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showConnection();
    QStatusBar::changeEvent(event);
}

} // namespace window
