// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace twilio {

/// A request body that can be read once: seek() always fails, so that QNetworkAccessManager, which
/// sends a POST or DELETE up to four times when a connection dies, cannot send this one again.
/// Qt 6.8.2 needs it as 6.4.2 does: over http and https it sent others two to four times.
///
/// QNetworkAccessManager reads it in the thread that made the request, so wasRead() proves what
/// happened: a body that is not empty and was not read never left this program.
/// One object for each attempt.
class OnceBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceBody(QByteArray content, QObject *parent = nullptr);

    bool wasRead() const { return m_wasRead; }

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_content.size(); }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_content;
    qint64 m_offset = 0;
    bool m_wasRead = false;
};

} // namespace twilio
