// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>

class QLineEdit;

namespace controls {

/// What assistive technology has of a SecretField: a field for a password whose text is always
/// empty, however long it is. It can be set, and cannot be read.
class SecretAccess : public QAccessibleWidget,
                     public QAccessibleTextInterface,
                     public QAccessibleEditableTextInterface
{
public:
    /// Makes Qt use it for every SecretField, and say nothing of what is done to its text. Once is
    /// enough; more do no harm.
    static void install();

    explicit SecretAccess(QLineEdit *field);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text kind, const QString &text) override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override { }
    void removeSelection(int) override { }
    void setSelection(int, int, int) override { }
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override { }
    QString text(int, int) const override { return {}; }
    int characterCount() const override { return 0; }
    QRect characterRect(int) const override { return {}; }
    int offsetAtPoint(const QPoint &) const override { return 0; }
    void scrollToSubstring(int, int) override { }
    QString attributes(int, int *start, int *end) const override;

    void deleteText(int, int) override;
    void insertText(int, const QString &text) override;
    void replaceText(int, int, const QString &text) override;

private:
    QLineEdit *field() const;
};

} // namespace controls
