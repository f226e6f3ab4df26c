// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/steadycombo.h>
#include <twilio/ownnumber.h>
#include <vector>

namespace dialing {

/// Where a call comes from: typed, or one of the numbers that the account may call from.
class FromField : public controls::SteadyCombo
{
    Q_OBJECT

public:
    explicit FromField(QWidget *parent = nullptr);

    /// What the list offers. What is typed stays.
    void offer(const std::vector<twilio::OwnNumber> &numbers);
    /// As the service takes it.
    QString number() const;
    void setNumber(const QString &number);
};

} // namespace dialing
