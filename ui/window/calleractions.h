// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace conferences {
class ConferencePage;
class Selection;
} // namespace conferences

namespace window {

/// What can be done about the callers of the chosen rows: finding out who they are, and giving a
/// number a name. Where it cannot be done, the tips say why.
class CallerActions : public QObject
{
    Q_OBJECT

public:
    /// \p selection is not owned and outlives this. Questions are asked in front of \p window,
    /// which owns this.
    CallerActions(conferences::Selection &selection, QWidget *window);

    /// Numbers that are typed in Find are looked for on \p page too: see SoughtNumbers.
    void follow(conferences::ConferencePage &page);

    /// Who is it?, Name this number…
    QList<QAction *> actions() const { return {m_whoIsIt, m_nameNumber}; }

signals:
    /// What is asked for, in one sentence; empty: what was said of the last time is over.
    void remarked(const QString &sentence);

private:
    void enable();
    void ask();
    void askName();

    conferences::Selection &m_selection;
    QWidget *m_window;
    QAction *m_whoIsIt;
    QAction *m_nameNumber;
};

} // namespace window
