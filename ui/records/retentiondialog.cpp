// SPDX-License-Identifier: Apache-2.0
#include "retentiondialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <settings/settings.h>

namespace records {

namespace {

constexpr int mostDays = 3650;
constexpr int fewestChanges = 1000;
constexpr int mostChanges = 1'000'000;

constexpr QAnyStringView daysKey = u"journal/keepDays";
constexpr QAnyStringView changesKey = u"journal/keepChanges";

QSpinBox *number(int least, int most, int value)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

} // namespace

history::JournalOptions retention()
{
    history::JournalOptions options;
    const settings::Settings settings;
    bool isNumber = false;
    if (const int days = settings.value(daysKey).toInt(&isNumber); isNumber)
        options.keepFor = std::chrono::days(std::clamp(days, 1, mostDays));
    if (const int changes = settings.value(changesKey).toInt(&isNumber); isNumber)
        options.keepEntries = std::clamp(changes, fewestChanges, mostChanges);
    return options;
}

RetentionDialog::RetentionDialog(QWidget *parent)
    : QDialog(parent)
    , m_days(number(1, mostDays, static_cast<int>(retention().keepFor.count())))
    , m_changes(number(fewestChanges, mostChanges, retention().keepEntries))
{
    constexpr int grid = 8;
    setWindowTitle(tr("Keep history"));
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Keep changes for"));
    m_changes->setAccessibleName(tr("Keep at most"));
    m_changes->setSuffix(tr(" changes"));

    auto *words = new QLabel(tr("Each change is written down on this computer before it is sent, "
                                "without secrets. Older ones go; this holds from the next start."));
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    auto *form = new QFormLayout;
    form->setSpacing(grid);
    form->addRow(tr("&Keep changes for"), m_days);
    form->addRow(tr("and at &most"), m_changes);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &RetentionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(words);
    column->addLayout(form);
    column->addWidget(buttons);
}

void RetentionDialog::accept()
{
    settings::Settings settings;
    settings.setValue(daysKey, m_days->value());
    settings.setValue(changesKey, m_changes->value());
    QDialog::accept();
}

} // namespace records
