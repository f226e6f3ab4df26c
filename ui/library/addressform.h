// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <addresses/namedaddress.h>

class QComboBox;
class QLineEdit;

namespace controls {
class FieldNote;
class MethodField;
} // namespace controls

namespace library {

/// A named address to be filled in. What is wrong stands under the field that it is about, and so
/// does what of it is not kept.
class AddressForm : public QWidget
{
    Q_OBJECT

public:
    explicit AddressForm(QWidget *parent = nullptr);

    /// As it was typed, with what is secret in it.
    addresses::NamedAddress address() const;
    /// Does not emit edited(). Nothing is wrong with it yet.
    void setAddress(const addresses::NamedAddress &address);
    void showProblem(const addresses::AddressProblem &problem);
    /// Something is wrong with the address as a whole.
    void showProblem(const QString &sentence);
    void goToName();

signals:
    void edited();
    /// What was typed now takes more room, or less.
    void noteChanged();

private:
    void takeEdit();
    void showHint();

    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_url;
    controls::MethodField *m_method;
    controls::FieldNote *m_nameNote;
    controls::FieldNote *m_urlNote;
};

} // namespace library
