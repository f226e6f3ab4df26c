// SPDX-License-Identifier: Apache-2.0
#include "messagepage.h"

#include "entrytext.h"
#include "wrappedlabel.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>
#include <look/titlefont.h>

namespace controls {

MessagePage::MessagePage(QWidget *parent)
    : QWidget(parent)
    , m_headline(new WrappedLabel)
    , m_detail(new WrappedLabel)
    , m_button(new QPushButton)
{
    constexpr int grid = 8;
    constexpr int readableWidth = 480;
    for (WrappedLabel *label : {m_headline, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        label->setFixedWidth(readableWidth);
    }
    m_headline->setFont(look::titleFont(m_headline->font(), 1.25));
    m_detail->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(grid);
    column->addStretch(2);
    column->addWidget(m_headline, 0, Qt::AlignHCenter);
    column->addWidget(m_detail, 0, Qt::AlignHCenter);
    column->addSpacing(grid);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_remedy)
            m_remedy->trigger();
    });
}

void MessagePage::setMessage(const QString &headline, const QString &detail, QAction *remedy)
{
    m_remedy = remedy;
    m_headline->setText(headline);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    // A letter of its menu would be taken by the menu bar here.
    m_button->setText(remedy ? withoutMnemonic(remedy->text()) : QString());
    m_button->setVisible(remedy);
}

} // namespace controls
