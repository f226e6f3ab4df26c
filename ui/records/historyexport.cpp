// SPDX-License-Identifier: Apache-2.0
#include "historyexport.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>
#include <controls/wrappedlabel.h>
#include <history/historyreader.h>
#include <limits>
#include <words/isolation.h>

namespace records {

using namespace Qt::Literals::StringLiterals;
using history::HistoryFormat;
using history::HistoryReader;

namespace {

constexpr int grid = 8;

/// "history 2026-11-28 1402": what is exported a minute later is another file.
QString fileName(QLatin1StringView what, QLatin1StringView suffix)
{
    return u"%1 %2.%3"_s.arg(what, QDateTime::currentDateTime().toString(u"yyyy-MM-dd HHmm"_s),
                             suffix);
}

} // namespace

HistoryExport::HistoryExport(HistoryReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_count(new QLabel)
    , m_said(new controls::WrappedLabel)
    , m_attendance(new QPushButton(tr("Export &attendance…")))
{
    constexpr int mostLines = 2;
    auto *json = new QPushButton(tr("Export &JSON…"));
    auto *csv = new QPushButton(tr("Export &CSV…"));
    m_count->setTextFormat(Qt::PlainText);
    m_said->setLines(1, mostLines);
    m_said->setForegroundRole(QPalette::PlaceholderText);
    say(tr("Kept on this computer. What others do is seen at each refresh of an open conference."));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    row->setSpacing(grid);
    row->addWidget(m_count);
    row->addSpacing(grid);
    row->addWidget(m_said, 1, Qt::AlignVCenter);
    for (QPushButton *button : {m_attendance, json, csv})
        row->addWidget(button);

    connect(csv, &QPushButton::clicked, this, [this] { askForLines(HistoryFormat::Csv); });
    connect(json, &QPushButton::clicked, this, [this] { askForLines(HistoryFormat::Json); });
    connect(m_attendance, &QPushButton::clicked, this, &HistoryExport::askForAttendance);
    connect(&reader, &HistoryReader::written, this, [this](const QString &file, qint64 rows) {
        const auto counted
            = static_cast<int>(std::min<qint64>(rows, std::numeric_limits<int>::max()));
        const QString name = words::isolated(QDir::toNativeSeparators(file));
        say((counted == 1 ? tr("1 row is written to %1")
                          : tr("%n rows are written to %1", nullptr, counted))
                .arg(name));
        if (--m_writing == 0)
            emit wrote();
    });
    connect(
        &reader, &HistoryReader::notWritten, this, [this](const QString &file, const QString &why) {
            --m_writing;
            say(tr("Nothing is written to %1: %2", "a file and why")
                    .arg(words::isolated(QDir::toNativeSeparators(file)), words::isolated(why)));
        });
    setOfOneConference(false);
}

void HistoryExport::setCount(const QString &count)
{
    m_count->setText(count);
}

void HistoryExport::setOfOneConference(bool isOfOne)
{
    m_attendance->setEnabled(isOfOne);
    m_attendance->setToolTip(isOfOne ? tr("Who was in the conference, and from when to when")
                                     : tr("Attendance is of one conference: choose it above"));
    m_attendance->setAccessibleDescription(m_attendance->toolTip());
}

void HistoryExport::say(const QString &sentence)
{
    m_said->setText(sentence);
}

void HistoryExport::sayItWaits()
{
    say(tr("The window closes once the file is written. Close it again to give the file up."));
}

void HistoryExport::askWhere(const QString &title, const QString &name, const QString &kind,
                             const QString &suffix,
                             const std::function<void(const QString &)> &write)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(kind);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString &file) {
        emit aboutToWrite();
        say(tr("Writing %1…").arg(words::isolated(QDir::toNativeSeparators(file))));
        ++m_writing;
        write(file);
    });
    dialog->open();
}

void HistoryExport::askForLines(HistoryFormat format)
{
    const auto write = [this, format](const QString &file) { m_reader.write(format, file); };
    if (format == HistoryFormat::Csv)
        askWhere(tr("Export CSV"), fileName("history"_L1, "csv"_L1), tr("CSV (*.csv)"), u"csv"_s,
                 write);
    else
        askWhere(tr("Export JSON"), fileName("history"_L1, "json"_L1), tr("JSON (*.json)"),
                 u"json"_s, write);
}

void HistoryExport::askForAttendance()
{
    askWhere(tr("Export attendance"), fileName("attendance"_L1, "csv"_L1), tr("CSV (*.csv)"),
             u"csv"_s, [this](const QString &file) { m_reader.writeAttendance(file); });
}

} // namespace records
