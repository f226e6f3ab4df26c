// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStaticText>
#include <QWidget>

namespace controls {

/// One line of text that changes often, as a clock does: a change repaints it and nothing else,
/// and lays it out once, for being measured and for being painted.
/// A QLabel asks the layout around it to be made anew for each text, with Qt 6.8.2 too.
///
/// Its accessible name is the text. Where there is no room for all of it, the whole is in its tip.
class SteadyLabel : public QWidget
{
    Q_OBJECT

public:
    explicit SteadyLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    /// Room for \p longest from the start, so that what stands beside it stays where it is.
    void reserve(const QString &longest);

    /// The room that was reserved is free again, until the next text.
    void release() { m_room = 0; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void makeRoom(qreal wanted);
    bool isCut() const { return m_line.size().width() > width(); }

    QString m_text;
    QStaticText m_line; ///< its beginning, as much of it as any window has room for
    int m_room = 0; ///< pixels
};

} // namespace controls
