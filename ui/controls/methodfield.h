// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/steadycombo.h>

#include <twilio/participantupdate.h>

#include <span>

namespace controls {

/// A choice of HTTP method, or of sending none.
class MethodField : public SteadyCombo
{
    Q_OBJECT

public:
    /// The two methods that the service promises to accept, for an operator.
    static constexpr std::array promised{twilio::HttpMethod::Get, twilio::HttpMethod::Post};

    /// For an operator: those two, or the default of the service, which is \p byDefault.
    explicit MethodField(twilio::HttpMethod byDefault, QWidget *parent = nullptr);
    /// \p unset is the word for sending no method. Methods that the service does not promise to
    /// accept say so.
    MethodField(const QString &unset, std::span<const twilio::HttpMethod> methods,
                QWidget *parent = nullptr);

    /// Nothing: no method is sent.
    std::optional<twilio::HttpMethod> method() const;
    void setMethod(std::optional<twilio::HttpMethod> method);
    /// By which the service calls the address.
    twilio::HttpMethod effective() const { return method().value_or(m_byDefault); }

private:
    twilio::HttpMethod m_byDefault = twilio::HttpMethod::Post;
};

} // namespace controls
