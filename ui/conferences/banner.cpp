// SPDX-License-Identifier: Apache-2.0
#include "banner.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>
#include <controls/steadylabel.h>
#include <controls/wrappedlabel.h>
#include <words/errorwords.h>

namespace conferences {

using namespace Qt::Literals::StringLiterals;

Banner::Banner(QWidget *parent)
    : WarningStrip(tr("Connection"), parent)
    , m_next(new controls::SteadyLabel)
    , m_remedy(new QPushButton)
{
    m_next->setForegroundRole(QPalette::WindowText);
    m_next->reserve(tr("Next try in %n s", nullptr, 188));

    row()->addWidget(m_next);
    row()->addWidget(m_remedy);

    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &Banner::tick);
    connect(m_remedy, &QPushButton::clicked, this,
            [this] { emit m_needsCredentials ? connectRequested() : retryNow(); });
}

void Banner::setRefresh(const session::Refresh &refresh)
{
    setVisible(refresh.problem.has_value());
    if (!refresh.problem) {
        m_clock.stop();
        return;
    }
    m_needsCredentials = areCredentialsRefused(*refresh.problem);
    m_remedy->setText(m_needsCredentials ? tr("Connect…") : tr("Try now"));
    if (m_needsCredentials)
        showCredentials(refresh);
    else
        showTrouble(refresh);
    m_nextTryAt = refresh.nextTryAt;
    m_clock.start();
    tick();
}

void Banner::showCredentials(const session::Refresh &refresh)
{
    const twilio::Error &problem = *refresh.problem;
    const QString number = QString::number(problem.code != 0 ? problem.code : problem.httpStatus);
    const QString since = refresh.failingSince.toString(u"HH:mm:ss"_s);
    text()->setText(
        refresh.succeededAt.isValid()
            ? tr("The account's credentials are no longer accepted (%1), since %2. Changes wait, "
                 "each for two minutes at most. Connect with other credentials, and they are sent.")
                  .arg(number, since)
            : tr("The account's credentials are not accepted (%1), since %2. Changes wait, each "
                 "for two minutes at most. Connect with other credentials, and they are sent.")
                  .arg(number, since));
}

void Banner::showTrouble(const session::Refresh &refresh)
{
    const QString since = refresh.failingSince.toString(u"HH:mm:ss"_s);
    const QString why = words::sentence(*refresh.problem);
    const bool isSeen = refresh.succeededAt.isValid();
    // In each %1 is a time, and %2 a whole sentence.
    if (isConnectionProblem(*refresh.problem))
        text()->setText(isSeen ? tr("No connection to the service since %1: %2 What was last seen "
                                    "stays, and can be read and copied.")
                                     .arg(since, why)
                               : tr("No connection to the service since %1: %2 Nothing could be "
                                    "loaded yet.")
                                     .arg(since, why));
    else if (!twilio::saysNo(*refresh.problem))
        text()->setText(isSeen ? tr("No answer of use from the service since %1. %2 What was last "
                                    "seen stays, and can be read and copied.")
                                     .arg(since, why)
                               : tr("No answer of use from the service since %1. %2 Nothing could "
                                    "be loaded yet.")
                                     .arg(since, why));
    else
        text()->setText(isSeen ? tr("The service has refused to answer since %1. %2 What was last "
                                    "seen stays, and can be read and copied.")
                                     .arg(since, why)
                               : tr("The service has refused to answer since %1. %2 Nothing could "
                                    "be loaded yet.")
                                     .arg(since, why));
}

void Banner::tick()
{
    const qint64 left = std::max<qint64>(QDateTime::currentDateTime().msecsTo(m_nextTryAt), 0);
    constexpr qint64 second = 1000;
    const auto seconds = static_cast<int>((left + second - 1) / second);
    m_next->setText(left > 0 ? tr("Next try in %n s", nullptr, seconds) : tr("Trying…"));
}

} // namespace conferences
