// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <addresses/namedaddress.h>
#include <controls/urlfield.h>

namespace library {

/// An address to type, or to choose: from those of the library that are of its kind, the last used
/// first, and from those that were used without a name.
class AddressField : public controls::UrlField
{
    Q_OBJECT

public:
    /// \p memory: see UrlField.
    AddressField(addresses::Kind kind, const QString &memory, QWidget *parent = nullptr);

    addresses::Kind kind() const { return m_kind; }

signals:
    /// The person chose one of the library; it stands in the field already.
    void addressChosen(const addresses::NamedAddress &address);

protected:
    void offer(const QStringList &used) override;

private:
    void take(int entry);

    addresses::Kind m_kind;
};

} // namespace library
