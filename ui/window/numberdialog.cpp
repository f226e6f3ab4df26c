// SPDX-License-Identifier: Apache-2.0
#include "numberdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <controls/fieldnote.h>
#include <words/isolation.h>

namespace window {

NumberDialog::NumberDialog(people::PhoneBook &book, const QString &number,
                           const QString &suggestion, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_number(number)
    , m_name(new QLineEdit)
    , m_note(new controls::FieldNote(m_name, 2))
{
    constexpr int grid = 8;
    constexpr int width = 400;
    setWindowTitle(tr("Name this number"));
    const QString known = book.nameOf(number);
    m_name->setText(known.isEmpty() ? suggestion : known);
    m_name->setMaxLength(people::PhoneBook::longestName);
    m_name->setAccessibleName(tr("Name for %1").arg(words::isolated(number)));
    m_name->selectAll();

    auto *shown = new controls::WrappedLabel(words::isolated(number));
    auto *words = new QLabel(tr("The name is kept on this computer and shown wherever the number "
                                "is. An empty name takes it away."));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * grid);
    form->setVerticalSpacing(grid);
    form->addRow(new QLabel(tr("Number")), shown);
    form->addRow(tr("&Name"), m_name);
    form->addRow(m_note);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &NumberDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(words);
    column->addLayout(form);
    column->addWidget(buttons);
    resize(width, sizeHint().height());
    m_name->setFocus();
}

void NumberDialog::accept()
{
    const auto problem = m_book.setName(m_number, m_name->text());
    if (!problem)
        return QDialog::accept();
    m_note->setProblem(*problem);
    controls::makeRoom(*this);
}

} // namespace window
