// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/conference.h>

#include <QAbstractListModel>
#include <QMetaType>
#include <QSet>
#include <vector>

namespace people {

/// The conferences in progress, and those that were open when they ended. Never reset after the
/// first load.
class ConferenceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SidRole = Qt::UserRole,
        ConferenceRole, ///< twilio::Conference
        DetailRole, ///< QString: the second line, e.g. "9 people · 12 min" or "ended"
        PeopleRole, ///< int; -1 when not known
    };

    explicit ConferenceModel(QObject *parent = nullptr);

    bool isLoading() const { return m_loading; }
    void apply(const std::vector<twilio::Conference> &conferences);
    void apply(const twilio::Conference &conference);
    void setPeople(const QString &sid, int people);
    /// It stays in the list when it has ended, with what was last seen; it need not be listed yet.
    void keep(const QString &sid);
    int rowOf(const QString &sid) const; ///< -1 when there is none
    const twilio::Conference *find(const QString &sid) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void loaded();

private:
    struct Row
    {
        twilio::Conference conference;
        int people = -1;
        bool isKept = false;
    };

    QString detail(const Row &row) const;

    std::vector<Row> m_rows;
    QSet<QString> m_kept;
    bool m_loading = true;
};

} // namespace people
