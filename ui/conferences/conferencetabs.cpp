// SPDX-License-Identifier: Apache-2.0
#include "conferencetabs.h"

#include "conferencepage.h"
#include "log.h"

#include <QTabBar>
#include <controls/entrytext.h>

namespace conferences {

ConferenceTabs::ConferenceTabs(QWidget *parent)
    : QTabWidget(parent)
{
    setAccessibleName(tr("Open conferences"));
    setDocumentMode(true);
    setMovable(true);
    setTabsClosable(true);
    setTabBarAutoHide(true);
    setElideMode(Qt::ElideRight);
    // The bar is where the keys go, and not while it is hidden; a click leaves them to the table.
    setFocusProxy(nullptr);
    setFocusPolicy(Qt::NoFocus);
    tabBar()->setFocusPolicy(Qt::TabFocus);
    connect(this, &QTabWidget::tabCloseRequested, this, &ConferenceTabs::closePage);
    connect(this, &QTabWidget::currentChanged, this, [this](int index) {
        if (index >= 0)
            emit pageShown();
    });
}

ConferencePage *ConferenceTabs::page() const
{
    return qobject_cast<ConferencePage *>(currentWidget());
}

QList<ConferencePage *> ConferenceTabs::pages() const
{
    QList<ConferencePage *> all;
    for (int index = 0; index < count(); ++index)
        all += qobject_cast<ConferencePage *>(widget(index));
    return all;
}

ConferencePage *ConferenceTabs::pageOf(const QString &conferenceSid) const
{
    for (ConferencePage *page : pages()) {
        if (page->model() && page->model()->conferenceSid() == conferenceSid)
            return page;
    }
    return nullptr;
}

QStringList ConferenceTabs::open() const
{
    QStringList sids;
    for (const ConferencePage *page : pages()) {
        if (page->model())
            sids += page->model()->conferenceSid();
    }
    return sids;
}

ConferencePage *ConferenceTabs::addPage()
{
    auto *page = new ConferencePage;
    connect(page, &ConferencePage::titleChanged, this, [this, page](const QString &title) {
        const int index = indexOf(page);
        setTabText(index, controls::entryText(title));
        setTabToolTip(index, title);
    });
    connect(page, &ConferencePage::modelChanged, this, [this, page] {
        if (page == this->page())
            emit pageShown();
    });
    emit pageAdded(page);
    qCDebug(log) << "a tab is opened beside" << count();
    setCurrentIndex(addTab(page, controls::entryText(page->title())));
    return page;
}

void ConferenceTabs::closePage(int index)
{
    if (count() <= 1 || index < 0)
        return;
    auto *page = qobject_cast<ConferencePage *>(widget(index));
    const QString sid = page->model() ? page->model()->conferenceSid() : QString();
    {
        // It goes as it is: nobody looks at a blank one in between.
        const QSignalBlocker blocker(page);
        page->setModel(nullptr);
    }
    removeTab(index);
    page->deleteLater();
    emit pageClosed(sid);
}

void ConferenceTabs::clear()
{
    {
        const QSignalBlocker blocker(this);
        while (count() > 1)
            closePage(count() - 1);
        page()->setModel(nullptr);
    }
    emit pageShown();
}

} // namespace conferences
