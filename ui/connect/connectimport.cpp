// SPDX-License-Identifier: Apache-2.0
#include "connectimport.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <controls/wrappedlabel.h>
#include <twilio/sid.h>
#include <words/isolation.h>

namespace connect {

using namespace Qt::Literals::StringLiterals;
using account::CliProfile;

ConnectImport::ConnectImport(const QString &file, const std::vector<CliProfile> &found,
                             QWidget *parent)
    : QDialog(parent)
    , m_found(found)
    , m_list(new QListWidget)
    , m_import(new QPushButton)
{
    constexpr int grid = 8;
    constexpr int width = 480;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import from the command line client"));
    auto *text = new controls::WrappedLabel(
        tr("The client keeps these accounts in %1, with their secrets in plain text: whoever reads "
           "that file has them. They are copied into your keychain; the file stays as it is.")
            .arg(QDir::toNativeSeparators(file)));
    m_list->setAccessibleName(tr("Accounts of the command line client"));
    for (const CliProfile &profile : m_found) {
        const QString with = profile.keySid.isEmpty()
            ? tr("no secret in the file")
            : tr("API key %1").arg(twilio::shortSid(profile.keySid));
        auto *item
            = new QListWidgetItem(u"%1 (%2, %3)"_s.arg(words::isolated(profile.name),
                                                       twilio::shortSid(profile.accountSid), with),
                                  m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    auto *buttons = new QDialogButtonBox;
    auto *cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    m_import->setDefault(true);
    cancel->setAutoDefault(false);
    m_list->setSpacing(2);
    m_list->setFocus();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(text);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(width, sizeHint().height());

    connect(m_list, &QListWidget::itemChanged, this, &ConnectImport::showChoice);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        std::vector<CliProfile> wanted;
        for (int row = 0; row < m_list->count(); ++row) {
            if (m_list->item(row)->checkState() == Qt::Checked)
                wanted.push_back(m_found[static_cast<size_t>(row)]);
        }
        m_found.clear();
        accept();
        emit chosen(wanted);
    });
    showChoice();
}

void ConnectImport::showChoice()
{
    int count = 0;
    for (int row = 0; row < m_list->count(); ++row)
        count += m_list->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_import->setEnabled(count > 0);
    m_import->setText(count == 1 ? tr("&Import one account")
                                 : tr("&Import %n accounts", nullptr, static_cast<int>(count)));
}

} // namespace connect
