// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace controls {

/// Tells once a second that a second has passed, as long as a widget can be seen: while it is
/// hidden or its window is minimised nothing runs.
class SeenSeconds : public QObject
{
    Q_OBJECT

public:
    /// \p widget owns this.
    explicit SeenSeconds(QWidget *widget);

    bool isSeen() const { return m_second.isActive(); }

signals:
    void passed();
    /// It can be seen from now on, or no more.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch();

    QWidget *m_widget;
    QPointer<QWidget> m_window;
    QTimer m_second;
};

} // namespace controls
