// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <people/participantmodel.h>
#include <table/density.h>
#include <table/heardtable.h>

namespace table {

class NameSearch;
class NoticedRows;
class PaintPace;
class ParticipantHeader;
class PointerFollower;
class PressGuard;
class RowFinder;
class RowHeights;
class ShownRows;

/// The table of participants with its four switches. Coaching asks whom, or what then, by signal.
///
/// Typing searches, in a box that is seen. A press on a row that has just moved by itself, or on a
/// switch that was just changed from elsewhere, is dropped with a word. As long as the pointer or
/// the keyboard is here, those who leave stay in their rows.
class ParticipantTable : public HeardTable
{
    Q_OBJECT

public:
    explicit ParticipantTable(QWidget *parent = nullptr);
    ~ParticipantTable() override;

    /// Not owned, may be nullptr.
    void setParticipants(people::ParticipantModel *participants);
    people::ParticipantModel *participants() const { return m_participants; }

    /// Compact at first.
    void setDensity(Density density);
    /// Of what has just moved or changed; its own until it is handed another one.
    void setClock(std::function<twilio::Instant()> clock);

    /// Who is shown, and in which order; see there. A row has the number that it has in
    /// participants(), wherever it stands.
    ShownRows &shown() { return *m_shown; }
    const ShownRows &shown() const { return *m_shown; }
    /// The keyboard comes from the field in which the filter is typed: whom its words fit best is
    /// the current one, and Esc asks to go back there. Nothing where nobody is shown.
    void comeFromFind();
    /// What is shown is old: it is greyed by a tone, and stays readable.
    void setStale(bool stale);
    /// What can be done with the selected rows, for the context menu; not owned.
    void setContextActions(const QList<QAction *> &actions);

signals:
    void currentParticipantChanged(const QString &callSid);
    void coachingPressed(const QModelIndex &index);
    /// A press came to nothing: one sentence says why.
    void pressDropped(const QString &sentence);
    /// The keyboard is to go back to the field from which it came.
    void findAsked();

public slots:
    void keyboardSearch(const QString &search) override;
    void selectAll() override;

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void updateGeometries() override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;

private:
    void follow(people::ParticipantModel &participants);
    void attend();
    void rowsMoved(int first);
    bool dropsPress(const QMouseEvent &event);
    bool isPressHeeded(const QKeyEvent &event);
    bool handleEscape();

    QPointer<people::ParticipantModel> m_participants;
    QList<QAction *> m_contextActions;
    bool m_isStale = false;
    ParticipantHeader *m_header;
    PaintPace *m_pace;
    PointerFollower *m_pointer;
    NameSearch *m_search;
    NoticedRows *m_noticed;
    RowHeights *m_heights;
    ShownRows *m_shown;
    RowFinder *m_finder;
    const QEvent *m_input = nullptr; ///< while the view does what it is for
    bool m_cameFromFind = false;
    int m_firstToMove = 0;
    std::unique_ptr<PressGuard> m_guard;
    bool m_isEntered = false; ///< the pointer is somewhere in the table
    bool m_isPressDropped = false; ///< and so is what belongs to it
    QPersistentModelIndex m_pressed;
};

} // namespace table
