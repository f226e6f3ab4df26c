// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/historyreader.h>
#include <history/journal.h>

#include <QDialog>
#include <QTimer>

class QAction;
class QSplitter;
class QStackedWidget;

namespace controls {
class MessagePage;
} // namespace controls

namespace records {

class HistoryDetail;
class HistoryExport;
class HistoryFilter;
class HistoryModel;
class HistoryTable;
class TimelineStrip;

/// The window `History`: all that the journal keeps of one account, what others did too, filtered,
/// line by line, and as a file. It opens on the last ten minutes, follows what is new as long as
/// the newest line is in sight, and deletes itself when it is closed.
///
/// Lives in the GUI thread; files are read and written by threads of their own.
class HistoryWindow : public QDialog
{
    Q_OBJECT

public:
    /// \p journal is not owned and outlives this. \p name is the account's, as people call it.
    HistoryWindow(const history::Journal &journal, history::Account account, const QString &name,
                  QWidget *parent = nullptr);

    /// Shows the conference with that SID alone; empty: all. \p name may be empty.
    void showConference(const QString &sid, const QString &name);

    /// A file is not whole yet.
    bool isWriting() const;
    /// Keeps where it stood. While a file is being written it closes after that; asked once more
    /// it gives the file up.
    void done(int result) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void lay();
    void follow(const history::Journal &journal);
    void ask();
    /// And for whom it can be about.
    void askAnew();
    /// Something new is in the journal.
    void askSoon();
    void showState();
    void showFailure(const history::StoreFailure &failure);
    void showMessage(const QString &headline, const QString &detail, QAction *remedy);
    QString countText() const;
    void showCurrent();
    void findCurrent();
    /// Of the filter, or of the line that is looked at.
    history::HistoryQuery drawn() const;
    void goTo(const history::TimelineMark &mark);
    void goOn();

    const history::Account m_account;
    history::HistoryReader m_reader;
    HistoryModel *m_model;
    HistoryFilter *m_filter;
    HistoryTable *m_table;
    HistoryDetail *m_detail;
    HistoryExport *m_export;
    TimelineStrip *m_strip;
    QSplitter *m_halves; ///< the strip, and the lines under it
    QStackedWidget *m_pages; ///< the table, a message
    controls::MessagePage *m_message;
    QAction *m_clear;
    QAction *m_again;
    std::optional<history::HistoryKey> m_current; ///< of the line that is shown
    QUuid m_press; ///< whose members were asked for
    std::optional<history::TimelineMark> m_sought; ///< whose line is still to be read
    bool m_soughtAnew = false; ///< among newer lines
    QTimer m_soon;
    bool m_hasNews = false; ///< that are not shown
    bool m_closesSoon = false; ///< once a file is written
};

} // namespace records
