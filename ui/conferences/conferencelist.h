// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <people/conferencemodel.h>

class QLineEdit;
class QListView;

namespace controls {
class WrappedLabel;
} // namespace controls

namespace conferences {

class FoundConferences;
class SeenConferences;

/// The conferences of an account, to choose one from, with a field to find one by words of its name
/// or its SID, and the order in which they stand. Arrow keys move; Enter, Space or a click chooses.
/// Where there are more than are shown, a line below says so.
///
/// Those that are seen are counted, see people::ConferenceModel::setSeen().
class ConferenceList : public QWidget
{
    Q_OBJECT

public:
    explicit ConferenceList(QWidget *parent = nullptr);

    /// Not owned, may be nullptr.
    void setConferences(people::ConferenceModel *conferences);
    /// Chooses it, as a click would; nothing when it is not listed.
    void choose(const QString &conferenceSid);
    /// Which one is looked at, wherever it was chosen; empty: none.
    void setShown(const QString &conferenceSid);

signals:
    void chosen(const QString &conferenceSid);
    /// With Ctrl, by the middle button, or from the context menu.
    void chosenForNewTab(const QString &conferenceSid);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleFindKey(const QKeyEvent &key);
    bool handleKey(const QKeyEvent &key);
    bool handlePress(const QMouseEvent &press);
    void find(const QString &text);
    void openMenu(QPoint position);
    QString sidAt(QPoint position) const;
    void markShown();
    void showWhetherCut();
    QModelIndex indexOf(const QString &conferenceSid) const;

    QPointer<people::ConferenceModel> m_conferences;
    QString m_shown;
    bool m_isMarking = false;
    FoundConferences *m_found;
    QLineEdit *m_find;
    QListView *m_list;
    SeenConferences *m_seen;
    controls::WrappedLabel *m_more;
};

} // namespace conferences
