// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <people/searchwords.h>

namespace conferences {
class ConferencePage;
class Selection;
} // namespace conferences

namespace window {

/// The numbers of those who may be sought. Where a number is typed in Find, the service is asked
/// for the numbers that are not known yet, of those whom the other words fit; whoever turns out to
/// fit is shown, as long as neither pointer nor keyboard is in the table.
class SoughtNumbers : public QObject
{
    Q_OBJECT

public:
    /// \p page owns this; \p selection is not owned and outlives it.
    SoughtNumbers(conferences::ConferencePage &page, conferences::Selection &selection);

signals:
    /// What is asked for, or why it is not: one sentence.
    void remarked(const QString &sentence);

private:
    void follow();
    void followAccount();
    void ask();
    void show();

    conferences::ConferencePage &m_page;
    conferences::Selection &m_selection;
    people::SearchWords m_words; ///< that the filter has now
    std::unique_ptr<QObject> m_account; ///< what is heard of the account hangs on it
    QTimer m_typed; ///< runs out when the person has typed to the end
    QTimer m_told; ///< so that the rows are filtered once for several numbers
};

} // namespace window
