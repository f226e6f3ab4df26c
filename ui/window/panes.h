// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views.h"

#include <QObject>
#include <QPointer>
#include <vector>

class QAction;
class QDockWidget;
class QStackedWidget;

namespace window {

/// The parts of the window that the keyboard goes to: the docks, and the participants in the
/// middle. Each has an action, with a key, that shows it, raises it and gives it the focus. Others
/// go from one to the next, hide the one with the focus, or take it out of the window and back.
///
/// A pane gives the focus to where it was in it last.
class Panes : public QObject
{
    Q_OBJECT

public:
    /// \p pages is the middle. \pre makeDocks() has made the docks. \p window owns this.
    Panes(const Views &views, QStackedWidget &pages, QMainWindow &window);

    /// One for each pane.
    QList<QAction *> actions() const;
    QAction *next() const { return m_next; }
    QAction *previous() const { return m_previous; }
    QAction *hide() const { return m_hide; }
    QAction *detach() const { return m_detach; }

    /// Shows the dock of that name, raises it and gives it the focus.
    void goToDock(const QString &name);
    /// Tab, or Shift+Tab: on to what can be seen. Qt would go into docks that lie behind others,
    /// and past the field over a list. \return there was something.
    bool tab(bool forward);
    /// For a window that is being shown: what floats is shown after it. A window manager puts what
    /// was there before the window below it.
    void floatOver();

private:
    struct Pane
    {
        QAction *action;
        QDockWidget *dock; ///< nullptr: the middle
        QWidget *start; ///< has the focus where nothing in the pane had it yet
        QPointer<QWidget> last = {};
        bool isBehind = false; ///< another dock lies in front of it
    };

    void add(const QString &text, const QString &key, QDockWidget *dock, QWidget *start);
    void goTo(size_t pane);
    void step(int by);
    void follow(QWidget *focused);
    QWidget *widgetOf(const Pane &pane) const;
    bool isThere(const Pane &pane) const;
    bool isBehind(const QWidget *widget) const;
    QDockWidget *dockInFocus() const;

    const Views m_views;
    QStackedWidget &m_pages;
    std::vector<Pane> m_panes;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_hide;
    QAction *m_detach;
};

} // namespace window
