// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace window {

/// Whether a person can be looking at a window: it is shown, and not minimised.
class Attention : public QObject
{
    Q_OBJECT

public:
    /// Owned by \p window.
    explicit Attention(QWidget *window);

    bool isLookedAt() const { return m_isLookedAt; }

signals:
    void changed(bool isLookedAt);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isLookedAt;
};

} // namespace window
