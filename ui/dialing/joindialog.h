// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dialing/calldialog.h>

class QCheckBox;

namespace dialing {

/// Calls the person at the desk into a conference, and asks what is kept for the next time.
class JoinDialog : public CallDialog
{
    Q_OBJECT

public:
    explicit JoinDialog(QWidget *parent = nullptr);

    /// Into which conference.
    void setConference(const QString &name);
    void setBeep(bool beep);
    bool beep() const;

protected:
    std::vector<twilio::NewParticipant> compose() const override;
    void finish() override;

private:
    QCheckBox *m_beep;
};

} // namespace dialing
