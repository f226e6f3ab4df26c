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

    /// New tab, Close tab
    QList<QAction *> actions() const { return {m_newTab, m_closeTab}; }

private:
    void enable();
    void openBlankTab();

    Views m_views;
    QStackedWidget &m_pages;
    QAction *m_newTab;
    QAction *m_closeTab;
};

} // namespace window
