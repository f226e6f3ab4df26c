// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QDockWidget;

namespace window {

/// Gives a dock the title of what is in it, as a heading; the whole is in its tip. In menus the
/// dock goes on being called as it was.
class DockTitle : public QObject
{
    Q_OBJECT

public:
    /// \p dock owns this. \pre it has its widget.
    explicit DockTitle(QDockWidget *dock);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();

    QDockWidget *m_dock;
    QString m_inMenus;
};

} // namespace window
