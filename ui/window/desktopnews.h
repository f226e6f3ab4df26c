// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktopbus.h"
#include "views.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>
#include <QUuid>

class QAction;

namespace changes {
struct Change;
} // namespace changes

namespace conferences {
class ConferencePage;
} // namespace conferences

namespace people {
class ParticipantModel;
} // namespace people

namespace window {

/// Tells by the desktop what is to be known while a window is not in front: a press that did not
/// end as it was asked for, and who has been on hold for too long. What comes within a moment is
/// told as one, and no more often than every few seconds.
///
/// It is on until it is switched off, which is kept in the settings. Lives in the GUI thread.
class DesktopNews : public QObject
{
    Q_OBJECT

public:
    /// \p views are not owned and outlive this, which \p window owns.
    DesktopNews(const Views &views, QWidget *window);
    ~DesktopNews() override;

    /// Switches it on and off, for all windows.
    QAction *action() const { return m_action; }
    /// Shows in the action what is so.
    void showChoice();

private:
    /// What is to be told of one kind.
    struct News
    {
        QString first; ///< of them, in a sentence
        QStringList all; ///< in a few words each
    };

    void followAccount();
    void followPage(conferences::ConferencePage *page);
    void followHolds(const people::ParticipantModel *model);
    void take(const changes::Change &change);
    void takeRefusal(const QString &sentence);
    void takeHolds(const people::ParticipantModel &model);
    void add(News &news, const QString &sentence, const QString &words);
    void tell();
    bool isInFront() const;

    QWidget *m_window;
    const Views m_views;
    QAction *m_action;
    DesktopBus m_bus;
    std::unique_ptr<QObject> m_account; ///< what is heard of the account hangs on it
    QHash<const QObject *, QSet<QString>> m_held; ///< of each conference, who is for too long
    QSet<QUuid> m_heard; ///< changes
    News m_presses;
    News m_holds;
    QTimer m_soon;
    QDeadlineTimer m_notBefore; ///< the next is told
};

} // namespace window
