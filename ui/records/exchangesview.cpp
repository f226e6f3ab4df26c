// SPDX-License-Identifier: Apache-2.0
#include "exchangesview.h"

#include "exchangedetail.h"
#include "exchangemodel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <controls/plaindelegate.h>
#include <controls/steadycombo.h>
#include <history/curl.h>
#include <words/exchangewords.h>

namespace records {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int grid = 8;

void lookLikeAList(QTableView &table)
{
    constexpr int rowPadding = 6;
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    // Paths begin alike and differ at their end.
    table.setTextElideMode(Qt::ElideMiddle);
    table.setTabKeyNavigation(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setItemDelegate(new controls::PlainDelegate(&table));
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(0);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + rowPadding);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

ExchangesView::ExchangesView(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView)
    , m_detail(new ExchangeDetail)
    , m_filter(new controls::SteadyCombo)
    , m_pretty(new QCheckBox(tr("Lay out &JSON")))
    , m_copy(new QPushButton(tr("Cop&y")))
    , m_curl(new QPushButton(tr("Copy as cUR&L")))
{
    m_table->setAccessibleName(tr("Exchanges"));
    m_table->installEventFilter(this);
    lookLikeAList(*m_table);

    auto *split = new QSplitter;
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, grid / 2, 0, 0);
    column->setSpacing(grid / 2);
    column->addLayout(makeBar());
    column->addWidget(split, 1);

    connect(m_filter, &QComboBox::currentIndexChanged, this, &ExchangesView::setFilter);
    connect(m_pretty, &QCheckBox::toggled, m_detail, &ExchangeDetail::setPretty);
    connect(m_copy, &QPushButton::clicked, this, &ExchangesView::copyCurrent);
    connect(m_curl, &QPushButton::clicked, this, &ExchangesView::copyCurl);
    showCurrent();
}

QLayout *ExchangesView::makeBar()
{
    m_filter->addItem(tr("Changes"), static_cast<int>(ExchangeModel::Filter::Changes));
    m_filter->addItem(tr("All"), static_cast<int>(ExchangeModel::Filter::All));
    m_pretty->setChecked(true);
    auto *label = new QLabel(tr("Sh&ow"));
    label->setBuddy(m_filter);
    m_filter->setAccessibleName(tr("Show exchanges"));

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(2 * grid, 0, 2 * grid, 0);
    bar->setSpacing(grid);
    bar->addWidget(label);
    bar->addWidget(m_filter);
    bar->addStretch(1);
    bar->addWidget(m_pretty);
    bar->addWidget(m_copy);
    bar->addWidget(m_curl);
    return bar;
}

void ExchangesView::setExchanges(ExchangeModel *exchanges)
{
    if (m_exchanges)
        m_exchanges->disconnect(this);
    m_exchanges = exchanges;
    m_table->setModel(exchanges);
    if (!exchanges)
        return;
    constexpr int pathWidth = 400;
    const QFontMetrics metrics = m_table->fontMetrics();
    const auto fit = [&](ExchangeModel::Column column, const QString &sample) {
        m_table->setColumnWidth(column, metrics.horizontalAdvance(sample) + 3 * grid);
    };
    fit(ExchangeModel::TimeColumn, u"00:00:00.000"_s);
    fit(ExchangeModel::MethodColumn, u"DELETE"_s);
    fit(ExchangeModel::StatusColumn, u"404 Not Found"_s);
    fit(ExchangeModel::DurationColumn, u"Duration"_s);
    m_table->setColumnWidth(ExchangeModel::PathColumn, pathWidth);
    m_table->horizontalHeader()->setSectionResizeMode(ExchangeModel::PathColumn,
                                                      QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ExchangesView::showCurrent);
    connect(exchanges, &ExchangeModel::dataChanged, this, &ExchangesView::showCurrent);
    connect(exchanges, &ExchangeModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_wasAtEnd = bar->value() == bar->maximum();
    });
    connect(exchanges, &ExchangeModel::rowsInserted, this, &ExchangesView::followEnd);
    setFilter();
    m_table->scrollToBottom();
    showCurrent();
}

void ExchangesView::setFilter()
{
    if (m_exchanges)
        m_exchanges->setFilter(static_cast<ExchangeModel::Filter>(m_filter->currentData().toInt()));
    m_table->scrollToBottom();
}

void ExchangesView::followEnd()
{
    if (m_wasAtEnd)
        m_table->scrollToBottom();
}

void ExchangesView::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_copy->setEnabled(current.isValid());
    m_curl->setEnabled(current.isValid());
    if (!current.isValid()) {
        m_detail->clear();
        return;
    }
    const history::LoggedExchange &entry = m_exchanges->entry(current.row());
    QString note;
    if (entry.repeats > 0)
        note = (entry.repeats == 1
                    ? tr("The same came once more, at %1.")
                    : tr("The same came %n more times, last at %1.", nullptr, entry.repeats))
                   .arg(entry.lastAt.toLocalTime().toString(u"HH:mm:ss"_s));
    if (entry.bodiesDropped)
        note = tr("The bodies were dropped to save memory.");
    m_detail->show(*entry.exchange, note);
}

void ExchangesView::copyCurrent() const
{
    QApplication::clipboard()->setText(m_detail->textAsItCame());
}

void ExchangesView::copyCurl() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const twilio::Exchange &exchange = *m_exchanges->entry(current.row()).exchange;
    QApplication::clipboard()->setText(history::toCurl(exchange, words::leftOutOfCurl(exchange)));
}

void ExchangesView::copyRows() const
{
    if (!m_table->selectionModel())
        return;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < ExchangeModel::columns; ++column)
            cells += row.siblingAtColumn(column).data().toString();
        lines += cells.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

bool ExchangesView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copyRows();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace records
