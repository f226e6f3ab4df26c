// SPDX-License-Identifier: Apache-2.0
#include "filternotice.h"

#include "filterwords.h"

#include <QHBoxLayout>
#include <controls/linkbutton.h>
#include <controls/steadylabel.h>

namespace conferences {

using controls::LinkButton;

FilterNotice::FilterNotice(QWidget &home)
    : m_home(home)
    , m_sentence(new controls::SteadyLabel)
    , m_searchAll(new LinkButton)
    , m_showAll(new LinkButton)
    , m_apply(new LinkButton(tr("Apply again")))
{
    constexpr int grid = 8;
    constexpr int beforeNames = 34;
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_apply->setToolTip(tr("F5 does it too"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(beforeNames, grid / 2, grid, grid / 2);
    row->setSpacing(grid / 2);
    row->addStretch();
    row->addWidget(m_sentence);
    row->addWidget(m_searchAll);
    row->addWidget(m_showAll);
    row->addWidget(m_apply);
    row->addStretch(1);
    connect(m_searchAll, &QPushButton::clicked, this, &FilterNotice::searchAllAsked);
    connect(m_showAll, &QPushButton::clicked, this, &FilterNotice::showAllAsked);
    connect(m_apply, &QPushButton::clicked, this, &FilterNotice::applyAsked);
    hide();
}

void FilterNotice::setFilter(const people::RowFilter &filter, const table::RowSums &sums)
{
    m_searchAll->setText(tr("Search all %n", nullptr, sums.people));
    m_showAll->setText(filter.words.isEmpty() || !filter.facets || sums.rows > 0
                           ? tr("Show all %n", nullptr, sums.people)
                           : tr("Show all"));
    m_isAlone = sums.rows == 0 && !filter.isEmpty();
    if (filter.isEmpty() || sums.people == 0)
        return show({}, {});
    if (sums.strayed > 0 || sums.fitting > 0)
        return show(driftSentence(filter, sums), {m_apply});
    if (m_isAlone)
        return show(nobodySentence(filter),
                    filter.words.isEmpty() || !filter.facets ? QList{m_showAll}
                                                             : QList{m_searchAll, m_showAll});
    const int others = sums.people - sums.shown;
    if (others > 0)
        show(othersSentence(filter, others), {m_showAll});
    else
        show({}, {});
}

void FilterNotice::show(const QString &sentence, const QList<LinkButton *> &links)
{
    // In the middle, or under the names.
    qobject_cast<QHBoxLayout *>(layout())->setStretch(0, m_isAlone ? 1 : 0);
    if (m_sentence->text() != sentence)
        m_sentence->release();
    m_sentence->setText(sentence);
    for (LinkButton *link : {m_searchAll, m_showAll, m_apply}) {
        const bool isOffered = links.contains(link);
        if (!isOffered && link->hasFocus())
            m_home.setFocus();
        link->setVisible(isOffered);
    }
    setVisible(!sentence.isEmpty());
}

} // namespace conferences
