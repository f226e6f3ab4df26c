// SPDX-License-Identifier: Apache-2.0
#include "picturesaving.h"

#include <QBuffer>
#include <QFileDialog>
#include <QSaveFile>
#include <words/isolation.h>

namespace controls {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const Picture &picture, const QString &file)
{
    if (file.endsWith(".svg"_L1, Qt::CaseInsensitive))
        return svgOf(picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return imageOf(picture).save(&buffer, "PNG") ? bytes : QByteArray();
}

/// \return what went wrong; empty: nothing.
QString replaceFile(const QString &name, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return PictureSaving::tr("it is too large to be made");
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

void PictureSaving::askWhere(QWidget *over, const std::function<void(const QString &file)> &save)
{
    auto *dialog = new QFileDialog(over, tr("Save picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.png)"), tr("Drawing (*.svg)")});
    dialog->setDefaultSuffix(u"png"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(".svg"_L1) ? u"svg"_s : u"png"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, over, save);
    dialog->open();
}

void PictureSaving::save(const QString &file, const Picture &picture)
{
    if (!m_thread)
        m_thread = std::make_unique<threads::WorkerThread>(u"pictures"_s);
    m_thread->post([this, file, picture, answers = m_answers.entrance()] {
        const QString reason = replaceFile(file, bytesOf(picture, file));
        // Where this is gone, so is the queue, and nothing of it is touched.
        answers.post([this, file, reason] { tell(file, reason); });
    });
}

void PictureSaving::tell(const QString &file, const QString &reason)
{
    emit told(reason.isEmpty() ? tr("The picture is saved: %1").arg(words::isolated(file))
                               : tr("The picture was not saved to %1: %2", "file, reason")
                                     .arg(words::isolated(file), words::isolated(reason)));
}

} // namespace controls
