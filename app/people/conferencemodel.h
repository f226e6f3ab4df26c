// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/rowruns.h>
#include <twilio/conference.h>

#include <QAbstractListModel>
#include <QDateTime>
#include <QHash>
#include <QMetaType>
#include <QSet>
#include <memory>
#include <vector>

namespace people {

class ParticipantModel;

/// The conferences in progress, those that wait to begin, and those that have ended and are open in
/// a tab, which say so. A row goes when its conference is neither listed as in progress any more
/// nor open: at once, or when it is closed. Never reset after the first load.
class ConferenceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SidRole = Qt::UserRole,
        ConferenceRole, ///< twilio::Conference
        DetailRole, ///< QString: the second line, e.g. "9 people · 12:04" or "ended"
        PeopleRole, ///< int; -1 when not known
        SinceRole, ///< QDateTime: it has been running since; invalid: it is not, or not known
    };

    explicit ConferenceModel(QObject *parent = nullptr);

    bool isLoading() const { return m_loading; }
    /// The list that is applied next has more conferences than are told at once: the rest is not
    /// shown.
    void setCut(bool isCut) { m_isCut = isCut; }
    bool isCut() const { return m_isCut; }
    /// Takes the list of those in progress: what goes, what has changed and what is new is told at
    /// once, however long the list is.
    void apply(const std::vector<twilio::Conference> &conferences);
    /// Takes what was told of one. It gets a row, unless it has ended and is not open.
    void apply(const twilio::Conference &conference);
    /// As the list of its participants tells, which is read again and again.
    void setPeople(const QString &sid, int people);
    /// The same of one that is not open, counted just now.
    void setCounted(const QString &sid, int people);
    /// Which of them a person sees, in their order: they are to be counted first, and the others in
    /// the order of the list. None: nobody looks, and none is counted. Those that are open are not
    /// meant.
    void setSeen(const QStringList &sids);
    /// Counts those who come between two lists, too. Not owned.
    void follow(const ParticipantModel &participants);
    /// It is open: it stays in the list when it has ended, with what was last seen; it need not be
    /// listed yet.
    void keep(const QString &sid);
    /// It is open no more: its row goes unless it is listed.
    void release(const QString &sid);
    /// Whether it is known to have ended, whatever its resource said last; a row without one knows
    /// nothing of it.
    void setEnded(const QString &sid, bool hasEnded);
    int rowOf(const QString &sid) const; ///< -1 when there is none
    const twilio::Conference *find(const QString &sid) const;
    /// What the next conference of its kind is known by too: its name, and the SID where it has
    /// none.
    QString knownName(const QString &sid) const;
    /// The SID of another one that is listed and has the same name; empty: there is none.
    QString namesakeOf(const QString &sid) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void loaded();
    /// A list of those in progress was taken, whole.
    void applied();
    /// How many people are in these is not known, or was counted and may be another number by now.
    void countsWanted(const QStringList &seen, const QStringList &others);

private:
    struct Row
    {
        twilio::Conference conference;
        int people = -1;
        QDateTime countedAt = {}; ///< where that is no news any more; invalid: it is
        bool isKept = false;
        bool isListed = false;
        bool hasEnded = false;
        int at = -1; ///< its number
    };
    /// On the heap, so that a row that goes moves pointers alone.
    using Rows = std::vector<std::unique_ptr<Row>>;

    static QString detail(const Row &row);
    static QString spoken(const Row &row);
    static QString tip(const Row &row);
    static QDateTime runningSince(const Row &row);
    const Row &rowAt(int row) const { return *m_rows[static_cast<size_t>(row)]; }
    bool isToBeCounted(const Row &row) const;
    void wantCounts();
    void take(const twilio::Conference &conference);
    std::unique_ptr<Row> rowFor(const twilio::Conference &conference) const;
    void append(Rows newcomers);
    void removeUnlisted();
    void remove(const RowRun &run);
    void changed(const Row &row, const QList<int> &roles = {});

    Rows m_rows;
    QHash<QString, Row *> m_known; ///< by SID
    QSet<QString> m_kept;
    QStringList m_seen;
    QStringList m_wanted; ///< what was told last: those that are seen
    QStringList m_wantedToo; ///< and the others
    bool m_loading = true;
    bool m_isCut = false;
};

} // namespace people
