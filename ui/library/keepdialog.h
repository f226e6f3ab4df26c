// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <addresses/namedaddress.h>

namespace library {

class AddressForm;
class CheckRow;

/// Keeps an address in the library, by a name. Deletes itself when it is closed.
class KeepDialog : public QDialog
{
    Q_OBJECT

public:
    /// \p address: what is filled in at first.
    explicit KeepDialog(const addresses::NamedAddress &address, QWidget *parent = nullptr);

    void accept() override;

private:
    AddressForm *m_form;
    CheckRow *m_check;
};

} // namespace library
