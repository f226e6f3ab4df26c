// SPDX-License-Identifier: Apache-2.0
#include "secretfield.h"

#include "secretaccess.h"

namespace controls {

SecretField::SecretField(QWidget *parent)
    : QLineEdit(parent)
{
    SecretAccess::install();
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                        | Qt::ImhNoAutoUppercase);
}

} // namespace controls
