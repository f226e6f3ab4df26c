// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dialing/calldialog.h>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace dialing {

/// Calls one or several into a conference, all of them alike.
class DialInDialog : public CallDialog
{
    Q_OBJECT

public:
    explicit DialInDialog(QWidget *parent = nullptr);

    /// Into which conference.
    void setConference(const QString &name);

protected:
    std::vector<twilio::NewParticipant> compose() const override;
    void finish() override;

private:
    void followCoaching();

    QLineEdit *m_name;
    QSpinBox *m_timeout;
    QCheckBox *m_muted;
    QCheckBox *m_ends;
    QCheckBox *m_earlyMedia;
};

} // namespace dialing
