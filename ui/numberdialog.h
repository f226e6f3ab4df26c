// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <conference/phonebook.h>

class QLineEdit;

namespace ui {

/// Asks what a number is to be called on this computer. Enter keeps the name; an empty one takes it
/// away.
class NumberDialog : public QDialog
{
    Q_OBJECT

public:
    /// \p book is not owned and outlives the dialog. \p suggestion is offered where the number has
    /// no name yet.
    NumberDialog(conference::PhoneBook &book, const QString &number, const QString &suggestion,
                 QWidget *parent = nullptr);

    void accept() override;

private:
    conference::PhoneBook &m_book;
    QString m_number;
    QLineEdit *m_name;
};

} // namespace ui
