// SPDX-License-Identifier: Apache-2.0
#include "transfer.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace addresses {

namespace {

/// \return what went wrong; empty: nothing.
QString replaceFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    // What is kept is for its owner alone, whatever the umask and the file before it.
    if (file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return file.errorString();
}

tl::expected<FileContents, FileProblem> contentsOf(const QString &name)
{
    using Problem = FileProblem::Kind;
    // A pipe would be waited for.
    if (const QFileInfo info(name); info.exists() && !info.isFile())
        return tl::make_unexpected(FileProblem{.kind = Problem::NoFile});
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(
            FileProblem{.kind = Problem::Unreadable, .detail = file.errorString()});
    const QByteArray json = file.read(largestLibraryFile + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::make_unexpected(
            FileProblem{.kind = Problem::Unreadable, .detail = file.errorString()});
    return fromJson(json);
}

} // namespace

Transfer::~Transfer()
{
    if (m_thread)
        m_thread->leave();
}

void Transfer::write(const QString &file, const QList<NamedAddress> &addresses)
{
    post([this, file, addresses, answers = m_answers.entrance()] {
        const QString why = replaceFile(file, toJson(addresses));
        // Where this is gone, so is the queue, and nothing of it is touched.
        answers.post([this, file, why, count = addresses.size()] {
            if (why.isEmpty())
                emit written(file, count);
            else
                emit notWritten(file, why);
        });
    });
}

void Transfer::read(const QString &file)
{
    post([this, file, answers = m_answers.entrance()] {
        answers.post([this, file, contents = contentsOf(file)] {
            if (contents)
                emit wasRead(file, *contents);
            else
                emit notRead(file, contents.error());
        });
    });
}

void Transfer::post(threads::TaskQueue::Task task)
{
    if (!m_thread)
        m_thread = std::make_unique<threads::WorkerThread>(QStringLiteral("addresses"));
    m_thread->post(std::move(task));
}

} // namespace addresses
