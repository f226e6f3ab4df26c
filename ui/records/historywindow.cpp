// SPDX-License-Identifier: Apache-2.0
#include "historywindow.h"

#include "historydetail.h"
#include "historyexport.h"
#include "historyfilter.h"
#include "historymodel.h"
#include "historytable.h"
#include "timelinestrip.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <controls/messagepage.h>
#include <controls/rule.h>
#include <settings/settings.h>
#include <utility>
#include <words/historyfacts.h>
#include <words/isolation.h>

namespace records {

using namespace Qt::Literals::StringLiterals;
using history::HistoryLine;
using history::HistoryReader;
using history::Journal;

namespace {

constexpr QAnyStringView geometryKey = u"history/geometry";
constexpr QAnyStringView halvesKey = u"history/halves";

} // namespace

HistoryWindow::HistoryWindow(const Journal &journal, history::Account account, const QString &name,
                             QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_account(std::move(account))
    , m_reader(journal.file())
    , m_model(new HistoryModel(m_reader, this))
    , m_filter(new HistoryFilter)
    , m_table(new HistoryTable)
    , m_detail(new HistoryDetail)
    , m_export(new HistoryExport(m_reader))
    , m_strip(new TimelineStrip(m_reader))
    , m_halves(new QSplitter(Qt::Vertical))
    , m_pages(new QStackedWidget)
    , m_message(new controls::MessagePage)
    , m_clear(new QAction(tr("Show all that is kept"), this))
    , m_again(new QAction(tr("Try again"), this))
{
    constexpr QSize size{1200, 720};
    constexpr QSize least{840, 400};
    constexpr std::chrono::milliseconds pace{500};
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History – %1").arg(words::isolated(name)));
    setMinimumSize(least);
    m_table->setModel(m_model);
    lay();
    resize(size);
    // The lines have what is left.
    m_halves->setSizes({m_strip->sizeHint().height(), 1});
    restoreGeometry(settings::Settings().value(geometryKey).toByteArray());
    m_halves->restoreState(settings::Settings().value(halvesKey).toByteArray());
    m_again->setShortcut(QKeySequence::Refresh);
    addAction(m_again);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pace);
    follow(journal);
    askAnew();
    m_filter->goToWords();
}

void HistoryWindow::lay()
{
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_message);
    auto *split = new QSplitter;
    split->addWidget(m_pages);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 1);
    split->setChildrenCollapsible(false);
    m_halves->addWidget(m_strip);
    m_halves->addWidget(split);
    m_halves->setStretchFactor(1, 1);
    m_halves->setCollapsible(1, false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(controls::makeRule());
    column->addWidget(m_halves, 1);
    column->addWidget(controls::makeRule());
    column->addWidget(m_export);
    // Enter in the filter presses none of them.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
}

void HistoryWindow::follow(const Journal &journal)
{
    connect(m_filter, &HistoryFilter::changed, this, &HistoryWindow::askAnew);
    connect(m_clear, &QAction::triggered, m_filter, &HistoryFilter::clear);
    connect(m_again, &QAction::triggered, this, &HistoryWindow::askAnew);
    connect(m_export, &HistoryExport::aboutToWrite, m_filter, &HistoryFilter::flush);
    connect(m_export, &HistoryExport::wrote, this, [this] {
        if (m_closesSoon)
            close();
    });
    connect(m_model, &HistoryModel::told, this, &HistoryWindow::showState);
    connect(m_model, &HistoryModel::failed, this, &HistoryWindow::showFailure);
    connect(m_model, &HistoryModel::modelReset, this, &HistoryWindow::findCurrent);
    connect(m_model, &HistoryModel::dataChanged, this, &HistoryWindow::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryWindow::showCurrent);
    connect(m_model, &HistoryModel::modelReset, this, &HistoryWindow::goOn);
    connect(m_model, &HistoryModel::dataChanged, this, &HistoryWindow::goOn);
    connect(m_strip, &TimelineStrip::lineWanted, this, &HistoryWindow::goTo);
    connect(&m_reader, &HistoryReader::choicesRead, m_filter, &HistoryFilter::setChoices);
    connect(&m_reader, &HistoryReader::membersRead, m_detail, &HistoryDetail::setMembers);
    connect(&journal, &Journal::written, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&journal, &Journal::begunAnew, this, [this] {
        m_reader.reopen();
        askAnew();
    });
    connect(&m_soon, &QTimer::timeout, this, &HistoryWindow::askSoon);
}

void HistoryWindow::showConference(const QString &sid, const QString &name)
{
    m_filter->setConference(sid, name);
}

void HistoryWindow::ask()
{
    const history::HistoryQuery query = m_filter->query(m_account);
    const bool isOfOne = !query.conferenceSid.isEmpty();
    m_hasNews = false;
    m_press = {};
    m_table->setOfOneConference(isOfOne);
    m_export->setOfOneConference(isOfOne);
    m_model->ask(query);
}

void HistoryWindow::askAnew()
{
    ask();
    m_strip->ask(drawn());
    m_reader.readChoices();
}

/// Nothing moves under who looks at older lines, or has chosen some.
void HistoryWindow::askSoon()
{
    if (m_model->isLooking())
        return m_soon.start();
    m_strip->askSoon(drawn());
    if (m_table->isAtTop() && !m_table->hasSeveral())
        return ask();
    m_hasNews = true;
    showState();
}

QString HistoryWindow::countText() const
{
    const int lines = m_model->rowCount();
    if (m_model->isLooking())
        return tr("Looking…");
    if (!m_model->isCounted())
        return tr("%n lines and more", nullptr, lines);
    if (m_hasNews)
        return tr("%n lines, and newer ones: F5", nullptr, lines);
    return lines == 1 ? tr("1 line") : tr("%n lines", nullptr, lines);
}

void HistoryWindow::showState()
{
    m_export->setCount(countText());
    if (m_model->rowCount() > 0)
        return m_pages->setCurrentWidget(m_table);
    if (m_model->isLooking() || !m_model->isCounted())
        return;
    if (m_filter->isOpen())
        showMessage(tr("Nothing is kept yet"),
                    tr("What you do, and what others do in the conferences that are open, is "
                       "listed here."),
                    nullptr);
    else
        showMessage(tr("Nothing fits"),
                    tr("Nothing of that kind was done or seen in that time, or it is not kept any "
                       "more."),
                    m_clear);
}

void HistoryWindow::showFailure(const history::StoreFailure &failure)
{
    m_export->setCount({});
    showMessage(tr("The history cannot be read"), words::historyNotRead(failure), m_again);
}

void HistoryWindow::showMessage(const QString &headline, const QString &detail, QAction *remedy)
{
    const bool hadFocus = m_table->hasFocus();
    m_message->setMessage(headline, detail, remedy);
    m_pages->setCurrentWidget(m_message);
    m_detail->clear();
    if (hadFocus)
        m_filter->goToWords();
}

void HistoryWindow::showCurrent()
{
    const HistoryLine *line = m_model->line(m_table->currentIndex().row());
    if (!line)
        return;
    m_current = line->key;
    m_detail->show(*line);
    if (m_filter->query(m_account).conferenceSid.isEmpty())
        m_strip->askFor(drawn());
    m_strip->setShown(line);
    const QUuid press = line->isForSeveral() ? line->entry->intent.press : QUuid();
    if (!press.isNull() && m_press != press)
        m_reader.readMembers(press);
    m_press = press;
}

/// The lines are others; the one that is shown may be among them.
void HistoryWindow::findCurrent()
{
    const int row = m_current ? m_model->rowOf(*m_current) : -1;
    if (row < 0) {
        m_current.reset();
        m_strip->setShown(nullptr);
        return m_detail->clear();
    }
    m_table->selectionModel()->setCurrentIndex(
        m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

history::HistoryQuery HistoryWindow::drawn() const
{
    history::HistoryQuery query = m_filter->query(m_account);
    const HistoryLine *line
        = query.conferenceSid.isEmpty() ? m_model->line(m_table->currentIndex().row()) : nullptr;
    if (line)
        query.conferenceSid = line->conferenceSid();
    return query;
}

void HistoryWindow::goTo(const history::TimelineMark &mark)
{
    m_sought = mark;
    m_soughtAnew = false;
    goOn();
}

void HistoryWindow::goOn()
{
    if (!m_sought)
        return;
    const int row = m_model->rowOf(m_sought->key, m_sought->press);
    if (row < 0) {
        if (m_model->lookFor(m_sought->key))
            return;
        // What is drawn may be newer than what is listed.
        if (!std::exchange(m_soughtAnew, true) && (m_hasNews || m_soon.isActive()))
            return ask();
        m_sought.reset();
        return m_strip->tell(tr("That line is left out: the filter above does not fit it."));
    }
    m_sought.reset();
    const QModelIndex index = m_model->index(row, 0);
    m_table->selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

bool HistoryWindow::isWriting() const
{
    return m_export->isWriting();
}

void HistoryWindow::done(int result)
{
    if (m_export->isWriting() && !std::exchange(m_closesSoon, true))
        return m_export->sayItWaits();
    settings::Settings().setValue(geometryKey, saveGeometry());
    settings::Settings().setValue(halvesKey, m_halves->saveState());
    QDialog::done(result);
}

void HistoryWindow::keyPressEvent(QKeyEvent *event)
{
    auto *words = qobject_cast<QLineEdit *>(focusWidget());
    if (event->key() == Qt::Key_Escape && words && !words->text().isEmpty())
        return words->clear();
    if (event->key() == Qt::Key_Down && words && m_table->isVisible()) {
        m_table->setFocus();
        return m_table->selectRow(std::max(0, m_table->currentIndex().row()));
    }
    QDialog::keyPressEvent(event);
}

} // namespace records
