// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanepainting.h"

#include <QListView>

namespace records {

class TimelineModel;
class TimelineTimes;

/// The lanes of a timeline under its times, to be seen closer or from further away. A click chooses
/// the line of the history that is meant there. Up and Down go from lane to lane, Left and Right
/// along one, Enter chooses; +, - and 0 zoom.
class TimelineLanes : public QListView
{
    Q_OBJECT

public:
    explicit TimelineLanes(QWidget *parent = nullptr);

    /// Who is current stays so, and what is seen stays as far as it is there.
    void show(const history::Timeline &timeline);
    const TimelineModel &lanes() const { return *m_lanes; }
    const TimelineScale &scale() const { return m_scale; }
    /// Of a hold; zero: none is too long.
    void setThreshold(std::chrono::seconds threshold);

    /// Around the mark that is current, else around the middle.
    void zoom(double factor);
    void fit();
    void moveTo(qint64 seenFrom);

    /// The line with that key is looked at: brings it into sight. \p press: of a press for several,
    /// whose other marks will do. Nothing: none is.
    void setShown(const std::optional<history::HistoryKey> &key, const QUuid &press = {});

    /// Of the line that is looked at; nothing: none is.
    std::optional<qint64> shownAt() const;
    LaneLook look() const;
    LaneState stateOf(int row) const;
    QString tipAt(int row, QPoint position) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// scale() is another one.
    void scaled();
    /// Somebody wants to see its line.
    void chosen(const history::TimelineMark &mark);
    /// The keyboard has come to a mark; said in a sentence, empty where there is none.
    void reached(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    double timeX(QPoint position) const { return position.x() - laneRoom(QRect()).left(); }
    const history::TimelineLane *currentLane() const;
    const history::TimelineMark *currentMark() const;
    void layOut();
    void rescale();
    void goTo(int mark);
    void chooseMark();
    bool zoomByKey(int key);

    TimelineModel *m_lanes;
    TimelineTimes *m_times;
    TimelineScale m_scale;
    std::chrono::seconds m_threshold{0};
    int m_mark = -1; ///< in the current lane, where the keyboard is
    qint64 m_wanted = 0; ///< the time that the keyboard stays at from lane to lane
    std::optional<history::HistoryKey> m_shown;
    QUuid m_press; ///< of m_shown
};

} // namespace records
