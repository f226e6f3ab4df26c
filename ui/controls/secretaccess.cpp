// SPDX-License-Identifier: Apache-2.0
#include "secretaccess.h"

#include "secretfield.h"

namespace controls {

namespace {

QAccessibleInterface *accessOf(const QString &, QObject *object)
{
    auto *field = qobject_cast<SecretField *>(object);
    return field ? new SecretAccess(field) : nullptr;
}

bool tellsOfText(QAccessible::Event type)
{
    switch (type) {
    case QAccessible::TextInserted:
    case QAccessible::TextRemoved:
    case QAccessible::TextUpdated:
    case QAccessible::TextCaretMoved:
    case QAccessible::TextSelectionChanged:
    case QAccessible::ValueChanged:
        return true;
    default:
        return false;
    }
}

/// Passes on what is no secret.
void tell(QAccessibleEvent *event)
{
    if (tellsOfText(event->type()) && qobject_cast<SecretField *>(event->object()))
        return;
    // A handler takes the place of Qt's own way, which can be had by taking it out alone.
    QAccessible::installUpdateHandler(nullptr);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(tell);
}

} // namespace

void SecretAccess::install()
{
    QAccessible::installFactory(accessOf);
    QAccessible::installUpdateHandler(tell);
}

SecretAccess::SecretAccess(QLineEdit *field)
    : QAccessibleWidget(field, QAccessible::EditableText)
{
}

QLineEdit *SecretAccess::field() const
{
    return static_cast<QLineEdit *>(widget());
}

void *SecretAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    if (type == QAccessible::EditableTextInterface)
        return static_cast<QAccessibleEditableTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State SecretAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.editable = true;
    state.passwordEdit = true;
    return state;
}

QString SecretAccess::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value ? QString() : QAccessibleWidget::text(kind);
}

void SecretAccess::setText(QAccessible::Text kind, const QString &text)
{
    if (kind == QAccessible::Value)
        replaceText(0, 0, text);
    else
        QAccessibleWidget::setText(kind, text);
}

void SecretAccess::selection(int, int *start, int *end) const
{
    *start = 0;
    *end = 0;
}

QString SecretAccess::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = 0;
    return {};
}

void SecretAccess::deleteText(int, int)
{
    field()->clear();
}

void SecretAccess::insertText(int, const QString &text)
{
    field()->insert(text);
}

void SecretAccess::replaceText(int, int, const QString &text)
{
    field()->setText(text);
}

} // namespace controls
