// SPDX-License-Identifier: Apache-2.0
#include "connectfield.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <controls/fieldnote.h>
#include <controls/secretfield.h>

namespace connect {

ConnectField::ConnectField(const QString &name, const Check &check, Content content,
                           QWidget *parent)
    : QWidget(parent)
    , m_edit(content == Content::Secret ? new controls::SecretField : new QLineEdit)
    , m_note(new controls::FieldNote(m_edit, 1))
    , m_check(check)
{
    constexpr int gap = 2;
    m_edit->setAccessibleName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(gap);
    column->addWidget(m_edit);
    column->addWidget(m_note);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        if (!m_note->problem().isEmpty())
            isRight();
        emit edited();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (!text().isEmpty())
            isRight();
    });
}

void ConnectField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

QString ConnectField::text() const
{
    return m_edit->text().trimmed();
}

void ConnectField::setText(const QString &text)
{
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
    clearProblem();
}

bool ConnectField::isRight()
{
    m_note->setProblem(m_check(text()));
    return m_note->problem().isEmpty();
}

void ConnectField::clearProblem()
{
    m_note->setProblem({});
}

} // namespace connect
