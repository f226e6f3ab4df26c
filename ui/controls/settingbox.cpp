// SPDX-License-Identifier: Apache-2.0
#include "settingbox.h"

namespace controls {

void SettingBox::setKnown(std::optional<bool> on)
{
    setCheckState(!on ? Qt::PartiallyChecked : *on ? Qt::Checked : Qt::Unchecked);
}

void SettingBox::nextCheckState()
{
    emit asked(checkState() != Qt::Checked);
}

} // namespace controls
