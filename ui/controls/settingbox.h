// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>

namespace controls {

/// A check box that shows what the service has and asks for the other: a click changes nothing
/// here, it is for the owner to set what came of it. Partially checked is "not known".
class SettingBox : public QCheckBox
{
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;

    void setKnown(std::optional<bool> on);

signals:
    /// The person wants it \p on; from not known, on.
    void asked(bool on);

protected:
    void nextCheckState() override;
};

} // namespace controls
