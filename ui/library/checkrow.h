// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <addresses/check.h>
#include <memory>

class QPushButton;

namespace controls {
class ReasonLabel;
class SpokenLabel;
} // namespace controls

namespace library {

/// Asks an address what it has, on a press and no sooner, and says what came, as this computer sees
/// it. It can be stopped, and nothing waits for it.
class CheckRow : public QWidget
{
    Q_OBJECT

public:
    explicit CheckRow(QWidget *parent = nullptr);
    ~CheckRow() override;

    /// What a press asks; what was said of another one goes, and so does the check of it.
    void setAddress(const QString &url);
    /// How long a check takes at the most.
    void setLimit(std::chrono::milliseconds limit) { m_limit = limit; }

private:
    void press();
    void show(const addresses::CheckResult &result);
    void say(const QString &sign, const QString &sentences);
    void showProgress();

    QString m_url;
    std::chrono::milliseconds m_limit = addresses::Check::usualLimit;
    std::unique_ptr<addresses::Check> m_check; ///< while it asks
    QPushButton *m_button;
    controls::ReasonLabel *m_result;
    controls::SpokenLabel *m_spoken; ///< says the same, and is not seen
};

} // namespace library
