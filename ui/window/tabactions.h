// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views.h"

#include <QList>
#include <QObject>

class QAction;
class QStackedWidget;

namespace window {

/// What can be done with the tabs of the conferences.
class TabActions : public QObject
{
    Q_OBJECT

public:
    /// \p pages have the tabs among them: while another one is in front, there is no conference to
    /// have tabs for. \p window owns this.
    TabActions(const Views &views, QStackedWidget &pages, QWidget *window);

    /// New tab, Close tab, Move tab left, Move tab right
    QList<QAction *> actions() const { return {m_newTab, m_closeTab, m_moveLeft, m_moveRight}; }

private:
    void enable();
    void openBlankTab();
    void move(int by);

    Views m_views;
    QStackedWidget &m_pages;
    QAction *m_newTab;
    QAction *m_closeTab;
    QAction *m_moveLeft;
    QAction *m_moveRight;
};

} // namespace window
