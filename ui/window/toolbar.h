// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolBar>

namespace window {

class ConferenceActions;
class ConnectionBadge;
class UndoActions;

/// What is done to all, and what takes it back; and at the right end, apart, what a press reaches
/// and what ends the conference.
class ToolBar : public QToolBar
{
    Q_OBJECT

public:
    /// The actions are not owned and outlive this; \p badge belongs to it from now on.
    ToolBar(const ConferenceActions &conference, const UndoActions &undo, ConnectionBadge *badge,
            QWidget *parent = nullptr);
};

} // namespace window
