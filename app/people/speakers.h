// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <functional>
#include <optional>

namespace people {

class ParticipantModel;
struct ParticipantRow;

/// What is kept of a speaker, beyond one call.
struct Star
{
    QString number = {}; ///< as Caller has it; empty: not known
    QString label = {}; ///< may be empty
    QString conference = {}; ///< the name of the one in which the label was seen

    friend bool operator==(const Star &, const Star &) = default;
};

/// Who has a star in the conferences that are followed: whoever has the number of a speaker; where
/// either number is not known, whoever has the label in a conference of that name. A number that
/// becomes known is taken up. Who has neither number nor label is a speaker until the call is over.
/// The rows are marked: see ParticipantModel::stars(), whose presses this follows.
///
/// Lives in the GUI thread.
class Speakers : public QObject
{
    Q_OBJECT

public:
    /// The name of a conference, or its SID where it has none; nothing: not known yet.
    using ConferenceName = std::function<std::optional<QString>(const QString &conferenceSid)>;
    static constexpr qsizetype most = 200; ///< are kept: then the oldest goes

    explicit Speakers(ConferenceName nameOf, QObject *parent = nullptr);

    /// Marks these participants from now on. Not owned.
    void follow(ParticipantModel &model);

    /// Who they are by what was kept. keptChanged() is not emitted, unless a number was found.
    void setKept(const QList<Star> &kept);
    const QList<Star> &kept() const { return m_kept; }

    /// By what is known at this moment, though the row may not be marked yet.
    bool isSpeaker(const ParticipantModel &model, int row) const;
    /// \pre 0 <= row < model.rowCount().
    void setSpeaker(ParticipantModel &model, int row, bool on);

public slots:
    /// The name of a conference has become known.
    void lookSoon() { m_soon.start(); }

signals:
    /// To be kept.
    void keptChanged(const QList<people::Star> &kept);
    /// Somebody has a star now, or none any more.
    void changed();

private:
    void look();
    bool lookAt(ParticipantModel &model);
    bool fits(const Star &star, const ParticipantRow &row,
              const std::optional<QString> &conference) const;

    ConferenceName m_nameOf;
    QList<QPointer<ParticipantModel>> m_models;
    QList<Star> m_kept;
    QSet<QString> m_calls; ///< Call SIDs of those of whom nothing can be kept
    QTimer m_soon; ///< whoever follows the rows has them all before one is marked
};

} // namespace people
