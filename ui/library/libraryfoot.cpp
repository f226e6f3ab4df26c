// SPDX-License-Identifier: Apache-2.0
#include "libraryfoot.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <controls/linkbutton.h>
#include <controls/spokenlabel.h>
#include <words/addresswords.h>

namespace library {

using namespace Qt::Literals::StringLiterals;
using addresses::Transfer;

namespace {

QString filter()
{
    return LibraryFoot::tr("JSON (*.json)");
}

} // namespace

LibraryFoot::LibraryFoot(QWidget *parent)
    : QWidget(parent)
    , m_said(new controls::SpokenLabel)
    , m_undo(new controls::LinkButton(tr("Undo")))
    , m_export(new QPushButton(tr("&Export…")))
{
    constexpr int grid = 8;
    auto *import = new QPushButton(tr("&Import…"));
    auto *close = new QPushButton(tr("C&lose"));
    m_said->setLines(2, 2);
    m_said->setForegroundRole(QPalette::PlaceholderText);
    m_undo->setAutoDefault(false);
    m_undo->setAccessibleName(tr("Undo the last change of the library"));
    m_undo->setToolTip(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    row->setSpacing(grid);
    row->addWidget(m_said, 1, Qt::AlignVCenter);
    row->addWidget(m_undo);
    row->addSpacing(grid);
    for (QPushButton *button : {import, m_export, close}) {
        // Enter keeps what is filled in.
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    setUndoable(false);

    connect(import, &QPushButton::clicked, this, &LibraryFoot::askForImport);
    connect(m_export, &QPushButton::clicked, this, &LibraryFoot::askForExport);
    connect(close, &QPushButton::clicked, this, &LibraryFoot::closeAsked);
    connect(m_undo, &QPushButton::clicked, this, &LibraryFoot::undoAsked);
    connect(&m_transfer, &Transfer::wasRead, this, &LibraryFoot::wasRead);
    connect(&m_transfer, &Transfer::notRead, this,
            [this](const QString &file, const addresses::FileProblem &problem) {
                say(words::notImported(file, problem));
            });
    connect(&m_transfer, &Transfer::written, this,
            [this](const QString &file, qsizetype count) { say(words::exported(file, count)); });
    connect(
        &m_transfer, &Transfer::notWritten, this,
        [this](const QString &file, const QString &why) { say(words::notExported(file, why)); });
}

void LibraryFoot::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->say(sentence);
}

void LibraryFoot::setUndoable(bool isUndoable)
{
    m_undo->setVisible(isUndoable);
}

void LibraryFoot::setAddresses(const QList<addresses::NamedAddress> &addresses)
{
    m_addresses = addresses;
    m_export->setEnabled(!addresses.isEmpty());
}

void LibraryFoot::askForImport()
{
    auto *dialog = new QFileDialog(this, tr("Import addresses"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(filter());
    connect(dialog, &QFileDialog::fileSelected, &m_transfer, &Transfer::read);
    dialog->open();
}

void LibraryFoot::askForExport()
{
    auto *dialog = new QFileDialog(this, tr("Export addresses"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter());
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"addresses.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_transfer.write(file, m_addresses); });
    dialog->open();
}

} // namespace library
