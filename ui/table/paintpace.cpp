// SPDX-License-Identifier: Apache-2.0
#include "paintpace.h"

#include <QWidget>

namespace table {
namespace {

constexpr std::chrono::milliseconds pace{130};

} // namespace

PaintPace::PaintPace(QWidget *widget)
    : QObject(widget)
    , m_widget(widget)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PaintPace::flush);
}

void PaintPace::update(const QRect &rect)
{
    m_dirty += rect;
    if (!m_timer.isActive())
        m_timer.start(0);
}

void PaintPace::flush()
{
    if (m_dirty.isEmpty())
        return;
    m_widget->update(std::exchange(m_dirty, QRegion()));
    m_timer.start(pace);
}

} // namespace table
