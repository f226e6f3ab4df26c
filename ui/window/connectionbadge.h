// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace account {
struct Connection;
} // namespace account

namespace window {

/// What a press reaches: "Sandbox", or, in a tone that stands out, "LIVE" and the account where it
/// reaches calls of real people. Empty while nobody is connected.
class ConnectionBadge : public QLabel
{
    Q_OBJECT

public:
    explicit ConnectionBadge(QWidget *parent = nullptr);

    void setConnection(const account::Connection &connection);
    void setDisconnected();

protected:
    void changeEvent(QEvent *event) override;

private:
    void say(const QString &text, const QString &tip, bool isLive);
    void applyColour();

    bool m_isLive = false;
};

} // namespace window
