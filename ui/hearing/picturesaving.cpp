// SPDX-License-Identifier: Apache-2.0
#include "picturesaving.h"

#include <QBuffer>
#include <QSaveFile>

namespace hearing {

namespace {

/// \return what went wrong; empty: nothing.
QString replaceFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return file.errorString();
}

} // namespace

PictureSaving::~PictureSaving()
{
    if (m_thread)
        m_thread->leave();
}

void PictureSaving::write(const QString &file, const QByteArray &bytes)
{
    post(file, [bytes] { return bytes; });
}

void PictureSaving::write(const QString &file, const QImage &image)
{
    post(file, [image] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return bytes;
    });
}

void PictureSaving::post(const QString &file, std::function<QByteArray()> bytes)
{
    if (!m_thread)
        m_thread = std::make_unique<threads::WorkerThread>(QStringLiteral("pictures"));
    m_thread->post([this, file, bytes = std::move(bytes), answers = m_answers.entrance()] {
        const QString reason = replaceFile(file, bytes());
        // Where this is gone, so is the queue, and nothing of it is touched.
        answers.post([this, file, reason] {
            if (reason.isEmpty())
                emit saved(file);
            else
                emit failed(file, reason);
        });
    });
}

} // namespace hearing
