// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/steadycombo.h>

#include <functional>
#include <optional>
#include <vector>

namespace controls {

/// A text to type, with two choices beside it: not sent, and sent empty. An empty line alone is not
/// sent, and its placeholder says which of the two it is.
class OptionalTextField : public SteadyCombo
{
    Q_OBJECT

public:
    /// One suggestion: what the list shows, and the text it stands for.
    struct Suggestion
    {
        QString shown;
        QString value;
    };
    /// Asked each time the list opens.
    using Suggestions = std::function<std::vector<Suggestion>()>;

    explicit OptionalTextField(Suggestions suggestions, QWidget *parent = nullptr);

    std::optional<QString> value() const;
    void setValue(const std::optional<QString> &value);

    void showPopup() override;

signals:
    /// The person or setValue() changed it.
    void changed();

private:
    void fill();
    void choose(int entry);

    Suggestions m_suggestions;
    bool m_isSentEmpty = false;
};

} // namespace controls
