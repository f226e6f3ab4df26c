// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTabWidget>

namespace conferences {

class ConferencePage;

/// The conferences that are open, a tab for each. There is always one, which may be blank, and
/// while there is only one no tab is drawn.
class ConferenceTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit ConferenceTabs(QWidget *parent = nullptr);

    /// The one that is looked at.
    ConferencePage *page() const;
    QList<ConferencePage *> pages() const;
    /// nullptr when it is not open.
    ConferencePage *pageOf(const QString &conferenceSid) const;
    /// SIDs, in the order of the tabs.
    QStringList open() const;

    /// A blank one, which is looked at from now on.
    ConferencePage *addPage();
    /// All but one blank page go.
    void clear();

public slots:
    /// Nothing when it is the only one.
    void closePage(int index);

signals:
    /// Its actions and connections are still to be made.
    void pageAdded(conferences::ConferencePage *page);
    /// Another one is looked at, or another conference in it.
    void pageShown();
    /// It is looked at no more, and goes.
    void pageClosed(const QString &conferenceSid);
};

} // namespace conferences
