// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <limits>

class QTextLayout;

namespace controls {

/// A label for text from outside, which is always plain: a word that is longer than a line is
/// broken anywhere, so that no text makes what is around it wider. It can keep the room of some
/// lines, so that a text that comes or grows moves nothing, and end with "…" after some: then the
/// whole is in its tip.
///
/// text() is the whole, and is what assistive technology reads. Part of it can be marked with the
/// mouse and copied.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString &text = {}, QWidget *parent = nullptr);

    static constexpr int allLines = std::numeric_limits<int>::max();
    /// Room for \p least lines is always there, and no more than \p most are shown.
    /// \pre 0 <= least <= most, most > 0.
    void setLines(int least, int most = allLines);
    /// The first \p letters are drawn as quietly as a placeholder.
    void setQuiet(int letters);
    /// As QLabel has it, and drops what was marked.
    void setText(const QString &text);
    /// A place is kept for lines that are not there.
    bool isRoomKept() const { return m_least > 0; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// Lines of \p layout at \p width, no more than shown. \return their height; the whole text
    /// fitted when \p isWhole says so.
    qreal lay(QTextLayout &layout, int width, bool *isWhole = nullptr) const;
    /// As much of the text as the lines can hold that are shown, and a little more.
    QString begun(int width) const;
    QString shownText(int width) const;
    int heightOf(int lines) const;
    int letterAt(QPoint position) const;
    QString marked() const;
    void copy() const;

    int m_least = 0; ///< lines
    int m_most = allLines;
    int m_quiet = 0; ///< letters
    int m_from = 0; ///< of what is marked
    int m_to = 0;
};

} // namespace controls
