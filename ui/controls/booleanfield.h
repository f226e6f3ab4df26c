// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/steadycombo.h>

#include <optional>

namespace controls {

/// true, false, or not sent: the only two words that may go over the wire, since the service reads
/// anything else as false.
class BooleanField : public SteadyCombo
{
    Q_OBJECT

public:
    explicit BooleanField(QWidget *parent = nullptr);

    std::optional<bool> value() const;
    void setValue(std::optional<bool> value);
};

} // namespace controls
