// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace window {

/// A tool button whose words change, and whose place does not: words that are too long for it end
/// with "…". Where there is little room it gets narrower, down to its name. Its accessible name
/// stays too; the action's tip has the words whole.
class SteadyToolButton : public QToolButton
{
    Q_OBJECT

public:
    /// As wide as \p longest. \p name is accessible. \p action is not owned and outlives this.
    SteadyToolButton(QAction *action, const QString &longest, const QString &name,
                     QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;

private:
    QSize sizeFor(const QString &words) const;

    QString m_longest;
};

} // namespace window
