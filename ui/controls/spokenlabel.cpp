// SPDX-License-Identifier: Apache-2.0
#include "spokenlabel.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace controls {

namespace {

/// A live region: what it is named is read when it is shown.
QAccessibleInterface *accessibleOf(const QString &, QObject *object)
{
    auto *label = qobject_cast<SpokenLabel *>(object);
    return label ? new QAccessibleWidget(label, QAccessible::Notification) : nullptr;
}

} // namespace

SpokenLabel::SpokenLabel(QWidget *parent)
    : WrappedLabel({}, parent)
{
    constexpr std::chrono::milliseconds calm{400};
    [[maybe_unused]] static const bool isInstalled
        = (QAccessible::installFactory(accessibleOf), true);
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm);
    connect(&m_calm, &QTimer::timeout, this, &SpokenLabel::announce);
}

void SpokenLabel::say(const QString &words)
{
    m_words = words;
    m_calm.start();
}

void SpokenLabel::announce()
{
    if (m_words == accessibleName())
        return;
    setAccessibleName(m_words);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, m_words);
#else
    QAccessibleEvent event(this, QAccessible::ObjectShow);
#endif
    QAccessible::updateAccessibility(&event);
    emit said(m_words);
}

} // namespace controls
