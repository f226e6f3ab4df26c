// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequenceEdit>

namespace window {

/// Takes one chord, such as Ctrl+M, and tells it at once: nobody waits for a second one to follow.
/// Esc, Tab and Enter alone are not taken, and do what they do elsewhere; Backspace alone means no
/// key.
class ChordField : public QKeySequenceEdit
{
    Q_OBJECT

public:
    explicit ChordField(QWidget *parent = nullptr);

    /// For assistive technology, whatever part of it that asks.
    void setName(const QString &name);

signals:
    void chordPressed(const QKeySequence &chord);
    void emptied();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace window
