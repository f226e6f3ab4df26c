// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panelstage.h"

#include <QSignalSpy>
#include <connect/connectdialog.h>
#include <sandbox/sandbox.h>

/// A connect dialog with a person before it.
class ConnectStage
{
public:
    ConnectStage();

    /// The widget of the form that is shown.
    template <class T>
    T *field(const QString &name) const
    {
        return named<T>(*form(), name);
    }
    QWidget *form() const;

    void type(const QString &name, const QString &text);
    /// Presses the button with these words.
    void press(const QString &words);
    /// Fills in an API key for \p address as a person would.
    void fillIn(const QUrl &address, const QString &accountSid, const QString &keySid,
                const QString &secret);
    /// What the dialog says came of it.
    QString outcome() const;
    QString problemOf(const QString &name) const;
    QStringList accounts() const;
    void choose(const QString &account);
    account::Connection connection() const;

    static constexpr auto keySid = "SK11111111111111111111111111111111";

    connect::ConnectDialog dialog;
    QSignalSpy connected;
    QSignalSpy sandboxRequested;
};

/// A sandbox that is there, and where.
class ServedSandbox
{
public:
    explicit ServedSandbox(const sandbox::Options &options = {.live = false});

    const sandbox::Address &address() const { return m_address; }

private:
    sandbox::Sandbox m_sandbox;
    sandbox::Address m_address;
};

/// The files under the settings' and the data's folders that hold one of \p secrets.
QStringList filesHolding(const QList<QByteArray> &secrets);
