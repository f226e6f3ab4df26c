// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <addresses/transfer.h>

class QPushButton;

namespace controls {
class LinkButton;
class SpokenLabel;
} // namespace controls

namespace library {

/// The foot of the library: what became of the last press, and what takes it back; the buttons that
/// read a file and write one. Files are read and written by a thread of their own.
class LibraryFoot : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryFoot(QWidget *parent = nullptr);

    void say(const QString &sentence);
    void setUndoable(bool isUndoable);
    void setAddresses(const QList<addresses::NamedAddress> &addresses);

signals:
    void undoAsked();
    void closeAsked();
    void wasRead(const QString &file, const addresses::FileContents &contents);

private:
    void askForImport();
    void askForExport();

    addresses::Transfer m_transfer;
    QList<addresses::NamedAddress> m_addresses;
    controls::SpokenLabel *m_said;
    controls::LinkButton *m_undo;
    QPushButton *m_export;
};

} // namespace library
