// SPDX-License-Identifier: Apache-2.0
#include "historydetail.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <controls/wrappedlabel.h>
#include <look/titlefont.h>
#include <words/historyfacts.h>
#include <words/isolation.h>

namespace records {

using history::HistoryLine;

HistoryDetail::HistoryDetail(QWidget *parent)
    : QWidget(parent)
    , m_heading(new controls::WrappedLabel)
    , m_facts(new QPlainTextEdit)
    , m_copy(new QPushButton(tr("Cop&y entry")))
{
    constexpr int grid = 8;
    constexpr qreal larger = 1.25;
    constexpr int mostLines = 3;
    setAccessibleName(tr("Entry"));
    m_heading->setFont(look::titleFont(m_heading->font(), larger));
    m_heading->setLines(1, mostLines);
    m_facts->setAccessibleName(tr("Facts of the entry"));
    m_facts->setReadOnly(true);
    m_facts->document()->setDocumentMargin(0);
    m_facts->setTabChangesFocus(true);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setPlaceholderText(tr("Choose a line to see what stands behind it."));
    m_facts->viewport()->setAutoFillBackground(false);
    connect(m_copy, &QPushButton::clicked, this, &HistoryDetail::copy);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    column->setSpacing(grid);
    column->addWidget(m_heading);
    column->addWidget(m_facts, 1);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    clear();
}

QSize HistoryDetail::sizeHint() const
{
    constexpr int width = 272;
    constexpr int height = 320;
    return {width, height};
}

void HistoryDetail::show(const HistoryLine &line)
{
    if (m_line && m_line->key != line.key)
        m_members.clear();
    if (m_line == line)
        return;
    m_line = line;
    fill();
}

void HistoryDetail::setMembers(const QUuid &press, const QList<HistoryLine> &members)
{
    if (!m_line || !m_line->entry || m_line->entry->intent.press != press || m_members == members)
        return;
    m_members = members;
    fill();
}

void HistoryDetail::clear()
{
    m_line.reset();
    m_members.clear();
    fill();
}

void HistoryDetail::fill()
{
    m_heading->setText(m_line ? words::headingOf(*m_line) : QString());
    m_facts->setPlainText(m_line ? words::factsOf(*m_line, m_members).join(u'\n') : QString());
    m_copy->setEnabled(m_line.has_value());
}

void HistoryDetail::copy() const
{
    const QStringList lines
        = QStringList(words::headingOf(*m_line)) + words::factsOf(*m_line, m_members);
    QStringList foreign{m_line->who(), m_line->ownName, m_line->conference};
    foreign.removeAll({});
    QApplication::clipboard()->setText(words::withoutIsolation(lines.join(u'\n'), foreign));
}

} // namespace records
