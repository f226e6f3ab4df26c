// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listeners.h"

#include <QWidget>

namespace hearing {

/// The drawing beside the table: the same, as arrows between people. The table says all of it in
/// words, so that this is named and not read.
class HearingGraph : public QWidget
{
    Q_OBJECT

public:
    explicit HearingGraph(QWidget *parent = nullptr);

    /// \pre at most mostDrawn people.
    void show(const Listeners &listeners, const QString &chosen);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Listeners m_listeners;
    QString m_chosen;
};

} // namespace hearing
