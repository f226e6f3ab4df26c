// SPDX-License-Identifier: Apache-2.0
#include "jsonvalues.h"

namespace twilio {

bool holdsMoreValues(QByteArrayView json, qsizetype most)
{
    qsizetype values = 0;
    bool isText = false;
    for (auto at = json.begin(); at != json.end(); ++at) {
        if (isText && *at == '\\') {
            if (++at == json.end())
                break;
        } else if (*at == '"') {
            isText = !isText;
        } else if (!isText && (*at == ',' || *at == '[' || *at == '{')) {
            // Each but the first of a container follows a comma, and the first its beginning.
            if (++values > most)
                return true;
        }
    }
    return false;
}

} // namespace twilio
