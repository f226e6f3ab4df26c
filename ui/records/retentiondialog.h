// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <history/journal.h>

class QSpinBox;

namespace records {

/// How long and how much the journal keeps, as the person has set it; the journal's own bounds
/// where nothing, or nonsense, is set.
history::JournalOptions retention();

/// Asks how long the changes that were made are kept, and how many of them. What is set holds from
/// the next start on.
class RetentionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RetentionDialog(QWidget *parent = nullptr);

    void accept() override;

private:
    QSpinBox *m_days;
    QSpinBox *m_changes;
};

} // namespace records
