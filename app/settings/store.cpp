// SPDX-License-Identifier: Apache-2.0
#include "store.h"

#include "settingsfile.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace settings {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAtOrBelow(const QString &key, const QString &group)
{
    return key == group || key.startsWith(group + u'/');
}

void apply(const Change &change, QHash<QString, QVariant> &values)
{
    if (change.value) {
        values.insert(change.key, *change.value);
        return;
    }
    values.removeIf([&change](const auto &each) { return isAtOrBelow(each.key(), change.key); });
}

/// What \p change makes needless is taken out, so that there are never more than settings.
void append(Changes &changes, const Change &change)
{
    std::erase_if(changes, [&change](const Change &earlier) {
        return change.value ? earlier.value && earlier.key == change.key
                            : isAtOrBelow(earlier.key, change.key);
    });
    changes.push_back(change);
}

} // namespace

/// What the GUI thread waits for once.
struct Store::FirstLook
{
    std::mutex mutex;
    std::condition_variable answered;
    std::optional<Outcome> outcome;
};

QString Store::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/'
        + QCoreApplication::organizationName() + u'/' + QCoreApplication::applicationName()
        + u".conf"_s;
}

Store *Store::find()
{
    const QCoreApplication *application = QCoreApplication::instance();
    return application ? application->findChild<Store *>(QString(), Qt::FindDirectChildrenOnly)
                       : nullptr;
}

Store::Store(QCoreApplication &application, const QString &file)
    : QObject(&application)
    , m_file(file)
    , m_firstLook(std::make_shared<FirstLook>())
    , m_worker(u"settings"_s)
{
    constexpr std::chrono::seconds patience{3};
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Store::look);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { setTrouble(Trouble{.kind = Trouble::Kind::Slow, .file = m_file}); });
    look();
}

Store::~Store()
{
    constexpr std::chrono::seconds patience{3};
    end(patience);
}

void Store::waitUntilRead(std::chrono::milliseconds patience)
{
    std::optional<Outcome> outcome;
    {
        std::unique_lock lock(m_firstLook->mutex);
        m_firstLook->answered.wait_for(lock, patience,
                                       [this] { return m_firstLook->outcome.has_value(); });
        outcome = m_firstLook->outcome;
    }
    if (outcome)
        take(1, *outcome);
    else
        setTrouble(Trouble{.kind = Trouble::Kind::Slow, .file = m_file});
    m_wentOn = true;
}

void Store::setValue(const QString &key, const QVariant &value)
{
    change({.key = key, .value = value, .isBlind = !m_isRead});
}

void Store::remove(const QString &key)
{
    change({.key = key});
}

void Store::change(const Change &change)
{
    apply(change, m_values);
    append(m_unsent, change);
    refresh();
}

void Store::refresh()
{
    if (!m_isLooking && !m_hasEnded)
        m_soon.start();
}

bool Store::isKept() const
{
    return !m_trouble || m_trouble->kind == Trouble::Kind::Slow
        || m_trouble->kind == Trouble::Kind::Damaged;
}

void Store::look()
{
    m_soon.stop();
    ++m_looks;
    m_isLooking = true;
    m_patience.start();
    m_sent = std::exchange(m_unsent, {});
    const auto answer = [this, firstLook = m_firstLook, entrance = m_answers.entrance(),
                         number = m_looks, file = m_file, changes = m_sent] {
        const Outcome outcome = exchange(file, changes);
        {
            const std::lock_guard lock(firstLook->mutex);
            if (!firstLook->outcome)
                firstLook->outcome = outcome;
        }
        firstLook->answered.notify_all();
        entrance.post([this, number, outcome] { take(number, outcome); });
    };
    m_worker.post(answer);
}

void Store::take(quint64 number, const Outcome &outcome)
{
    // The first one is taken as soon as it is there, and comes here once more.
    if (!m_isLooking || number != m_looks || m_hasEnded)
        return;
    m_isLooking = false;
    m_patience.stop();
    const bool isDone = outcome.values.has_value();
    const bool isLate = isDone && !m_isRead && m_wentOn;
    Changes left = std::exchange(m_sent, {});
    if (isDone) {
        m_values = *outcome.values;
        m_isRead = true;
        left.clear();
    }
    const Changes newer = std::exchange(m_unsent, {});
    for (const Change &change : newer)
        append(left, change);
    for (const Change &change : left)
        apply(change, m_values);
    m_unsent = left;
    if (outcome.trouble && outcome.trouble->kind == Trouble::Kind::Damaged)
        m_damage = outcome.trouble;
    setTrouble(outcome.trouble ? outcome.trouble : m_damage);
    if (isLate)
        emit arrivedLate();
    // What failed waits for the next change; what was set meanwhile does not.
    if (!newer.empty())
        look();
}

void Store::setTrouble(const std::optional<Trouble> &trouble)
{
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    emit troubleChanged();
}

void Store::flush()
{
    if (!m_hasEnded && !m_unsent.empty())
        look();
}

bool Store::end(std::chrono::milliseconds patience)
{
    flush();
    if (std::exchange(m_hasEnded, true))
        return true;
    return m_worker.end(patience);
}

} // namespace settings
