// SPDX-License-Identifier: Apache-2.0
#include "activitymodel.h"

#include <QTimer>
#include <algorithm>
#include <changes/changequeue.h>
#include <changes/statetraits.h>
#include <words/changetitle.h>
#include <words/changewords.h>
#include <words/presswords.h>

namespace people {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype most = 1000;
constexpr qsizetype mostSeen = 200;
/// 250 presses at once are one insertion, and 250 answers some twenty updates.
constexpr std::chrono::milliseconds pace{100};
/// The first is told in a turn of its own: that of a press for 250 has enough to do.
constexpr std::chrono::milliseconds afterThePress{1};

bool isToBeHeardOf(const changes::Change &change)
{
    return changes::traitsOf(change.state).isSetback || !change.isDecided;
}

} // namespace

ActivityModel::ActivityModel(changes::ChangeQueue &queue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pace(new QTimer(this))
{
    m_pace->setSingleShot(true);
    connect(m_pace, &QTimer::timeout, this, &ActivityModel::flush);
    connect(&queue, &changes::ChangeQueue::changed, this, &ActivityModel::apply);
}

void ActivityModel::apply(const changes::Change &change)
{
    const bool isKnown = m_lines.contains(change.id) || m_news.contains(change.id);
    if (!isKnown && !change.isNew() && !isToBeHeardOf(change))
        return;
    m_news.insert_or_assign(change.id, change);
    if (!isKnown)
        m_newOnes.push_back(change.id);
    if (!m_pace->isActive())
        m_pace->start(afterThePress);
}

void ActivityModel::flush()
{
    if (m_news.empty())
        return;
    m_pace->start(pace);
    insertNewOnes();
    std::set<qint64> touched; ///< presses for several: each is told once
    for (const auto &[id, change] : m_news) {
        if (m_lines.contains(id))
            update(change, touched);
    }
    m_news.clear();
    for (const qint64 serial : touched) {
        const QModelIndex line = index(m_lines.rowOf({serial}), OutcomeColumn);
        emit dataChanged(line, line);
    }
    remove(m_lines.beyond(most, mostSeen));
}

void ActivityModel::insertNewOnes()
{
    QList<changes::Change> changes;
    changes.reserve(m_newOnes.size());
    QList<QUuid> repeatedOnes;
    for (const QUuid &id : std::as_const(m_newOnes)) {
        const auto news = m_news.find(id);
        if (const QUuid &repeated = news->second.press.repeated; !repeated.isNull())
            repeatedOnes += repeated;
        changes += std::move(news->second);
        m_news.erase(news);
    }
    m_newOnes.clear();
    if (changes.isEmpty())
        return;
    insert(linesFor(std::move(changes)));
    // The queue says so of a change only with its next step, which what was refused does not take.
    for (const QUuid &repeated : std::as_const(repeatedOnes)) {
        const auto news = m_news.find(repeated);
        const changes::Change *known
            = news == m_news.end() ? m_lines.find(repeated) : &news->second;
        if (!known)
            continue;
        changes::Change again = *known;
        again.isSentAgain = true;
        m_news.insert_or_assign(repeated, again);
    }
}

void ActivityModel::insert(QList<ActivityLines::Line> lines)
{
    if (lines.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(lines.size()) - 1);
    m_lines.add(std::move(lines));
    endInsertRows();
}

void ActivityModel::showSeen(const QList<history::Sighting> &sightings)
{
    insert(linesFor(sightings));
    remove(m_lines.beyond(most, mostSeen));
}

void ActivityModel::update(const changes::Change &change, std::set<qint64> &touched)
{
    const ActivityLines::Place place = m_lines.update(change);
    const int row = m_lines.rowOf(place);
    if (m_lines.lineAt(row).isBulk())
        touched.insert(place.serial);
    if (m_lines.changeAt(row))
        emit dataChanged(index(row, TitleColumn), index(row, OutcomeColumn));
}

void ActivityModel::remove(const std::vector<ActivityLines::Run> &runs)
{
    for (const ActivityLines::Run &run : runs) {
        beginRemoveRows({}, run.first, run.last);
        m_lines.remove(run);
        endRemoveRows();
    }
}

void ActivityModel::clear()
{
    flush();
    remove(m_lines.over());
}

void ActivityModel::setUnfolded(int row, bool isUnfolded)
{
    if (foldOf(row) != (isUnfolded ? Fold::Folded : Fold::Unfolded))
        return;
    const int last = row + static_cast<int>(m_lines.lineAt(row).changes.size());
    if (isUnfolded)
        beginInsertRows({}, row + 1, last);
    else
        beginRemoveRows({}, row + 1, last);
    m_lines.setUnfolded(row, isUnfolded);
    if (isUnfolded)
        endInsertRows();
    else
        endRemoveRows();
    emit dataChanged(index(row, TimeColumn), index(row, OutcomeColumn));
}

QList<changes::Change> ActivityModel::changesOf(int row) const
{
    const changes::Change *change = m_lines.changeAt(row);
    return change ? QList{*change} : m_lines.lineAt(row).changes;
}

ActivityModel::Fold ActivityModel::foldOf(int row) const
{
    if (m_lines.at(row).change != ActivityLines::whole)
        return Fold::Under;
    const ActivityLines::Line &line = m_lines.lineAt(row);
    if (!line.isBulk())
        return Fold::None;
    return line.isUnfolded ? Fold::Unfolded : Fold::Folded;
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_lines.rows();
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : OutcomeColumn + 1;
}

QString ActivityModel::title(int row) const
{
    const changes::Change *change = m_lines.changeAt(row);
    return change ? words::title(*change) : m_lines.lineAt(row).title;
}

QString ActivityModel::outcome(int row) const
{
    const changes::Change *change = m_lines.changeAt(row);
    const ActivityLines::Line &line = m_lines.lineAt(row);
    if (line.isSeen())
        return line.outcome;
    return change ? words::outcomeText(*change) : words::outcomeText(line.sum);
}

QString ActivityModel::tip(int row, int column) const
{
    if (column == TitleColumn)
        return title(row);
    if (column != OutcomeColumn)
        return {};
    const changes::Change *change = m_lines.changeAt(row);
    const ActivityLines::Line &line = m_lines.lineAt(row);
    if (line.isSeen())
        return line.outcome;
    return change ? words::sentence(*change) : words::sentence(line.title, line.sum);
}

QString ActivityModel::spoken(int row) const
{
    switch (foldOf(row)) {
    case Fold::Folded:
        return tr("%1, folded", "a press for several").arg(title(row));
    case Fold::Unfolded:
        return tr("%1, unfolded", "a press for several").arg(title(row));
    case Fold::Under:
        return tr("%1, of “%2”", "a change, a press for several")
            .arg(title(row), m_lines.lineAt(row).title);
    case Fold::None:
        break;
    }
    return title(row);
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const changes::Change *change = m_lines.changeAt(row);
    const ActivityLines::Line &line = m_lines.lineAt(row);
    const auto tone = [&] {
        if (line.isSeen())
            return changes::Tone::Quiet;
        return change ? changes::traitsOf(change->state).tone : line.sum.tone();
    };
    switch (role) {
    case ChangeRole:
        return change ? QVariant::fromValue(*change) : QVariant();
    case PressRole:
        return change || line.isSeen() ? QVariant() : QVariant::fromValue(line.sum);
    case ToneRole:
        return static_cast<int>(tone());
    case SeenRole:
        return line.isSeen();
    case FoldRole:
        return static_cast<int>(foldOf(row));
    case Qt::ToolTipRole:
        return tip(row, index.column());
    case Qt::DisplayRole:
        break;
    case Qt::AccessibleTextRole:
        if (index.column() == TitleColumn)
            return spoken(row);
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case TimeColumn:
        return line.at().toLocalTime().toString(u"HH:mm:ss"_s);
    case TitleColumn:
        return title(row);
    default:
        return outcome(row);
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case TitleColumn:
        return tr("Change");
    default:
        return tr("Outcome");
    }
}

} // namespace people
