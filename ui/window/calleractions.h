// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace conferences {
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

    /// Who is it?, Name this number…
    QList<QAction *> actions() const { return {m_whoIsIt, m_nameNumber}; }

signals:
    /// The service is asked now: what was said of the last time is over.
    void asked();

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
