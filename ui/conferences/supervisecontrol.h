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

/// Whether the person at the desk can be called into a conference.
struct JoinFacts
{
    enum class Offer {
        None, ///< they are there, or it has ended
        Ask, ///< their number is asked for first
        AtOnce,
        Calling, ///< their phone rings
    };

    Offer offer = Offer::None;
    QString tip = {};

    friend bool operator==(const JoinFacts &, const JoinFacts &) = default;
};

/// Where the person at the desk stands in one conference, and what they can do about it: "You",
/// which says and asks who they are, and Listen, Coach and Barge in, and Join where they are not
/// there. Barge in stands apart, no arrow key presses anything, and nothing comes under the pointer
/// in the place of Join, so that nobody goes on air by a slip.
class SuperviseControl : public QWidget
{
    Q_OBJECT

public:
    explicit SuperviseControl(QWidget *parent = nullptr);

    void show(const DeskFacts &facts);
    void showJoin(const JoinFacts &facts);

    /// "You", which stands apart. Belongs to whose layout it is put into.
    QWidget *you() const { return m_youPart; }
    /// The one of a position.
    QWidget *button(people::Position position) const;

signals:
    void joinPressed();
    /// Who they are is to be asked, in a menu at \p corner.
    void youAsked(QPoint corner);
    /// This position was pressed; Coach: of whom it names.
    void positionPressed(people::Position position);
    /// Whom to coach is to be asked, in a menu at \p corner.
    void coachingAsked(QPoint corner);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPoint under(const QWidget &button) const;
    void lay();
    void placeJoin();

    std::unique_ptr<DeskFacts> m_facts;
    JoinFacts m_join;
    QWidget *m_youPart;
    YouButton *m_you;
    PositionButton *m_listen;
    PositionButton *m_coach;
    PositionButton *m_whom;
    PositionButton *m_bargeIn;
    PositionButton *m_joinButton;
};

} // namespace conferences
