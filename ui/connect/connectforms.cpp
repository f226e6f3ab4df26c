// SPDX-License-Identifier: Apache-2.0
#include "connectforms.h"

#include "connectform.h"

#include <QLayout>
#include <QScrollArea>

namespace connect {

void ConnectForms::showProfile(const account::Profile &profile, const QString &known)
{
    auto page = m_pages.find(profile.id);
    if (page == m_pages.end()) {
        auto *form = new ConnectForm;
        auto *scroll = new QScrollArea;
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(form);
        addWidget(scroll);
        form->setProfile(profile, known);
        connect(form, &ConnectForm::edited, this, &ConnectForms::edited);
        connect(
            form, &ConnectForm::wantsToBeSeen, scroll,
            [scroll](QWidget *part) {
                // Its new height counts.
                scroll->widget()->layout()->activate();
                scroll->widget()->adjustSize();
                scroll->ensureWidgetVisible(part);
            },
            Qt::QueuedConnection);
        page = m_pages.insert(profile.id, {scroll, form});
    }
    m_current = page->form;
    setCurrentWidget(page->scroll);
}

void ConnectForms::forget(const QUuid &id)
{
    const auto page = m_pages.constFind(id);
    if (page == m_pages.cend())
        return;
    removeWidget(page->scroll);
    // Not while one of its own signals is under way.
    page->scroll->deleteLater();
    m_pages.erase(page);
}

} // namespace connect
