// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keybindings.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace controls {
class FieldNote;
class SpokenLabel;
} // namespace controls

namespace window {

class ChordField;

/// Where the key of one action is changed: the new one is pressed in a field, and holds at once.
/// What another action has is asked about under the field, and what cannot be a key is refused
/// there; both are heard as well.
class KeyEditor : public QWidget
{
    Q_OBJECT

public:
    /// \p bindings is not owned and outlives this. Names: the field "Key of " and the action.
    explicit KeyEditor(KeyBindings &bindings, QWidget *parent = nullptr);

    /// Whose key it is. nullptr: it cannot be changed, and \p whyNot says so.
    void setAction(QAction *action, const QString &whyNot);
    /// Esc: a question is dropped. \return there was one, or something that is refused.
    bool giveUp();
    /// Shown and heard, in place of what was said of a key.
    void tell(const QString &sentence);

private:
    void press(const QKeySequence &key);
    void give(const QKeySequence &key);
    void empty();
    void ask(const QAction &holder, const QKeySequence &key);
    void refuse(const QString &why);
    void show();
    /// The key that the action has, and no word of another.
    void calm();

    KeyBindings &m_bindings;
    QPointer<QAction> m_action;
    QString m_whyNot;
    controls::SpokenLabel *m_whose;
    ChordField *m_field;
    QPushButton *m_usual;
    QPushButton *m_none;
    controls::FieldNote *m_note;
    QPushButton *m_cancel;
};

} // namespace window
