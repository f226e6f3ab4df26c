// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QRandomGenerator>
#include <support/request.h>
#include <vector>

/// The people of one conference as the chaos server has them, with the service's own rules.
class ChaosState
{
public:
    struct Person
    {
        QString callSid;
        bool muted = false;
        bool hold = false;
        bool ends = false;
        QString coaches; ///< a Call SID; empty: nobody

        QJsonObject toJson() const;
        friend bool operator==(const Person &, const Person &) = default;
    };

    explicit ChaosState(int people);

    const std::vector<Person> &people() const { return m_people; }
    const Person *find(const QString &callSid) const;

    /// Whether \p request would be refused, as a status and a code; 0: it would not.
    std::pair<int, int> refusal(const support::Request &request) const;
    /// Whether it would change anything that the service reports. \pre it is not refused.
    bool wouldShow(const support::Request &request) const;
    /// Does what \p request asks. \pre it is not refused.
    void apply(const support::Request &request);

    /// Somebody else changes a switch, or hangs up and calls in anew.
    void meddle(QRandomGenerator &dice);

    /// The list's bytes.
    const QByteArray &list();

    QHash<QByteArray, int> announced; ///< how often each URL was played
    int meddled = 0;

private:
    Person *person(const QString &callSid);
    void leave(const QString &callSid);

    std::vector<Person> m_people;
    int m_lastNumber = 0;
    QByteArray m_list; ///< empty: to be made anew
};

/// What whoever has this Call SID is called; nobody is called so after them.
QString labelOf(const QString &callSid);

/// The Call SID of whom a participant's path names; empty for the conference's own.
QString callSidIn(const support::Request &request);
