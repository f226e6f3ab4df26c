// SPDX-License-Identifier: Apache-2.0
#include "fromfield.h"

#include <QLineEdit>
#include <twilio/callee.h>
#include <words/dialwords.h>

namespace dialing {

FromField::FromField(QWidget *parent)
    : SteadyCombo(parent)
{
    constexpr int shownLetters = 24;
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    // A name in the list is none that could be typed.
    setCompleter(nullptr);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(shownLetters);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QComboBox::activated, this,
            [this](int entry) { setNumber(itemData(entry).toString()); });
}

void FromField::offer(const std::vector<twilio::OwnNumber> &numbers)
{
    const QString typed = currentText();
    clear();
    for (const twilio::OwnNumber &each : numbers)
        addItem(words::callerId(each.name, each.number), each.number);
    setNumber(typed.isEmpty() && !numbers.empty() ? numbers.front().number : typed);
}

QString FromField::number() const
{
    return twilio::dialable(currentText());
}

void FromField::setNumber(const QString &number)
{
    setCurrentIndex(findData(number));
    setEditText(number);
}

} // namespace dialing
