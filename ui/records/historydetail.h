// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/historyline.h>

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace controls {
class WrappedLabel;
} // namespace controls

namespace records {

/// What stands behind one line of the history, to read and to copy; of a press for several, each of
/// those it was for.
class HistoryDetail : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryDetail(QWidget *parent = nullptr);

    void show(const history::HistoryLine &line);
    /// Those of the press that is shown; of another one they are left out.
    void setMembers(const QUuid &press, const QList<history::HistoryLine> &members);
    void clear();

    QSize sizeHint() const override;

private:
    void fill();
    void copy() const;

    std::optional<history::HistoryLine> m_line; ///< nothing: none is shown
    QList<history::HistoryLine> m_members;
    controls::WrappedLabel *m_heading;
    QPlainTextEdit *m_facts;
    QPushButton *m_copy;
};

} // namespace records
