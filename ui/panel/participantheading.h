// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>

#include <QTimer>
#include <QWidget>
#include <array>
#include <words/groupwords.h>

class QToolButton;

namespace controls {
class ReasonLabel;
class SteadyLabel;
class WrappedLabel;
} // namespace controls

namespace panel {

/// The head of the participant panel, under its title: behind which number they are, since when,
/// who hears whom, and what the marks of the switches mean.
class ParticipantHeading : public QWidget
{
    Q_OBJECT

public:
    explicit ParticipantHeading(QWidget *parent = nullptr);

    /// Shows a row as it is now.
    void show(const people::ParticipantModel &model, int row);
    /// Shows that the participant has left; the name stays.
    void showLeft();
    /// Shows several at once: whom what is sent here goes to, and what they share.
    void showGroup(const QStringList &names, const words::GroupFacts &facts);
    /// Shows nobody.
    void showNobody();
    /// Who is heard and by whom; an empty text leaves its lines empty.
    void setAudibility(const QString &hears, const QString &heardBy);

signals:
    /// Who it is, or how many they are, as a window's title has it.
    void titled(const QString &title);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setTitle(QString title);
    void showReasons(const people::ParticipantRow &row);
    void tick();
    void showCaller();

    controls::SteadyLabel *m_detail;
    QToolButton *m_copy;
    controls::WrappedLabel *m_caller;
    QToolButton *m_copyNumber;
    controls::WrappedLabel *m_hears; ///< of several: how many of them are muted
    controls::WrappedLabel *m_heardBy; ///< of several: what else is to be known of them
    controls::ReasonLabel *m_reasons; ///< room for two lines, whatever is told
    QTimer m_clock;
    QString m_callSid;
    std::optional<people::Caller> m_known;
    QString m_who;
    QString m_title;
    QString m_status;
    QDateTime m_since;
};

} // namespace panel
