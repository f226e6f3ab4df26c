// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidgetAction>

class QLineEdit;
class QMenu;

namespace controls {

/// The field over the entries of a long menu: what is typed while the menu is open leaves only the
/// entries that contain it, in whatever case. Arrows, Enter and Esc are the menu's as before; Enter
/// takes the first entry that is left.
class MenuSearch : public QWidgetAction
{
    Q_OBJECT

public:
    /// Adds itself to \p menu, which owns it; the entries to be searched are added after it.
    /// \p purpose is the name of the field, and stands in it while it is empty.
    MenuSearch(const QString &purpose, QMenu *menu);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &text);

    QMenu *m_menu;
    QLineEdit *m_field;
    QAction *m_nothing; ///< says that nothing is left
};

} // namespace controls
