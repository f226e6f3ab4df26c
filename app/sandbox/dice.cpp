// SPDX-License-Identifier: Apache-2.0
#include "dice.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

QString Dice::hex32()
{
    QString digits;
    digits.reserve(32);
    for (int i = 0; i < 4; ++i)
        digits += u"%1"_s.arg(static_cast<quint32>(m_engine()), 8, 16, QChar(u'0'));
    return digits;
}

QString Dice::phoneNumber()
{
    const int area = 200 + below(700);
    const int line = 100 + below(100);
    return u"+1%1"_s.arg(area) + u"555%1"_s.arg(line, 4, 10, QChar(u'0'));
}

} // namespace sandbox
