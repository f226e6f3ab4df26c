// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace conferences {

/// Says to the person at the desk who hears them, or what else is to be seen to: one line with a
/// sign, not cut as long as there is room for it. Its accessible name is the sentence.
class OnAirLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Tone {
        Nothing, ///< there is nothing to say of it; drawn as a quiet line
        Silent, ///< nobody hears them
        Coaching, ///< somebody does, whom they coach
        Unheard, ///< nobody does, and they may believe it
        OnAir, ///< everybody does
        Warning, ///< something else that is to be seen to
    };
    /// How loud it is on air.
    enum class Manner { Filled, Plain };

    explicit OnAirLabel(Manner manner, QWidget *parent = nullptr);

    void show(Tone tone, const QString &sentence);
    const QString &text() const { return m_text; }
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    /// A few words, and "…": no name makes a window wider.
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont textFont() const;

    Manner m_manner;
    Tone m_tone = Tone::Nothing;
    QString m_text;
};

} // namespace conferences
