// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <conference/switchboard.h>

class QProgressBar;

namespace ui {

class Banner;
class ConferenceHeader;
class ParticipantTable;

/// One conference: its title, the banner of a lost connection, and its people.
class ConferencePage : public QWidget
{
    Q_OBJECT

public:
    explicit ConferencePage(QWidget *parent = nullptr);

    /// Not owned, may be nullptr. Until it has loaded there is a thin line in motion above the
    /// table.
    void setModel(conference::ParticipantModel *model);
    /// As the service told it last.
    void setConference(const twilio::Conference &conference);
    /// While the last refresh has failed, the banner is there and the table is greyed.
    void setRefresh(const conference::Refresh &refresh);

    ParticipantTable *table() const { return m_table; }

signals:
    void tryNow();

private:
    void showProgress();

    QPointer<conference::ParticipantModel> m_model;
    ConferenceHeader *m_header;
    Banner *m_banner;
    QProgressBar *m_progress;
    ParticipantTable *m_table;
    QTimer m_patience;
    bool m_isLost = false;
};

} // namespace ui
