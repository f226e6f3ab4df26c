// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace records {

/// The lines of the history. Ctrl+C copies the selected ones, as far as they are read.
class HistoryTable : public QTableView
{
    Q_OBJECT

public:
    /// Lines that are copied at once; a file has them all.
    static constexpr int mostCopied = 1000;

    explicit HistoryTable(QWidget *parent = nullptr);

    /// As QTableView has it, and gives the columns their widths.
    void setModel(QAbstractItemModel *model) override;
    /// All are of one conference, which needs no column then.
    void setOfOneConference(bool isOfOne);
    /// More than one line is selected.
    bool hasSeveral() const;
    /// The newest line is in sight.
    bool isAtTop() const;
    /// The selected lines, a row of cells each; the current one where none is.
    void copySelected() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace records
