// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QPointer>

namespace conferences {
class Selection;
} // namespace conferences

namespace records {
class HistoryWindow;
} // namespace records

namespace window {

/// Opens the history of the account on the conference in front, or brings it to the front. It is
/// closed with the account. While it writes a file, the window that it belongs to closes after
/// that; asked once more it gives the file up.
class HistoryAction : public QAction
{
    Q_OBJECT

public:
    /// \p selection is not owned and outlives this; \p window is where it belongs to.
    HistoryAction(const conferences::Selection &selection, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    bool holdsUp();
    void bringToFront();
    void followAccount();

    const conferences::Selection &m_selection;
    QWidget *m_parent;
    QPointer<records::HistoryWindow> m_window;
};

} // namespace window
