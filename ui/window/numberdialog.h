// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <people/phonebook.h>

class QLineEdit;

namespace controls {
class FieldNote;
} // namespace controls

namespace window {

/// Asks what a number is to be called on this computer. Enter keeps the name; an empty one takes it
/// away. One that cannot be kept is told under the field, and stays there.
class NumberDialog : public QDialog
{
    Q_OBJECT

public:
    /// \p book is not owned and outlives the dialog. \p suggestion is offered where the number has
    /// no name yet.
    NumberDialog(people::PhoneBook &book, const QString &number, const QString &suggestion,
                 QWidget *parent = nullptr);

    void accept() override;

private:
    people::PhoneBook &m_book;
    QString m_number;
    QLineEdit *m_name;
    controls::FieldNote *m_note;
};

} // namespace window
