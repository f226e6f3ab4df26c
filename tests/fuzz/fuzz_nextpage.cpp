// SPDX-License-Identifier: Apache-2.0
#include "answers.h"
#include "targets.h"

namespace fuzz {

using namespace Qt::Literals::StringLiterals;

void nextpage(const QByteArray &input)
{
    claimNextPageIsHere({{u"next_page_uri"_s, QString::fromUtf8(input)}});
}

} // namespace fuzz
