// SPDX-License-Identifier: Apache-2.0
#include "booleanfield.h"

namespace controls {

using namespace Qt::Literals::StringLiterals;

BooleanField::BooleanField(QWidget *parent)
    : SteadyCombo(parent)
{
    addItem(tr("not sent"));
    addItem(u"true"_s, true);
    addItem(u"false"_s, false);
}

std::optional<bool> BooleanField::value() const
{
    const QVariant chosen = currentData();
    return chosen.isValid() ? std::optional(chosen.toBool()) : std::nullopt;
}

void BooleanField::setValue(std::optional<bool> value)
{
    setCurrentIndex(value ? findData(*value) : 0);
}

} // namespace controls
