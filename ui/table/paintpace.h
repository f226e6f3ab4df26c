// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QRegion>
#include <QTimer>

class QWidget;

namespace table {

/// Repaints a widget at most some eight times a second: what changes after a quiet time is painted
/// in the next turn of the event loop, what follows closely is collected. 250 answers within two
/// seconds are twenty paints.
class PaintPace : public QObject
{
    Q_OBJECT

public:
    /// \p widget is not owned and outlives this, as its child's child or its own child does.
    explicit PaintPace(QWidget *widget);

    void update(const QRect &rect);

private:
    void flush();

    QWidget *m_widget;
    QRegion m_dirty;
    QTimer m_timer;
};

} // namespace table
