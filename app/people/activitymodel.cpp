// SPDX-License-Identifier: Apache-2.0
#include "activitymodel.h"

#include <QTimer>
#include <algorithm>
#include <changes/changequeue.h>
#include <changes/statetraits.h>
#include <words/changetitle.h>
#include <words/changewords.h>

namespace people {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t most = 1000;
/// 250 presses at once are one insertion, and 250 answers some twenty updates.
constexpr std::chrono::milliseconds pace{100};

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
    m_pace->setInterval(pace);
    connect(m_pace, &QTimer::timeout, this, &ActivityModel::flush);
    connect(&queue, &changes::ChangeQueue::changed, this, &ActivityModel::apply);
}

void ActivityModel::apply(const changes::Change &change)
{
    const bool isKnown = m_serialOf.contains(change.id) || m_newOnes.contains(change.id);
    if (!isKnown && !change.isNew() && !isToBeHeardOf(change))
        return;
    m_news.insert_or_assign(change.id, change);
    if (!isKnown)
        m_newOnes.push_back(change.id);
    if (m_pace->isActive() || m_isFlushDue)
        return;
    m_isFlushDue = true;
    QMetaObject::invokeMethod(this, &ActivityModel::flush, Qt::QueuedConnection);
}

void ActivityModel::flush()
{
    m_isFlushDue = false;
    if (m_news.empty())
        return;
    m_pace->start();
    if (!m_newOnes.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(m_newOnes.size()) - 1);
        for (const QUuid &id : m_newOnes) {
            const auto news = m_news.find(id);
            m_rows.push_front({++m_newestSerial, news->second});
            m_serialOf.insert(id, m_newestSerial);
            m_news.erase(news);
        }
        m_newOnes.clear();
        endInsertRows();
    }
    for (const auto &[id, change] : m_news)
        update(change);
    m_news.clear();
    trim();
}

void ActivityModel::update(const changes::Change &change)
{
    const auto serial = m_serialOf.constFind(change.id);
    if (serial == m_serialOf.constEnd())
        return;
    const int row = rowOf(*serial);
    m_rows[static_cast<size_t>(row)].change = change;
    emit dataChanged(index(row, TitleColumn), index(row, OutcomeColumn));
}

int ActivityModel::rowOf(qint64 serial) const
{
    const auto found
        = std::lower_bound(m_rows.begin(), m_rows.end(), serial,
                           [](const Row &row, qint64 sought) { return row.serial > sought; });
    Q_ASSERT(found != m_rows.end() && found->serial == serial);
    return static_cast<int>(found - m_rows.begin());
}

void ActivityModel::trim()
{
    // From the end, a run of rows at a time. What is kept there is looked at each time: what the
    // operator has to decide on is little.
    auto end = static_cast<int>(m_rows.size());
    while (m_rows.size() > most && end > static_cast<int>(most)) {
        const auto isKept
            = [this](int row) { return !m_rows[static_cast<size_t>(row)].change.isDecided; };
        if (isKept(end - 1)) {
            --end;
            continue;
        }
        int first = end - 1;
        while (first > static_cast<int>(most) && !isKept(first - 1))
            --first;
        beginRemoveRows({}, first, end - 1);
        for (int row = first; row < end; ++row)
            m_serialOf.remove(m_rows[static_cast<size_t>(row)].change.id);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + end);
        endRemoveRows();
        end = first;
    }
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : OutcomeColumn + 1;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const changes::Change &change = m_rows[static_cast<size_t>(index.row())].change;
    switch (role) {
    case ChangeRole:
        return QVariant::fromValue(change);
    case ToneRole:
        return static_cast<int>(changes::traitsOf(change.state).tone);
    case Qt::ToolTipRole:
        return index.column() == OutcomeColumn ? QVariant(words::sentence(change))
            : index.column() == TitleColumn    ? QVariant(words::title(change))
                                               : QVariant();
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case TimeColumn:
        return change.pressedAt.toLocalTime().toString(u"HH:mm:ss"_s);
    case TitleColumn:
        return words::title(change);
    default:
        return words::outcomeText(change);
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
