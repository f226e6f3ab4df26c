// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/statetraits.h>

#include <QHash>
#include <QListWidget>

namespace bench {

/// What became of each press of Send, the newest first: a line for each, which follows its change
/// to its end. A line that does not fit is whole in its tip.
class ComposerAnswers : public QListWidget
{
    Q_OBJECT

public:
    /// The oldest of those that are settled go beyond these.
    static constexpr int most = 100;

    explicit ComposerAnswers(QWidget *parent = nullptr);

    /// Begins the line of a press.
    void add(const changes::Change &change);
    /// Goes on with the line of \p change; nothing where it has none.
    void apply(const changes::Change &change);
    /// Takes away the lines in which nothing more happens.
    void clearSettled();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const changes::Change &change, QListWidgetItem &line);
    void applyColours();
    void forgetOldest();
    void removeIfSettled(int row);

    QHash<QUuid, QListWidgetItem *> m_lines; ///< a list may tell something else later
};

} // namespace bench
