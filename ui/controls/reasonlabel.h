// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <controls/wrappedlabel.h>

namespace look {
struct Tones;
} // namespace look

namespace controls {

/// A sentence in one of our tones, with a sign before it so that it is not told by colour alone;
/// not there while the sentence is empty, unless room is kept for it.
class ReasonLabel : public WrappedLabel
{
    Q_OBJECT

public:
    /// With \p lines it keeps the room of as many, so that a sentence that comes moves nothing.
    explicit ReasonLabel(int lines = 0, QWidget *parent = nullptr);

    /// \p tone is e.g. &Tones::trouble.
    void setReason(const QString &sign, const QString &sentence, QColor look::Tones::*tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColour();

    QColor look::Tones::*m_tone = nullptr;
};

} // namespace controls
