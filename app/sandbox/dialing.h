// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conferencestore.h"
#include "dice.h"
#include "parameters.h"
#include "refusal.h"

namespace sandbox {

/// Somebody who has been called and has not yet picked up.
struct Dialed
{
    QString conferenceSid = {};
    QString callSid = {};
    QString to = {}; ///< whom
};

/// POST Participants.json: calls somebody into the conference that \p conference names by SID or by
/// name; a name that no open conference has opens one. \p dialed is set where the answer is 201.
HttpResponse dial(ConferenceStore &store, Dice &dice, const QString &conference,
                  const QByteArray &path, const Parameters &form, Dialed &dialed);

} // namespace sandbox
