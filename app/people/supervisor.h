// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

namespace people {

class ParticipantModel;

/// The person at the desk, beyond one call.
struct OwnIdentity
{
    QString number = {}; ///< as Caller has it; empty: not known
    QString label = {}; ///< may be empty

    bool isKnown() const { return !number.isEmpty() || !label.isEmpty(); }
    friend bool operator==(const OwnIdentity &, const OwnIdentity &) = default;
};

/// Which participant the person at the desk is, in each conference that is followed: whoever was
/// chosen there, else whoever has their number, else whoever has their label and no other number.
/// The model marks the row: see ParticipantModel::setOwn().
///
/// Lives in the GUI thread.
class Supervisor : public QObject
{
    Q_OBJECT

public:
    explicit Supervisor(QObject *parent = nullptr);

    /// Looks for them among these participants from now on. Not owned.
    void follow(ParticipantModel &model);

    /// Who they are by what was kept. Nothing is emitted but changed().
    void setIdentity(const OwnIdentity &identity);
    const OwnIdentity &identity() const { return m_identity; }
    /// They are this participant of \p model, and whoever has the same number or label elsewhere.
    /// Empty: they are nobody, there and elsewhere. \pre empty, or in \p model, which is followed.
    void choose(ParticipantModel &model, const QString &callSid);

    /// They are being called into \p model as this participant: they are that one there, and
    /// whoever \p identity tells elsewhere. \pre the one is in \p model, which is followed.
    void join(ParticipantModel &model, const QString &callSid, const OwnIdentity &identity);

    /// By what is known at this moment they are the one at \p row, who may not be marked yet.
    bool mayBe(const ParticipantModel &model, int row) const
    {
        return likeness(model, row) > Likeness::Contradicted;
    }

    /// The conference that they are connected to; of several, which one phone does not allow, one
    /// where they are heard; nullptr: none that is followed.
    ParticipantModel *whereabouts() const;

    /// They have just coached this participant of \p model.
    void keepCoached(const ParticipantModel &model, const QString &callSid);
    /// The Call SIDs of those they have coached there, the latest first.
    QStringList coachedLately(const ParticipantModel &model) const;

signals:
    /// The person has chosen: to be kept.
    void identified(const people::OwnIdentity &identity);
    /// They are another one, or somewhere else, or in another position.
    void changed();

private:
    void find(ParticipantModel &model);
    void findEverywhere();
    enum class Likeness { None, Contradicted, Label, Number };
    Likeness likeness(const ParticipantModel &model, int row) const;
    void mark(ParticipantModel &model, const QString &callSid);

    OwnIdentity m_identity;
    QTimer m_soon;
    QList<QPointer<ParticipantModel>> m_models;
    QHash<QString, QString> m_chosen; ///< Call SIDs, by conference
    QHash<QString, QStringList> m_coached; ///< the same
};

} // namespace people
