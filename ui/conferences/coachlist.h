// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace people {
class ParticipantModel;
} // namespace people

namespace conferences {

/// Asks the person at the desk whom to coach: those coached lately first, see people::coachable().
/// Many are searched by a part of their name; whoever is muted is marked.
class CoachList : public QMenu
{
    Q_OBJECT

public:
    /// \p model is not owned; it goes with the model. \p lately: see people::coachable().
    CoachList(const people::ParticipantModel &model, const QStringList &lately,
              QWidget *parent = nullptr);

signals:
    void chosen(const QString &callSid);
};

} // namespace conferences
