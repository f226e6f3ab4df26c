// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>

namespace people {

/// A participant as the service will tell it once all that is on its way has arrived.
twilio::Participant expected(const ParticipantRow &row);

/// The same with \p update after it.
twilio::Participant expected(const ParticipantRow &row, const twilio::ParticipantUpdate &update);

/// The names of those who will hear the one at \p row once \p update is done, in the table's order.
QStringList listenersAfter(const ParticipantModel &model, int row,
                           const twilio::ParticipantUpdate &update);

/// So many people may be put on air, or announced to, by one press without a question.
inline constexpr int mostUnasked = 5;

/// How many of \p rows whom somebody hears then are heard by nobody now, should all of them be
/// updated so: microphones that open.
int opening(const ParticipantModel &model, const QList<int> &rows,
            const twilio::ParticipantUpdate &update);

} // namespace people
