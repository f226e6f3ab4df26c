// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views.h"

#include <QHash>
#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>
#include <functional>
#include <optional>
#include <people/plannedpress.h>
#include <people/positions.h>

class QAction;
class QMenu;
class QWidget;

namespace hearing {
struct Preview;
} // namespace hearing

namespace table {
class ParticipantTable;
} // namespace table

namespace conferences {
class ConferencePage;
} // namespace conferences

namespace window {

/// Tells the view of who hears whom what the pointer or the keyboard is on: a switch in the table,
/// an entry of a menu, a button of the desk, and what a press on it would send. What that is, is
/// said by whoever makes the press.
///
/// Looks at nothing while that view is not seen. Lives in the GUI thread.
class PressPreview : public QObject
{
    Q_OBJECT

public:
    /// What a press would send now; nothing: it sends nothing that could be told.
    using Meaning = std::function<std::optional<people::PlannedPress>()>;

    /// The views outlive this; \p window owns it.
    PressPreview(const Views &views, QWidget *window);
    ~PressPreview() override;

    /// Of \p action, in menus and tool bars. An action of a menu that is made anew has its
    /// people::PlannedPress as its data instead.
    void offer(const QAction *action, const Meaning &meaning);
    /// Of a button that is no tool button.
    void offer(QWidget *button, const Meaning &meaning);
    /// What was offered of \p action.
    Meaning meaningOf(const QAction *action) const { return m_meanings.value(action); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followPage(const conferences::ConferencePage *page);
    void followMenu(QMenu *menu);
    void setSeen(bool isSeen);
    void enter(QObject *target);
    void enterCell(const QModelIndex &index);
    void leave(const QObject *target);
    void enterAction(const QAction *action);
    void enterCurrentCell();
    std::optional<hearing::Preview> previewOf(const QPersistentModelIndex &cell) const;

    const Views m_views;
    QHash<const QObject *, Meaning> m_meanings;
    QPointer<QObject> m_target; ///< the pointer or the focus is on it
    QPersistentModelIndex m_cell; ///< the same of a switch
};

} // namespace window
