// SPDX-License-Identifier: Apache-2.0
#include "composeranswers.h"

#include <QEvent>
#include <controls/tonecolour.h>
#include <look/appearance.h>
#include <words/changetitle.h>
#include <words/changewords.h>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using changes::Change;

namespace {

constexpr int toneRole = Qt::UserRole;
constexpr int settledRole = Qt::UserRole + 1;

QString answerTo(const Change &change)
{
    QStringList parts{words::outcomeText(change)};
    const bool saysLatency
        = change.state == Change::State::Confirmed || change.state == Change::State::Accepted;
    if (change.isSettled() && !saysLatency && change.latency.count() > 0)
        parts += ComposerAnswers::tr("%n ms", nullptr,
                                     static_cast<int>(change.latency.count() / 1000));
    if (!change.requestId.isEmpty())
        parts += ComposerAnswers::tr("request %1").arg(change.requestId);
    return parts.join(u" · "_s);
}

QString lineOf(const Change &change)
{
    const QStringView sign = changes::traitsOf(change.state).sign;
    const QString time = change.pressedAt.toLocalTime().toString(u"HH:mm:ss"_s);
    return ComposerAnswers::tr("%1 %2 %3: %4", "time, sign, what was sent, what became of it")
        .arg(time, sign.toString(), words::title(change), answerTo(change))
        .simplified();
}

} // namespace

ComposerAnswers::ComposerAnswers(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Answers"));
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setTabKeyNavigation(false);
    setMinimumHeight(2 * fontMetrics().height());
}

void ComposerAnswers::add(const Change &change)
{
    auto *line = new QListWidgetItem;
    insertItem(0, line);
    m_lines.insert(change.id, line);
    show(change, *line);
    scrollToTop();
    forgetOldest();
}

void ComposerAnswers::apply(const Change &change)
{
    if (QListWidgetItem *line = m_lines.value(change.id))
        show(change, *line);
}

void ComposerAnswers::show(const Change &change, QListWidgetItem &line)
{
    const bool isOver = change.isSettled() && change.isDecided;
    line.setText(lineOf(change));
    line.setToolTip(line.text());
    line.setData(toneRole, QVariant::fromValue(changes::traitsOf(change.state).tone));
    line.setData(settledRole, isOver);
    applyColours();
}

void ComposerAnswers::clearSettled()
{
    for (int row = count() - 1; row >= 0; --row)
        removeIfSettled(row);
}

void ComposerAnswers::forgetOldest()
{
    for (int row = count() - 1; row >= 0 && count() > most; --row)
        removeIfSettled(row);
}

void ComposerAnswers::removeIfSettled(int row)
{
    if (!item(row)->data(settledRole).toBool())
        return;
    const QListWidgetItem *line = takeItem(row);
    m_lines.removeIf([line](const auto &entry) { return entry.value() == line; });
    delete line;
}

void ComposerAnswers::applyColours()
{
    const look::Tones tones = look::tonesFor(palette());
    for (int row = 0; row < count(); ++row) {
        const auto tone = item(row)->data(toneRole).value<changes::Tone>();
        item(row)->setForeground(tones.*controls::colourOf(tone));
    }
}

QSize ComposerAnswers::sizeHint() const
{
    constexpr int lines = 3;
    return {QListWidget::minimumSizeHint().width(),
            lines * (fontMetrics().height() + 2) + 2 * frameWidth()};
}

QSize ComposerAnswers::minimumSizeHint() const
{
    return {0, fontMetrics().height() + 2 + 2 * frameWidth()};
}

void ComposerAnswers::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QListWidget::changeEvent(event);
}

} // namespace bench
