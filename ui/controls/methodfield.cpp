// SPDX-License-Identifier: Apache-2.0
#include "methodfield.h"

namespace controls {

MethodField::MethodField(const QString &unset, std::span<const twilio::HttpMethod> methods,
                         QWidget *parent)
    : SteadyCombo(parent)
{
    addItem(unset);
    for (const twilio::HttpMethod method : methods) {
        const QString name = twilio::toString(method);
        addItem(isPromised(method) ? name : tr("%1 (not promised by the service)").arg(name),
                static_cast<int>(method));
    }
}

MethodField::MethodField(twilio::HttpMethod byDefault, QWidget *parent)
    : MethodField(tr("Default"), promised, parent)
{
    m_byDefault = byDefault;
    setToolTip(tr("How the address is called. Default: the service takes %1")
                   .arg(twilio::toString(byDefault)));
}

std::optional<twilio::HttpMethod> MethodField::method() const
{
    const QVariant chosen = currentData();
    if (!chosen.isValid())
        return std::nullopt;
    return static_cast<twilio::HttpMethod>(chosen.toInt());
}

void MethodField::setMethod(std::optional<twilio::HttpMethod> method)
{
    setCurrentIndex(method ? findData(static_cast<int>(*method)) : 0);
}

} // namespace controls
