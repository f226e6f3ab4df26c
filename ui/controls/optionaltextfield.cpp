// SPDX-License-Identifier: Apache-2.0
#include "optionaltextfield.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace controls {

namespace {
enum Entry { NotSent, Empty, FirstSuggestion };
}

OptionalTextField::OptionalTextField(Suggestions suggestions, QWidget *parent)
    : SteadyCombo(parent)
    , m_suggestions(std::move(suggestions))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    fill();
    setValue(std::nullopt);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        setValue(text.isEmpty() ? std::nullopt : std::optional(text));
    });
    connect(this, &QComboBox::activated, this, &OptionalTextField::choose);
}

std::optional<QString> OptionalTextField::value() const
{
    if (currentText().isEmpty() && !m_isSentEmpty)
        return std::nullopt;
    return currentText();
}

void OptionalTextField::setValue(const std::optional<QString> &value)
{
    m_isSentEmpty = value && value->isEmpty();
    lineEdit()->setPlaceholderText(m_isSentEmpty ? tr("sent empty") : tr("not sent"));
    if (const QString text = value.value_or(QString()); text != currentText()) {
        setEditText(text);
        lineEdit()->setCursorPosition(0);
    }
    emit changed();
}

void OptionalTextField::fill()
{
    const QSignalBlocker blocker(this);
    const QString typed = currentText();
    clear();
    addItem(tr("Not sent"));
    addItem(tr("Send empty"), QString());
    for (const Suggestion &suggestion : m_suggestions())
        addItem(suggestion.shown, suggestion.value);
    setCurrentIndex(-1);
    setEditText(typed);
}

void OptionalTextField::showPopup()
{
    fill();
    QComboBox::showPopup();
}

void OptionalTextField::choose(int entry)
{
    if (entry < 0)
        return;
    const QString value = itemData(entry).toString();
    // The box must not go on to show the entry's words where its value belongs.
    setCurrentIndex(-1);
    setEditText({});
    setValue(entry == NotSent ? std::nullopt : std::optional(value));
}

} // namespace controls
