// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>
#include <QWidget>
#include <changes/changequeue.h>
#include <history/journal.h>
#include <people/participantcommands.h>
#include <people/participantmodel.h>
#include <support/hostileserver.h>
#include <support/twilioanswers.h>

/// What a panel of the window stands on: a server on the wire, the service, the journal, the queue
/// and a conference of three: Dana Ortiz, customer, and somebody without a label.
class PanelStage
{
public:
    PanelStage();

    /// The bodies of the changes that reached the server, in order.
    QList<QByteArray> bodies() const;
    /// Sends \p update as the window does. \return the change.
    QUuid send(const QString &callSid, const twilio::ParticipantUpdate &update);
    /// The participants as the next list has them.
    void tell(const QJsonArray &participants);

    static QString dana() { return support::callSid(1); }
    static QString customer() { return support::callSid(2); }
    static QString nameless() { return support::callSid(3); }

    support::HostileServer server;
    QTemporaryDir folder;
    twilio::ConferenceService service;
    history::Journal journal;
    changes::ChangeQueue queue;
    people::ParticipantCommands commands;
    people::ParticipantModel model;
};

/// A label of \p root shows it.
bool showsText(const QWidget &root, const QString &text);

/// The widget of that kind with that accessible name.
template <class T>
T *named(const QWidget &root, const QString &name)
{
    for (T *widget : root.findChildren<T *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    qFatal("no widget is named %s", qPrintable(name));
}

/// \p text without the sign that marks a letter.
inline QString withoutMnemonic(const QString &text)
{
    QString plain = text;
    return plain.replace(QStringLiteral("&&"), QStringLiteral("\n"))
        .remove(QLatin1Char('&'))
        .replace(QLatin1Char('\n'), QLatin1Char('&'));
}

/// The button with these words.
template <class T>
T *worded(const QWidget &root, const QString &text)
{
    for (T *widget : root.findChildren<T *>()) {
        if (withoutMnemonic(widget->text()) == text)
            return widget;
    }
    qFatal("no button says %s", qPrintable(text));
}
