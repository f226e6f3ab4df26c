// SPDX-License-Identifier: Apache-2.0
#pragma once

class QMainWindow;

namespace bench {
class Composer;
} // namespace bench

namespace conferences {
class ConferenceList;
class ConferenceTabs;
class Selection;
} // namespace conferences

namespace hearing {
class HearingView;
} // namespace hearing

namespace panel {
class ParticipantPanel;
} // namespace panel

namespace records {
class ActivityView;
class ExchangesView;
} // namespace records

namespace window {

class Approach;
class Attention;
class ConnectionBadge;
class DockSizes;
class NoticeStrip;
class StatusLine;

/// What one window shows.
struct Views
{
    conferences::ConferenceTabs *tabs; ///< without a page yet
    conferences::Selection *selection; ///< in tabs
    conferences::ConferenceList *list;
    panel::ParticipantPanel *panel;
    records::ActivityView *activity;
    hearing::HearingView *hearing;
    records::ExchangesView *exchanges;
    bench::Composer *composer;
    NoticeStrip *notice;
    StatusLine *status;
    Attention *attention;
    Approach *approach;
    ConnectionBadge *badge; ///< without a place yet
};

/// Makes the views of \p window. Widgets belong to whom they are given to, the others to \p window.
Views makeViews(QMainWindow &window);

/// Puts those into docks of \p window that have one: the list, the panel, the records, who hears
/// whom and the composer. \return what keeps their sizes.
DockSizes *makeDocks(QMainWindow &window, const Views &views);

} // namespace window
