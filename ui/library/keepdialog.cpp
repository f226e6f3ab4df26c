// SPDX-License-Identifier: Apache-2.0
#include "keepdialog.h"

#include "addressform.h"
#include "checkrow.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <addresses/library.h>
#include <controls/fieldnote.h>
#include <controls/rule.h>
#include <words/addresswords.h>

namespace library {

KeepDialog::KeepDialog(const addresses::NamedAddress &address, QWidget *parent)
    : QDialog(parent)
    , m_form(new AddressForm)
    , m_check(new CheckRow)
{
    constexpr int grid = 8;
    constexpr int width = 480;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keep this address"));
    m_form->setAddress(address);
    m_check->setAddress(address.url);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("&Keep"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(tr("C&ancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(m_form);
    column->addWidget(controls::makeRule());
    column->addWidget(m_check);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(width, sizeHint().height());
    connect(buttons, &QDialogButtonBox::accepted, this, &KeepDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form, &AddressForm::edited, this,
            [this] { m_check->setAddress(m_form->address().url); });
    connect(m_form, &AddressForm::noteChanged, this, [this] { controls::makeRoom(*this); });
    m_form->goToName();
}

void KeepDialog::accept()
{
    const addresses::NamedAddress address = addresses::keepable(m_form->address());
    if (const auto problem = addresses::problemWith(address))
        return m_form->showProblem(*problem);
    addresses::Library library;
    if (const addresses::Kept *known = library.sameAs(address))
        return m_form->showProblem(words::isThereAlready(known->address.name));
    if (library.isFull())
        return m_form->showProblem(words::libraryIsFull());
    library.add(address);
    QDialog::accept();
}

} // namespace library
