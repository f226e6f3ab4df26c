// SPDX-License-Identifier: Apache-2.0
#include "switchespage.h"

#include <QPainter>
#include <look/appearance.h>
#include <people/switchstate.h>
#include <table/switchpainter.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using people::Switch;
using people::SwitchState;
using Mark = SwitchState::Mark;
using Value = SwitchState::Value;

namespace {

struct Shown
{
    QString name;
    Switch which;
    Value told;
    Mark mark = Mark::None;
    bool hasVerb = false;
    bool isPointed = false;
    bool isUnheard = false;
};

std::vector<Shown> allShown()
{
    std::vector<Shown> all;
    constexpr auto off = Value::Off;
    constexpr auto on = Value::On;
    constexpr auto none = Mark::None;
    all.push_back({u"off, at rest"_s, Switch::Muted, off});
    for (const Switch which :
         {Switch::Muted, Switch::Hold, Switch::Coaching, Switch::EndConferenceOnExit})
        all.push_back({u"off, row hovered or current"_s, which, off, none, true});
    all.push_back({u"off, under the pointer"_s, Switch::Muted, off, none, true, true});
    all.push_back({u"on, under the pointer"_s, Switch::Muted, on, none, true, true});
    for (const Switch which :
         {Switch::Muted, Switch::Hold, Switch::Coaching, Switch::EndConferenceOnExit})
        all.push_back({u"on"_s, which, on});
    all.push_back({u"coaching, but muted"_s, Switch::Coaching, on, none, false, false, true});
    const std::pair<QString, Mark> marks[]
        = {{u"sending"_s, Mark::Sending},          {u"trying again"_s, Mark::TryingAgain},
           {u"waiting"_s, Mark::Paused},           {u"refused"_s, Mark::Refused},
           {u"not applied"_s, Mark::NotApplied},   {u"unknown"_s, Mark::Unknown},
           {u"not connected"_s, Mark::Unavailable}};
    for (const auto &[name, mark] : marks) {
        for (const Value told : {off, on}) {
            for (const Switch which :
                 {Switch::Muted, Switch::Hold, Switch::Coaching, Switch::EndConferenceOnExit})
                all.push_back({name + (told == on ? u", on"_s : u", off"_s), which, told, mark});
        }
    }
    return all;
}

class SwitchesPage : public QWidget
{
public:
    SwitchesPage()
        : m_shown(allShown())
    {
        resize(2 * columnWidth, lineHeight * static_cast<int>((m_shown.size() + 1) / 2));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().base());
        const size_t half = (m_shown.size() + 1) / 2;
        for (size_t i = 0; i < m_shown.size(); ++i)
            paintLine(
                painter,
                {static_cast<int>(i / half) * columnWidth, static_cast<int>(i % half) * lineHeight},
                m_shown[i]);
    }

private:
    static constexpr int lineHeight = 29;
    static constexpr int columnWidth = 620;

    void paintLine(QPainter &painter, const QPoint &at, const Shown &shown)
    {
        SwitchState state;
        state.told = shown.told;
        state.mark = shown.mark;
        // What is on its way asks for the other.
        const bool isAsked = !state.isSettled();
        state.value = isAsked == (shown.told == Value::On) ? Value::Off : Value::On;
        if (shown.which == Switch::Coaching) {
            state.toldTarget = shown.told == Value::On ? u"Dana Ortiz"_s : QString();
            state.target = state.value == Value::On ? u"Dana Ortiz"_s : QString();
        }
        state.isUnheard = shown.isUnheard;
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRect(at, QSize(180, lineHeight)).adjusted(12, 0, 0, 0), Qt::AlignVCenter,
                         shown.name);
        const QColor grounds[] = {palette().color(QPalette::Base), look::tonesFor(palette()).hover,
                                  palette().color(QPalette::Highlight)};
        int x = at.x() + 190;
        for (const QColor &ground : grounds) {
            const QRect cell(x, at.y(), 140, lineHeight);
            painter.fillRect(cell, ground);
            m_painter.paint(&painter, table::lookOf(state, shown.which, shown.hasVerb),
                            {.room = QRectF(cell).adjusted(12, 0, -8, -1),
                             .font = font(),
                             .palette = palette(),
                             .isPointed = shown.isPointed});
            x += cell.width();
        }
    }

    std::vector<Shown> m_shown;
    table::SwitchPainter m_painter;
};

} // namespace

std::unique_ptr<QWidget> switchesPage()
{
    return std::make_unique<SwitchesPage>();
}
