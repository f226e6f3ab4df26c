// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <people/positions.h>

namespace conferences {

class PositionButton;
class YouButton;

/// What the header shows of the person at the desk.
struct DeskFacts
{
    QString you = {}; ///< the name of their row; empty: nobody knows which one they are
    bool isThere = false; ///< they can take a position
    std::optional<people::Position> told = {};
    std::optional<people::Position> asked = {};
    std::optional<people::Position> missed = {};
    QString whyMissed = {}; ///< a sentence
    QString coached = {}; ///< whom Coach names: who is coached, is to be, or was last; may be empty
    bool isUnheard = false; ///< coaches, and is muted
    QString listenTip = {};
    QString coachTip = {};
    QString bargeInTip = {};

    friend bool operator==(const DeskFacts &, const DeskFacts &) = default;
};

/// Where the person at the desk stands in one conference, and what they can do about it: "You",
/// which says and asks who they are, and Listen, Coach and Barge in. Barge in stands apart, and no
/// arrow key presses anything, so that nobody goes on air by a slip.
class SuperviseControl : public QWidget
{
    Q_OBJECT

public:
    explicit SuperviseControl(QWidget *parent = nullptr);

    void show(const DeskFacts &facts);

    /// "You", which stands apart. Belongs to whose layout it is put into.
    QWidget *you() const { return m_youPart; }

signals:
    /// Who they are is to be asked, in a menu at \p corner.
    void youAsked(QPoint corner);
    /// This position was pressed; Coach: of whom it names.
    void positionPressed(people::Position position);
    /// Whom to coach is to be asked, in a menu at \p corner.
    void coachingAsked(QPoint corner);

private:
    QPoint under(const QWidget &button) const;
    void lay();

    std::unique_ptr<DeskFacts> m_facts;
    QWidget *m_youPart;
    YouButton *m_you;
    PositionButton *m_listen;
    PositionButton *m_coach;
    PositionButton *m_whom;
    PositionButton *m_bargeIn;
};

} // namespace conferences
