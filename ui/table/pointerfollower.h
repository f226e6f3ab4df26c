// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointF>
#include <QTimer>
#include <optional>

class QWidget;

namespace table {

/// When rows have moved under a pointer that rests, the view goes on marking, and its tip naming,
/// what was there before. This looks after the pointer anew.
class PointerFollower : public QObject
{
    Q_OBJECT

public:
    /// \p viewport is of an item view, and owns this.
    explicit PointerFollower(QWidget *viewport);

    /// The rows have moved: in the next turn of the event loop what is marked and told under the
    /// pointer is what is there.
    void follow() { m_soon.start(0); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lookAnew();

    QWidget *m_viewport;
    QTimer m_soon;
    std::optional<QPointF> m_pointer; ///< in the viewport; nothing: it is elsewhere
};

} // namespace table
