// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QStringList>
#include <conferences/selection.h>

namespace window {

/// Whom a press was for at the moment when it was offered: the conference in front, the chosen
/// rows, the current one. While a person looks for what to press, the conference goes on, and what
/// an action acts on may become another one by itself.
class HeldTarget
{
public:
    /// \p selection is not owned and outlives this.
    explicit HeldTarget(const conferences::Selection &selection);

    /// A press now is for nobody else than it was: some of those chosen may have left.
    bool holds() const;
    /// The same conference is in front.
    bool isInFront() const;
    /// Of the conference; empty: none was in front.
    const QString &conferenceSid() const { return m_conferenceSid; }
    /// Who it is for, in one sentence.
    QString sentence() const;

private:
    const conferences::Selection *m_selection;
    QPointer<session::AccountSession> m_session;
    QString m_conferenceSid;
    QString m_current;
    QStringList m_callSids;
    conferences::Reach::Kind m_reach;
};

} // namespace window
