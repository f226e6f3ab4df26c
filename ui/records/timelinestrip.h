// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <history/historyreader.h>

class QLabel;
class QPushButton;
class QScrollBar;
class QStackedLayout;

namespace controls {
class PictureSaving;
class SpokenLabel;
class WrappedLabel;
} // namespace controls

namespace records {

class TimelineLanes;

/// Who was in a conference, and how, from when to when: drawn over the lines of the history, and
/// saved as a picture. It is read by the reader's thread, and no more often than that has ten times
/// as long for something else.
class TimelineStrip : public QWidget
{
    Q_OBJECT

public:
    /// \p reader is not owned and outlives this.
    explicit TimelineStrip(history::HistoryReader &reader, QWidget *parent = nullptr);
    ~TimelineStrip() override;

    /// Draws the conference of \p query in its time; none where it names none.
    void ask(const history::HistoryQuery &query);
    /// The same once more, as soon as it may be, since something is new.
    void askSoon(const history::HistoryQuery &query);
    /// The same, where that is another conference than the one that is drawn.
    void askFor(const history::HistoryQuery &query);
    /// The line that is looked at; nullptr: none is.
    void setShown(const history::HistoryLine *line);
    /// One sentence on what was just asked for.
    void tell(const QString &sentence);

    /// Writes a picture of what is seen into \p file: SVG where it ends with that, else PNG.
    void savePicture(const QString &file);

    /// With room for some lanes, whether they are seen or a message is.
    QSize sizeHint() const override;

signals:
    /// Somebody wants to see the line of that mark.
    void lineWanted(const history::TimelineMark &mark);

private:
    void lay();
    void follow();
    void read();
    void take(const history::Timeline &timeline);
    void showMessage(const QString &text);
    void showRange();
    void showScale();
    void zoom(double factor);

    history::HistoryReader &m_reader;
    history::HistoryQuery m_query;
    QLabel *m_name;
    controls::SpokenLabel *m_said; ///< what the keyboard has come to, else from when to when
    QPushButton *m_closer;
    QPushButton *m_further;
    QPushButton *m_all;
    QPushButton *m_save;
    QStackedLayout *m_pages; ///< the lanes, a message
    TimelineLanes *m_lanes;
    controls::WrappedLabel *m_message;
    QScrollBar *m_scroll;
    controls::WrappedLabel *m_leftOut;
    controls::PictureSaving *m_saving;
    QElapsedTimer m_since; ///< it was asked
    QTimer m_soon;
    bool m_isReading = false;
    bool m_asksAgain = false; ///< once it is read
};

} // namespace records
