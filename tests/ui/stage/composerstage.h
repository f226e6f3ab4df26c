// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panelstage.h"

#include <bench/composer.h>

/// A composer with Dana Ortiz in it, as the window has it, and a person before it.
class ComposerStage : public PanelStage
{
public:
    /// Who the composer's account is asked by.
    inline static const QString apiKey = QStringLiteral("SK00000000000000000000000000000001");

    ComposerStage();

    /// The button with these words.
    void press(const QString &words);
    /// As it is shown before it is sent.
    QString body() const;
    /// In a label, or among the answers.
    bool says(const QString &text) const
    {
        return showsText(composer, text) || !answers().filter(text).isEmpty();
    }
    /// What became of each press, the newest first.
    QStringList answers() const;
    /// What stands under whom it goes to.
    bool namesTarget(const QString &text) const;

    bench::Composer composer;
};
