// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace people {
class ParticipantModel;
} // namespace people

namespace conferences {

/// Asks which participant the person at the desk is. Many are searched by a part of their name.
class YouMenu : public QMenu
{
    Q_OBJECT

public:
    /// \p model is not owned; it goes with the model.
    explicit YouMenu(const people::ParticipantModel &model, QWidget *parent = nullptr);

signals:
    /// Empty: none of them.
    void chosen(const QString &callSid);
};

} // namespace conferences
