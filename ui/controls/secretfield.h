// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace controls {

/// A line for a secret: what is typed is hidden from who looks on, and from whoever listens on the
/// accessibility bus. Qt puts each character there in clear, as it does the length.
///
/// Assistive technology has its name, knows it as a field for a password, and can set its text.
class SecretField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);
};

} // namespace controls
