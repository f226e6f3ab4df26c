// SPDX-License-Identifier: Apache-2.0
#include "columnwidths.h"

#include "celldelegate.h"
#include "statusdelegate.h"
#include "switchpainter.h"

#include <QFontMetrics>
#include <algorithm>
#include <numeric>
#include <people/switchfields.h>
#include <words/peoplewords.h>

namespace table {

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using people::SwitchState;
using Mark = SwitchState::Mark;
using Value = SwitchState::Value;

namespace {

/// What the widest state of a switch takes; a name in it gives way.
int widestSwitch(const QFont &font, people::Switch which)
{
    constexpr std::array marks{Mark::None,    Mark::Sending, Mark::TryingAgain, Mark::Paused,
                               Mark::Refused, Mark::Failed,  Mark::Unknown,     Mark::NotApplied};
    constexpr std::chrono::minutes longest{59};
    // Several states differ in their colours alone, and to measure a text takes its while.
    QList<SwitchLook> measured;
    const auto isMeasured = [&measured](const SwitchLook &look) {
        return std::any_of(measured.cbegin(), measured.cend(), [&look](const SwitchLook &one) {
            return one.word == look.word && one.isBold() == look.isBold() && one.sign == look.sign
                && one.mark == look.mark && one.isCapsule() == look.isCapsule();
        });
    };
    int widest = 0;
    for (const Mark mark : marks) {
        for (const Value told : {Value::Off, Value::On}) {
            SwitchState state;
            state.told = told;
            // What is on its way asks for the other.
            state.value = told == Value::On ? Value::Off : Value::On;
            state.mark = mark;
            if (which == people::Switch::Hold && told == Value::On)
                state.held = people::HeldSince{twilio::BootClock::now() - longest, true};
            const SwitchLook look = lookOf(state, which, true, true);
            if (isMeasured(look))
                continue;
            measured += look;
            widest = std::max(widest, SwitchPainter::width(font, look));
        }
    }
    return widest;
}

int total(const ColumnWidths::Widths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

} // namespace

ColumnWidths::ColumnWidths(const QFont &font, const QAbstractItemModel &model)
{
    constexpr int behindTitle = 8;
    constexpr int behindSwitch = 20 - CellDelegate::padding;
    constexpr int behindSign = 14;
    QFont bold = font;
    bold.setBold(true);
    const auto titleWidth = [&](int column) {
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        return CellDelegate::padding + QFontMetrics(bold).horizontalAdvance(title) + behindTitle;
    };
    const auto statusWidth
        = [&](const QString &status) { return StatusDelegate::width(font, status); };
    constexpr int status = ParticipantModel::StatusColumn;
    m_wide[status] = behindTitle
        + std::max(statusWidth(u"connecting"_s),
                   statusWidth(words::leftAgo(std::chrono::seconds(59))));
    m_narrow[status] = m_signs[status] = statusWidth(u"connected"_s);
    for (const people::SwitchField &field : people::switchFields()) {
        const int widest = CellDelegate::padding + widestSwitch(font, field.which);
        m_wide[field.column] = std::max(widest + behindSwitch, titleWidth(field.column));
        m_narrow[field.column] = widest - SwitchPainter::slack;
        m_signs[field.column] = CellDelegate::padding + SwitchPainter::signWidth(font) + behindSign;
    }
    // The one of which there is most to say, and which is on for the fewest.
    m_narrow[ParticipantModel::EndsColumn] = m_signs[ParticipantModel::EndsColumn];
}

int ColumnWidths::indentOf(int width)
{
    return std::clamp(width - leastName, leastIndent, fullIndent);
}

ColumnWidths::Widths ColumnWidths::fitting(int room) const
{
    constexpr int roomy = 748; ///< 760, with a scroll bar
    Widths fitting = m_wide;
    if (room < roomy || room - total(fitting) < fullIndent + leastName) {
        fitting = m_narrow;
        for (const int column : {ParticipantModel::CoachingColumn, ParticipantModel::HoldColumn,
                                 ParticipantModel::MutedColumn}) {
            if (room - total(fitting) >= leastIndent + leastName)
                break;
            fitting[column] = m_signs[column];
        }
    }
    fitting[ParticipantModel::NameColumn]
        = std::max(room - total(fitting), leastIndent + leastName);
    return fitting;
}

} // namespace table
