// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace table {

/// The box in a corner of a table in which is seen what is searched for there. While it is there,
/// all keys are its own: the blank is a blank. Enter, Tab and Esc end the search, as a click
/// elsewhere does; the arrows go on to the next hit and back.
class NameSearch : public QLineEdit
{
    Q_OBJECT

public:
    /// \p table is its parent, and has the keyboard again when the search ends.
    explicit NameSearch(QWidget *table);

    /// A letter, a digit or another sign; not the blank.
    static bool isBegunBy(const QKeyEvent &event);

    bool isRunning() const { return !isHidden(); }
    /// Begins with \p text.
    void begin(const QString &text);
    /// Takes a key that was sent to the table.
    void take(QKeyEvent *event);
    /// Whether somebody is called so.
    void setFound(bool isFound);
    /// Puts it into the lower right corner of \p room, in the table's coordinates.
    void place(const QRect &room);

signals:
    /// Another text is searched for, from the current row on.
    void searched(const QString &text);
    /// The next hit is asked for, or the one before.
    void nextAsked(bool isForward);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void end();

    QWidget *m_table;
};

} // namespace table
