// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <conference/conferencemodel.h>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace ui {

/// The conferences of an account, to choose one from, with a field to find one by its name.
class ConferenceList : public QWidget
{
    Q_OBJECT

public:
    explicit ConferenceList(QWidget *parent = nullptr);

    /// Not owned, may be nullptr.
    void setConferences(conference::ConferenceModel *conferences);
    /// Chooses it, as a click would; nothing when it is not listed.
    /// Empty: none is chosen.
    void choose(const QString &conferenceSid);

signals:
    void chosen(const QString &conferenceSid);
    /// By the middle button, with Ctrl, or from the context menu.
    void chosenForNewTab(const QString &conferenceSid);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &text);
    void openMenu(QPoint position);
    QString sidAt(QPoint position) const;
    QModelIndex indexOf(const QString &conferenceSid) const;

    QPointer<conference::ConferenceModel> m_conferences;
    QString m_chosen;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_find;
    QListView *m_list;
};

} // namespace ui
