// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/profile.h>

#include <QWidget>

namespace controls {
class FieldNote;
class SteadyCombo;
class WrappedLabel;
} // namespace controls

namespace connect {

/// The region and the edge, and the host that they make, or why they make none.
class ConnectPlace : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectPlace(QWidget *parent = nullptr);

    void setProfile(const account::Profile &profile);
    /// \p address is used in place of the host, where there is one.
    void setAddress(const QString &address);
    QString region() const;
    QString edge() const;
    /// The field to be put right; nullptr: none.
    QWidget *firstWrong() const;

signals:
    void edited();

private:
    void showHost();

    controls::SteadyCombo *m_region;
    controls::SteadyCombo *m_edge;
    controls::WrappedLabel *m_host;
    controls::FieldNote *m_note;
    QString m_address;
};

} // namespace connect
