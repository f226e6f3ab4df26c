// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

// The program as a process of its own.

struct Ended
{
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

inline Ended run(const QStringList &arguments,
                 const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
                 const QString &file = QStringLiteral(CONFERENCE_PANEL))
{
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(file, arguments);
    constexpr int patience = 60'000;
    if (!program.waitForFinished(patience))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

/// Serves the sandbox until it goes out of scope.
class Served
{
public:
    /// With the secrets that tests/secrets/search looks for.
    explicit Served(const QStringList &more = {u"--seed"_s, u"1"_s})
    {
        m_program.start(QStringLiteral(CONFERENCE_PANEL), QStringList{u"--serve-sandbox"_s} + more);
        while (m_program.state() != QProcess::NotRunning && !m_program.canReadLine())
            m_program.waitForReadyRead();
        m_told = QJsonDocument::fromJson(m_program.readLine()).object();
    }
    ~Served()
    {
        m_program.kill();
        m_program.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Served)

    QString told(QLatin1StringView name) const { return m_told.value(name).toString(); }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TWILIO_ACCOUNT_SID"_s, told("account_sid"_L1));
        environment.insert(u"TWILIO_AUTH_TOKEN"_s, told("auth_token"_L1));
        return environment;
    }

private:
    QProcess m_program;
    QJsonObject m_told;
};
