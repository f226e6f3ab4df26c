// SPDX-License-Identifier: Apache-2.0
#include "connectionbadge.h"

#include <QEvent>
#include <account/connection.h>
#include <controls/entrytext.h>
#include <look/appearance.h>
#include <twilio/sid.h>
#include <words/isolation.h>

namespace window {

ConnectionBadge::ConnectionBadge(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("connectionBadge"));
    setTextFormat(Qt::PlainText);
    applyColour();
}

void ConnectionBadge::setConnection(const account::Connection &connection)
{
    const QString accountSid = connection.credentials.accountSid;
    if (connection.endpoint.isLoopback())
        return say(controls::withoutMnemonic(controls::entryText(words::isolated(connection.name))),
                   tr("A service on this computer: no call of anybody is reached"), false);
    say(tr("LIVE · %1").arg(twilio::shortSid(accountSid)),
        tr("What is pressed reaches real calls, of account %1").arg(accountSid), true);
}

void ConnectionBadge::setDisconnected()
{
    say({}, {}, false);
}

void ConnectionBadge::say(const QString &text, const QString &tip, bool isLive)
{
    m_isLive = isLive;
    setText(text);
    setToolTip(tip);
    setAccessibleDescription(tip);
    QFont weighted = font();
    weighted.setBold(isLive);
    setFont(weighted);
    applyColour();
}

void ConnectionBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColour();
    QLabel::changeEvent(event);
}

void ConnectionBadge::applyColour()
{
    const look::Tones tones = look::tonesFor(palette());
    const QColor colour = m_isLive ? tones.trouble : tones.quiet;
    if (palette().color(QPalette::WindowText) == colour)
        return;
    QPalette coloured;
    coloured.setColor(QPalette::WindowText, colour);
    setPalette(coloured);
}

} // namespace window
