// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>
#include <people/arrivals.h>
#include <people/coachings.h>
#include <people/departures.h>
#include <people/holdwatch.h>
#include <people/knownrows.h>
#include <people/laidchanges.h>
#include <people/rowcallers.h>
#include <people/stars.h>

#include <QAbstractTableModel>

namespace changes {
class ChangeQueue;
} // namespace changes

namespace people {

/// The participants of one conference: what the service said, with the operator's intent laid over
/// it.
///
/// Rows stand still: newcomers come at the end, and who has left stays a while; see Departures.
/// The switches of the person at the desk show, and do not answer: see Supervisor.
/// They are never reset after the first load; dataChanged names the cells that changed, and nothing
/// else. What a list changes is told of all rows at once, so that it takes a few signals however
/// many they are. Lives in the GUI thread.
class ParticipantModel : public QAbstractTableModel, public KnownRows
{
    Q_OBJECT

public:
    enum Column { NameColumn, StatusColumn, MutedColumn, HoldColumn, CoachingColumn, EndsColumn };
    static constexpr int columns = EndsColumn + 1;

    enum Role {
        SwitchRole = Qt::UserRole, ///< SwitchState, on the four switch columns
        CallSidRole, ///< QString, on every column
        DetailRole, ///< QString: the second line of the name column; may be empty
        AvailableRole, ///< bool: connected, so that it can be switched
        SinceRole, ///< QDateTime, of the status; invalid: not known, or over
        StatusRole, ///< QString: the service's word; "complete" once nobody is in a call there
        CallerRole, ///< Caller, on the name column; invalid while it is not known
        CoachRole, ///< QStringList, on the name column: who coaches this one; invalid: nobody
        CoachedRole, ///< QString, on the name column: whom this one coaches; invalid: nobody
        OwnRole, ///< bool: the person at the desk, on every column
        SpeakerRole, ///< bool: see Stars, on every column; to set it is a press
    };

    /// \p queue is followed; it is not owned, and outlives this.
    ParticipantModel(QString conferenceSid, const changes::ChangeQueue &queue,
                     QObject *parent = nullptr);

    const QString &conferenceSid() const { return m_conferenceSid; }
    /// Nothing was loaded yet.
    bool isLoading() const { return m_loading; }
    /// The conference has ended: what was last seen stays, switches are off. A list that is asked
    /// for after that shows that it goes on.
    bool hasEnded() const { return m_endedAt.has_value(); }
    std::optional<twilio::Instant> endedAt() const { return m_endedAt; } ///< when that was known

    /// Shows who is behind the calls, as far as \p callers knows, and what it is told from now on.
    /// Not owned, outlives this.
    void setCallers(const Callers &callers) { m_callers.set(callers); }
    /// Who coaches whom, as the service says.
    const Coachings &coachings() const { return m_coachings; }
    /// Who has a star.
    Stars &stars() { return m_stars; }
    /// What keeps those there who have left.
    Departures &departures() { return m_departures; }
    const Departures &departures() const { return m_departures; }
    /// How long somebody may be on hold, and who has been for longer.
    HoldWatch &holds() { return m_holds; }
    const HoldWatch &holds() const { return m_holds; }

    /// The list that is applied next has more people than the service's own limits allow: the rest
    /// is not shown.
    void setCut(bool isCut) { m_isCut = isCut; }
    bool isCut() const { return m_isCut; }
    /// Lays a list over the rows. A row that was answered after \p askedAt keeps what it was told
    /// then, and what became unknown after it stays so. \return false when there was such a row:
    /// the same list, asked for anew, may tell something else.
    bool apply(const std::vector<twilio::Participant> &participants, twilio::Instant askedAt);
    /// Takes what the service has just answered about one of them.
    void apply(const twilio::Participant &participant);
    /// Follows a change of this conference from press to outcome.
    void apply(const changes::Change &change);
    /// \p endedAt: when that was known; nothing: it goes on.
    void setEnded(std::optional<twilio::Instant> endedAt = twilio::Instant::clock::now());

    /// Somebody connected, in a conference that goes on.
    bool isAvailable(int row) const { return !hasEnded() && participant(row).isConnected(); }
    /// It is available, not one's own, and not known to be so already.
    bool canSwitch(int row, Switch which, bool on) const;

    /// See own().
    void setOwn(const QString &callSid);

    /// The mark of a cell goes; the service's value shows.
    bool dismiss(const QModelIndex &index);

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_rows.size();
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : columns;
    }
    QVariant data(const QModelIndex &index, int role) const override;
    /// Qt::CheckStateRole on Muted, On hold and Ends conference is a press: see switchPressed().
    /// \return it can be switched so. Coaching cannot: it asks first whom, or what then.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Somebody pressed the switch of an available row that is not so already.
    void switchPressed(int row, people::Switch which, bool on);
    /// A switch is another way now though nobody here has pressed it.
    void switchedElsewhere(int row, people::Switch which);
    void loaded();
    /// Another row is the one of the person at the desk, or none is.
    void ownChanged();
    /// Those of \p rows are not listed any more; the rows stay a while.
    void left(const QList<int> &rows);
    void ended();
    /// It goes on, after ended().
    void revived();

private:
    void load(const std::vector<twilio::Participant> &participants);
    void arrive(const std::vector<ParticipantRow> &newcomers,
                const std::vector<twilio::Participant> &told);
    void append(const std::vector<ParticipantRow> &newcomers);
    bool applyFetched(const twilio::Participant &participant, twilio::Instant askedAt);
    void leaveBehind(const std::vector<twilio::Participant> &listed, twilio::Instant askedAt);
    void tick();
    void applyTruth(int row, const twilio::Participant &participant, twilio::Instant askedAt);
    void refresh(int row);
    void renameTheCoached();
    void tellAboutNames(const RowRun &run);
    void changedCell(int row, Column column) { m_changed.add(row, column); }
    void tellChanged();

    QString m_conferenceSid;
    RowCallers m_callers{m_rows};
    Arrivals m_arrivals{m_callers};
    Coachings m_coachings{m_rows};
    Stars m_stars{m_rows};
    LaidChanges m_changes;
    Departures m_departures{m_rows};
    ChangedCells m_changed; ///< of what is being applied
    HoldWatch m_holds{*this};
    bool m_loading = true;
    bool m_isCut = false;
    std::optional<twilio::Instant> m_endedAt;
};

} // namespace people
